import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PIECE = 1 << 17;

/**
 * A folder for what does not stay in memory. Where the system allows it, each file loses its name at once, so that
 * nothing of the log is left behind however the program ends.
 */
export class Scratch {
  #folder: string | undefined;
  #files = 0;
  readonly #open = new Set<ScratchFile>();

  file(): ScratchFile {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'yifa-log-'));
    this.#files += 1;
    const path = join(this.#folder, String(this.#files));
    const handle = openSync(path, 'wx+', 0o600);
    if (process.platform !== 'win32') rmSync(path);
    const file = new ScratchFile(handle, () => this.#open.delete(file));
    this.#open.add(file);
    return file;
  }

  close(): void {
    for (const file of [...this.#open]) file.close();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }
}

/** Lines written one after the other, then read from the beginning as often as one likes. */
export class ScratchFile {
  readonly #handle: number;
  readonly #closed: () => void;
  #waiting: string[] = [];
  #size = 0;

  constructor(handle: number, closed: () => void) {
    this.#handle = handle;
    this.#closed = closed;
  }

  write(line: string): void {
    this.#waiting.push(line, '\n');
    this.#size += line.length;
    if (this.#size >= PIECE) this.flush();
  }

  flush(): void {
    const bytes = Buffer.from(this.#waiting.join(''));
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#handle, bytes, done);
    this.#waiting = [];
    this.#size = 0;
  }

  *lines(): Generator<string> {
    this.flush();
    const piece = Buffer.alloc(PIECE);
    let rest: Buffer = Buffer.alloc(0);
    for (let at = 0; ; ) {
      const n = readSync(this.#handle, piece, 0, PIECE, at);
      if (n === 0) return;
      at += n;
      const bytes = rest.length > 0 ? Buffer.concat([rest, piece.subarray(0, n)]) : piece.subarray(0, n);
      const end = bytes.lastIndexOf(10);
      if (end < 0) {
        rest = Buffer.from(bytes);
        continue;
      }
      const text = bytes.toString('utf8', 0, end);
      rest = Buffer.from(bytes.subarray(end + 1));
      yield* text.split('\n');
    }
  }

  close(): void {
    closeSync(this.#handle);
    this.#closed();
  }
}
