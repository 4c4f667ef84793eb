import type { CaseHead } from './cases.ts';
import { type Sql, sql } from './sql.ts';

/** Cases that stand together where a list runs by organ, procedure or stage; fields left out are open. */
export interface CaseGroup {
  readonly org?: string;
  readonly procedure?: string;
  readonly stage?: string;
}

/** How a list of cases runs. Groups are given in the order in which they follow one another. */
export type CaseOrder =
  | { readonly by: 'due' | 'filed' | 'title'; readonly down: boolean }
  | { readonly by: 'groups'; readonly groups: readonly CaseGroup[] };

/**
 * The place after which a page begins: values of the row before it, not the row itself. Rows that come, go or move
 * meanwhile change no other row's turn.
 */
export interface CaseKey {
  /** The part of the list; empty where it has but one. */
  readonly part: string;
  readonly value: string;
  readonly id: string;
}

/** A stretch of a list that one index gives in its order. */
export interface Part {
  readonly name: string;
  /** Beside scope and filter, on `cases c`. */
  readonly where: Sql;
  readonly org?: string;
  readonly by: 'due' | 'filed' | 'title';
  readonly down: boolean;
}

/** Characters of a title that are compared, as the index has them. */
const COMPARED = 120;

const values: { readonly [by in Part['by']]: Sql } = {
  due: sql`c.next_due`,
  filed: sql`c.filed_on`,
  title: sql`left(c.title, 120) COLLATE yifa_pinyin`,
};

/** ORDER BY of a part, the same for a piece of it and for the pieces put together. */
export function orderOf({ by, down }: Part): Sql {
  return down ? sql`ORDER BY ${values[by]} DESC, c.id DESC` : sql`ORDER BY ${values[by]}, c.id`;
}

/** The rows of a part that follow a place in it. */
export function follows({ by, down }: Part, after: CaseKey | undefined): Sql {
  if (after === undefined) return sql`true`;
  const value = by === 'title' ? sql`${after.value}::text COLLATE yifa_pinyin` : sql`${after.value}::date`;
  return down
    ? sql`(${values[by]}, c.id) < (${value}, ${after.id})`
    : sql`(${values[by]}, c.id) > (${value}, ${after.id})`;
}

/** Where the page after a row begins. */
export function keyAt({ name, by }: Part, row: CaseHead): CaseKey {
  const value =
    by === 'due'
      ? (row.nextDue ?? 'infinity')
      : by === 'filed'
        ? row.filedOn
        : [...row.title].slice(0, COMPARED).join('');
  return { part: name, value, id: row.id };
}

/**
 * The parts of a list in their order, from the one in which a place lies.
 * @param within how the cases of one group follow one another
 */
export function partsOf(
  order: CaseOrder,
  within: Pick<Part, 'by' | 'down'>,
  after: CaseKey | undefined,
): readonly Part[] {
  return from(allParts(order, within), after, ({ name }) => name);
}

function allParts(order: CaseOrder, within: Pick<Part, 'by' | 'down'>): readonly Part[] {
  if (order.by === 'groups')
    return order.groups.map((group) => ({
      name: nameOf(group),
      where: inGroup(group),
      ...(group.org === undefined ? {} : { org: group.org }),
      ...within,
    }));
  // Cases without a last day come last either way.
  if (order.by === 'due' && order.down)
    return [
      { name: 'dated', where: sql`c.next_due < 'infinity'`, ...order },
      { name: 'undated', where: sql`c.next_due = 'infinity'`, by: 'due', down: false },
    ];
  return [{ name: '', where: sql`true`, ...order }];
}

export const nameOf = ({ org = '', procedure = '', stage = '' }: CaseGroup): string =>
  [org, procedure, stage].join('/');

function inGroup({ org, procedure, stage }: CaseGroup): Sql {
  const a = org === undefined ? sql`true` : sql`c.org = ${org}`;
  const b = procedure === undefined ? a : sql`${a} AND c.procedure = ${procedure}`;
  return stage === undefined ? b : sql`${b} AND c.stage = ${stage}`;
}

/** What is left of a list from a place on: the part in which it lies, even where nothing is in it any more, and those after. */
export function from<Of>(all: readonly Of[], after: CaseKey | undefined, name: (one: Of) => string): readonly Of[] {
  if (after === undefined) return all;
  const at = all.findIndex((one) => name(one) === after.part);
  return at === -1 ? [] : all.slice(at);
}

/** A place that somebody made up lies in no list. */
function fitsPart(part: Part | undefined, { value }: CaseKey): boolean {
  return part !== undefined && (part.by === 'title' || value === 'infinity' || /^\d{4}-\d{2}-\d{2}$/.test(value));
}

/**
 * Fills a page part by part.
 * @param parts the first is the one in which `after` lies
 * @param read the first rows of a part after a place in it
 * @returns rows, one more than fit where there are more, and the part of each
 */
export async function readParts(
  parts: readonly Part[],
  after: CaseKey | undefined,
  size: number,
  read: (part: Part, after: CaseKey | undefined, most: number) => Promise<readonly CaseHead[]>,
): Promise<{ readonly rows: readonly CaseHead[]; readonly next: CaseKey | undefined }> {
  if (after && !fitsPart(parts[0], after)) return { rows: [], next: undefined };
  const found: { readonly row: CaseHead; readonly part: Part }[] = [];
  for (const [n, part] of parts.entries()) {
    if (found.length > size) break;
    const rows = await read(part, n === 0 ? after : undefined, size + 1 - found.length);
    found.push(...rows.map((row) => ({ row, part })));
  }
  const last = found.slice(0, size).at(-1);
  return {
    rows: found.slice(0, size).map(({ row }) => row),
    next: found.length > size && last ? keyAt(last.part, last.row) : undefined,
  };
}
