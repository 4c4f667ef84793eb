import type { Item } from './case.ts';
import type { DrawDef } from './draw-def.ts';
import type { Scope } from './evaluate.ts';
import type { Row, Value } from './fact.ts';
import { meantContact } from './meant.ts';
import { sha256 } from './sha256.ts';

/** One number of a lot: the smaller its ticket, the earlier its turn. */
export interface Ticket {
  readonly number: string;
  readonly ticket: string;
}

/**
 * The order in which numbers are drawn: by SHA-256 of seed, digest of the roll and number, each on a line of its own.
 * Nobody can foresee it before the seed is known, and anyone can find it again afterwards.
 */
export function lotOrder(seed: number, digest: string, numbers: readonly string[]): readonly Ticket[] {
  return numbers
    .map((number) => ({ number, ticket: sha256(`${seed}\n${digest}\n${number}`) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : 0));
}

/** What a roll is known by before the seed is: SHA-256 of its lines, the key and the named columns of each parted by tabs. */
export function rollDigest(
  entries: readonly { readonly key: string; readonly columns: Row }[],
  columns: readonly string[],
) {
  const lines = entries.map(({ key, columns: row }) => [key, ...columns.map((column) => String(row[column] ?? ''))]);
  return sha256(lines.map((cells) => cells.join('\t')).join('\n'));
}

type Roll = Extract<DrawDef, { roll: string }>;
type Lot = Extract<DrawDef, { lot: string }>;

/** The entries that go on a roll, in the order in which they came, under the numbers from 1 on; each person once. */
export function rolled({ roll, only, once }: Roll, { state }: Scope): readonly Pick<Item, 'key' | 'columns'>[] {
  const [column, ...values] = only ?? [];
  const seen = new Set<string>();
  const fit = (state.lists[roll] ?? []).filter(({ columns }) => {
    if (column !== undefined && !values.includes(columns[column] as string)) return false;
    const person = meantContact(String(columns[once] ?? ''));
    if (person !== '' && seen.has(person)) return false;
    seen.add(person);
    return true;
  });
  return fit.map(({ key, columns }, n) => ({ key: String(n + 1), columns: { ...columns, $key: key, $number: n + 1 } }));
}

/**
 * The entries of a roll whose turn it is: in each kind as many as there are places, less those that are taken and not
 * given up.
 * @param act the act in hand, which may itself give up the place of the entry that it is about
 */
export function inTurn(lot: Lot, act: string, scope: Scope): readonly Pick<Item, 'key' | 'columns'>[] {
  const { state, facts, item } = scope;
  const seed = facts[lot.seed];
  const digest = facts[lot.digest];
  const places = placesIn(facts[lot.seats.table], lot);
  if (!Number.isSafeInteger(seed) || typeof digest !== 'string' || !places) return [];
  const roll = new Map((state.lists[lot.lot] ?? []).map((entry) => [entry.key, entry]));
  const standing = new Map((state.lists[lot.into] ?? []).map((entry) => [entry.key, entry]));
  const gone = (key: string) =>
    standing.get(key)?.done[lot.gone] !== undefined || (act === lot.gone && item?.key === key);
  const order = lotOrder(seed as number, digest, [...roll.keys()]).map(({ number }) => roll.get(number) as Item);
  return [...places].flatMap(([kind, many]) => {
    const own = order.filter(({ columns }) => columns[lot.kind] === kind);
    const taken = own.filter(({ key }) => standing.has(key) && !gone(key)).length;
    return own.filter(({ key }) => !standing.has(key)).slice(0, Math.max(0, many - taken));
  });
}

function placesIn(rows: Value | undefined, { kind, seats }: Lot): ReadonlyMap<string, number> | undefined {
  if (!Array.isArray(rows)) return undefined;
  const places = new Map<string, number>();
  for (const row of rows as readonly Row[]) {
    const many = row[seats.places];
    if (typeof many === 'number') places.set(String(row[kind]), (places.get(String(row[kind])) ?? 0) + many);
  }
  return places;
}
