import type { EntryState, RegisterDef } from '../kernel/index.ts';
import { basisFacts, LAWS } from '../kernel/index.ts';
import { dayOf } from '../law/index.ts';
import type { BasisRow, Citer, CiterKey, CiterScope } from '../ledger/citations.ts';
import type { EntryName } from '../ledger/registers.ts';
import { ServiceError } from './errors.ts';
import { decide, relationsOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { entryPage, publicRegisters, registerOf } from './registers.ts';
import { readerScope } from './scope.ts';
import type { Session } from './session.ts';

export type { CiterKey } from '../ledger/citations.ts';

/** One thing that something rests on, with how it stands. */
export interface Rested {
  readonly field: string;
  /** `laws` for a law or a superior document. */
  readonly register: string;
  readonly entry: string;
  readonly title: string;
  readonly article?: string;
  /** A law of which no change is recorded is in force. */
  readonly state: Exclude<EntryState, 'absent'>;
  readonly label: string;
  /** First day of the state, where it is known. */
  readonly from?: string;
}

/** One thing that rests on something: a register entry, or a case that is not closed. */
export interface Resting {
  readonly kind: 'entry' | 'case';
  /** Its register or its procedure. */
  readonly room: string;
  readonly id: string;
  readonly field: string;
  readonly title: string;
  readonly article?: string;
  readonly holder?: { readonly id: string; readonly name: string };
  /** State of an entry on the day, or stage of a case. */
  readonly state: string;
  readonly label: string;
}

export interface RestingPage {
  readonly day: string;
  readonly rows: readonly Resting[];
  readonly next: CiterKey | undefined;
}

/** What a register entry rests on and what rests on it. */
export interface BasisPage extends RestingPage {
  readonly rests: readonly Rested[];
}

interface Asked {
  readonly day?: string;
  readonly after?: CiterKey;
  readonly limit?: number;
}

/**
 * What a register entry rests on and what rests on it, on a legal day: public entries for anyone, open cases as far as
 * the reader may see them.
 * @throws ServiceError `register.not-found`, `register.entry-not-found`
 */
export async function basisOfEntry(
  p: Platform,
  s: Session,
  { register, entry }: EntryName,
  asked: Asked = {},
): Promise<BasisPage> {
  const definition = registerOf(p, register);
  const { day } = await entryPage(p, register, entry, asked.day);
  const thing = { kind: 'entry', room: register, id: entry } as const;
  const rests = await p.ledger.bases(p.district.code, thing, day);
  return {
    ...(await restingOn(p, s, { register, entry }, { ...asked, day })),
    rests: rests.filter(({ field }) => definition.public.includes(field)).map((row) => restedOf(p, row)),
  };
}

/**
 * What a case rests on, or the register entry that it has become, and what rests on that.
 * @throws ServiceError `case.not-found` for one that the reader may not see
 */
export async function basisOfCase(p: Platform, s: Session, id: string, asked: Asked = {}): Promise<BasisPage> {
  const row = await p.ledger.caseById(p.district.code, id);
  if (!row || !decide('case.read', relationsOf(p, s, row)).allow) throw new ServiceError('case.not-found');
  const day = asked.day ?? dayOf(p.now());
  const names = publicRegisters(p).map((register) => ({ register: register.id, entry: id }));
  const [own] = await p.ledger.entryTitles(p.district.code, names);
  if (own) return basisOfEntry(p, s, own, { ...asked, day });
  const found = await p.ledger.bases(p.district.code, { kind: 'case', room: row.procedure, id }, day);
  return { day, rests: found.map((one) => restedOf(p, one)), rows: [], next: undefined };
}

/** A law as the district knows it, and what rests on it. */
export interface LawPage extends RestingPage {
  readonly entry: string;
  readonly title: string;
  readonly state: Exclude<EntryState, 'absent'>;
  readonly label: string;
  readonly from?: string;
  /** Whether a change of it is recorded: its history then stands in the register of laws. */
  readonly recorded: boolean;
}

/**
 * A law by the id under which it is cited.
 * @throws ServiceError `register.entry-not-found` where nothing that the reader may see rests on it and no change is recorded
 */
export async function lawPage(p: Platform, s: Session, entry: string, asked: Asked = {}): Promise<LawPage> {
  const day = asked.day ?? dayOf(p.now());
  const [snapshot] = await p.ledger.snapshotsOn(p.district.code, [{ register: LAWS, entry }], day);
  const known = snapshot && snapshot.state !== 'absent' ? snapshot : undefined;
  const resting = await restingOn(p, s, { register: LAWS, entry }, { ...asked, day });
  const [first] = resting.rows;
  if (!known && !first) throw new ServiceError('register.entry-not-found');
  const said = first && (await p.ledger.bases(p.district.code, first, day));
  const title = plain(String(known?.facts.law ?? said?.find((one) => one.entry === entry)?.said ?? entry));
  const { state, label } = standing(p, LAWS, known?.state ?? 'absent', known?.why);
  return {
    ...resting,
    entry,
    title,
    state,
    label,
    ...(known?.from ? { from: known.from } : {}),
    recorded: known !== undefined,
  };
}

/** Laws that public entries rest on, by name. */
export async function lawsPage(
  p: Platform,
  asked: { readonly after?: { readonly said: string; readonly entry: string }; readonly limit?: number } = {},
) {
  const day = dayOf(p.now());
  const { rows, next } = await p.ledger.lawsCited(p.district.code, LAWS, day, publicFields(p), asked);
  const known = await p.ledger.snapshotsOn(
    p.district.code,
    rows.map(({ entry }) => ({ register: LAWS, entry })),
    day,
  );
  return {
    day,
    rows: rows.map(({ entry, said, things }, n) => ({
      entry,
      title: said,
      things,
      ...standing(p, LAWS, known[n]?.state ?? 'absent', known[n]?.why),
    })),
    next,
  };
}

async function restingOn(p: Platform, s: Session, target: EntryName, asked: Asked & { readonly day: string }) {
  const scope: CiterScope = {
    fields: publicFields(p),
    ...(s.kind === 'staff' ? { cases: readerScope(p, s, 'case.list') } : {}),
  };
  const { day, after, limit } = asked;
  const { rows, next } = await p.ledger.citers(p.district.code, [target], day, scope, { after, limit });
  return { day, rows: rows.map((row) => restingOf(p, row, day)), next };
}

/** Fields by which public registers name what their entries rest on. */
function publicFields(p: Platform): CiterScope['fields'] {
  return publicRegisters(p).flatMap((definition) =>
    definition.public.includes(definition.entryTitle)
      ? basisFacts(definition.facts)
          .filter((field) => definition.public.includes(field))
          .map((field) => ({ register: definition.id, field }))
      : [],
  );
}

const plain = (law: string): string => law.replace(/[《》]/gu, '');

function restedOf(p: Platform, { field, register, entry, article, said, title, state, from, why }: BasisRow): Rested {
  return {
    field,
    register,
    entry,
    title: said === '' ? (title ?? entry) : plain(said),
    ...(article === '' ? {} : { article }),
    ...standing(p, register, state, why ?? undefined),
    ...(from === null ? {} : { from }),
  };
}

/** A state in the register's own words; of a law that nobody recorded a change of, that it holds. */
function standing(p: Platform, register: string, state: EntryState, why: string | undefined) {
  const found = p.registers.find(({ id }) => id === register) as RegisterDef;
  const known = state === 'absent' || (register === LAWS && state === 'future') ? ('inForce' as const) : state;
  const label = known === 'ended' && why !== undefined ? found.ended[why] : undefined;
  return { state: known, label: label ?? found.labels[state === 'future' ? 'future' : known] };
}

function restingOf(p: Platform, { article, org, ...row }: Citer, day: string): Resting {
  const base = {
    ...row,
    ...(article === '' ? {} : { article }),
    ...(org === null ? {} : { holder: { id: org, name: p.orgs.org(org)?.name ?? org } }),
  };
  if (row.kind === 'entry') return { ...base, label: standing(p, row.room, row.state as EntryState, undefined).label };
  return { ...base, label: procedureOf(p, row.room, day).stages[row.state]?.title ?? row.state };
}
