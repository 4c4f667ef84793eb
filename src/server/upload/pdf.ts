import { inflateSync } from 'node:zlib';
import { ServerError } from '../problem/codes.ts';
import type { UploadLimits } from './limits.ts';

/** Names of PDF objects that run, open or carry something by themselves. */
const ACTIVE = ['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'XFA', 'ImportData', 'GoToE'];
const NAME = /\/((?:#[0-9A-Fa-f]{2}|[A-Za-z])+)/g;
const LONGEST_NAME = 120;

/**
 * Refuses a PDF that runs scripts, starts programs, carries files or hides its objects behind a password.
 * Objects packed into object streams are unpacked and looked at too.
 * @throws ServerError file.broken, file.active, file.encrypted, file.bomb
 */
export function checkPdf(bytes: Buffer, limits: UploadLimits): void {
  const whole = bytes.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(whole.slice(0, 8)))
    throw new ServerError('file.broken', { why: ['没有文件头', 'no header'] });
  if (!whole.slice(-1024).includes('%%EOF')) throw new ServerError('file.broken', { why: ['没有结尾', 'no end'] });
  const names = namesIn(whole);
  if (names.has('Encrypt')) throw new ServerError('file.encrypted');
  refuse(names);
  for (const packed of objectStreams(bytes, whole, limits.unpacked)) refuse(namesIn(packed));
}

function refuse(names: ReadonlySet<string>): void {
  const found = ACTIVE.find((name) => names.has(name));
  if (found) throw new ServerError('file.active', { why: found });
}

/** Every name in a text, with `#4A` read as the letter that it stands for. */
function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(NAME)) {
    if (name.length > LONGEST_NAME) continue;
    names.add(
      name.includes('#')
        ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : name,
    );
  }
  return names;
}

/** The content of each packed object stream. */
function* objectStreams(bytes: Buffer, whole: string, most: number): Generator<string> {
  let left = most;
  for (let at = whole.indexOf('/ObjStm'); at >= 0; at = whole.indexOf('/ObjStm', at + 7)) {
    const start = streamStart(whole, at);
    if (start === undefined) continue;
    const end = whole.indexOf('endstream', start);
    if (end < 0) continue;
    const content = inflate(bytes.subarray(start, end), left);
    left -= content.length;
    yield content.toString('latin1');
  }
}

/** Where the bytes of the stream begin whose dictionary holds a position. */
function streamStart(whole: string, at: number): number | undefined {
  const keyword = whole.indexOf('stream', at);
  if (keyword < 0 || keyword - at > 2_000) return undefined;
  const after = keyword + 'stream'.length;
  return whole.startsWith('\r\n', after) ? after + 2 : after + 1;
}

function inflate(packed: Buffer, most: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1), finishFlush: 2 });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ServerError('file.bomb', { why: 'ObjStm' });
    return packed;
  }
}
