import type { CaseState } from '../kernel/index.ts';
import {
  type ActDef,
  type Actor,
  compile,
  type Effect,
  type EntrySnapshot,
  type Facts,
  type Holder,
  keyedId,
  type LinkedCase,
  type Procedure,
  type RecordedEffect,
  type RefFact,
  seriesKey,
  snapshotOn,
  type Value,
  type World,
} from '../kernel/index.ts';
import type { CaseRow } from '../ledger/cases.ts';
import { LARGEST_PAGE } from '../ledger/page.ts';
import type { EntryKey, EntryName } from '../ledger/registers.ts';
import { folded } from './folded.ts';
import { postTitle } from './identity/posts.ts';
import { lawsAsked } from './laws-read.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';

/** What the world must be asked before an act can be judged. */
export interface Question {
  readonly procedure: Procedure;
  readonly act: string;
  readonly state?: CaseState;
  readonly facts?: Facts;
  readonly org?: string;
  /** Who is about to act, where roles of the procedure ask for a qualification. */
  readonly actor?: Actor;
  readonly day: string;
  /** Effects that the same commit is about to record, by `register/entry`. */
  readonly pending?: ReadonlyMap<string, readonly Effect[]>;
  /** Which cases the actor may name; without it all, for acts of the law. */
  readonly sees?: (row: CaseRow) => boolean;
}

/**
 * Reads all that an act may rely on outside its case, so that the pure kernel can judge it: register entries that its
 * facts name, the next official numbers, who acted in linked cases.
 */
export async function worldFor(p: Platform, question: Question): Promise<World> {
  const { ledger, district } = p;
  const { definition, acts } = compile(question.procedure);
  const facts = { ...question.state?.facts, ...question.facts };
  const entries = new Map<string, readonly RecordedEffect[]>();
  const named = namedEntries(definition, facts);
  const keyed = keyedEntries(p, question, facts);
  await readEntries(p, [...named, ...certificates(definition, question.actor), ...keyed], entries);
  const asking = Object.values(acts).filter(({ name }) => question.act === '' || name === question.act);
  const laws = lawsAsked(definition, asking, facts, entries, p.keyOf);
  if (laws.length > 0) await readEntries(p, laws, entries, true);
  for (const [key, effects] of question.pending ?? []) {
    const known = entries.get(key) ?? [];
    entries.set(key, [...known, ...effects.map((effect, n) => ({ ...effect, n: known.length + n + 1 }))]);
  }
  const numbers = acts[question.act]?.def.numbers;
  const year = question.day.slice(0, 4);
  const series = numbers ? seriesKey(definition, numbers, question.state?.org ?? question.org ?? '', year) : undefined;
  const next = series ? await ledger.nextNumber(district.code, series) : 1;
  const acted = await actedInLinks(p, question, definition);
  const linked = await namedCases(p, question, definition);
  const standing = await drawnEntries(p, acts[question.act]?.def.draws, facts);
  const holders = await drawnHolders(p, acts[question.act]?.def.draws, question.day);
  return {
    calendar: p.law.calendar,
    rule: (topic, day) => p.law.rule(topic, day),
    setting: (key, day) => p.law.setting(key, day),
    entry: (register, entry, day) => snapshotOn(register, entry, entries.get(`${register}/${entry}`) ?? [], day),
    standing: () => standing,
    holders: (posts) => holders.filter(({ post }) => posts.includes(post)),
    keyOf: p.keyOf,
    simplified: folded,
    org: (id) => p.orgs.org(id),
    orgOfKind: (kind) => p.orgs.orgOfKind(kind),
    nextNumber: () => next,
    linked: (id) => linked.get(id),
    actedIn: (cases, roles) =>
      acted.filter((a) => cases.includes(a.case) && (roles?.includes(a.role) ?? a.organ)).map((a) => a.person),
  };
}

/**
 * Effects of entries, from memory where they were lately read.
 * @param absent whether to remember as well that an entry does not stand: most laws have none
 */
async function readEntries(
  p: Platform,
  names: readonly EntryName[],
  into: Map<string, readonly RecordedEffect[]>,
  absent = false,
): Promise<void> {
  const missing: EntryName[] = [];
  for (const { register, entry } of names) {
    const known = p.entries.get(register, entry);
    if (known) into.set(`${register}/${entry}`, known);
    else missing.push({ register, entry });
  }
  if (missing.length === 0) return;
  const found = await p.ledger.effectsOf(p.district.code, missing);
  const none = absent ? missing.map((name) => ({ ...name, effects: [] })) : [];
  for (const { register, entry, effects } of [...none, ...found]) {
    into.set(`${register}/${entry}`, effects);
    p.entries.set(register, entry, effects);
  }
}

/** A world for reading only: no numbers, no linked cases, no register entries. */
export function plainWorld(p: Platform): World {
  return {
    calendar: p.law.calendar,
    rule: (topic, day) => p.law.rule(topic, day),
    setting: (key, day) => p.law.setting(key, day),
    entry: () => undefined,
    standing: () => [],
    holders: () => [],
    keyOf: p.keyOf,
    simplified: folded,
    org: (id) => p.orgs.org(id),
    orgOfKind: (kind) => p.orgs.orgOfKind(kind),
    nextNumber: () => 1,
    actedIn: () => [],
    linked: () => undefined,
  };
}

/** Every entry of the register from which the act fills a list, as it stood on the day that the file gives. */
async function drawnEntries(p: Platform, draws: ActDef['draws'], facts: Facts): Promise<readonly EntrySnapshot[]> {
  if (!draws || !('register' in draws)) return [];
  const day = facts[draws.on];
  if (typeof day !== 'string') return [];
  const found: EntrySnapshot[] = [];
  let after: EntryKey | undefined;
  do {
    const page = { ...(after ? { after } : {}), limit: LARGEST_PAGE };
    const { rows, next } = await p.ledger.entriesOn(p.district.code, draws.register, day, { states: draws.in }, page);
    found.push(...rows);
    after = next;
  } while (after);
  return found.reverse();
}

/** Everybody on the posts from which the act fills a list, on its day. */
async function drawnHolders(p: Platform, draws: ActDef['draws'], day: string): Promise<readonly Holder[]> {
  if (!draws || !('holders' in draws)) return [];
  const seats = [...Object.values(draws.holders.cases).flat(), ...(draws.except ?? [])];
  const posts = [...new Set(seats.flatMap(({ post }) => post))];
  const found = await p.ledger.holdersOn(p.district.code, posts, day);
  return found.map((holder) => ({ ...holder, title: postTitle(holder.post)[0] }));
}

/** Every register entry that a set of facts names. */
export function namedEntries(definition: Procedure, facts: Facts): readonly { register: string; entry: string }[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const fact = definition.facts[name];
    if (fact?.type !== 'ref') return [];
    const { register } = fact as RefFact;
    return (Array.isArray(value) ? (value as string[]) : [String(value)]).map((entry) => ({ register, entry }));
  });
}

/**
 * The entries that facts name together, as far as the act reads them; what the law may do of itself in the same breath
 * reads its own, and where no act is in hand, every act may be asked about.
 */
function keyedEntries(
  p: Platform,
  { procedure, act }: Question,
  facts: Facts,
): readonly { register: string; entry: string }[] {
  const world = { keyOf: p.keyOf };
  return Object.values(compile(procedure).acts).flatMap(({ name, def, keyed }) =>
    act === '' || name === act || def.automatic
      ? keyed.flatMap((one) => {
          const entry = keyedId(one, { facts, world });
          return entry === undefined ? [] : [{ register: one.register, entry }];
        })
      : [],
  );
}

/** The entries that would show the qualification of an actor, and of those who lent the actor a post. */
function certificates(definition: Procedure, actor: Actor | undefined): readonly { register: string; entry: string }[] {
  const registers = new Set(Object.values(definition.roles).flatMap((role) => role.certified?.register ?? []));
  const persons = new Set(actor && [actor.person, ...actor.posts.flatMap((post) => post.via ?? [])]);
  return [...registers].flatMap((register) => [...persons].map((entry) => ({ register, entry })));
}

/** The cases that the act names, as far as the actor may see them. */
async function namedCases(
  p: Platform,
  { facts, sees = () => true }: Question,
  definition: Procedure,
): Promise<ReadonlyMap<string, LinkedCase>> {
  const found = new Map<string, LinkedCase>();
  for (const [name, value] of Object.entries(facts ?? {})) {
    if (definition.facts[name]?.type !== 'case' || typeof value !== 'string') continue;
    const row = await p.ledger.caseById(p.district.code, value);
    if (row && sees(row)) found.set(value, linkedCase(p, row));
  }
  return found;
}

function linkedCase(p: Platform, row: CaseRow): LinkedCase {
  const { attackable } = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  const shows: { [word: string]: Value } = {};
  for (const [word, from] of Object.entries(attackable?.shows ?? {})) {
    const value = typeof from === 'string' ? row.state.facts[from] : row.state.done[from.dayOf]?.day;
    if (value !== undefined) shows[word] = value;
  }
  const { procedure, org, title } = row;
  return { case: row.id, procedure, org, title, attackable: attackable !== undefined, shows };
}

async function actedInLinks(p: Platform, question: Question, definition: Procedure) {
  const across = new Set(Object.values(definition.roles).map((role) => role.notActedIn?.link));
  const cases = (question.state?.links ?? []).filter((l) => across.has(l.link)).map((l) => l.case);
  return cases.length === 0 ? [] : p.ledger.actedIn(p.district.code, cases);
}
