import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { WorkbookError } from './errors.ts';
import type { WorkbookLimits } from './limits.ts';

const inflate = promisify(inflateRaw);

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

interface Part {
  readonly method: number;
  readonly packed: number;
  readonly local: number;
}

/** The parts of an archive by name, each unpacked when it is asked for; all of them together within one limit. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** @returns undefined where there is no such part @throws WorkbookError `sheet.bomb`, `sheet.broken` */
  read(name: string): Promise<Buffer | undefined>;
}

/** Reads the directory of a ZIP archive; nothing is unpacked yet. @throws WorkbookError */
export function openArchive(bytes: Buffer, limits: WorkbookLimits): Archive {
  const parts = directoryOf(bytes, limits);
  let left = limits.unpacked;
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    async read(name) {
      const part = parts.get(name);
      if (!part) return undefined;
      const content = await unpack(bytes, part, left, limits);
      left -= content.length;
      return content;
    },
  };
}

function directoryOf(bytes: Buffer, limits: WorkbookLimits): ReadonlyMap<string, Part> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw broken('ZIP');
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.parts) throw broken(`${count} > ${limits.parts}`);
  const parts = new Map<string, Part>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw broken('ZIP');
    if (bytes.readUInt16LE(at + 8) & 1) throw new WorkbookError('sheet.encrypted');
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + length).replaceAll('\\', '/');
    if (parts.has(name)) throw broken(name);
    parts.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      local: bytes.readUInt32LE(at + 42),
    });
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

async function unpack(bytes: Buffer, part: Part, most: number, limits: WorkbookLimits): Promise<Buffer> {
  const { local, packed, method } = part;
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw broken('ZIP');
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + packed > bytes.length) throw broken('ZIP');
  const content = bytes.subarray(from, from + packed);
  const bomb = () => new WorkbookError('sheet.bomb', { limit: `${Math.round(limits.unpacked / 1024 / 1024)} MB` });
  if (method === 0) {
    if (content.length > most) throw bomb();
    return content;
  }
  if (method !== 8) throw broken('ZIP');
  if (most <= 0) throw bomb();
  try {
    return await inflate(content, { maxOutputLength: most });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw bomb();
    throw broken('ZIP');
  }
}

const broken = (why: string) => new WorkbookError('sheet.broken', { why });
