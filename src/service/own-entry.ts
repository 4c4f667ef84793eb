import { randomInt } from 'node:crypto';
import {
  type CaseState,
  compile,
  type Facts,
  headOf,
  type Item,
  type Procedure,
  partyFacts,
  type Row,
} from '../kernel/index.ts';
import { ServiceError } from './errors.ts';
import { newSecret, type Origin, provedEntry, secretHash } from './login/index.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import type { Proof } from './track.ts';

/** An entry that somebody added without signing in, as he alone may see it. */
export interface OwnEntry {
  readonly receipt: string;
  readonly case: string;
  readonly procedure: { readonly id: string; readonly version: number };
  readonly list: string;
  /** What he gave. */
  readonly given: Row;
  /** What he is told of it, once it is public; of several that say the same, what was answered to the first. */
  readonly told?: Row;
  /** Entries of other lists that were drawn from his: his number on a roll, his seat. */
  readonly drawn: readonly { readonly list: string; readonly columns: Row }[];
  /** Once he is seated: what a party sees of the file, and when notice was given. */
  readonly seat?: { readonly facts: Facts; readonly noticeOn?: string };
}

/** A number told apart from that of a case by its letter. */
export const isEntryReceipt = (number: string): boolean => /^Y\d{16}$/.test(number);

/**
 * Gives a new entry its number and code.
 * @returns nothing where it has been given one before: the code is shown once
 */
export async function giveReceipt(
  p: Platform,
  entry: { readonly case: string; readonly list: string; readonly item: string },
): Promise<Proof | undefined> {
  const { code } = p.district;
  const day = p.now().slice(0, 10).replaceAll('-', '');
  for (let tries = 0; tries < 5; tries++) {
    const receipt = `Y${day}${String(randomInt(100_000_000)).padStart(8, '0')}`;
    const secret = newSecret();
    const kept = { ...entry, receipt, secretHash: secretHash(code, receipt, secret) };
    if (await p.ledger.saveEntryReceipt(code, kept, p.now())) return { receipt, secret };
  }
  return undefined;
}

/**
 * One's own entry by its number and code. Guesses are counted as for receipts of cases.
 * @throws ServiceError `case.not-found`, the same for a wrong number and a wrong code; LoginError `login.wait`
 */
export async function trackEntry(p: Platform, proof: Proof, from: Origin = {}): Promise<OwnEntry> {
  const kept = await provedEntry(p, proof.receipt, proof.secret, from);
  const row = await p.ledger.caseById(p.district.code, kept.case);
  const item = row?.state.lists[kept.list]?.find(({ key }) => key === kept.item);
  if (!row || !item) throw new ServiceError('case.not-found');
  const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  const { definition } = compile(procedure);
  const drawn = drawnFrom(definition, row.state, kept.list, item);
  const told = toldOf(definition, row.state, kept.list, item);
  const seated = drawn.some(({ seat }) => seat);
  return {
    receipt: kept.receipt,
    case: row.id,
    procedure: { id: row.procedure, version: row.version },
    list: kept.list,
    given: givenIn(procedure, kept.list, item),
    ...(told ? { told } : {}),
    drawn: drawn.map(({ list, columns }) => ({ list, columns })),
    ...(seated ? { seat: seatOf(procedure, row.state) } : {}),
  };
}

/** What whoever is not signed in could bring. */
function givenIn(procedure: Procedure, list: string, { columns }: Item): Row {
  const { definition, acts } = compile(procedure);
  const outside = Object.values(acts).filter(
    ({ def }) => def.adds === list && [def.by].flat().some((role) => definition.roles[role]?.outside === 'anyone'),
  );
  return only(columns, [...new Set(outside.flatMap(({ brings }) => brings))]);
}

function toldOf({ lists }: Procedure, state: CaseState, list: string, item: Item): Row | undefined {
  const { alike, tells } = lists?.[list] ?? {};
  if (!tells || !state.done[tells.after]) return undefined;
  const head = alike ? headOf(state.lists[list] ?? [], alike.under)(item) : item;
  return only({ ...item.columns, ...head.columns }, tells.columns);
}

/** The entries of a roll that name his by its key, and those of a lot that stand under the same number. */
function drawnFrom(definition: Procedure, state: CaseState, list: string, { key }: Item) {
  const draws = Object.values(definition.acts).flatMap((act) => act.draws ?? []);
  const shown = (into: string, item: Item) => {
    const columns = definition.lists?.[into]?.columns ?? {};
    return only(
      item.columns,
      Object.keys(columns).filter((column) => !columns[column]?.inside && columns[column]?.type !== 'file'),
    );
  };
  const rolls = draws.flatMap((draw) => {
    if (!('roll' in draw) || draw.roll !== list) return [];
    const own = Object.entries(draw.columns).find(([, theirs]) => theirs === '$key')?.[0];
    const found = (state.lists[draw.into] ?? []).find(({ columns }) => own !== undefined && columns[own] === key);
    return found ? [{ list: draw.into, item: found }] : [];
  });
  const lots = new Map(draws.flatMap((draw) => ('lot' in draw ? [[draw.lot, draw] as const] : [])));
  return rolls.flatMap(({ list: roll, item }) => {
    const lot = lots.get(roll);
    const place = lot && (state.lists[lot.into] ?? []).find((entry) => entry.key === item.key);
    return [
      { list: roll, columns: shown(roll, item), seat: false },
      ...(lot && place ? [{ list: lot.into, columns: shown(lot.into, place), seat: !place.done[lot.gone] }] : []),
    ];
  });
}

function seatOf(procedure: Procedure, state: CaseState): NonNullable<OwnEntry['seat']> {
  const { definition } = compile(procedure);
  const sees = new Set(definition.partySees ?? []);
  const facts = Object.entries(partyFacts(procedure, state)).filter(
    ([fact]) => sees.has(fact) && !definition.facts[fact]?.personal,
  );
  const served = Object.values(state.served)
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return { facts: Object.fromEntries(facts), ...(served ? { noticeOn: served } : {}) };
}

function only(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)));
}
