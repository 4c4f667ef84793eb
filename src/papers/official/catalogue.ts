import type { Mark, OfficialPaper } from './paper.ts';

/** One piece of the volume of a case. */
export interface Piece {
  readonly title: string;
  readonly number?: string;
  readonly from: string;
  /** 2026-03-02 */
  readonly day: string;
}

/** 卷宗目录: the pieces of the file in the order in which they came, with room for the pages. */
export function catalogue(
  of: { readonly caseTitle: string; readonly organ: string; readonly lines: readonly (readonly [string, string])[] },
  pieces: readonly Piece[],
  marks: readonly Mark[],
): OfficialPaper {
  return {
    title: '卷宗目录',
    blocks: [
      {
        kind: 'lines',
        lines: [{ label: '案件', value: of.caseTitle }, ...of.lines.map(([label, value]) => ({ label, value }))],
      },
      {
        kind: 'table',
        table: {
          caption: '',
          head: ['序号', '材料名称', '文号', '责任者', '日期', '页次'],
          rows: pieces.map(({ title, number, from, day }, n) => [
            `${n + 1}`,
            title,
            number ?? '',
            from,
            day.replaceAll('-', '.'),
            '',
          ]),
        },
      },
    ],
    attachments: [],
    organ: of.organ,
    copies: [],
    marks,
  };
}
