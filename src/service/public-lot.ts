import { type CaseState, compile, lotOrder, type Procedure, type Row, rollDigest } from '../kernel/index.ts';

/** All that anyone needs to draw a lot again: no names, numbers alone. */
export interface PublicLot {
  /** Columns of a line of the roll beside its number, in their order. */
  readonly columns: readonly string[];
  readonly roll: readonly { readonly number: string; readonly kind: string; readonly cells: readonly string[] }[];
  /** SHA-256 of the roll, public before the seed was known. */
  readonly digest: string;
  readonly places: readonly { readonly kind: string; readonly places: number }[];
  /** Unknown until the day of the seed. */
  readonly seed?: number;
  /** Numbers that were drawn, and those of them that gave their place up. */
  readonly drawn: readonly string[];
  readonly gone: readonly string[];
}

/** The lot of a case, where its roll has been made public; undefined for a procedure that draws none. */
export function publicLot(source: Procedure, state: CaseState, views: readonly string[]): PublicLot | undefined {
  const { definition } = compile(source);
  const lot = Object.values(definition.acts).flatMap(({ draws }) => (draws && 'lot' in draws ? [draws] : []))[0];
  if (!lot || !views.some((view) => definition.publish?.[view]?.lists?.[lot.lot])) return undefined;
  const formula = Object.values(definition.acts).flatMap(({ computes }) => computes?.[lot.digest] ?? [])[0];
  const columns = formula && 'digest' in formula ? formula.columns : [];
  const digest = state.facts[lot.digest];
  const seed = state.facts[lot.seed];
  const table = state.facts[lot.seats.table];
  const roll = state.lists[lot.lot] ?? [];
  const known = new Set(roll.map(({ key }) => key));
  const into = (state.lists[lot.into] ?? []).filter(({ key }) => known.has(key));
  return {
    columns,
    roll: roll.map(({ key, columns: row }) => ({
      number: key,
      kind: String(row[lot.kind]),
      cells: columns.map((column) => String(row[column] ?? '')),
    })),
    digest: String(digest ?? ''),
    places: (Array.isArray(table) ? (table as readonly Row[]) : []).map((row) => ({
      kind: String(row[lot.kind]),
      places: Number(row[lot.seats.places]),
    })),
    ...(typeof seed === 'number' ? { seed } : {}),
    drawn: into.map(({ key }) => key),
    gone: into.filter(({ done }) => done[lot.gone]).map(({ key }) => key),
  };
}

/** A lot drawn again from what is public. */
export interface DrawnAgain {
  readonly digest: string;
  readonly order: readonly {
    readonly number: string;
    readonly kind: string;
    readonly ticket: string;
    readonly drawn: boolean;
  }[];
  /** Numbers for which the result made public is another than this one. */
  readonly wrong: readonly string[];
}

/** Draws a lot again and compares: the digest of the roll, and each number. Without a seed there is no order yet. */
export function drawAgain({ columns, roll, places, seed, drawn, gone }: PublicLot): DrawnAgain {
  const entries = roll.map(({ number, cells }) => ({
    key: number,
    columns: Object.fromEntries(columns.map((column, n) => [column, cells[n] ?? ''])),
  }));
  const digest = rollDigest(entries, columns);
  if (seed === undefined) return { digest, order: [], wrong: drawn };
  const kinds = new Map(roll.map(({ number, kind }) => [number, kind]));
  const left = new Map<string, number>();
  for (const { kind, places: many } of places) left.set(kind, (left.get(kind) ?? 0) + many);
  const order = lotOrder(seed, digest, [...kinds.keys()]).map(({ number, ticket }) => {
    const kind = kinds.get(number) ?? '';
    const free = left.get(kind) ?? 0;
    if (free > 0 && !gone.includes(number)) left.set(kind, free - 1);
    return { number, kind, ticket, drawn: free > 0 };
  });
  const wrong = order.filter((one) => one.drawn !== drawn.includes(one.number)).map(({ number }) => number);
  return { digest, order, wrong };
}
