/** Entry of the command line. A module that cannot be loaded is a broken installation, and said in one sentence. */
const program = await import('./program.ts').catch((error: unknown) => {
  const why = String(error instanceof Error ? error.message : error).split('\n')[0];
  process.stderr.write(
    `安装不完整（${why}）：请在项目目录运行 npm ci 重新安装。 The installation is incomplete: run npm ci in the project folder.\n`,
  );
  process.exitCode = 1;
});

// A reader such as `head` that has had enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

if (program) process.exitCode = await program.run(process.argv);
