import { type Part, zip } from './files.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES = (main: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A document as a program writes it: this inside its body, and these further parts. */
export function templateDocument(body: string, more: readonly Part[] = [], main = MAIN): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: TYPES(main) },
    { name: '_rels/.rels', content: RELATIONS },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    },
    ...more,
  ]);
}

/** A paragraph of one run. */
export const para = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** The same cut into runs as Word cuts it: after corrections, between fonts of two scripts, at spell-check marks. */
export const cutPara = (...pieces: readonly string[]): string =>
  `<w:p w14:paraId="1A2B3C4D">${pieces
    .map(
      (piece, n) =>
        `<w:proofErr w:type="spellStart"/><w:r w:rsidR="00${n}A"><w:rPr><w:rFonts w:hint="${n % 2 ? 'default' : 'eastAsia'}"/></w:rPr><w:t xml:space="preserve">${piece}</w:t></w:r><w:bookmarkStart w:id="${n}" w:name="b${n}"/><w:bookmarkEnd w:id="${n}"/>`,
    )
    .join('')}</w:p>`;

/** A table with these cells; each cell holds one paragraph. */
export const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${para(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
