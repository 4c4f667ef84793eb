import { SaxesParser } from 'saxes';
import { TemplateError } from './faults.ts';
import type { Tag } from './tag.ts';

/** A piece of a document: a text, or an element with its prefixed name. */
export type Node = string | Element;

export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly Node[];
  /** In the place of text: a field, or the mark at which a loop or condition opens or closes. */
  readonly tag?: Tag;
  /** What is repeated, or stands under a condition. */
  readonly loop?: Tag;
}

/** Deeper than any program writes; the readers of documents go down by recursion. */
const DEEPEST = 150;

/** Reads a part of a document. Prefixes stay; comments and instructions are left out. @throws TemplateError */
export function readTree(bytes: Buffer, part: string): Element {
  const broken = (why: string) => new TemplateError('template.broken', { why: `${part}：${why.slice(0, 80)}` });
  const parser = new SaxesParser({ position: false });
  const open: { name: string; attributes: { [name: string]: string }; children: Node[] }[] = [];
  let root: Element | undefined;
  parser.on('error', (error) => {
    throw broken(error.message);
  });
  parser.on('doctype', () => {
    throw broken('DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEEPEST) throw broken('depth');
    const made = { name, attributes: { ...attributes } as { [name: string]: string }, children: [] };
    open.at(-1)?.children.push(made);
    open.push(made);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (open.length === 0) root = closed;
  });
  const say = (text: string) => open.at(-1)?.children.push(text);
  parser.on('text', say);
  parser.on('cdata', say);
  parser.write(decoded(bytes)).close();
  if (!root) throw broken('XML');
  return root;
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** A tree as XML, every text of it escaped and without what XML cannot hold. */
export function writeTree(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;
}

function written(node: Node): string {
  if (typeof node === 'string') return escaped(node);
  const { name, attributes, children } = node;
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`)
    .join('');
  if (children.length === 0) return `<${name}${given}/>`;
  return `<${name}${given}>${children.map(written).join('')}</${name}>`;
}

function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/\p{Cs}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}

export const isElement = (node: Node, name?: string): node is Element =>
  typeof node !== 'string' && (name === undefined || node.name === name);

/** The first child of a name. */
export const childOf = (of: Element, name: string): Element | undefined =>
  of.children.find((child): child is Element => isElement(child, name));

/** An element of our own. */
export const element = (
  name: string,
  children: readonly Node[] = [],
  attributes: Element['attributes'] = {},
): Element => ({ name, attributes, children });

/** Every element of a tree, the outer before the inner. */
export function* elementsIn(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* elementsIn(child);
}
