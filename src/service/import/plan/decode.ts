import { PlanError } from './errors.ts';
import { signatureOf } from './signature.ts';
import type { Encoding } from './types.ts';

export const sizeLimit = 2 * 1024 * 1024;

/** How a file is named in messages, in both languages. */
export type FileLabel = readonly [zh: string, en: string];

export const fileLabel = (fileName?: string): FileLabel =>
  fileName ? [`文件“${fileName}”`, `The file "${fileName}"`] : ['文件', 'The file'];

/**
 * Turns the bytes of a plan file into text.
 * @returns the text without its byte order mark, otherwise unchanged, and the encoding that it was in
 * @throws {PlanError} plan.too-large, plan.empty, plan.binary, plan.encoding
 */
export function decode(bytes: Uint8Array, file: FileLabel): { text: string; encoding: Encoding } {
  if (bytes.length > sizeLimit) throw new PlanError('plan.too-large', { file, size: bytes.length, limit: sizeLimit });
  const what = signatureOf(bytes);
  if (what) throw new PlanError('plan.binary', { file, what });
  const decoded = fromMark(bytes, file) ?? withoutMark(bytes, file);
  if (/^\s*$/.test(decoded.text)) throw new PlanError('plan.empty', { file });
  if (isBinary(decoded.text)) {
    throw new PlanError('plan.binary', {
      file,
      what: ['含有控制字符的二进制文件', 'a binary file with control characters'],
    });
  }
  return decoded;
}

function fromMark(bytes: Uint8Array, file: FileLabel): { text: string; encoding: Encoding } | null {
  const [a, b, c, d] = bytes;
  const utf32 = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
  if (utf32) throw new PlanError('plan.encoding', { file, what: 'UTF-32' });
  const marked: Encoding | null = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  if (!marked) return null;
  const text = tryDecode(marked, bytes);
  if (text === null) {
    throw new PlanError('plan.encoding', { file, what: [`标明${marked}但内容残缺`, `marked as ${marked} but broken`] });
  }
  return { text, encoding: marked };
}

function withoutMark(bytes: Uint8Array, file: FileLabel): { text: string; encoding: Encoding } {
  if (bytes.includes(0)) {
    const what = [
      '含有空字节的二进制文件（若为UTF-16文本，须带BOM）',
      'a binary file with NUL bytes (UTF-16 text needs a byte order mark)',
    ] as const;
    throw new PlanError('plan.binary', { file, what });
  }
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const gb = tryDecode('gb18030', bytes);
  if (gb !== null && looksChinese(gb)) return { text: gb, encoding: 'gb18030' };
  throw new PlanError('plan.encoding', { file, what: ['既不是UTF-8也不是GB18030', 'neither UTF-8 nor GB18030'] });
}

function tryDecode(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** GB18030 accepts nearly any bytes: other encodings show up as private-use characters or without Chinese punctuation. */
function looksChinese(text: string): boolean {
  const foreign = text.match(/[\uE000-\uF8FF\uFFFD]/g)?.length ?? 0;
  return foreign * 100 <= text.length && /[、。，（]/.test(text) && /[一二三四五六七八九十]/.test(text);
}

function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = text.match(/[\u0001-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return text.includes('\u0000') || control * 100 > text.length;
}
