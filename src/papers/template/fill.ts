import type { Procedure } from '../../kernel/index.ts';
import type { TemplateDocument } from './document.ts';
import { TemplateError } from './faults.ts';
import { type Field, FieldNames, fieldsOf } from './fields.ts';
import { endsSection } from './loops.ts';
import { keyOf, type Tag } from './tag.ts';
import { TAG, textNode } from './tags.ts';
import type { Entry, Values } from './values.ts';
import { childOf, type Element, element, isElement, type Node } from './xml.ts';

/** A paper of a thousand pages has fewer. */
const MOST_ELEMENTS = 500_000;

/** What a document is filled from. */
export interface Filling {
  readonly names: FieldNames;
  readonly values: Values;
  /** What must never be left out with the paragraph in which it stands, by what it means. */
  readonly kept: ReadonlySet<string>;
}

/** The text parts of a template with its fields filled in. */
export function filledStories({ stories }: TemplateDocument, filling: Filling): ReadonlyMap<string, Element> {
  const place: Place = {
    filling,
    rows: undefined,
    entry: undefined,
    table: false,
    found: { missing: false, kept: false },
    left: { elements: MOST_ELEMENTS },
  };
  return new Map([...stories].map(([part, root]) => [part, { ...root, children: each(root.children, place) }]));
}

export function fillingOf(source: Procedure, paper: string, values: Values, kept: ReadonlySet<string>): Filling {
  return { names: new FieldNames(fieldsOf(source, paper)), values, kept };
}

/** What the fields of a paragraph came to. */
interface Found {
  missing: boolean;
  kept: boolean;
}

interface Place {
  readonly filling: Filling;
  readonly rows: Field | undefined;
  readonly entry: Entry | undefined;
  readonly table: boolean;
  readonly found: Found;
  /** Elements that may still be made: a long list in a large template would fill the memory. */
  readonly left: { elements: number };
}

const each = (nodes: readonly Node[], place: Place): readonly Node[] => nodes.flatMap((node) => one(node, place));

function one(node: Node, place: Place): readonly Node[] {
  if (!isElement(node)) return [node];
  if (--place.left.elements < 0) throw new TemplateError('template.too-large', { limit: `${MOST_ELEMENTS}` });
  if (node.tag) return field(node.tag, place);
  if (node.loop) return loop(node, node.loop, place);
  switch (node.name) {
    case 'w:p':
      return paragraph(node, place);
    case 'w:tbl': {
      const children = each(node.children, { ...place, table: true });
      return children.some((child) => isElement(child, 'w:tr')) ? [{ ...node, children }] : [];
    }
    case 'w:tc': {
      const children = each(node.children, place);
      return [
        { ...node, children: isElement(children.at(-1) ?? '', 'w:p') ? children : [...children, element('w:p')] },
      ];
    }
    // Bound controls would show the data of another part; marks of places and of editing are repeated with what repeats.
    case 'w:dataBinding':
    case 'w15:dataBinding':
    case 'w:bookmarkStart':
    case 'w:bookmarkEnd':
    case 'w:proofErr':
      return [];
    default:
      return [{ ...node, children: each(node.children, place) }];
  }
}

/**
 * As in papers of the definitions, a paragraph is left out where a field of it is not known: unless it stands in a
 * table or list, the field is marked with `?`, or what else it says may not be missing.
 */
function paragraph(p: Element, place: Place): readonly Node[] {
  const found: Found = { missing: false, kept: false };
  const { 'w14:paraId': _, 'w14:textId': __, ...attributes } = p.attributes;
  const lines = only(p, place);
  const children = tidied(each(p.children, { ...place, found }));
  if (found.missing && !found.kept && !place.table && !place.entry)
    return endsSection(p)
      ? [{ ...p, attributes, children: p.children.filter((child) => isElement(child, 'w:pPr')) }]
      : [];
  if (lines.length < 2 || endsSection(p)) return [{ ...p, attributes, children }];
  return lines.map((line) => ({ ...p, attributes, children: single(p, line) }));
}

/** A text of several lines, where its field is all that a paragraph says, makes a paragraph of each. */
function only(p: Element, place: Place): readonly string[] {
  const spoken = p.children.filter((child) => isElement(child) && child.name !== 'w:pPr') as readonly Element[];
  const [run] = spoken;
  if (spoken.length !== 1 || run?.name !== 'w:r') return [];
  const inside = run.children.filter((child) => !isElement(child, 'w:rPr'));
  const [tag] = inside;
  if (inside.length !== 1 || !tag || !isElement(tag, TAG) || !tag.tag) return [];
  return linesOf(textFor(tag.tag, place) ?? '');
}

function single(p: Element, line: string): readonly Node[] {
  return p.children.map((child) => {
    if (!isElement(child, 'w:r')) return child;
    return { ...child, children: child.children.map((inner) => (isElement(inner, TAG) ? textNode(line) : inner)) };
  });
}

const linesOf = (value: string): readonly string[] =>
  value
    .split(/\r?\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function textFor(tag: Tag, { filling, rows, entry }: Place): string | undefined {
  const found = filling.names.field(tag.key, rows);
  if (!found) return undefined;
  if (entry && rows?.columns?.includes(found)) return entry.get(found.means);
  return filling.values.text(found);
}

/** The value as text of the run, line under line; never as anything that would be read again. */
function field(tag: Tag, place: Place): readonly Node[] {
  const value = textFor(tag, place);
  const found = place.filling.names.field(tag.key, place.rows);
  if (value === undefined) {
    if (!tag.optional) place.found.missing = true;
    return [];
  }
  if (found && place.filling.kept.has(found.means)) place.found.kept = true;
  return linesOf(value).flatMap((line, n) => (n === 0 ? [textNode(line)] : [element('w:br'), textNode(line)]));
}

function loop(node: Element, tag: Tag, place: Place): readonly Node[] {
  const asked = place.filling.names.asked(tag.key, place.rows);
  if (!asked) return [];
  if (asked.kind === 'rows') {
    const entries = place.entry ? [] : place.filling.values.rows(asked.field);
    return entries.flatMap((entry) => each(node.children, { ...place, rows: asked.field, entry }));
  }
  const column = place.entry && place.rows?.columns?.includes(asked.field);
  const value = column ? place.entry?.get(asked.field.means) : undefined;
  const holds = !column
    ? place.filling.values.holds(asked)
    : asked.kind === 'is'
      ? value === asked.title
      : (value !== undefined && value !== '' && !(asked.field.def?.type === 'yesNo' && keyOf(value) === '否')) ===
        (asked.kind === 'known');
  return holds ? each(node.children, place) : [];
}

/** A text that ends its own sentence takes no second full stop from the template. */
function tidied(nodes: readonly Node[]): readonly Node[] {
  let before = '';
  const tidy = (node: Node): Node => {
    if (!isElement(node)) return node;
    if (node.name !== 'w:t') return { ...node, children: node.children.map(tidy) };
    const text = node.children.filter((child) => typeof child === 'string').join('');
    const kept = /[。！？]$/.test(before) ? text.replace(/^[。；，]/, '') : text;
    if (text !== '') before = text;
    return kept === text ? node : textNode(kept);
  };
  return nodes.map((node) => (isElement(node) && node.name === 'w:pPr' ? node : tidy(node)));
}

/** The paragraph in which a mark of the whole paper stands, such as that it is a draft. */
export function markParagraph(text: string): Element {
  const looks = element('w:rPr', [
    element('w:rFonts', [], { 'w:ascii': '黑体', 'w:hAnsi': '黑体', 'w:eastAsia': '黑体' }),
    element('w:sz', [], { 'w:val': '24' }),
  ]);
  return element('w:p', [element('w:r', [looks, textNode(text)])]);
}

/** The document's body. */
export const bodyOf = (root: Element): Element => childOf(root, 'w:body') ?? root;
