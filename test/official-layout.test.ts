import { describe, expect, test } from 'vitest';
import { docxOf, type OfficialPaper, officeProgram, pdfOf } from '../src/papers/official/index.ts';
import { partsOfZip } from './files.ts';

const paper: OfficialPaper = {
  title: '行政许可决定书',
  number: '清源市监许字〔2026〕1号',
  to: '张三丰',
  blocks: [
    { kind: 'heading', level: 1, text: '一、决定' },
    { kind: 'heading', level: 2, text: '（一）许可内容' },
    { kind: 'text', text: '经审查，决定准予许可。' },
    { kind: 'table', table: { caption: '材料', head: ['名称', '份数'], rows: [['申请书', '1']] } },
  ],
  attachments: ['许可条件', '平面图'],
  organ: '清源区市场监督管理局',
  day: '2026年3月2日',
  copies: ['清源区司法局'],
  marks: ['demo'],
};
const plain: OfficialPaper = { title: '送达回证', blocks: [], attachments: [], copies: [], marks: [] };

const partsOf = async (one: OfficialPaper) => partsOfZip(await docxOf(one));
const documentOf = async (one: OfficialPaper) => (await partsOf(one))['word/document.xml'] ?? '';

/** The attributes of the first element of a name, as numbers where they are some. */
function attributesOf(xml: string, element: string): { readonly [name: string]: number | string } {
  const [, inside = ''] = new RegExp(`<w:${element} ([^>]*)>`).exec(xml) ?? [];
  return Object.fromEntries(
    [...inside.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name, value]) => [
      name,
      Number.isNaN(Number(value)) ? value : Number(value),
    ]),
  ) as { [name: string]: number | string };
}

const millimetres = (twips: unknown) => (Number(twips) * 25.4) / 1440;
/** The paragraph, with its properties, in which a text stands. */
const paragraphWith = (xml: string, text: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([found]) => found).find((found) => found.includes(text)) ?? '';

describe('a paper as DOCX, read back', () => {
  test('has the page of the national layout: A4, margins, 22 lines of 28 characters', async () => {
    const xml = await documentOf(paper);
    const [size, margin, grid] = ['pgSz', 'pgMar', 'docGrid'].map((name) => attributesOf(xml, name));
    expect(millimetres(size?.w)).toBeCloseTo(210, 0);
    expect(millimetres(size?.h)).toBeCloseTo(297, 0);
    for (const [side, wide] of [
      ['top', 37],
      ['bottom', 35],
      ['left', 28],
      ['right', 26],
    ] as const)
      expect(millimetres(margin?.[side]), side).toBeCloseTo(wide, 0);
    expect(grid?.type).toBe('linesAndChars');
    const height = Number(size?.h) - Number(margin?.top) - Number(margin?.bottom);
    const width = Number(size?.w) - Number(margin?.left) - Number(margin?.right);
    expect(Math.floor(height / Number(grid?.linePitch))).toBe(22);
    const character = 320 + (Number(grid?.charSpace) / 4096) * 20;
    expect(width / character).toBeCloseTo(28, 1);
    expect(character * 28).toBeLessThanOrEqual(width + 1);
  });

  test('is set in the faces and sizes of offices, the head and its line in red', async () => {
    const xml = await documentOf(paper);
    const typed = (text: string) => {
      const run = paragraphWith(xml, text);
      return [/w:eastAsia="([^"]*)"/.exec(run)?.[1], Number(/<w:sz w:val="(\d+)"/.exec(run)?.[1])];
    };
    expect(typed('经审查')).toEqual(['仿宋', 32]);
    expect(typed('行政许可决定书')).toEqual(['方正小标宋简体', 44]);
    expect(typed('一、决定')).toEqual(['黑体', 32]);
    expect(typed('（一）')).toEqual(['楷体', 32]);
    expect(typed('抄送')).toEqual(['仿宋', 28]);
    const issuer = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)][0]?.[0] ?? '';
    expect(issuer).toContain('清源区市场监督管理局');
    expect(issuer).toContain('<w:color w:val="E60012"/>');
    expect(paragraphWith(xml, '〔2026〕')).toMatch(/<w:pBdr><w:bottom [^>]*w:color="E60012"/);
    expect(paragraphWith(xml, '经审查')).toMatch(/w:firstLine="640"/);
  });

  test('has title, addressee, text, attachments, signature and copies in their order', async () => {
    const xml = await documentOf(paper);
    const order = [
      '〔2026〕1号',
      '行政许可决定书',
      '张三丰：',
      '经审查',
      '附件：1.许可条件',
      '2.平面图',
      '2026年3月2日',
      '抄送：清源区司法局。',
      '2026年3月2日印发',
    ];
    const places = order.map((text) => xml.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('numbers its pages outside, and says on each that the data are invented', async () => {
    const parts = await partsOf(paper);
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders');
    const footers = Object.entries(parts).flatMap(([name, xml]) => (/word\/footer\d/.test(name) ? [xml] : []));
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
    for (const xml of footers) expect(xml).toMatch(/— .*PAGE.* —/s);
    const headers = Object.entries(parts).flatMap(([name, xml]) => (/word\/header\d/.test(name) ? [xml] : []));
    expect(headers).toHaveLength(2);
    for (const xml of headers) expect(xml).toContain('演示数据');
  });

  test('has neither red head nor signature nor copies where it has none of them', async () => {
    const xml = await documentOf(plain);
    for (const absent of ['E60012', '抄送', '附件', '印发']) expect(xml).not.toContain(absent);
    expect(Object.keys(await partsOf(plain)).filter((name) => name.includes('header'))).toEqual([]);
  });

  test('stays readable whatever somebody pasted', async () => {
    const text = '一\u0000二\u000b三\ud800四<w:p>&';
    const xml = await documentOf({ ...plain, blocks: [{ kind: 'text', text }] });
    expect(xml).toContain('一二三四&lt;w:p&gt;&amp;');
  });

  test('the last lines of the text stay with the signature', async () => {
    const xml = await documentOf({ ...paper, blocks: [{ kind: 'text', text: '末段。' }], attachments: [] });
    expect(paragraphWith(xml, '末段。')).toContain('<w:keepNext/>');
    expect(
      paragraphWith(await documentOf({ ...plain, blocks: [{ kind: 'text', text: '末段。' }] }), '末段。'),
    ).not.toContain('<w:keepNext/>');
  });
});

const program = officeProgram();

test.skipIf(program === undefined)(
  'LibreOffice sets 22 lines of 28 characters (skipped where it is not installed: soffice on the path, or YIFA_SOFFICE)',
  { timeout: 300_000 },
  async () => {
    // With two characters before each paragraph 26 fill a line; title and the line under it take somewhat over two.
    const lines = (n: number): OfficialPaper => ({
      ...plain,
      blocks: Array.from({ length: n }, () => ({ kind: 'text', text: '依法行政'.repeat(7).slice(0, 26) })),
    });
    const pages = async (n: number) => {
      const pdf = (await pdfOf(await docxOf(lines(n)), program ?? '')).toString('latin1');
      return pdf.match(/\/Type\s*\/Page[^s]/g)?.length;
    };
    expect(await pages(19)).toBe(1);
    expect(await pages(45)).toBe(3);
  },
);
