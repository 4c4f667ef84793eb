import { type Block, paragraph } from '../official/paper.ts';
import { bodyOf } from './fill.ts';
import { type Element, isElement } from './xml.ts';

/** What a filled document says, paragraph by paragraph and table by table, for the sheet on the screen. */
export function blocksOf(root: Element): readonly Block[] {
  return blocksIn(bodyOf(root));
}

function blocksIn(of: Element): readonly Block[] {
  return of.children.flatMap((child): readonly Block[] => {
    if (!isElement(child)) return [];
    if (child.name === 'w:p') {
      const text = textOf(child).trim();
      const boxes = boxesIn(child).flatMap(blocksIn);
      return text === '' ? boxes : [...boxes, paragraph(text)];
    }
    if (child.name === 'w:tbl') return [{ kind: 'table', table: { caption: '', head: [], rows: rowsOf(child) } }];
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' ? blocksIn(child) : [];
  });
}

/** Text boxes of a paragraph, such as a red head; the copy that Word keeps for old programs is not read again. */
function boxesIn(of: Element): readonly Element[] {
  return of.children.flatMap((child): readonly Element[] => {
    if (!isElement(child) || child.name === 'mc:Fallback') return [];
    return child.name === 'w:txbxContent' ? [child] : boxesIn(child);
  });
}

function rowsOf(table: Element): readonly (readonly string[])[] {
  return table.children.flatMap((row) =>
    isElement(row, 'w:tr') ? [row.children.flatMap((cell) => (isElement(cell, 'w:tc') ? [cellText(cell)] : []))] : [],
  );
}

const cellText = (cell: Element): string =>
  cell.children
    .flatMap((child) => (isElement(child, 'w:p') ? [textOf(child)] : []))
    .join('\n')
    .trim();

function textOf(of: Element): string {
  return of.children
    .map((child) => {
      if (!isElement(child)) return of.name === 'w:t' ? child : '';
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
      if (child.name === 'w:tab') return '　';
      return child.name === 'w:pPr' || child.name === 'w:p' || child.name === 'w:instrText' ? '' : textOf(child);
    })
    .join('');
}
