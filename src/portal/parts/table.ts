import { type Html, html, type Part } from '../html/html.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Part;
  /** The cell that names its row. */
  readonly head?: true;
}

/**
 * A table that turns into cards on a phone. The roles are written out because browsers drop them from a table whose
 * layout is changed.
 */
export function table<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Html {
  const head = columns.map((c) => html`<th role="columnheader" scope="col">${c.title}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr role="row">${columns.map((c) =>
        c.head
          ? html`<th role="rowheader" scope="row">${c.cell(row)}</th>`
          : html`<td role="cell" data-label="${c.title}"><div>${c.cell(row)}</div></td>`,
      )}</tr>`,
  );
  return html`<table role="table" class="cards"><caption>${caption}</caption><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body}</tbody></table>`;
}
