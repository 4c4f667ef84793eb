import { describe, expect, test } from 'vitest';
import { decode, fileLabel, sizeLimit } from './decode.ts';
import { PlanError } from './errors.ts';
import { examplePlan } from './example-plan.ts';
import { gb18030 } from './gb18030-bytes.ts';

const label = fileLabel('计划.txt');
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (readonly number[] | string)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

function refused(input: Uint8Array): PlanError {
  try {
    decode(input, label);
  } catch (error) {
    expect(error).toBeInstanceOf(PlanError);
    return error as PlanError;
  }
  throw new Error('was read');
}

describe('what is read', () => {
  const le = Buffer.from(examplePlan, 'utf16le');
  test.each([
    ['UTF-8', utf8(examplePlan), 'utf-8'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], [...utf8(examplePlan)]), 'utf-8'],
    ['UTF-16 LE', bytes([0xff, 0xfe], [...le]), 'utf-16le'],
    ['UTF-16 BE', bytes([0xfe, 0xff], [...Buffer.from(le).swap16()]), 'utf-16be'],
    ['GB18030', gb18030(examplePlan), 'gb18030'],
  ])('%s', (_, input, encoding) => {
    expect(decode(input, label)).toEqual({ text: examplePlan, encoding });
  });
});

describe('what is refused, and how it is named', () => {
  test.each([
    ['plan.empty', bytes([]), '没有可读的文字'],
    ['plan.empty', utf8(' \n\u3000\r\n'), '没有可读的文字'],
    ['plan.empty', bytes([0xef, 0xbb, 0xbf]), '没有可读的文字'],
    ['plan.binary', bytes('%PDF-1.7 abc'), 'PDF'],
    ['plan.binary', bytes('PK\x03\x04 word/document.xml'), 'DOCX'],
    ['plan.binary', bytes('PK\x03\x04 xl/workbook.xml'), 'XLSX'],
    ['plan.binary', bytes('PK\x03\x04 OFD.xml'), 'OFD'],
    ['plan.binary', bytes('PK\x03\x04 readme'), 'ZIP'],
    ['plan.binary', bytes([0xd0, 0xcf, 0x11, 0xe0], 'abc'), 'DOC'],
    ['plan.binary', bytes('{\\rtf1 abc'), 'RTF'],
    ['plan.binary', bytes('\x89PNG\r\n'), 'PNG'],
    ['plan.binary', bytes('a', [0], 'b'), '空字节'],
    ['plan.binary', utf8('\u0001\u0002一、'), '控制字符'],
    ['plan.binary', bytes([0xff, 0xfe], [0, 0x4e, 0, 0]), '控制字符'],
    ['plan.encoding', bytes([0xff, 0xfe, 0, 0], [0x41, 0, 0, 0]), 'UTF-32'],
    ['plan.encoding', bytes([0xff, 0xfe], [0x00, 0xd8]), 'utf-16le'],
    ['plan.encoding', bytes([0xa4, 0xff, 0xff]), 'GB18030'],
    ['plan.encoding', bytes([0xa4, 0x40, 0xa1, 0x42, 0xc1, 0x60, 0xc5, 0xe9]), 'GB18030'],
  ])('%s (%#)', (code, input, word) => {
    const error = refused(input);
    expect(error.code).toBe(code);
    expect(error.zh).toContain('文件“计划.txt”');
    expect(error.zh).toContain(word);
    expect(error.zh).toContain('2MB的纯文本');
    expect(error.en).toContain('The file "计划.txt"');
    expect(error.en).toContain('Allowed: plain text');
    expect(error.zh + error.en).not.toMatch(/[{}]/);
  });

  test('two megabytes are read, a byte more is not', () => {
    const full = utf8('一'.repeat(sizeLimit)).slice(0, sizeLimit - 2);
    expect(decode(full, label).encoding).toBe('utf-8');
    const error = refused(new Uint8Array(sizeLimit + 1));
    expect(error.code).toBe('plan.too-large');
    expect(error.en).toContain(`${sizeLimit + 1} bytes`);
  });
});
