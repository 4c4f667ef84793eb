import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import {
  type CaseState,
  compile,
  type Example,
  type FactDef,
  type Facts,
  fold,
  type Procedure,
  papersOf,
  type Row,
} from '../src/kernel/index.ts';
import { lawBase, play, worldAfter } from '../src/kernel/play/index.ts';
import { docxOf, type Moment, type OfficialPaper, writePaper } from '../src/papers/official/index.ts';
import { folders } from '../src/procedures/suite/folders.ts';
import { partsOfZip } from './files.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const anyDocument = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${w}">
<xs:element name="document"><xs:complexType><xs:sequence><xs:any processContents="skip" maxOccurs="unbounded"/></xs:sequence>
<xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>`;

/** What keeps a text from being XML with a document in it. */
async function wellFormed(contents: string): Promise<readonly unknown[]> {
  const schema = { fileName: 'any.xsd', contents: anyDocument };
  return (await validateXML({ xml: { fileName: 'document.xml', contents }, schema })).errors;
}

/** Everything that a paper says, in one text. */
function textOf(paper: OfficialPaper): string {
  const blocks = paper.blocks.map((block) => {
    if (block.kind === 'lines') return block.lines.map(({ label, value }) => `${label}：${value}`).join('\n');
    if (block.kind === 'table') return [block.table.caption, block.table.head, ...block.table.rows].flat().join('\n');
    return block.text;
  });
  return [paper.title, paper.number, paper.to, ...blocks, ...paper.attachments, ...paper.copies].join('\n');
}

const INSIDE = '〔内部记录〕';

/** The same file with every inside text marked, so that it is known wherever it comes out. */
function marked(definition: Procedure, state: CaseState): CaseState {
  const mark = (defs: { readonly [name: string]: FactDef }, values: Facts | Row) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        defs[name]?.inside && typeof value === 'string' && defs[name].type !== 'choice' ? INSIDE : value,
      ]),
    );
  const lists = Object.entries(state.lists).map(([list, items]) => [
    list,
    items.map((item) => ({ ...item, columns: mark(definition.lists?.[list]?.columns ?? {}, item.columns) as Row })),
  ]);
  return { ...state, facts: mark(definition.facts, state.facts), lists: Object.fromEntries(lists) };
}

describe.each(folders)('$path', ({ definition: source, examples }) => {
  const { definition } = compile(source);
  const made = examples.flatMap((example) => {
    const { events } = play(source, example, lawBase);
    return papersOf(definition, events, worldAfter(example, lawBase, events)).map(({ paper, by }) => {
      const upTo = events.filter((event) => event.seq <= by.seq);
      const state = marked(definition, fold(upTo));
      const moment: Moment = {
        definition,
        paper,
        state,
        act: { ...by, ...(by.by.org ? { org: by.by.org } : {}) },
        caseTitle: String(state.facts[definition.caseTitle] ?? ''),
        seen: { facts: state.facts, lists: state.lists },
        world: worldAfter(example, lawBase, upTo),
        names: { org: (id) => ({ name: id }), entryTitle: (_, entry) => entry },
        demo: true,
      };
      return { paper, content: writePaper(moment), example: example.title };
    });
  });

  test('its examples make papers that are filled in to the last word and show nothing from inside', () => {
    for (const { content, paper, example } of made) {
      const where = `${example}: ${paper}`;
      const text = textOf(content);
      expect(text, where).not.toMatch(/[{}【】]|undefined|\[object/);
      expect(content.blocks.length, where).toBeGreaterThan(0);
      // Papers for those alone who may read inside notes, or for one person, are there to hold them.
      const few = definition.papers?.[paper]?.inside ?? definition.papers?.[paper]?.own ?? false;
      expect(text.includes(INSIDE), where).toBe(few);
    }
  });

  test('each of them is a DOCX whose parts are well-formed', async () => {
    const one = [...new Map(made.map((each) => [each.paper, each.content])).values()];
    for (const content of one) {
      const parts = partsOfZip(await docxOf(content));
      expect(await wellFormed(parts['word/document.xml'] ?? ''), content.title).toEqual([]);
      expect(parts['word/document.xml']).toContain(content.title);
    }
  });
});

function madeIn(source: Procedure, example: Example) {
  const { events } = play(source, example, lawBase);
  return papersOf(compile(source).definition, events, worldAfter(example, lawBase, events));
}

test('every paper of every procedure is made in some example', () => {
  const seen = new Set(
    folders.flatMap(({ definition, examples }) =>
      examples.flatMap((example) => madeIn(definition, example).map(({ paper }) => `${definition.id}.${paper}`)),
    ),
  );
  const all = folders.flatMap(({ definition }) =>
    Object.keys(definition.papers ?? {}).map((paper) => `${definition.id}.${paper}`),
  );
  expect(all.filter((paper) => !seen.has(paper))).toEqual([]);
});

test('a notice that one outcome calls for is made with that outcome alone', () => {
  const filing = folders.find(({ definition }) => definition.id === 'document-filing');
  const outcomes = (filing?.examples ?? []).flatMap((example) => {
    const { events } = play(filing?.definition as Procedure, example, lawBase);
    const made = madeIn(filing?.definition as Procedure, example).map(({ paper }) => paper);
    const checked = events.find((event) => event.kind === 'act' && event.act === 'checkForm');
    const outcome = checked?.kind === 'act' ? checked.facts?.formResult : undefined;
    return outcome === undefined ? [] : [{ outcome, made }];
  });
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['accept', 'supplement', 'outside']));
  for (const { outcome, made } of outcomes) {
    expect(made.includes('supplementNotice')).toBe(outcome === 'supplement');
    expect(made.includes('outsideNotice')).toBe(outcome === 'outside');
  }
});
