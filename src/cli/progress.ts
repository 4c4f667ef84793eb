/** The bar that stands on the terminal now; a line of the log goes above it. */
let drawn = '';

/**
 * A progress bar on a terminal, a line for every quarter elsewhere.
 * @param stream never the one that a program reads: standard error, unless the log has that
 */
export function progress(
  title: string,
  stream: NodeJS.WriteStream = process.stderr,
): (done: number, all: number) => void {
  let last = -1;
  return (done, all) => {
    const percent = all === 0 ? 100 : Math.min(100, Math.floor((done / all) * 100));
    if (percent === last) return;
    if (stream.isTTY) draw(stream, title, percent);
    else if (Math.floor(percent / 25) > Math.floor(last / 25))
      stream.write(`${title} ${Math.floor(percent / 25) * 25}%\n`);
    last = percent;
  };
}

function draw(stream: NodeJS.WriteStream, title: string, percent: number): void {
  const bar = '█'.repeat(Math.floor(percent / 4)).padEnd(25, '░');
  drawn = `${title} ${bar} ${percent}%`;
  stream.write(`\r${drawn}`);
  if (percent < 100) return;
  stream.write('\n');
  drawn = '';
}

/** Where the log of a command goes: standard error, never into the middle of a bar. */
export const logStream = {
  write(line: string): void {
    const { stderr } = process;
    stderr.write(stderr.isTTY && drawn !== '' ? `\r\x1b[K${line}${drawn}` : line);
  },
};
