import { Document, DocumentGridType, Packer } from 'docx';
import type { OfficialPaper } from '../paper.ts';
import { attachments, blocks } from './blocks.ts';
import { footers, headers, imprint, signature } from './foot.ts';
import { head } from './head.ts';
import { CHARACTER_SPACE, fonts, LINE, page, sizes } from './layout.ts';

/** A paper as DOCX in the national layout (GB/T 9704-2012). */
export async function docxOf(paper: OfficialPaper): Promise<Buffer> {
  const font = { ascii: fonts.body, hAnsi: fonts.body, eastAsia: fonts.body, cs: fonts.body };
  const file = new Document({
    title: paper.title,
    creator: paper.organ ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font, size: sizes.body, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.left,
              right: page.right,
              header: page.head,
              footer: page.foot,
              gutter: 0,
            },
          },
          grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: CHARACTER_SPACE },
        },
        headers: headers(paper),
        footers: footers(),
        children: [
          ...head(paper),
          ...blocks(paper.blocks, paper.organ !== undefined && paper.day !== undefined),
          ...attachments(paper.attachments),
          ...signature(paper),
          ...imprint(paper),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}
