// The server of a benchmark, in a process of its own as in production: the product's server, pages and log on a
// database that the benchmark has opened. Without limits of rate, because all its traffic comes from one address.
// Ends with its parent.
import { createLog, createServer, listen } from '../../src/server/index.ts';
import { openPlatform } from '../../src/service/open-platform.ts';

const [dataDir = ''] = process.argv.slice(2);
const log = createLog('info');
const opened = await openPlatform({ log, dataDir, url: false, join: true });
const server = await createServer(opened.platform, { rateLimits: false });
const address = await listen(server, { host: '127.0.0.1', port: 0 });
process.send?.({ address });
process.on('disconnect', () => {
  void server
    .close()
    .then(() => opened.close())
    .then(() => process.exit(0));
});
