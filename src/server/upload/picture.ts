import { ServerError } from '../problem/codes.ts';
import type { UploadLimits } from './limits.ts';

const PNG_END = 'IEND';

/** Refuses a PNG that is cut short, too large or has something after its end. */
export function checkPng(bytes: Buffer, limits: UploadLimits): void {
  let at = 8;
  let first = true;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) throw cut();
    if (first !== (type === 'IHDR')) throw cut();
    if (first) refuseLarge(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12), limits);
    first = false;
    at += 12 + length;
    if (type !== PNG_END) continue;
    if (at !== bytes.length)
      throw new ServerError('file.mixed', { why: ['图片之后还有内容', 'something follows the picture'] });
    return;
  }
  throw cut();
}

/** Refuses a JPEG that is cut short or too large. Cameras write notes after its end, so those may stand. */
export function checkJpeg(bytes: Buffer, limits: UploadLimits): void {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) throw cut();
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      refuseLarge(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5), limits);
      if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < at) throw cut();
      return;
    }
    if (marker === 0xd9 || marker === 0xda) throw cut();
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw cut();
}

function refuseLarge(width: number, height: number, limits: UploadLimits): void {
  if (width === 0 || height === 0) throw cut();
  if (width * height > limits.pixels) throw new ServerError('file.picture-size', { limit: String(limits.pixels) });
}

const cut = () => new ServerError('file.broken', { why: ['图片不完整', 'the picture is incomplete'] });
