import { fault, TemplateError, type TemplateFault } from './faults.ts';
import { shortened, type Tag, tagOf } from './tag.ts';
import { childOf, type Element, element, isElement, type Node } from './xml.ts';

/** The name under which a tag stands in the tree, in the place of its text. */
export const TAG = '$tag';

/** Of one paragraph: more is no paper, and takes long to put together. */
const MOST_RUNS = 5_000;
const MOST_TAGS = 300;
const tooMany = () => new TemplateError('template.broken', { why: `> ${MOST_TAGS} {…}` });

/** A text of a paragraph with the run that it belongs to. */
interface Held {
  readonly node: Element;
  readonly text: string;
  readonly from: number;
  readonly hidden: boolean;
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly tag: Tag;
}

/**
 * A tree in which each tag stands as an element of its own. Word and WPS cut what somebody typed into runs as they
 * please, so a paragraph is read as one text first; a tag takes the looks of the run in which it begins.
 */
export function withTags(root: Element, faults: TemplateFault[]): Element {
  if (root.name === 'w:p') return paragraph(root, faults);
  return { ...root, children: root.children.map((child) => (isElement(child) ? withTags(child, faults) : child)) };
}

function paragraph(p: Element, faults: TemplateFault[]): Element {
  const held: Held[] = [];
  let text = '';
  const read = (node: Element, hidden: boolean) => {
    for (const child of node.children) {
      if (!isElement(child) || child.name === 'w:p') continue;
      if (child.name === 'w:t') {
        const own = child.children.filter((piece) => typeof piece === 'string').join('');
        held.push({ node: child, text: own, from: text.length, hidden });
        text += own;
      } else if (child.name === 'w:br' || child.name === 'w:cr' || child.name === 'w:tab') text += '\n';
      else read(child, child.name === 'w:r' ? vanishes(child) : hidden);
    }
  };
  read(p, false);
  if (held.length > MOST_RUNS) throw tooMany();
  const tags = [...text.matchAll(/[{｛]([^{}｛｝\n]*)[}｝]/g)];
  if (tags.length > MOST_TAGS) throw tooMany();
  const found = tags.map(({ 0: whole, 1: inside = '', index }): Found => {
    const hidden = held.some((one) => one.hidden && one.from <= index && index < one.from + one.text.length);
    return { from: index, to: index + whole.length, tag: tagOf(inside, text, hidden) };
  });
  const rest = found.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  if (/[{}｛｝]/.test(rest)) faults.push(fault('template.brace', {}, { where: shortened(text) }));
  const pieces = new Map(held.map((one) => [one.node, piecesOf(one, found)]));
  return rebuilt(p, pieces, faults);
}

function vanishes(run: Element): boolean {
  const mark = childOf(childOf(run, 'w:rPr') ?? element(''), 'w:vanish');
  return mark !== undefined && !['0', 'false', 'off'].includes(mark.attributes['w:val'] ?? '');
}

/** What becomes of one text: what stands between the tags, and the tags that begin in it. */
function piecesOf({ text, from }: Held, found: readonly Found[]): readonly Node[] {
  const to = from + text.length;
  const pieces: Node[] = [];
  let at = from;
  const say = (until: number) => {
    if (until > at) pieces.push(textNode(text.slice(at - from, until - from)));
  };
  for (const one of found) {
    if (one.to <= from || one.from >= to) continue;
    say(one.from);
    if (one.from >= from) pieces.push({ ...element(TAG), tag: one.tag });
    at = Math.min(one.to, to);
  }
  say(to);
  return pieces;
}

export const textNode = (text: string): Element => element('w:t', [text], { 'xml:space': 'preserve' });

/** Runs cut at their tags: a mark stands bare beside the runs, a field in a run that looks like its own. */
function rebuilt(of: Element, pieces: ReadonlyMap<Element, readonly Node[]>, faults: TemplateFault[]): Element {
  const children = of.children.flatMap((child): readonly Node[] => {
    if (!isElement(child)) return [child];
    if (child.name === 'w:p') return [paragraph(child, faults)];
    const own = pieces.get(child);
    if (own) return own;
    const inner = rebuilt(child, pieces, faults);
    return child.name === 'w:r' ? cut(inner) : [inner];
  });
  return { ...of, children };
}

function cut(run: Element): readonly Node[] {
  const looks = run.children.filter((child) => isElement(child, 'w:rPr'));
  const made: Node[] = [];
  let open: Node[] = [];
  const close = () => {
    if (open.length > 0) made.push({ ...run, children: [...looks, ...open] });
    open = [];
  };
  for (const child of run.children) {
    if (isElement(child, 'w:rPr')) continue;
    if (isElement(child, TAG) && child.tag?.kind !== 'field') {
      close();
      made.push(child);
    } else open.push(child);
  }
  close();
  return made;
}
