import { inflateRawSync } from 'node:zlib';
import { ServerError } from '../problem/codes.ts';
import { megabytes, type UploadLimits } from './limits.ts';

/** One file inside an archive, as its central directory tells. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly from: number;
  /** Where its packed bytes begin. */
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const SYMLINK = 0o120000;

/**
 * The entries of a ZIP archive, read without unpacking anything.
 * Refuses what makes two programs see two different files, what leads out of the folder, and what unpacks to too much.
 * @throws ServerError file.broken, file.mixed, file.encrypted, file.bomb
 */
export function zipEntries(bytes: Buffer, limits: UploadLimits): readonly ZipEntry[] {
  const { count, directory, end } = endOfDirectory(bytes);
  if (count > limits.entries) throw bomb(`${count} > ${limits.entries}`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = directory;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL)
      throw broken(['目录不完整', 'its directory is incomplete']);
    const nameLength = bytes.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) throw broken(['目录不完整', 'its directory is incomplete']);
    const entry = entryAt(bytes, at, nameLength, directory);
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw mixed(['其中的文件重名', 'two of its parts have one name']);
    names.add(key);
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw mixed(['目录之后还有内容', 'something follows its directory']);
  refuseGaps(entries, directory);
  refuseBomb(entries, bytes.length, limits);
  return entries;
}

/** The content of one entry; refuses to unpack more than `most` bytes. */
export function unpack(bytes: Buffer, entry: ZipEntry, most: number): Buffer {
  const packed = bytes.subarray(entry.at, entry.at + entry.packed);
  if (entry.method === 0) return packed.subarray(0, most);
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw bomb(entry.name);
    throw broken([entry.name, entry.name]);
  }
}

/** The end record must close the file, and the directory must stand right before it. */
function endOfDirectory(bytes: Buffer): { count: number; directory: number; end: number } {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
      number,
    ];
    const size = bytes.readUInt32LE(at + 12);
    const directory = bytes.readUInt32LE(at + 16);
    if (at + 22 + bytes.readUInt16LE(at + 20) !== bytes.length)
      throw mixed(['压缩包之后还有内容', 'something follows the archive']);
    if (
      disk !== 0 ||
      directoryDisk !== 0 ||
      here !== count ||
      count === 0xffff ||
      size === 0xffffffff ||
      directory === 0xffffffff
    )
      throw broken(['分卷或者超大压缩包', 'a split or oversized archive']);
    if (directory + size !== at) throw mixed(['压缩包之前还有内容', 'something stands before the archive']);
    return { count, directory, end: at };
  }
  throw broken(['没有压缩包目录', 'the archive has no directory']);
}

function entryAt(bytes: Buffer, at: number, nameLength: number, directory: number): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  const local = bytes.readUInt32LE(at + 42);
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  if (flags & 1) throw new ServerError('file.encrypted');
  if (method !== 0 && method !== 8) throw broken(['压缩方法少见', 'an unusual compression method']);
  if (method === 0 && packed !== size) throw mixed(['大小自相矛盾', 'its sizes contradict each other']);
  if (((bytes.readUInt32LE(at + 38) >>> 16) & 0o170000) === SYMLINK) throw broken(['含有链接', 'it holds a link']);
  if (!soundName(name)) throw broken(['其中的文件名指向包外', 'a part is named so as to lead outside']);
  if (local + 30 > directory || bytes.readUInt32LE(local) !== LOCAL) throw broken([name, name]);
  const localName = bytes.readUInt16LE(local + 26);
  const start = local + 30 + localName + bytes.readUInt16LE(local + 28);
  if (start + packed > directory) throw broken([name, name]);
  if (bytes.toString('utf8', local + 30, local + 30 + localName) !== name)
    throw mixed(['文件名前后不一', 'a part has two names']);
  if (bytes.readUInt16LE(local + 8) !== method) throw mixed(['压缩方法前后不一', 'a part has two compression methods']);
  return { name, method, packed, size, from: local, at: start };
}

function soundName(name: string): boolean {
  if (name === '' || name.startsWith('/') || /[\\:\ufffd\p{Cc}]/u.test(name)) return false;
  return !name.split('/').some((part) => part === '..' || part === '.');
}

/** Most bytes that may follow a part: its sizes, written after it by programs that stream. */
const DESCRIPTOR = 24;

/** Parts that share bytes are how a small archive unpacks to a huge one; bytes between parts hide another file. */
function refuseGaps(entries: readonly ZipEntry[], directory: number): void {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.from - b.from)) {
    if (entry.from < end) throw bomb(entry.name);
    if (entry.from > (end === 0 ? 0 : end + DESCRIPTOR))
      throw mixed([`“${entry.name}”之前藏有内容`, `something hides before "${entry.name}"`]);
    end = entry.at + entry.packed;
  }
  if (directory > end + DESCRIPTOR) throw mixed(['目录之前藏有内容', 'something hides before its directory']);
}

function refuseBomb(entries: readonly ZipEntry[], length: number, limits: UploadLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limits.unpacked) throw bomb(`${megabytes(total)} > ${megabytes(limits.unpacked)}`);
  if (total > 10 * 1024 * 1024 && total > length * limits.ratio)
    throw bomb(`${Math.round(total / length)} × > ${limits.ratio} ×`);
}

const broken = (why: readonly [string, string]) => new ServerError('file.broken', { why });
const mixed = (why: readonly [string, string]) => new ServerError('file.mixed', { why });
const bomb = (why: string) => new ServerError('file.bomb', { why });
