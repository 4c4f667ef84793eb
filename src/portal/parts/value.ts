import type { FactDef, Facts, Row, Value } from '../../kernel/index.ts';
import { type Html, html, join } from '../html/html.ts';
import type { FactWords } from '../labels.ts';
import type { View } from '../view.ts';

/** Titles of register entries by their ids. */
export type Names = { readonly [entry: string]: string | { readonly title: string } };

const pages: { readonly [register: string]: string } = { powers: '/powers', documents: '/documents' };

/** Recorded values as a list of titles and contents, in the order asked; what is not known is left out. */
export function factList(
  view: View,
  words: FactWords,
  facts: Facts,
  order: readonly string[],
  names: Names = {},
): Html {
  const rows = order.flatMap((name) => {
    const shown = valueShown(view, words, name, facts[name], names);
    return shown ? [html`<div><dt>${words.title(name)}</dt><dd>${shown}</dd></div>`] : [];
  });
  return rows.length === 0 ? html`` : html`<dl class="facts">${rows}</dl>`;
}

/** One recorded value for reading; undefined where there is none. */
export function valueShown(
  view: View,
  words: FactWords,
  name: string,
  value: Value | undefined,
  names: Names = {},
): Html | undefined {
  const def = words.def(name);
  if (def === undefined || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return undefined;
  const { t } = view;
  switch (def.type) {
    case 'choice':
      return words.choice(name, String(value));
    case 'table':
      return rows(view, words, name, def.columns, value as readonly Row[]);
    case 'list':
      if ((value as readonly string[]).length === 1) return t.zh(String((value as readonly string[])[0]));
      return html`<ul>${(value as readonly string[]).map((item) => html`<li>${t.zh(item)}</li>`)}</ul>`;
    case 'ref':
      return join(
        [value].flat().map((entry) => reference(view, def.register, String(entry), names)),
        t.plain('list.between'),
      );
    default:
      return plainValue(view, def, value);
  }
}

function plainValue({ t, source }: View, def: FactDef, value: Value): Html {
  switch (def.type) {
    case 'yesNo':
      return t(value === true ? 'yes' : 'no');
    case 'date':
      return t.day(String(value));
    case 'money':
      return t('money', { yuan: (Number(value) / 100).toFixed(2) });
    case 'number':
      return html`${Number(value)}`;
    case 'longText':
      return paragraphs(t.zh, String(value));
    case 'file':
      return t('file.kept');
    case 'organisation':
      return t.zh(source.organs().find((organ) => organ.id === value)?.name ?? String(value));
    default:
      return t.zh(String(value));
  }
}

/** A long text with its line breaks as paragraphs. */
export function paragraphs(zh: View['t']['zh'], text: string): Html {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return html`${lines.map((line) => html`<p>${zh(line)}</p>`)}`;
}

function reference({ t }: View, register: string, entry: string, names: Names): Html {
  const known = names[entry];
  const title = t.zh(typeof known === 'object' ? known.title : (known ?? entry));
  const page = pages[register];
  return page === undefined ? title : html`<a href="${`${page}/${encodeURIComponent(entry)}`}">${title}</a>`;
}

function rows(
  view: View,
  words: FactWords,
  name: string,
  columns: { readonly [column: string]: FactDef },
  values: readonly Row[],
): Html {
  const used = Object.keys(columns).filter((column) =>
    values.some((row) => row[column] !== undefined && row[column] !== ''),
  );
  if (used.length === 1)
    return html`<ul>${values.map((row) => html`<li>${cellOf(view, words, name, used[0] as string, row[used[0] as string])}</li>`)}</ul>`;
  return html`<ul class="rows">${values.map(
    (row) =>
      html`<li>${used.flatMap((column, n) => {
        const shown = cellOf(view, words, name, column, row[column]);
        if (shown.toString() === '') return [];
        return n === 0
          ? [html`<b>${shown}</b>`]
          : [html` <span class="column">${words.column(name, column)}${view.t.plain('colon')}${shown}</span>`];
      })}</li>`,
  )}</ul>`;
}

/** One cell of a table fact for reading. */
export function cellOf(view: View, words: FactWords, name: string, column: string, value: Value | undefined): Html {
  const table = words.def(name);
  const def = table?.type === 'table' ? table.columns[column] : undefined;
  if (def === undefined || value === undefined) return html``;
  return def.type === 'choice' ? words.columnChoice(name, column, String(value)) : plainValue(view, def, value);
}
