import type { Procedure } from '../../kernel/index.ts';
import { type Mark, markWords, type OfficialPaper } from '../official/paper.ts';
import { blocksOf } from './blocks.ts';
import { MAIN, type TemplateDocument } from './document.ts';
import { bodyOf, filledStories, fillingOf, markParagraph } from './fill.ts';
import { mandatoryOf } from './mandatory.ts';
import type { Values } from './values.ts';
import { type Element, element, writeTree } from './xml.ts';
import { zipOf } from './zip.ts';

/** What a template comes to with values in its fields. */
export interface FromTemplate {
  readonly blocks: OfficialPaper['blocks'];
  /** The document with these marks at its head. */
  docx(marks: readonly Mark[], about: { readonly title: string; readonly organ?: string }): Buffer;
}

/** Fills a template for a paper. */
export function fromTemplate(
  document: TemplateDocument,
  source: Procedure,
  paper: string,
  values: Values,
): FromTemplate {
  const kept = new Set(mandatoryOf(source, paper).flatMap(({ fields }) => fields.map(({ means }) => means)));
  const stories = filledStories(document, fillingOf(source, paper, values, kept));
  const main = stories.get(MAIN) as Element;
  return {
    blocks: blocksOf(main),
    docx: (marks, about) => {
      const parts = new Map(document.parts);
      for (const [part, root] of stories)
        parts.set(part, Buffer.from(writeTree(part === MAIN ? marked(root, marks) : root)));
      for (const [part, root] of anonymous(about)) if (parts.has(part)) parts.set(part, Buffer.from(writeTree(root)));
      return zipOf(parts);
    },
  };
}

function marked(root: Element, marks: readonly Mark[]): Element {
  if (marks.length === 0) return root;
  const body = bodyOf(root);
  const first = markParagraph(marks.map((mark) => markWords[mark]).join('　'));
  const children = root.children.map((child) =>
    child === body ? { ...body, children: [first, ...body.children] } : child,
  );
  return { ...root, children };
}

/** Who wrote the template, where and with what, is nobody's business on a paper that is served. */
const anonymous = ({ title, organ }: { readonly title: string; readonly organ?: string }) =>
  new Map<string, Element>([
    [
      'docProps/core.xml',
      element('cp:coreProperties', [element('dc:title', [title]), element('dc:creator', [organ ?? ''])], {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      }),
    ],
    [
      'docProps/app.xml',
      element('Properties', [], {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
      }),
    ],
  ]);
