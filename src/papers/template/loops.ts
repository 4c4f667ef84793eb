import { fault, type TemplateFault } from './faults.ts';
import type { Tag } from './tag.ts';
import { TAG } from './tags.ts';
import { childOf, type Element, element, isElement, type Node } from './xml.ts';

/** The name under which a loop or condition stands in the tree, around what it repeats. */
export const LOOP = '$loop';

/**
 * A tree in which everything that a loop or condition covers stands inside one element: a part of a paragraph, whole
 * paragraphs, a row of a table, or several. Marks that stand alone in a paragraph or row take it with them.
 */
export function withLoops(root: Element, faults: TemplateFault[]): Element {
  const { inside, marks } = blocks(root, faults);
  for (const mark of marks) faults.push(loose(mark));
  return inside;
}

const markOf = (node: Node): Tag | undefined => {
  if (!isElement(node, TAG)) return undefined;
  return node.tag?.kind === 'field' ? undefined : node.tag;
};
const marksIn = (nodes: readonly Node[]): readonly Tag[] => nodes.flatMap((node) => markOf(node) ?? []);
const unmarked = (nodes: readonly Node[]): readonly Node[] => nodes.filter((node) => !markOf(node));
const nodeOf = (tag: Tag): Element => ({ ...element(TAG), tag });
const loop = (tag: Tag, children: readonly Node[]): Element => ({ ...element(LOOP, children), loop: tag });
const closes = (close: Tag, open: Tag): boolean => close.key === '' || close.key === open.key;

function loose(tag: Tag): TemplateFault {
  const code = tag.kind === 'open' ? 'template.unclosed' : 'template.unopened';
  return fault(code, { name: tag.name }, { where: tag.where });
}

/** Marks among siblings matched; those that find none stay where they are. */
function matched(nodes: readonly Node[], faults: TemplateFault[]): Node[] {
  const made: Node[] = [];
  const open: { readonly tag: Tag; readonly at: number }[] = [];
  for (const node of nodes) {
    const mark = markOf(node);
    const last = open.at(-1);
    if (mark?.kind === 'close' && last && closes(mark, last.tag)) {
      open.pop();
      const [, ...covered] = made.splice(last.at);
      // What lies open between the two crosses them.
      for (const crossing of marksIn(covered)) faults.push(loose(crossing));
      made.push(loop(last.tag, unmarked(covered)));
      continue;
    }
    if (mark?.kind === 'open') open.push({ tag: mark, at: made.length });
    made.push(node);
  }
  return made;
}

/** Anything that holds blocks: the body, a cell, a header, a text box; and the marks that lead out of it. */
function blocks(of: Element, faults: TemplateFault[]): { readonly inside: Element; readonly marks: readonly Tag[] } {
  const nodes = of.children.flatMap((child): readonly Node[] => {
    if (!isElement(child)) return [child];
    if (child.name === 'w:p') return paragraph(child, faults);
    return [child.name === 'w:tbl' ? table(child, faults) : withLoops(child, faults)];
  });
  const made = matched(nodes, faults);
  return { inside: { ...of, children: unmarked(made) }, marks: marksIn(made) };
}

function table(of: Element, faults: TemplateFault[]): Element {
  const made = matched(
    of.children.flatMap((child): readonly Node[] =>
      isElement(child, 'w:tr') ? row(child, faults) : [isElement(child) ? withLoops(child, faults) : child],
    ),
    faults,
  );
  for (const mark of marksIn(made)) faults.push(loose(mark));
  return { ...of, children: unmarked(made) };
}

/** A row repeats whole where a mark in one cell is closed in another. */
function row(of: Element, faults: TemplateFault[]): readonly Node[] {
  const marks: Tag[] = [];
  const children = of.children.map((child): Node => {
    if (!isElement(child, 'w:tc')) return isElement(child) ? withLoops(child, faults) : child;
    const cell = blocks(child, faults);
    marks.push(...cell.marks);
    return cell.inside;
  });
  const left: Element = { ...of, children };
  if (marks.length === 0) return [left];
  const open: Tag[] = [];
  const trailing: Tag[] = [];
  let whole: readonly Node[] = says(left) ? [left] : [];
  for (const mark of marks) {
    const opened = open.at(-1);
    if (mark.kind === 'open') open.push(mark);
    else if (opened && closes(mark, opened)) {
      open.pop();
      whole = [loop(opened, whole)];
    } else trailing.push(mark);
  }
  return [...open.map(nodeOf), ...whole, ...trailing.map(nodeOf)];
}

/** Whether something is to be read in a piece: text, a field, a picture. */
function says(node: Node): boolean {
  if (!isElement(node)) return false;
  if (node.name === LOOP || node.name === 'w:drawing' || node.name === 'w:pict') return true;
  if (node.name === TAG) return node.tag?.kind === 'field';
  if (node.name === 'w:br') return node.attributes['w:type'] === 'page';
  if (node.name === 'w:t') return node.children.some((child) => typeof child === 'string' && child !== '');
  return node.children.some(says);
}

/** A paragraph: marks that close within it stay in it; the others must stand at its two ends. */
function paragraph(p: Element, faults: TemplateFault[]): readonly Node[] {
  const made = matched(
    p.children.map((child) => piece(child, faults)),
    faults,
  );
  const marks = marksIn(made);
  const left: Element = { ...p, children: unmarked(made) };
  if (marks.length === 0) return [repeated(left)];
  const spoken = made.flatMap((node, n) => (isElement(node) && node.name !== 'w:pPr' && says(node) ? [n] : []));
  const [first, last] = [spoken[0], spoken.at(-1)];
  if (first === undefined || last === undefined) return [...marks.map(nodeOf), ...(endsSection(p) ? [left] : [])];
  for (const [n, node] of made.entries()) {
    const mark = markOf(node);
    if (mark && (mark.kind === 'open' ? n > first : n < last))
      faults.push(fault('template.mark-place', { name: mark.name }, { where: mark.where }));
  }
  const of = (kind: Tag['kind']) => marks.filter((mark) => mark.kind === kind).map(nodeOf);
  return [...of('open'), left, ...of('close')];
}

/** A section of the document, with its page, ends with this paragraph. */
export const endsSection = (p: Element): boolean =>
  childOf(childOf(p, 'w:pPr') ?? element(''), 'w:sectPr') !== undefined;

/** A loop that is all there is in a paragraph repeats the paragraph. */
function repeated(p: Element): Element {
  const spoken = p.children.filter(says) as readonly Element[];
  const [only] = spoken;
  if (spoken.length !== 1 || only?.name !== LOOP) return p;
  const looks = childOf(p, 'w:pPr');
  return { ...only, children: [{ ...p, children: [...(looks ? [looks] : []), ...only.children] }] };
}

/** A run, or a link and the like, whose marks close within it; text boxes hold blocks of their own. */
function piece(node: Node, faults: TemplateFault[]): Node {
  if (!isElement(node) || node.name === TAG || node.name === 'w:pPr') return node;
  if (node.children.some((child) => isElement(child, 'w:p') || isElement(child, 'w:tbl')))
    return withLoops(node, faults);
  const made = matched(
    node.children.map((child) => piece(child, faults)),
    faults,
  );
  for (const mark of marksIn(made)) faults.push(loose(mark));
  return { ...node, children: unmarked(made) };
}
