import { describe, expect, test } from 'vitest';
import { docx, jpeg, ofd, packedPdf, pdf, png, xlsx, zip } from '../../../test/files.ts';
import { inspect } from './inspect.ts';
import { uploadLimits } from './limits.ts';

const limits = { ...uploadLimits, bytes: 3_000_000 };
const kind = async (bytes: Buffer, name = 'x') => (await inspect(bytes, name, limits)).kind;
const refusal = (bytes: Buffer, name = 'x') =>
  inspect(bytes, name, limits).then(
    (f) => `accepted as ${f.kind}`,
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('what is accepted', () => {
  test('by content, whatever the name says', async () => {
    expect(await kind(pdf(), 'virus.exe')).toBe('pdf');
    expect(await kind(png())).toBe('png');
    expect(await kind(jpeg())).toBe('jpg');
    expect(await kind(docx(), 'a.zip')).toBe('docx');
    expect(await kind(xlsx())).toBe('xlsx');
    expect(await kind(ofd())).toBe('ofd');
    expect(await kind(Buffer.from('第一条　为了……\r\n'), 'a.txt')).toBe('txt');
    expect(await kind(Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]), 'a.TXT')).toBe('txt');
  });

  test('a camera’s notes after a picture, links in a document, streams between parts', async () => {
    expect(await kind(jpeg(2, 2, Buffer.from('SEFHe camera notes')))).toBe('jpg');
    const link =
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.gov.cn" TargetMode="External"/></Relationships>';
    expect(await kind(docx([{ name: 'word/_rels/document.xml.rels', content: link }]))).toBe('docx');
    expect(await kind(docx([{ name: 'word/media/image1.png', content: png(), before: Buffer.alloc(16) }]))).toBe(
      'docx',
    );
    expect(await kind(pdf('5 0 obj\n<< /S /GoTo /D [1 0 R /Fit] >>\nendobj'))).toBe('pdf');
  });
});

describe('what is refused', () => {
  const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  const rels = (type: string) =>
    `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://evil.example/x" TargetMode="External"/></Relationships>`;
  const macroTypes =
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';

  test.each<[string, Buffer, string, string?]>([
    ['nothing', Buffer.alloc(0), 'file.empty'],
    ['too much', Buffer.alloc(3_000_001, 65), 'file.too-large', 'a.txt'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'file.type', 'a.pdf'],
    ['a Linux program', Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(60)]), 'file.type'],
    [
      'an old Word file (OLE)',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'file.type',
      'a.doc',
    ],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00', 'latin1'), 'file.type'],
    ['a page as text', Buffer.from('<!DOCTYPE html><script>1</script>'), 'file.type', 'a.txt'],
    ['a drawing with script', Buffer.from('<svg xmlns="x"><script>1</script></svg>'), 'file.type', 'a.txt'],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /'), 'file.type', 'a.txt'],
    ['a script by name', Buffer.from('var x = 1'), 'file.type', 'a.js'],
    ['text with controls', Buffer.from('a\u0000b'), 'file.type', 'a.txt'],
    ['bytes that are no text', Buffer.from([0x61, 0xff, 0xfe, 0xff]), 'file.type', 'a.txt'],
    ['a plain archive', zip([{ name: 'a.txt', content: 'x' }]), 'file.type'],
    ['a macro document', docx([], macroTypes), 'file.active'],
    ['a macro project', docx([{ name: 'word/vbaProject.bin', content: 'x' }]), 'file.active'],
    ['an ActiveX control', docx([{ name: 'word/activeX/activeX1.xml', content: 'x' }]), 'file.active'],
    ['a foreign object', docx([{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]), 'file.active'],
    ['a program inside', docx([{ name: 'word/media/setup.EXE', content: 'x' }]), 'file.active'],
    ['an archive inside', docx([{ name: 'word/media/more.zip', content: 'x' }]), 'file.active'],
    ['old Excel macros', xlsx([{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }]), 'file.active'],
    [
      'a template from elsewhere',
      docx([{ name: 'word/_rels/settings.xml.rels', content: rels('attachedTemplate') }]),
      'file.active',
    ],
    [
      'an object from elsewhere',
      docx([{ name: 'word/_rels/document.xml.rels', content: rels('oleObject') }]),
      'file.active',
    ],
    [
      'the same in UTF-16',
      docx([{ name: 'word/_rels/document.xml.rels', content: Buffer.from(`\ufeff${rels('oleObject')}`, 'utf16le') }]),
      'file.active',
    ],
    ['a name that leads out', docx([{ name: '../../etc/cron.d/x', content: 'x' }]), 'file.broken'],
    ['a name from the root', docx([{ name: '/etc/passwd', content: 'x' }]), 'file.broken'],
    ['a name with a backslash', docx([{ name: 'word\\..\\x', content: 'x' }]), 'file.broken'],
    ['a link', docx([{ name: 'word/link', content: '/etc/passwd', mode: 0o120777 }]), 'file.broken'],
    ['a part with a password', docx([{ name: 'word/a.xml', content: 'x', flags: 1 }]), 'file.encrypted'],
    ['an unusual compression', docx([{ name: 'word/a.xml', content: 'x', method: 14 }]), 'file.broken'],
    ['two parts of one name', docx([{ name: 'word/document.xml', content: 'other' }]), 'file.mixed'],
    ['two names of one part', docx([{ name: 'word/a.xml', localName: 'word/b.xml', content: 'x' }]), 'file.mixed'],
    [
      'something between the parts',
      docx([{ name: 'word/a.xml', content: 'x', before: Buffer.alloc(500, 65) }]),
      'file.mixed',
    ],
    ['something behind the archive', zip([{ name: 'OFD.xml', content: 'x' }], Buffer.from('%PDF-1.4')), 'file.mixed'],
    ['an archive cut short', docx().subarray(0, -30), 'file.broken'],
    ['a bomb by its directory', docx([{ name: 'word/a.xml', content: 'x', claims: 3_000_000_000 }]), 'file.bomb'],
    ['a bomb in truth', docx([{ name: 'word/a.xml', content: Buffer.alloc(20_000_000) }]), 'file.bomb'],
    [
      'relations that lie about their size',
      docx([{ name: 'word/_rels/a.rels', content: Buffer.alloc(8_000_000), claims: 10 }]),
      'file.bomb',
    ],
    [
      'tens of thousands of parts',
      zip(Array.from({ length: 20_000 }, (_, n) => ({ name: `${n}`, method: 0 }))),
      'file.bomb',
    ],
    ['a PDF with a script', pdf(`5 0 obj\n${script}\nendobj`), 'file.active'],
    ['a script with a disguised name', pdf('5 0 obj\n<< /S /J#61va#53cript /JS (1) >>\nendobj'), 'file.active'],
    ['a script in a packed object', packedPdf(script), 'file.active'],
    ['a PDF that starts a program', pdf('5 0 obj\n<< /S /Launch /F (calc.exe) >>\nendobj'), 'file.active'],
    ['a PDF that carries a file', pdf('5 0 obj\n<< /Type /EmbeddedFile >>\nendobj'), 'file.active'],
    ['a PDF with a password', pdf('', '/Encrypt 9 0 R'), 'file.encrypted'],
    ['a PDF cut short', pdf().subarray(0, 60), 'file.broken'],
    [
      'a PDF that is also an archive',
      Buffer.concat([pdf(), zip([{ name: 'a', content: 'x' }]), Buffer.from('\n%%EOF')]),
      'file.mixed',
    ],
    ['a picture that is also an archive', jpeg(2, 2, zip([{ name: 'a', content: 'x' }])), 'file.mixed'],
    ['a picture with something behind it', png(2, 2, Buffer.from('x')), 'file.mixed'],
    ['a picture cut short', png().subarray(0, -4), 'file.broken'],
    ['a huge picture', png(60_000, 60_000), 'file.picture-size'],
    ['a huge photograph', jpeg(60_000, 60_000), 'file.picture-size'],
    ['a picture of no size', png(0, 5), 'file.broken'],
    [
      'a PDF in the comment of a picture',
      Buffer.concat([jpeg().subarray(0, 20), Buffer.from('fffe0007255044462d', 'hex'), jpeg().subarray(20)]),
      'file.mixed',
    ],
    [
      'the scanners’ test file',
      Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')),
      'file.infected',
      'a.txt',
    ],
  ])('%s', async (_, bytes, code, name) => {
    const before = performance.now();
    expect(await refusal(bytes, name)).toBe(code);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test('what the district’s own scanner finds', async () => {
    await expect(inspect(pdf(), 'a.pdf', limits, async () => true)).rejects.toMatchObject({ code: 'file.infected' });
  });
});
