import { describe, expect, test } from 'vitest';
import { attachment, safeName } from './file-name.ts';

describe('names of files', () => {
  test.each([
    ['申请书.doc', 'docx', '申请书.docx'],
    ['..\\..\\windows\\system32\\x.pdf', 'pdf', 'x.pdf'],
    ['/etc/passwd', 'txt', 'passwd.txt'],
    ['invoice\u202Efdp.exe', 'pdf', 'invoicefdp.pdf'],
    ['a\u200b\u0000\r\nb.png', 'png', 'ab.png'],
    ['a:b*c?"<>|.txt', 'txt', 'a_b_c_____.txt'],
    ['...', 'pdf', '附件.pdf'],
    ['', 'pdf', '附件.pdf'],
    ['𠮷'.repeat(300), 'txt', `${'𠮷'.repeat(100)}.txt`],
  ] as const)('%j as %s', (given, kind, name) => expect(safeName(given, kind)).toBe(name));

  test('a download’s header holds one line of plain letters, and the whole name encoded', () => {
    expect(attachment('许可 "决定"\r\n.pdf')).toBe(
      `attachment; filename="__ ______.pdf"; filename*=UTF-8''%E8%AE%B8%E5%8F%AF%20%22%E5%86%B3%E5%AE%9A%22%0D%0A.pdf`,
    );
    expect(attachment("it's (1).txt")).toBe(
      `attachment; filename="it's (1).txt"; filename*=UTF-8''it%27s%20%281%29.txt`,
    );
  });
});
