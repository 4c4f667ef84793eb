import { compile, type PaperPart, type Procedure, partOf } from '../../kernel/index.ts';
import { docxOf } from '../official/docx/document.ts';
import { type Block, paragraph } from '../official/paper.ts';
import { type Field, fieldsOf } from './fields.ts';

/**
 * The built-in text of a paper as a template in the national layout, to be changed and put in its place. Where the
 * definition says nothing of the paper, it sets out what the act records.
 */
export async function builtInTemplate(source: Procedure, paper: string, title: string): Promise<Buffer> {
  const { definition } = compile(source);
  const def = definition.papers?.[paper];
  const fields = fieldsOf(source, paper);
  const name = (means: string) => fields.find((field) => field.means === means)?.name;
  const braces = (means: string) => `{${name(means) ?? means}}`;
  let n = 0;
  const parts = (def?.says ?? bare(definition, paper)).flatMap((part): readonly Block[] => {
    const { when, paragraphs, shows } = partOf(part);
    const said = paragraphs.map((text) => paragraph(named(text, fields)));
    const set = (shows ?? []).flatMap((fact) => shownAs(fields.find(({ means }) => means === fact)));
    if (!when) return [...said, ...set];
    const mark = `情形${++n}`;
    return [{ kind: 'text', text: `{#${mark}}` }, ...said, ...set, { kind: 'text', text: `{/${mark}}` }];
  });
  return docxOf({
    title,
    ...(def?.number === undefined ? {} : { number: braces(def.number) }),
    ...(def?.to === undefined ? {} : { to: braces('$party') }),
    blocks: parts,
    attachments: [],
    organ: braces('$organ'),
    day: braces('$day'),
    copies: (def?.copies ?? []).map((copy) => named(copy, fields)),
    marks: [],
  });
}

/** A paragraph of the definition with its words as the names of fields. */
function named(text: string, fields: readonly Field[]): string {
  const replaced = text.replace(/\{([^{}]*)\}/g, (whole, word: string) => {
    const found = fields.find((field) => field.kind === 'text' && field.means === word);
    return found ? `{${found.name}}` : whole;
  });
  // What somebody wrote gets its full stop where he left it out, and never two.
  return /^\{[^{}]*\}$/.test(replaced) || !replaced.endsWith('}') ? replaced : `${replaced}。`;
}

function bare(definition: Procedure, paper: string): readonly PaperPart[] {
  const acts = Object.values(definition.acts).filter(({ serves }) => serves === paper);
  const made = [definition.papers?.[paper]?.made ?? []].flat().flatMap((act) => definition.acts[act] ?? []);
  const from = made.length > 0 ? made : acts;
  const shows = from.flatMap(({ records, computes, adds, each }) => [
    ...Object.keys({ ...records, ...computes }),
    ...[adds, each].filter((list) => list !== undefined),
  ]);
  return ['关于“{$title}”，现就“{$act}”告知如下：', { shows: [...new Set(shows)] }, '依据：{$basis}。', '{$remedy}'];
}

/** A fact as a line with its title, a list entry by entry. */
function shownAs(field: Field | undefined): readonly Block[] {
  if (!field || field.kind === 'condition') return [];
  const { name, columns = [] } = field;
  if (field.kind === 'text') return [{ kind: 'text', text: `${name}：{${name}}` }];
  if (columns.length === 0) return [];
  const cells = columns.map((column, n) => {
    const [open, close] = [n === 0 ? `{#${name}}` : '', n === columns.length - 1 ? `{/${name}}` : ''];
    return `${open}{${column.name}}${close}`;
  });
  return [
    { kind: 'text', text: `{#有：${name}}` },
    { kind: 'table', table: { caption: name, head: columns.map((column) => column.name), rows: [cells] } },
    { kind: 'text', text: `{/有：${name}}` },
  ];
}
