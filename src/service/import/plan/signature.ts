/** What a file is, in both languages. */
type Kind = readonly [zh: string, en: string];

const office: readonly (readonly [mark: string, kind: Kind])[] = [
  ['word/', ['DOCX文档', 'a DOCX document']],
  ['xl/', ['XLSX工作簿', 'an XLSX workbook']],
  ['ppt/', ['PPTX演示文稿', 'a PPTX presentation']],
  ['OFD.xml', ['OFD版式文件', 'an OFD document']],
  ['application/vnd.oasis', ['ODF文档', 'an OpenDocument file']],
];

const openings: readonly (readonly [opening: string, kind: Kind])[] = [
  ['%PDF', ['PDF文件', 'a PDF file']],
  ['\xd0\xcf\x11\xe0', ['旧版Office文档（DOC、WPS等）', 'an old Office document (DOC, WPS …)']],
  ['{\\rtf', ['RTF文档', 'an RTF document']],
  ['\x1f\x8b', ['GZIP压缩文件', 'a GZIP archive']],
  ['7z\xbc\xaf', ['7Z压缩文件', 'a 7Z archive']],
  ['Rar!', ['RAR压缩文件', 'a RAR archive']],
  ['\x89PNG', ['PNG图片', 'a PNG picture']],
  ['\xff\xd8\xff', ['JPEG图片', 'a JPEG picture']],
  ['GIF8', ['GIF图片', 'a GIF picture']],
  ['II*\x00', ['TIFF图片', 'a TIFF picture']],
];

/** Names the kind of file that the first bytes give away, or null when they could be text. */
export function signatureOf(bytes: Uint8Array): Kind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const opening = head.toString('latin1', 0, 8);
  if (/^PK[^\w\s]/.test(opening)) {
    return office.find(([mark]) => head.includes(mark, 0, 'latin1'))?.[1] ?? ['ZIP压缩文件', 'a ZIP archive'];
  }
  return openings.find(([mark]) => opening.startsWith(mark))?.[1] ?? null;
}
