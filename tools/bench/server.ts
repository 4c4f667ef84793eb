import { fork } from 'node:child_process';
import { join } from 'node:path';

export interface BenchServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Longest that the server may take to come up, in milliseconds. */
const PATIENCE = 30_000;

/** Starts the product's server in a process of its own on the given data folder, listening on loopback. */
export function startServer(dataDir: string): Promise<BenchServer> {
  return start('serve.ts', dataDir);
}

/** Starts a server that does nothing but send bytes: `/?bytes=1000`. */
export function startBare(): Promise<BenchServer> {
  return start('bare.ts');
}

async function start(program: string, ...words: readonly string[]): Promise<BenchServer> {
  const child = fork(join(import.meta.dirname, program), words, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not come up in ${PATIENCE} ms`)), PATIENCE);
    timer.unref();
    child.once('message', (message: { address: string }) => resolve(message.address));
    void ended.then(() => reject(new Error(`the server ended with code ${child.exitCode}`)));
  });
  return {
    address,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
