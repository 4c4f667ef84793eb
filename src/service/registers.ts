import type { EntryState, EntryVersion, Facts, RegisterDef } from '../kernel/index.ts';
import { mask } from '../kernel/index.ts';
import { dayOf } from '../law/index.ts';
import type { EntryKey } from '../ledger/registers.ts';
import { ServiceError } from './errors.ts';
import type { Platform } from './platform.ts';

/** A register entry on a day, public fields only. */
export interface EntryRow {
  readonly entry: string;
  readonly title: string;
  readonly state: EntryState;
  readonly label: string;
  readonly holder: { readonly id: string; readonly name: string } | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** Why it ended, a key of the register's `ended`. */
  readonly why?: string;
  readonly facts: Facts;
}

export interface EntryQuery {
  /** Legal day; default today. */
  readonly day?: string;
  readonly q?: string;
  readonly states?: readonly Exclude<EntryState, 'absent'>[];
  readonly holder?: string;
  /** Fields with exactly these values, e.g. `{ type: 'permit' }`; public fields only. */
  readonly where?: Facts;
  /** Why an entry ended: keys of the register's `ended`. */
  readonly why?: readonly string[];
  /** Ends on this day at the latest. */
  readonly endsBy?: string;
  readonly limit?: number;
  readonly after?: EntryKey;
}

/** Registers of which anyone may read something. The others serve the acts alone and are as if they did not exist. */
export function publicRegisters(p: Pick<Platform, 'registers'>): readonly RegisterDef[] {
  return p.registers.filter((register) => register.public.length > 0);
}

/** The definition of a register that anyone may read. @throws ServiceError `register.not-found` */
export function registerOf(p: Pick<Platform, 'registers'>, id: string): RegisterDef {
  const all = publicRegisters(p);
  const found = all.find((register) => register.id === id);
  if (found) return found;
  throw new ServiceError('register.not-found', { id, allowed: all.map((register) => register.id).join(', ') });
}

/** Entries of a register as they stand on a legal day, for anyone. */
export async function entriesOn(
  p: Platform,
  register: string,
  query: EntryQuery = {},
): Promise<{ rows: readonly EntryRow[]; next: EntryKey | undefined; day: string }> {
  const definition = registerOf(p, register);
  const day = query.day ?? dayOf(p.now());
  const hidden = Object.keys(query.where ?? {}).find((field) => !definition.public.includes(field));
  if (hidden !== undefined)
    throw new ServiceError('input.invalid', { what: hidden, why: definition.public.join(', ') }, 'where');
  const { states, q, where, why, endsBy, holder: organ } = query;
  const filter = { states, text: q, where, why, endsBy, ...(organ ? { holders: [organ] } : {}) };
  const page = await p.ledger.entriesOn(p.district.code, register, day, filter, {
    after: query.after,
    limit: query.limit,
  });
  const rows = page.rows.map((row) => ({ ...rowOf(p, definition, row), title: row.title }));
  return { rows, next: page.next, day };
}

/** Whatever became of an entry, or will. */
export const anyState = ['inForce', 'future', 'suspended', 'ended'] as const;

/** The first page of each of some registers by words, as they stand today, for anyone; all in one reading. */
export async function searchEntries(
  p: Platform,
  registers: readonly string[],
  { q, states, limit }: { readonly q: string; readonly states?: EntryQuery['states']; readonly limit: number },
): Promise<readonly { readonly rows: readonly EntryRow[]; readonly next: EntryKey | undefined }[]> {
  const definitions = registers.map((id) => registerOf(p, id));
  const filter = { text: q, ...(states ? { states } : {}) };
  const pages = await p.ledger.searchEntries(p.district.code, registers, dayOf(p.now()), filter, limit);
  return pages.map(({ rows, next }, n) => ({
    rows: rows.map((row) => ({ ...rowOf(p, definitions[n] as RegisterDef, row), title: row.title })),
    next,
  }));
}

export interface EntryPage extends EntryRow {
  readonly register: string;
  readonly day: string;
  readonly versions: readonly (EntryVersion & { readonly label: string })[];
  readonly effects: readonly {
    readonly n: number;
    readonly op: string;
    readonly from: string;
    readonly until?: string;
    readonly why?: string;
    readonly recordedAt: string;
    readonly case: string;
    readonly seq: number;
  }[];
}

/** One entry with its whole life, public fields only. @throws ServiceError `register.not-found`, `register.entry-not-found` */
export async function entryPage(p: Platform, register: string, entry: string, on?: string): Promise<EntryPage> {
  const definition = registerOf(p, register);
  const day = on ?? dayOf(p.now());
  const [history, [snapshot]] = await Promise.all([
    p.ledger.entryHistory(p.district.code, register, entry),
    p.ledger.snapshotsOn(p.district.code, [{ register, entry }], day),
  ]);
  if (!history || !snapshot || snapshot.state === 'absent') throw new ServiceError('register.entry-not-found');
  const row = rowOf(p, definition, snapshot);
  return {
    ...row,
    title: String(row.facts[definition.entryTitle] ?? entry),
    register,
    day,
    versions: history.versions.map((v) => ({
      ...v,
      facts: shown(definition, v.facts),
      label: labelOf(definition, v.state, v.why),
    })),
    effects: history.effects.map(({ n, op, from, until, why, recordedAt, case: source, seq }) => ({
      n,
      op,
      from,
      until,
      why,
      recordedAt,
      case: source,
      seq,
    })),
  };
}

/** How some entries stand on a day, in the words of their registers, in the order asked. @throws ServiceError `register.not-found` */
export async function labelsOn(
  p: Platform,
  names: readonly { readonly register: string; readonly entry: string }[],
  day: string,
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const found = await p.ledger.snapshotsOn(p.district.code, names, day);
  return found.map(({ register, state, why }) => labelOf(registerOf(p, register), state, why));
}

interface Snapshot {
  readonly entry: string;
  readonly state: EntryState;
  readonly holder?: string;
  readonly from?: string;
  readonly until?: string;
  readonly why?: string;
  readonly facts: Facts;
}

function rowOf(p: Platform, definition: RegisterDef, row: Snapshot): Omit<EntryRow, 'title'> {
  const holder =
    row.holder === undefined ? undefined : { id: row.holder, name: p.orgs.org(row.holder)?.name ?? row.holder };
  return {
    entry: row.entry,
    state: row.state,
    label: labelOf(definition, row.state, row.why),
    holder,
    from: row.from,
    until: row.until,
    ...(row.why ? { why: row.why } : {}),
    facts: shown(definition, row.facts),
  };
}

/** In the register's own words: 有效, 失效, or why it ended. */
function labelOf(definition: RegisterDef, state: EntryState, why: string | undefined): string {
  if (state === 'ended' && why !== undefined) return definition.ended[why] ?? definition.labels.ended;
  return state === 'absent' ? '' : definition.labels[state];
}

function shown(definition: RegisterDef, facts: Facts): Facts {
  return Object.fromEntries(
    definition.public.flatMap((field) => {
      const value = facts[field];
      const { personal, inside } = definition.facts[field] ?? {};
      if (value === undefined || inside) return [];
      return [[field, personal ? mask(personal, String(value)) : value]];
    }),
  );
}
