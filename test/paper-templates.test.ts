import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseState, compile, fold, type Procedure, papersOf } from '../src/kernel/index.ts';
import { lawBase, play, worldAfter } from '../src/kernel/play/index.ts';
import { type Block, type Moment, officeProgram, pdfOf, writePaper } from '../src/papers/official/index.ts';
import {
  builtInTemplate,
  checkTemplate,
  fieldsOf,
  fromTemplate,
  readTemplate,
  sampleValues,
  TemplateError,
  templateLimits,
  type Values,
  valuesAt,
} from '../src/papers/template/index.ts';
import { folders } from '../src/procedures/suite/folders.ts';
import { partsOfZip } from './files.ts';
import { cutPara, para, tableOf, templateDocument } from './template-document.ts';

const definitionOf = (id: string) => folders.find(({ definition }) => definition.id === id)?.definition as Procedure;
const approval = definitionOf('approval');
const reconsideration = definitionOf('reconsideration');

/** Values given by names of fields; lists by their columns' titles. */
function given(
  source: Procedure,
  paper: string,
  values: { readonly [name: string]: string | readonly { readonly [column: string]: string }[] },
): Values {
  const fields = fieldsOf(source, paper);
  const of = (name: string) => values[name];
  const rows: Values['rows'] = ({ name, columns = [] }) => {
    const found = of(name);
    if (!Array.isArray(found)) return [];
    return found.map(
      (entry) => new Map(columns.flatMap((c) => (entry[c.name] === undefined ? [] : [[c.means, entry[c.name]]]))),
    );
  };
  const text: Values['text'] = ({ name }) => {
    expect(fields.map((field) => field.name)).toContain(name);
    const found = of(name);
    return typeof found === 'string' ? found : undefined;
  };
  return {
    text,
    rows,
    holds: (asked) => {
      if (asked.kind === 'is') return text(asked.field) === asked.title;
      const there = asked.field.kind === 'rows' ? rows(asked.field).length > 0 : of(asked.field.name) !== undefined;
      return there === (asked.kind !== 'absent');
    },
  };
}

const says = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'table' ? block.table.rows : 'text' in block ? block.text : block.lines));

async function filled(body: string, values: Parameters<typeof given>[2], source = approval, paper = 'decision') {
  const document = await readTemplate(templateDocument(body));
  const made = fromTemplate(document, source, paper, given(source, paper, values));
  return { says: says(made.blocks), xml: partsOfZip(made.docx([], { title: 'x' }))['word/document.xml'] ?? '' };
}

async function faultsOf(body: string, source = approval, paper = 'acceptance') {
  try {
    return checkTemplate(await readTemplate(templateDocument(body)), source, paper).faults;
  } catch (error) {
    if (error instanceof TemplateError) return [error.fault];
    throw error;
  }
}

/** What an acceptance must say, so that a test sees nothing but its own fault. */
const whole = para('{主送}：{法律依据}。{制作机关} {成文日期}');
const codes = async (body: string) => (await faultsOf(body + whole)).map(({ code }) => code);

describe('fields', () => {
  test('are found however Word has cut them into runs, and keep the looks of the run in which they begin', async () => {
    const body = cutPara('你单位的', '{', '许可', '事项', '}', '申请，由{制', '作机关}办', '理。');
    const { says, xml } = await filled(body, { 许可事项: '食品经营', 制作机关: '清源区市场监督管理局' });
    expect(says).toEqual(['你单位的食品经营申请，由清源区市场监督管理局办理。']);
    expect(xml).not.toMatch(/[{}]|paraId|bookmark|proofErr/);
    expect(xml).toMatch(/<w:rFonts w:hint="default"\/><\/w:rPr><w:t xml:space="preserve">食品经营/);
  });

  test('come out the same wherever a paragraph is cut', async () => {
    const text = '（{#理由}因{理由}，{/理由}{#无：许可内容}不{/无：许可内容}准予｛ 许可事项 ｝。{制作机关}）';
    const values = { 理由: '材料齐全', 许可事项: '食品经营', 制作机关: '市监局' };
    const letters = [...text];
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: letters.length - 1 })), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), letters.length];
        const pieces = at.slice(1).map((to, n) => letters.slice(at[n], to).join(''));
        expect((await filled(cutPara(...pieces), values)).says).toEqual(['（因材料齐全，不准予食品经营。市监局）']);
      }),
      { numRuns: 60 },
    );
  });

  test('may be typed with full-width braces and signs, and with spaces', async () => {
    const body = para('｛ 许可事项 ｝由{制作机关}、{＃理由}理由：｛理由｝{／理由}');
    const values = { 许可事项: '食品经营', 制作机关: '市监局', 理由: '合格' };
    expect((await filled(body, values)).says).toEqual(['食品经营由市监局、理由：合格']);
  });

  test('hold text only: nothing of a value is read as markup or as a field', async () => {
    const value = '</w:t><w:altChunk/>{制作机关}&#x41; {#理由}\u0000\ud800';
    const { says, xml } = await filled(para('（{理由}）'), { 理由: value, 制作机关: '市监局' });
    expect(says[0]).toContain('（</w:t><w:altChunk/>{制作机关}&#x41; {#理由}');
    expect(xml).toContain('&lt;/w:t&gt;&lt;w:altChunk/&gt;{制作机关}&amp;#x41; {#理由}</w:t>');
    expect(xml).not.toContain('市监局');
  });

  test('a paragraph of which one is not known is left out, but not in tables, and not where it is marked', async () => {
    const body = para('理由：{理由}') + para('理由：{理由?}。') + tableOf([['理由', '{理由}']]);
    expect((await filled(body, {})).says).toEqual(['理由：。', [['理由', '']]]);
  });

  test('what may not be missing keeps its paragraph', async () => {
    const body = para('{救济告知}{理由}');
    expect((await filled(body, { 救济告知: '可以复议。' })).says).toEqual(['可以复议。']);
  });

  test('a text of several lines makes several paragraphs where it stands alone, and lines elsewhere', async () => {
    const { says } = await filled(para('{理由}') + para('理由：{理由}'), { 理由: '第一点。\n第二点。' });
    expect(says).toEqual(['第一点。', '第二点。', '理由：第一点。\n第二点。']);
  });

  test('stand in text boxes too, once for the eye, however many copies Word keeps', async () => {
    const box = `<w:txbxContent>${para('{制作机关}文件')}</w:txbxContent>`;
    const both = `<mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    const body = `<w:p><w:r>${both}</w:r><w:r><w:t>正文由{制作机关}写。</w:t></w:r></w:p>`;
    const { says, xml } = await filled(body, { 制作机关: '市监局' });
    expect(says).toEqual(['市监局文件', '正文由市监局写。']);
    expect(xml.match(/市监局/g)).toHaveLength(3);
  });

  test('a text that ends its own sentence takes no second full stop', async () => {
    const body = para('理由：{理由}。');
    expect((await filled(body, { 理由: '合格。' })).says).toEqual(['理由：合格。']);
    expect((await filled(body, { 理由: '合格' })).says).toEqual(['理由：合格。']);
  });
});

describe('loops and conditions', () => {
  const materials = fieldsOf(approval, 'decision').find(
    ({ kind, columns }) => kind === 'rows' && (columns ?? []).length > 0,
  );
  const list = materials?.name ?? '';
  const column = materials?.columns?.[0]?.name ?? '';
  const two = { [list]: [{ [column]: '租约' }, { [column]: '图纸' }] };

  test('repeat a row, paragraphs, one paragraph, or words within one', async () => {
    const body =
      tableOf([['名称'], [`{#${list}}{${column}}{/${list}}`]]) +
      tableOf([
        ['序号', '名称'],
        [`{#${list}}有`, `{${column}}{/}`],
      ]) +
      para(`{#${list}}`) +
      para(`一份：{${column}}`) +
      para(`{/${list}}`) +
      para(`{#${list}}各：{${column}}{/${list}}`) +
      para(`共有{#${list}}{${column}}、{/${list}}等。`);
    const { says } = await filled(body, two);
    expect(says).toEqual([
      [['名称'], ['租约\n图纸']],
      [
        ['序号', '名称'],
        ['有', '租约'],
        ['有', '图纸'],
      ],
      '一份：租约',
      '一份：图纸',
      '各：租约',
      '各：图纸',
      '共有租约、图纸、等。',
    ]);
  });

  test('a table whose rows are all gone goes with them, and cells never stay without a paragraph', async () => {
    const body = tableOf([[`{#${list}}{${column}}`, `x{/${list}}`]]) + tableOf([['{#理由}{理由}{/理由}', '二']]);
    const { says, xml } = await filled(body, {});
    expect(says).toEqual([[['', '二']]]);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(xml).not.toMatch(/<w:tc><w:tcPr\/><\/w:tc>/);
  });

  test('a condition asks whether a field is known, is not, or is a choice', async () => {
    const result = fieldsOf(approval, 'decision').find(({ def }) => def?.type === 'choice');
    const choice = result?.def?.type === 'choice' ? Object.values(result.def.choices) : [];
    const name = result?.name ?? '';
    const body =
      para(`{#${name}＝${choice[0]}}甲{/${name}＝${choice[0]}}`) +
      para(`{#${name}=${choice[1]}}乙{/}`) +
      para('{#理由}丙{/理由}{#无：理由}丁{/无：理由}') +
      para(`{#有：${list}}`) +
      tableOf([['有']]) +
      para(`{/有：${list}}`);
    expect((await filled(body, { [name]: choice[0] ?? '' })).says).toEqual(['甲', '丁']);
    expect((await filled(body, { [name]: choice[1] ?? '', 理由: '是', ...two })).says).toEqual(['乙', '丙', [['有']]]);
  });
});

describe('what is wrong with a template is said with its place', () => {
  test('a field that is not there, with those that are near', async () => {
    const [fault] = await faultsOf(para('案件：{许可事想}，') + whole);
    expect(fault).toMatchObject({ code: 'template.field-unknown', where: '案件：{许可事想}，' });
    expect(fault?.near).toContain('许可事项');
    expect(fault?.zh).toContain('许可事想');
  });

  test('what does not close, crosses, or stands in the middle', async () => {
    expect(await codes(para('{#理由}理由'))).toEqual(['template.unclosed']);
    expect(await codes(para('理由{/理由}'))).toEqual(['template.unopened']);
    expect(await codes(para('{#理由}{#许可事项}甲{/理由}{/许可事项}'))).toContain('template.unopened');
    expect(await codes(para('{理由'))).toEqual(['template.brace']);
    expect(await codes(para('甲{#理由}乙') + para('{/理由}'))).toEqual(['template.mark-place']);
    expect(await codes(tableOf([['{#理由}甲']]) + para('{/理由}'))).toEqual(['template.unclosed', 'template.unopened']);
  });

  test('a list within a list, and a list that is written as one field', async () => {
    const lists = fieldsOf(approval, 'acceptance').filter(({ kind }) => kind === 'rows');
    const [a, b] = [lists[0]?.name, lists[1]?.name];
    expect(await codes(para(`{#${a}}{#${b}}甲{/${b}}{/${a}}`))).toEqual(['template.nested-rows']);
    expect(await codes(para(`{${a}}`))).toEqual(['template.field-rows']);
  });

  test('what the law demands and is not there, with the article', async () => {
    const without = await faultsOf(para('准予许可。'), approval, 'decision');
    const missing = without.map(({ code, zh }) => [code, /“([^”]*)”/.exec(zh)?.[1] ?? '']);
    expect(missing.map(([code]) => code)).toEqual(missing.map(() => 'template.mandatory'));
    for (const name of ['制作机关', '成文日期', '文号', '主送', '救济告知'])
      expect(
        missing.some(([, names]) => names?.split('、').includes(name)),
        name,
      ).toBe(true);
    const remedy = without.find(({ zh }) => zh.includes('救济'));
    expect(remedy?.basis).toContainEqual(expect.objectContaining({ law: '中华人民共和国行政复议法', article: 20 }));
    expect(remedy?.zh).toContain('《中华人民共和国行政复议法》第20条');
    expect(await faultsOf(whole)).toEqual([]);
  });

  test('what the law demands and some papers would lack', async () => {
    const body = (organ: string) => para('{主送}：{法律依据}。{成文日期}') + organ;
    const found = async (organ: string) => (await faultsOf(body(organ))).map(({ code }) => code);
    expect(await found(para('{#理由}{制作机关}{/理由}'))).toEqual(['template.mandatory-conditional']);
    const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{制作机关}</w:t></w:r></w:p>';
    expect(await found(hidden)).toEqual(['template.mandatory-conditional']);
    expect(await found(para('{#制作机关}{制作机关}{/制作机关}'))).toEqual([]);
  });
});

describe('a document that could do more than say something is refused', () => {
  const relation = (type: string, target: string, mode = '') => ({
    name: 'word/_rels/document.xml.rels',
    content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
  });
  const external = ' TargetMode="External"';
  const field = (code: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code.slice(0, 3)}</w:instrText></w:r><w:r><w:instrText>${code.slice(3)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const read = async (bytes: Buffer) => {
    try {
      return (await readTemplate(bytes)).faults.map(({ code }) => code);
    } catch (error) {
      return error instanceof TemplateError ? error.code : String(error);
    }
  };

  test.each([
    [
      'macros by their type',
      templateDocument('', [], 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'template.active',
    ],
    ['macros as a part', templateDocument('', [{ name: 'word/vbaProject.bin', content: 'x' }]), 'template.active'],
    [
      'an embedded object',
      templateDocument('', [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]),
      'template.active',
    ],
    [
      'a picture from elsewhere',
      templateDocument('', [relation('image', 'https://example.org/a.png', external)]),
      'template.remote',
    ],
    ['a link', templateDocument('', [relation('hyperlink', 'https://example.org/', external)]), 'template.remote'],
    [
      'a template from elsewhere',
      templateDocument('', [relation('attachedTemplate', 'https://example.org/a.dotm', external)]),
      'template.active',
    ],
    ['a share on the network', templateDocument('', [relation('image', '\\\\server\\a.png')]), 'template.remote'],
    ['a file that is taken in', templateDocument('<w:altChunk r:id="r1"/>'), 'template.active'],
    ['a code that runs a program', templateDocument(field('DDEAUTO c:\\\\cmd.exe')), 'template.active'],
    [
      'a code that fetches',
      templateDocument('<w:p><w:fldSimple w:instr=" INCLUDEPICTURE x "/></w:p>'),
      'template.active',
    ],
    [
      'merged mail',
      templateDocument('', [
        { name: 'word/settings.xml', content: '<w:settings xmlns:w="w"><w:mailMerge/></w:settings>' },
      ]),
      'template.active',
    ],
    [
      'a part that is none of a document',
      templateDocument('', [{ name: 'word/afchunk.html', content: 'x' }]),
      'template.part',
    ],
    [
      'a definition of entities',
      templateDocument('', [
        { name: 'word/footer1.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><w:ftr xmlns:w="w"/>' },
      ]),
      'template.broken',
    ],
    ['elements without end', templateDocument('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300)), 'template.broken'],
    ['a text', Buffer.from('文书'), 'template.not-docx'],
    [
      'a bomb',
      templateDocument('', [{ name: 'word/media/a.png', content: Buffer.alloc(30 * 1024 * 1024) }]),
      'template.too-large',
    ],
    ['a large file', Buffer.alloc(templateLimits.bytes + 1), 'template.too-large'],
  ])('%s', async (_, bytes, code) => expect(await read(bytes)).toBe(code));

  test('what would take all the memory of the machine', async () => {
    expect(await read(templateDocument(para('{理由}'.repeat(400))))).toBe('template.broken');
    const list = fieldsOf(approval, 'decision').find(({ kind }) => kind === 'rows');
    const [column] = list?.columns ?? [];
    const body = `${para(`{#${list?.name}}`)}${para('甲').repeat(2_000)}${para(`{/${list?.name}}`)}`;
    const document = await readTemplate(templateDocument(body));
    const entries = Array.from({ length: 500 }, () => ({ [column?.name ?? '']: '乙' }));
    const values = given(approval, 'decision', { [list?.name ?? '']: entries });
    expect(() => fromTemplate(document, approval, 'decision', values)).toThrow('template.too-large');
    const unknown = Array.from({ length: 300 }, (_, n) => para(`{没有${n}}`)).join('');
    const checked = checkTemplate(await readTemplate(templateDocument(unknown)), approval, 'decision');
    expect(checked.faults).toHaveLength(50);
  });

  test('tracked changes and comments would go out with each paper', async () => {
    const inserted = '<w:p><w:ins w:id="1" w:author="张三"><w:r><w:t>新增</w:t></w:r></w:ins></w:p>';
    expect(await read(templateDocument(inserted))).toEqual(['template.revisions']);
    const comments = {
      name: 'word/comments.xml',
      content: '<w:comments xmlns:w="w"><w:comment w:id="0"/></w:comments>',
    };
    expect(await read(templateDocument('', [comments]))).toEqual(['template.revisions']);
  });

  test('what a program adds by itself is left out, with all that points to it', async () => {
    const names = ['word/glossary/document.xml', 'docMetadata/LabelInfo.xml', 'customXml/itemProps1.xml'];
    const more = names.map((name) => ({ name, content: '<a xmlns="a"/>' }));
    const targets = [
      'glossary/document.xml',
      '../customXml/itemProps1.xml',
      '/docMetadata/LabelInfo.xml',
      'styles.xml',
    ];
    const relations = {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships>${targets.map((one, n) => `<Relationship Id="r${n}" Type="t" Target="${one}"/>`).join('')}</Relationships>`,
    };
    const read = await readTemplate(templateDocument(whole, [...more, relations]));
    expect(read.faults).toEqual([]);
    expect([...read.parts.keys()].some((part) => names.includes(part))).toBe(false);
    const left = String(read.parts.get('word/_rels/document.xml.rels'));
    expect(left.match(/Target="[^"]*"/g)).toEqual(['Target="styles.xml"']);
  });

  test('the end of a section stays, whatever is left out with it', async () => {
    const section = '<w:pPr><w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr></w:pPr>';
    const ending = (text: string) => `<w:p>${section}<w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = `${para('{#理由}')}${para('甲')}${ending('{/理由}')}${ending('{理由}')}`;
    for (const values of [{} as { [name: string]: string }, { 理由: '一\n二' }])
      expect((await filled(body, values)).xml.match(/landscape/g), JSON.stringify(values)).toHaveLength(2);
  });

  test('page numbers and pictures of its own may stay; who wrote it does not', async () => {
    const core = {
      name: 'docProps/core.xml',
      content: '<cp:coreProperties xmlns:cp="c"><x>王某某</x></cp:coreProperties>',
    };
    const people = { name: 'word/people.xml', content: '<p xmlns="p">王某某</p>' };
    const bound = { name: 'customXml/item1.xml', content: '<p xmlns="p">王某某</p>' };
    const png = { name: 'word/media/a.png', content: 'x' };
    const bytes = templateDocument(field(' PAGE ') + whole, [
      core,
      people,
      bound,
      png,
      relation('image', 'media/a.png'),
    ]);
    expect(await read(bytes)).toEqual([]);
    const made = fromTemplate(await readTemplate(bytes), approval, 'acceptance', sampleValues('x'));
    const parts = partsOfZip(made.docx(['draft'], { title: '受理通知书', organ: '市监局' }));
    expect(JSON.stringify(parts)).not.toContain('王某某');
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/media/a.png',
    ]);
    expect(parts['docProps/core.xml']).toContain('受理通知书');
    expect(parts['word/document.xml']).toMatch(/<w:body><w:p>.{0,200}草稿，未生效/);
  });
});

describe.each(folders.filter(({ definition }) => definition.papers))('$path', ({ definition: source, examples }) => {
  const { definition } = compile(source);
  const moments = examples.flatMap((example) => {
    const { events } = play(source, example, lawBase);
    return papersOf(definition, events, worldAfter(example, lawBase, events)).map(({ paper, by }): Moment => {
      const upTo = events.filter((event) => event.seq <= by.seq);
      const state: CaseState = fold(upTo);
      return {
        definition,
        paper,
        state,
        act: { ...by, ...(by.by.org ? { org: by.by.org } : {}) },
        caseTitle: String(state.facts[definition.caseTitle] ?? ''),
        seen: { facts: state.facts, lists: state.lists },
        world: worldAfter(example, lawBase, upTo),
        names: { org: (id) => ({ name: id }), entryTitle: (_, entry) => entry },
        demo: false,
      };
    });
  });
  const plain = (text: string) => text.replace(/[。\s]/g, '');

  test('its papers as templates are in order, and filled in they say what the built-in text says', async () => {
    const documents = new Map<string, Awaited<ReturnType<typeof readTemplate>>>();
    for (const [paper, { title }] of Object.entries(source.papers ?? {})) {
      const document = await readTemplate(await builtInTemplate(source, paper, title));
      expect(checkTemplate(document, source, paper).faults, paper).toEqual([]);
      documents.set(paper, document);
    }
    for (const moment of moments) {
      const document = documents.get(moment.paper);
      if (!document) continue;
      const built = writePaper(moment);
      const own = fromTemplate(document, source, moment.paper, valuesAt(moment)).blocks;
      const text = plain(JSON.stringify(says(own)));
      const wanted = built.blocks.flatMap((block) => {
        if (block.kind === 'table') return block.table.rows.flat();
        return block.kind === 'lines' ? block.lines.map(({ value }) => value) : [block.text];
      });
      for (const one of [built.title, built.number ?? '', built.organ ?? '', built.day ?? '', ...wanted])
        expect(text, `${moment.paper}: ${one}`).toContain(plain(JSON.stringify(one).slice(1, -1)));
      expect(text).not.toMatch(/[{}]/);
    }
  });
});

describe('the layout of a template is its own', () => {
  test('22 lines of 28 characters stay as they are in the built-in one', async () => {
    const template = await builtInTemplate(reconsideration, 'decision', '行政复议决定书');
    const read = await readTemplate(template);
    const made = fromTemplate(read, reconsideration, 'decision', sampleValues('行政复议决定书'));
    const [before, after] = [template, made.docx([], { title: 'x' })].map((bytes) => {
      const xml = partsOfZip(bytes)['word/document.xml'] ?? '';
      return ['pgSz', 'pgMar', 'docGrid'].map((name) => new RegExp(`<w:${name} [^>]*>`).exec(xml)?.[0]);
    });
    expect(after).toEqual(before);
    const [, pitch = '0'] = /w:linePitch="(\d+)"/.exec(after?.[2] ?? '') ?? [];
    const [, top = '0', bottom = '0'] = /w:top="(\d+)".*w:bottom="(\d+)"/.exec(after?.[1] ?? '') ?? [];
    const [, height = '0'] = /w:h="(\d+)"/.exec(after?.[0] ?? '') ?? [];
    expect(Math.floor((Number(height) - Number(top) - Number(bottom)) / Number(pitch))).toBe(22);
  });

  const program = officeProgram();
  test.skipIf(program === undefined)(
    'LibreOffice opens what comes of it (skipped where it is not installed: soffice on the path, or YIFA_SOFFICE)',
    { timeout: 300_000 },
    async () => {
      const read = await readTemplate(await builtInTemplate(approval, 'decision', '行政许可决定书'));
      const made = fromTemplate(read, approval, 'decision', sampleValues('行政许可决定书'));
      const pdf = (await pdfOf(made.docx(['draft'], { title: 'x' }), program ?? '')).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBeGreaterThan(0);
    },
  );
});
