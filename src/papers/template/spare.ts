import { type Element, isElement, readTree, writeTree } from './xml.ts';

/**
 * Parts that a document may bring and that no paper takes out: names of those who wrote it, data of programs, building
 * blocks of content controls, a picture of the first page. Offices cannot easily rid a file of them, so they are left
 * out instead of refused.
 */
export const SPARE =
  /^(customXml\/|docMetadata\/|word\/(glossary\/|people\.xml$|comments\w*\.xml$)|docProps\/(custom\.xml$|thumbnail\.))/i;

const TYPES = '[Content_Types].xml';

/** The parts of a document without the spare ones, and without what points to them. */
export function withoutSpare(parts: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const gone = (part: string) => SPARE.test(part);
  const kept = new Map([...parts].filter(([part]) => !gone(part)));
  if (kept.size === parts.size) return kept;
  for (const [part, content] of kept) {
    if (part !== TYPES && !part.endsWith('.rels')) continue;
    const root = readTree(content, part);
    const children = root.children.filter((child) => !isElement(child) || !gone(pointedTo(part, child)));
    if (children.length < root.children.length) kept.set(part, Buffer.from(writeTree({ ...root, children })));
  }
  return kept;
}

/** The part that an entry of the list of types, or of a list of relations, is about; none of an outside one. */
function pointedTo(list: string, { attributes }: Element): string {
  if (list === TYPES) return (attributes.PartName ?? '').replace(/^\//, '');
  const target = attributes.Target ?? '';
  if (target.startsWith('/')) return target.slice(1);
  // `word/_rels/document.xml.rels` speaks of what lies beside `word/document.xml`.
  const folder = list.replace(/(^|\/)_rels\/[^/]*$/, '');
  const path: string[] = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
