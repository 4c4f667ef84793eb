import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { type Part, zip } from '../../../test/files.ts';
import { workbookLimits } from './limits.ts';
import { type ReadCell, readWorkbook } from './read.ts';
import { writeWorkbook } from './write.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Made {
  readonly rows?: string;
  readonly strings?: string;
  /** Number formats after the plain one. */
  readonly styles?: string;
  readonly book?: string;
  readonly more?: readonly Part[];
}

/** A workbook with one sheet whose XML is given. */
function book({ rows = '', strings = '', styles = '', book: props = '', more = [] }: Made): Buffer {
  return zip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${main} xmlns:r="${office}">${props}<sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="/xl/styles.xml"/><Relationship Id="r3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet ${main}><numFmts>${styles}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst ${main}>${strings}</sst>` },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>` },
    ...more,
  ]);
}

async function cells(made: Made): Promise<readonly (ReadCell | undefined)[]> {
  const rows = await (await readWorkbook(book(made))).rows('表');
  return rows.flatMap((row) => [...row.cells.values()]);
}

const refusal = (bytes: Buffer, limits = workbookLimits) =>
  readWorkbook(bytes, limits)
    .then(async (read) => read.rows(read.names[0] as string))
    .then(
      (rows) => `${rows.length} rows`,
      (error: { code?: string }) => error.code ?? String(error),
    );

describe('cells', () => {
  test('texts: shared, rich, in place, with comments, CDATA and escapes; how they are read aloud is left out', async () => {
    const strings =
      '<si><t>甲</t></si><si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>a<!-- x -->b<![CDATA[<c>]]>_x0041__x005F_x0041_</t></is></c><c r="D1" t="inlineStr"><is><t>  </t></is></c></row>';
    expect(await cells({ rows, strings })).toEqual([
      { kind: 'text', text: '甲' },
      { kind: 'text', text: '乙 丙' },
      { kind: 'text', text: 'ab<c>A_x0041_' },
    ]);
  });

  test('days by their format, in both calendars of spreadsheets; a number in another format is a number', async () => {
    const styles =
      '<numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="00000"/>';
    const rows =
      '<row r="1"><c r="A1" s="1"><v>46082</v></c><c r="B1" s="2"><v>46082.395833333336</v></c><c r="C1" s="3"><v>123</v></c><c r="D1"><v>46082</v></c><c r="E1" t="d"><v>2026-03-01T00:00:00</v></c><c r="F1" s="1"><v>59</v></c></row>';
    const read = await cells({ rows, styles });
    expect(read.map((cell) => [cell?.kind, cell?.text])).toEqual([
      ['day', '2026-03-01'],
      ['day', '2026-03-01T09:30'],
      ['number', '00123'],
      ['number', '46082'],
      ['day', '2026-03-01'],
      ['day', '1900-02-28'],
    ]);
    const [old] = await cells({ rows, styles, book: '<workbookPr date1904="1"/>' });
    expect(old?.text).toBe('2030-03-02');
  });

  test('numbers as people read them; one whose end the spreadsheet has cut says so', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>1.2E-7</v></c><c r="C1"><v>1.10101199001011E+17</v></c><c r="D1"><v>-1200.5</v></c></row>';
    expect(await cells({ rows })).toEqual([
      { kind: 'number', text: '0.3' },
      { kind: 'number', text: '0.00000012' },
      { kind: 'number', text: '110101199001011000', cut: true },
      { kind: 'number', text: '-1200.5' },
    ]);
  });

  test('formulas give the stored value, marked; failed ones are errors and never empty', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><f>A2&amp;"x"</f><v>甲x</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c><c r="E1"><v>abc</v></c></row>';
    expect(await cells({ rows })).toEqual([
      { kind: 'text', text: '甲x', formula: true },
      { kind: 'number', text: '2', formula: true },
      { kind: 'error', text: '#DIV/0!', formula: true },
      { kind: 'yesNo', text: 'true' },
      { kind: 'error', text: 'abc' },
    ]);
  });

  test('a formula whose value was not stored is an error; one that gives an empty text is empty', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><f>A2</f></c><c r="B1"><f>A2</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>';
    expect((await cells({ rows })).map((cell) => cell?.kind)).toEqual(['error', 'error']);
  });

  test('rows and columns without addresses stand where they come; prefixed names are read', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><x:c xmlns:x="y"><v>3</v></x:c></row>';
    const found = await (await readWorkbook(book({ rows }))).rows('表');
    expect(found.map(({ number, cells: own }) => [number, [...own.keys()]])).toEqual([
      [1, [0, 1]],
      [5, [0]],
    ]);
  });
});

describe('what is written is read', () => {
  test('by ourselves as by another reader', async () => {
    const rows = [
      ['=1+1', '00123', '区政办〔2026〕3号', 12.5],
      ['第一行\n第二行', '_x0041_', '<&>"', null],
    ];
    const bytes = await writeWorkbook([
      { name: '填写', columns: [{ title: '甲' }, { title: '乙' }, { title: '丙' }, { title: '丁' }], rows },
      { name: '说明', columns: [{ title: '子' }], rows: [] },
    ]);
    const read = await readWorkbook(bytes);
    expect(read.names).toEqual(['填写', '说明']);
    const texts = (await read.rows('填写')).map(({ cells: own }) => [...own.values()].map(({ text }) => text));
    const theirs = (await readSheet(bytes)).map((row) => row.filter((value) => value !== null).map(String));
    expect(texts).toEqual(theirs);
    expect(texts.slice(1)).toEqual(rows.map((row) => row.filter((value) => value !== null).map(String)));
  });
});

describe('what is no workbook', () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  test.each([
    ['nothing', Buffer.alloc(0), 'sheet.empty-file'],
    ['an old workbook', Buffer.concat([ole, Buffer.alloc(600)]), 'sheet.xls'],
    ['one with a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'sheet.encrypted'],
    ['a CSV', Buffer.from('甲,乙\n1,2\n'), 'sheet.csv'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'sheet.not-xlsx'],
    ['another archive', zip([{ name: 'word/document.xml', content: '<x/>' }]), 'sheet.not-xlsx'],
    ['a part with a password', zip([{ name: 'xl/workbook.xml', content: '<x/>', flags: 1 }]), 'sheet.encrypted'],
    ['a file cut short', book({}).subarray(0, -40), 'sheet.broken'],
    ['XML that is none', book({ rows: '<row><c>' }), 'sheet.broken'],
    ['no sheet', zip([{ name: 'xl/workbook.xml', content: `<workbook ${main}/>` }]), 'sheet.no-sheet'],
  ])('%s', async (_, bytes, code) => expect(await refusal(bytes)).toBe(code));

  test('entities of its own making are refused, not read out', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>`;
    const bytes = book({ more: [] });
    expect(await refusal(bytes)).toBe('0 rows');
    const wicked = zip([
      { name: 'xl/workbook.xml', content: `${bomb}<workbook ${main}>&b;</workbook>` },
      { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships/>' },
    ]);
    expect(await refusal(wicked)).toBe('sheet.broken');
  });
});

describe('what would harm the machine', () => {
  const limits = { ...workbookLimits, unpacked: 2_000_000, rows: 10, columns: 5 };
  const timed = async (bytes: Buffer) => {
    const before = performance.now();
    const code = await refusal(bytes, limits);
    expect(performance.now() - before).toBeLessThan(2_000);
    return code;
  };
  const row = (n: number) => `<row r="${n}"><c r="A${n}"><v>1</v></c></row>`;
  const many = (count: number) => Array.from({ length: count }, (_, n) => row(n + 1)).join('');

  test('an archive that unpacks to too much', async () => {
    expect(await timed(book({ rows: ' '.repeat(5_000_000) }))).toBe('sheet.bomb');
    expect(await timed(book({ rows: '<row/>'.repeat(300_000) }))).toBe('0 rows');
  });

  test('too many rows or columns; addresses far out cost nothing', async () => {
    expect(await timed(book({ rows: many(13) }))).toBe('13 rows');
    expect(await timed(book({ rows: many(14) }))).toBe('sheet.rows');
    expect(await timed(book({ rows: row(2_000_000_000) }))).toBe('1 rows');
    expect(await timed(book({ rows: '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>' }))).toBe('sheet.columns');
  });

  test('too many parts, and a sheet that takes too long', async () => {
    const more = Array.from({ length: workbookLimits.parts }, (_, n) => ({ name: `x/${n}`, content: 'x' }));
    expect(await timed(book({ more }))).toBe('sheet.broken');
    expect(await refusal(book({ rows: many(10) }), { ...limits, time: 0 })).toBe('sheet.time');
  });
});
