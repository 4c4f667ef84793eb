import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { brokenInstall } from './broken-install.ts';

// What was compiled once is kept beside the installed packages; where that cannot be written it is compiled again.
enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'yifa'));

// A module that cannot be loaded is a broken installation, and said in one sentence.
const program = await import('./program.ts').catch((error: unknown) => {
  process.stderr.write(`${brokenInstall(error)}\n`);
  process.exitCode = 1;
});

// A reader such as `head` that has had enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

if (program) process.exitCode = await program.run(process.argv);
