import type { FactDef, Item, PaperPart, Row } from '../../kernel/index.ts';
import { entriesAbout, entriesOf, HIDDEN, type Moment, mayBeInside, seenFact } from './moment.ts';
import type { Block, Line, Table } from './paper.ts';
import { type Names, written } from './value.ts';

/** Facts and lists set out: plain ones as lines, tables and lists as tables, files by their titles as attachments. */
export function shown(
  names: readonly string[],
  moment: Moment,
  rows?: Rows,
): { readonly blocks: readonly Block[]; readonly attachments: readonly string[] } {
  const inside = mayBeInside(moment);
  const lines: Line[] = [];
  const tables: Table[] = [];
  const attachments: string[] = [];
  for (const name of names) {
    const list = moment.definition.lists?.[name];
    if (list) {
      const about = entriesAbout(name, moment);
      const entries = chosen(rows?.columns || about.length === 0 ? entriesOf(name, moment) : about, rows);
      const columns = rows ? picked(list.columns, rows.columns) : list.columns;
      tables.push(...tableOf(list.title, columns, entries.map(columnsOf), moment.names, inside));
    }
    const def = list ? undefined : moment.definition.facts[name];
    const value = def && (inside || !def.inside) ? seenFact(name, moment) : undefined;
    if (!def || value === undefined) continue;
    if (def.type === 'file') attachments.push(def.title);
    else if (def.type === 'table' && Array.isArray(value))
      tables.push(...tableOf(def.title, def.columns, value as readonly Row[], moment.names, inside));
    else lines.push({ label: def.title, value: value === HIDDEN ? HIDDEN : written(def, value, moment.names) });
  }
  return {
    blocks: [
      ...(lines.length > 0 ? [{ kind: 'lines' as const, lines }] : []),
      ...tables.map((table) => ({ kind: 'table' as const, table })),
    ],
    attachments,
  };
}

type Rows = Exclude<PaperPart, string>['rows'];

/** Entries with the wanted values, in the order of a number column; those without a number come last. */
function chosen(entries: readonly Item[], rows: Rows): readonly Item[] {
  const { only, by } = rows ?? {};
  const wanted = only ? entries.filter(({ columns }) => only.slice(1).includes(columns[only[0]] as string)) : entries;
  const place = ({ columns }: Item) => Number(columns[by ?? ''] ?? Number.POSITIVE_INFINITY);
  return by === undefined
    ? wanted
    : wanted.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

const picked = (columns: { readonly [column: string]: FactDef }, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (columns[name] ? [[name, columns[name]] as const] : [])));

const columnsOf = ({ columns }: Item): Row => columns;

/** A table of the columns that hold anything; none without rows. */
function tableOf(
  caption: string,
  columns: { readonly [column: string]: FactDef },
  rows: readonly Row[],
  names: Names,
  inside: boolean,
): readonly Table[] {
  const used = Object.entries(columns).filter(
    ([column, def]) => (inside || !def.inside) && def.type !== 'file' && rows.some((row) => row[column] !== undefined),
  );
  if (used.length === 0) return [];
  return [
    {
      caption,
      head: used.map(([, def]) => def.title),
      rows: rows.map((row) =>
        used.map(([column, def]) => {
          const value = row[column];
          return value === undefined ? '' : written(def, value, names);
        }),
      ),
    },
  ];
}
