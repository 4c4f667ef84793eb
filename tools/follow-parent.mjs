// Loaded before a program that npm started. When npm is told to stop, it stops the shell between itself and the
// program, and nobody tells the program; so it looks now and then whether its parent is still there.
const parent = process.ppid;
const underNpm = process.env.npm_lifecycle_event !== undefined;

if (underNpm) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}
