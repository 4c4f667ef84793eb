import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { LogFault } from './errors.ts';

/** The file is not in the encoding that was tried first. */
export class NotThisEncoding extends Error {}

const BOMS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Enough to see a byte-order mark, an XML declaration and whether this is text at all. */
const HEAD = 4_096;

/**
 * The text of a file in pieces, unpacked if it is gzipped. The encoding is that of its byte-order mark or XML
 * declaration, else `fallback`.
 * @throws NotThisEncoding where `fallback` does not fit; LogFault `log.empty`, `log.not-a-log`, `log.gzip-broken`,
 *   `log.encoding`; what opening the file throws
 */
export async function* textOf(path: string, fallback: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let declared = false;
  let head: Buffer | undefined;
  const decode = (bytes: Buffer | undefined): string => {
    try {
      return bytes ? (decoder as TextDecoder).decode(bytes, { stream: true }) : (decoder as TextDecoder).decode();
    } catch {
      if (declared) throw new LogFault('log.encoding', { path, tried: (decoder as TextDecoder).encoding });
      throw new NotThisEncoding();
    }
  };
  const begin = (bytes: Buffer): string => {
    const named = encodingIn(bytes, path);
    declared = named !== undefined;
    decoder = new TextDecoder(named ?? fallback, { fatal: true });
    return decode(bytes);
  };
  for await (const bytes of bytesOf(path)) {
    if (decoder) {
      yield decode(bytes);
      continue;
    }
    head = head ? Buffer.concat([head, bytes]) : bytes;
    if (head.length >= HEAD) yield begin(head);
  }
  if (!head || head.length === 0) throw new LogFault('log.empty', { path });
  if (!decoder) yield begin(head);
  yield decode(undefined);
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: 1 << 18 });
  if (!(await isGzip(path))) {
    yield* stream as AsyncIterable<Buffer>;
    return;
  }
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  stream.on('error', (error) => gunzip.destroy(error));
  try {
    yield* stream.pipe(gunzip) as AsyncIterable<Buffer>;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw code.startsWith('Z_') ? new LogFault('log.gzip-broken', { path, why: message }) : error;
  } finally {
    stream.destroy();
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** The encoding that the file itself names. @throws LogFault `log.not-a-log` for what is no text */
function encodingIn(head: Buffer, path: string): string | undefined {
  const bom = BOMS.find(([bytes]) => bytes.every((byte, n) => head[n] === byte));
  if (bom) return bom[1];
  if (head.subarray(0, HEAD).includes(0))
    throw new LogFault('log.not-a-log', { path, why: '这不是文本文件 (this is no text)' });
  const said = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head.toString('latin1', 0, HEAD))?.[1];
  if (said === undefined) return undefined;
  try {
    return new TextDecoder(said).encoding;
  } catch {
    throw new LogFault('log.encoding', { path, tried: said });
  }
}
