import {
  attachmentLines,
  type Block,
  copiesLine,
  issuedOn,
  type OfficialPaper,
  type Table,
} from '../../service/papers/index.ts';
import { attributes, type Html, html } from '../html/html.ts';
import type { TextKey } from '../say.ts';
import type { View } from '../view.ts';

/** An official paper as a sheet. It is never converted or translated: it stands as it was made. */
export function officialPaper({ t }: View, paper: OfficialPaper): Html {
  const { title, number, organ, to, day, attachments, copies, marks } = paper;
  const named = attachmentLines(attachments).map((line) => html`<p class="attached">${line}</p>`);
  if (paper.layout === 'own') return ownSheet(paper, shownMarks(t, marks));
  const signed = organ !== undefined && day !== undefined;
  return html`<article class="official" lang="zh-Hans">
${shownMarks(t, marks)}
${number !== undefined && organ !== undefined ? html`<div class="red-head"><p class="issuer">${organ}</p><p class="number">${number}</p></div>` : ''}
<h1>${title}</h1>
${to === undefined ? '' : html`<p>${to}：</p>`}
${paper.blocks.map(blockOf)}
${named}
${signed ? html`<div class="signed"><p class="organ">${organ}</p><p>${day}</p></div>` : ''}
${signed && copies.length > 0 ? html`<div class="imprint"><p>${copiesLine(copies)}</p><p><span>${organ}</span><span>${issuedOn(day)}</span></p></div>` : ''}
</article>`;
}

/** What the office's own template says, head and signature included; its layout is in the file. */
function ownSheet({ title, blocks }: OfficialPaper, marks: Html): Html {
  const at = blocks.findIndex((block) => block.kind === 'text' && block.text === title);
  const heading = html`<h1>${title}</h1>`;
  return html`<article class="official" lang="zh-Hans">
${marks}
${at < 0 ? heading : ''}
${blocks.map((block, n) => (n === at ? heading : blockOf(block)))}
</article>`;
}

function shownMarks(t: View['t'], marks: OfficialPaper['marks']): Html {
  if (marks.length === 0) return html``;
  return html`<p class="marks" ${attributes({ lang: t.language })}>${marks.map((mark, n) => html`${n > 0 ? '　' : ''}${t(`paper.mark.${mark}` as TextKey)}`)}</p>`;
}

function blockOf(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`;
    case 'lines':
      return html`${block.lines.map(({ label, value }) => html`<p class="says">${label}：${value}</p>`)}`;
    case 'table':
      return tableOf(block.table);
    case 'text':
      return html`<p class="says">${block.text}</p>`;
  }
}

function tableOf({ caption, head, rows }: Table): Html {
  const titles = html`<thead><tr>${head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>`;
  const cells = (row: readonly string[]) =>
    row.map((cell, n) => (head.length === 0 && n === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`));
  return html`<table ${attributes({ class: head.length === 0 ? 'form' : undefined })}>${caption === '' ? '' : html`<caption>${caption}</caption>`}${head.length === 0 ? '' : titles}<tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody></table>`;
}
