import { type Basis, cite, type Procedure } from '../../kernel/index.ts';
import { MAIN, type TemplateDocument } from './document.ts';
import { fault, type TemplateFault } from './faults.ts';
import { type Field, FieldNames, fieldsOf } from './fields.ts';
import { LOOP } from './loops.ts';
import { mandatoryOf } from './mandatory.ts';
import { nearest } from './near.ts';
import type { Tag } from './tag.ts';
import { TAG } from './tags.ts';
import type { Element } from './xml.ts';

/** More at once help nobody. */
const MOST_FAULTS = 50;

/** What a template names, each with what it means: whether a later version of the definition still means the same. */
export interface Uses {
  readonly [name: string]: string;
}

export interface Checked {
  readonly faults: readonly TemplateFault[];
  readonly uses: Uses;
}

/** A field as it stands in the document. */
interface Stand {
  readonly field: Field;
  readonly tag: Tag;
  /** Conditions and lists around it, outermost first, by what they mean. */
  readonly under: readonly string[];
  /** In the body, and not hidden. */
  readonly shown: boolean;
}

/** Everything that is wrong with a template for a paper, and what it names. */
export function checkTemplate(document: TemplateDocument, source: Procedure, paper: string): Checked {
  const names = new FieldNames(fieldsOf(source, paper));
  const faults: TemplateFault[] = [...document.faults];
  const stands: Stand[] = [];
  const uses = new Map<string, string>();
  for (const [part, root] of document.stories)
    read(root, { names, faults, stands, uses, main: part === MAIN, rows: undefined });
  for (const { fields, zh, en, basis, parts } of mandatoryOf(source, paper)) {
    const mine = stands.filter(({ field }) =>
      fields.some(({ means, kind }) => means === field.means && kind === 'text'),
    );
    const shown = mine.filter((stand) => stand.shown);
    const underOnly = (part: string) => shown.some(({ under }) => under.length === 1 && under[0] === part);
    if (shown.some(({ under }) => under.length === 0) || (parts.length > 0 && parts.every(underOnly))) continue;
    const name = fields.map((field) => field.name).join('、');
    const words = { name, why: [zh, en] as const, law: basis.map(cite).join('；') };
    const [first] = mine;
    faults.push(
      first
        ? fault('template.mandatory-conditional', words, { where: first.tag.where, basis: own(basis) })
        : fault('template.mandatory', words, { basis: own(basis) }),
    );
  }
  return { faults: faults.slice(0, MOST_FAULTS), uses: Object.fromEntries(uses) };
}

const own = (basis: readonly Basis[]): readonly Basis[] => [...new Map(basis.map((one) => [cite(one), one])).values()];

interface Reading {
  readonly names: FieldNames;
  readonly faults: TemplateFault[];
  readonly stands: Stand[];
  readonly uses: Map<string, string>;
  readonly main: boolean;
  /** The list whose entries are being written. */
  readonly rows: Field | undefined;
}

function read(at: Element, reading: Reading): void {
  if (reading.faults.length > MOST_FAULTS) return;
  for (const child of at.children) {
    if (typeof child === 'string') continue;
    if (child.name === TAG && child.tag) field(child.tag, reading);
    else if (child.name === LOOP && child.loop) loop(child, child.loop, reading);
    else read(child, reading);
  }
}

function field(tag: Tag, { names, faults, stands, uses, main, rows }: Reading): void {
  const found = names.field(tag.key, rows);
  if (!found || found.kind === 'condition') faults.push(unknown(tag, names, rows));
  else if (found.kind === 'rows') {
    const near = (found.columns ?? []).map(({ name }) => name);
    faults.push(fault('template.field-rows', { name: found.name, near: near.join('、') }, { where: tag.where, near }));
  } else {
    const column = rows?.columns?.includes(found);
    uses.set(
      column ? `${rows?.name}.${found.name}` : found.name,
      column ? `${rows?.means}.${found.means}` : found.means,
    );
    if (!column) stands.push({ field: found, tag, under: [], shown: main && !tag.hidden });
  }
}

function loop(at: Element, tag: Tag, reading: Reading): void {
  const asked = reading.names.asked(tag.key, reading.rows);
  if (!asked) reading.faults.push(unknown(tag, reading.names, reading.rows));
  else if (asked.kind === 'rows' && reading.rows)
    reading.faults.push(fault('template.nested-rows', { name: asked.field.name }, { where: tag.where }));
  const column = asked && reading.rows?.columns?.includes(asked.field);
  if (asked?.kind === 'is')
    reading.uses.set(`${asked.field.name}＝${asked.title}`, `${asked.field.means}=${asked.title}`);
  else if (asked && !column) reading.uses.set(asked.field.name, asked.field.means);
  // A field under the condition that it is known itself is there whenever it can be.
  const own = asked?.kind === 'known' ? asked.field.means : undefined;
  const stands: Stand[] = [];
  const means = asked === undefined ? '' : `${asked.kind === 'known' ? '' : `${asked.kind}:`}${asked.field.means}`;
  read(at, { ...reading, stands, rows: asked?.kind === 'rows' ? asked.field : reading.rows });
  for (const stand of stands)
    reading.stands.push(stand.field.means === own ? stand : { ...stand, under: [means, ...stand.under] });
}

function unknown(tag: Tag, names: FieldNames, rows: Field | undefined): TemplateFault {
  const open = tag.kind === 'open';
  const all = [...(rows?.columns ?? []), ...names.all].filter(({ kind }) => open || kind === 'text');
  const near = nearest(tag.name, [...new Set(all.map(({ name }) => name))]);
  return fault('template.field-unknown', { name: tag.name, near: near.join('、') }, { where: tag.where, near });
}
