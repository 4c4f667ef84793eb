import type { FactDef, Item, Row } from '../../kernel/index.ts';
import { entriesAbout, entriesOf, HIDDEN, type Moment, seenFact } from './moment.ts';
import type { Block, Line, Table } from './paper.ts';
import { type Names, written } from './value.ts';

/** Facts and lists set out: plain ones as lines, tables and lists as tables, files by their titles as attachments. */
export function shown(
  names: readonly string[],
  moment: Moment,
): { readonly blocks: readonly Block[]; readonly attachments: readonly string[] } {
  const lines: Line[] = [];
  const tables: Table[] = [];
  const attachments: string[] = [];
  for (const name of names) {
    const list = moment.definition.lists?.[name];
    if (list) {
      const about = entriesAbout(name, moment);
      const entries = about.length > 0 ? about : entriesOf(name, moment);
      tables.push(...tableOf(list.title, list.columns, entries.map(columnsOf), moment.names));
    }
    const def = list ? undefined : moment.definition.facts[name];
    const value = def && !def.inside ? seenFact(name, moment) : undefined;
    if (!def || value === undefined) continue;
    if (def.type === 'file') attachments.push(def.title);
    else if (def.type === 'table' && Array.isArray(value))
      tables.push(...tableOf(def.title, def.columns, value as readonly Row[], moment.names));
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

const columnsOf = ({ columns }: Item): Row => columns;

/** A table of the columns that hold anything; none without rows. */
function tableOf(
  caption: string,
  columns: { readonly [column: string]: FactDef },
  rows: readonly Row[],
  names: Names,
): readonly Table[] {
  const used = Object.entries(columns).filter(
    ([column, def]) => !def.inside && def.type !== 'file' && rows.some((row) => row[column] !== undefined),
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
