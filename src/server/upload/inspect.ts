import { fileTypeFromBuffer } from 'file-type';
import { ServerError } from '../problem/codes.ts';
import { safeName } from './file-name.ts';
import { allowedKinds, type FileKind, fileKinds } from './kinds.ts';
import { megabytes, type UploadLimits } from './limits.ts';
import { officeKind } from './office.ts';
import { checkPdf } from './pdf.ts';
import { checkJpeg, checkPng } from './picture.ts';
import { checkText } from './plain-text.ts';

/** A file that has been looked at and may be kept. */
export interface SoundFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Looks for viruses; the district may connect its own scanner. */
export type Scan = (bytes: Buffer) => Promise<boolean>;

/**
 * Says what a file is by its content and refuses whatever may harm who opens it. The given name only names.
 * @throws ServerError of the `file.` codes
 */
export async function inspect(
  bytes: Buffer,
  givenName: string,
  limits: UploadLimits,
  infected: Scan = knownTest,
): Promise<SoundFile> {
  if (bytes.length === 0) throw new ServerError('file.empty');
  if (bytes.length > limits.bytes) throw new ServerError('file.too-large', { limit: megabytes(limits.bytes) });
  const kind = await kindOf(bytes, givenName, limits);
  if (kind !== 'docx' && kind !== 'xlsx' && kind !== 'ofd') refuseHiddenArchive(bytes);
  if (await infected(bytes)) throw new ServerError('file.infected');
  return { name: safeName(givenName, kind), kind, mediaType: fileKinds[kind], bytes };
}

async function kindOf(bytes: Buffer, name: string, limits: UploadLimits): Promise<FileKind> {
  if (bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50) return officeKind(bytes, limits);
  const found = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024));
  switch (found?.ext) {
    case 'pdf':
      checkPdf(bytes, limits);
      return 'pdf';
    case 'png':
      checkPng(bytes, limits);
      return 'png';
    case 'jpg':
      checkJpeg(bytes, limits);
      return 'jpg';
    case undefined:
      checkText(bytes, name);
      return 'txt';
    default:
      throw new ServerError('file.type', { allowed: allowedKinds });
  }
}

/** A picture or PDF with an archive at its tail, or a PDF inside another file, is two files in one. */
function refuseHiddenArchive(bytes: Buffer): void {
  const tail = bytes.subarray(-(22 + 0xffff));
  if (tail.includes('PK\x05\x06', 0, 'latin1'))
    throw new ServerError('file.mixed', { why: ['尾部藏有压缩包', 'an archive at its end'] });
  const head = bytes.subarray(0, 1024);
  const pdf = head.indexOf('%PDF-', 0, 'latin1');
  if (pdf > 0) throw new ServerError('file.mixed', { why: ['开头藏有 PDF', 'a PDF near its beginning'] });
}

/** The harmless file that the makers of scanners agreed on for tests; written in two halves so that it is not one. */
const TEST_FILE = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const knownTest: Scan = async (bytes) => bytes.subarray(0, 4096).includes(TEST_FILE, 0, 'latin1');
