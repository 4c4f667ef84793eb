import { type CaseEvent, fold } from '../../kernel/index.ts';
import { addDays, startOf } from '../../law/index.ts';
import type { LightRow, NewNotice } from '../../ledger/notices.ts';
import { holdsOn } from '../identity/home.ts';
import { heldOn, postKind } from '../identity/index.ts';
import type { Platform } from '../platform.ts';
import { procedureOf } from '../procedures.ts';
import { desksOf as desksAt } from '../project.ts';
import { addresseesOf, desksOf, headOf, toPerson } from './addressees.ts';

export const DIGEST = 'digest';
/** Most cases of one kind in one digest; beyond them it says that there are more. */
export const MOST = 100;

export interface Digest {
  readonly day: string;
  readonly soon: readonly Light[];
  readonly today: readonly Light[];
  readonly late: readonly Light[];
  /** Cases that have come to the desk since the last one. */
  readonly fresh: readonly string[];
  /** How many there are of a group that is too long to be listed whole. */
  readonly cut?: { readonly [group in 'soon' | 'today' | 'late' | 'fresh']?: number };
}

/** One deadline of one case. */
export interface Light {
  readonly case: string;
  readonly clock: string;
  readonly due: string;
}

/**
 * Orders the digest of a day, once, however often it is asked for: none on a day off.
 * @param day today, by the calendar of the law
 */
export async function orderDigest(p: Platform, day: string): Promise<boolean> {
  if (ordered.get(p.ledger) === day) return true;
  if (!p.law.calendar.isWorkingDay(day)) return false;
  const last = await p.ledger.latestJob(p.district.code, DIGEST, day);
  await p.ledger.addJob(p.district.code, {
    kind: DIGEST,
    key: day,
    payload: { day, from: last ?? lastWorking(p, day) },
  });
  ordered.set(p.ledger, day);
  return true;
}

/** The day whose digest this process has ordered, by record. */
const ordered = new WeakMap<object, string>();

function lastWorking(p: Platform, day: string): string {
  let before = addDays(day, -1);
  while (!p.law.calendar.isWorkingDay(before)) before = addDays(before, -1);
  return before;
}

/**
 * One digest for each person who serves on the day and for whom there is something: what comes due, what is late, what
 * has newly come. What is late goes to the organ's head and to supervision as well.
 * @param from the day of the digest before
 */
export async function digestOf(p: Platform, day: string, from: string): Promise<readonly NewNotice[]> {
  const soonDays = p.law.setting('notice.soon-days', day)?.value ?? 0;
  const lights = await p.ledger.lightsUpTo(p.district.code, addDays(day, soonDays));
  const fresh = await newlyOnDesks(p, from, day);
  const byDesk = new Map<string, { lights: LightRow[]; fresh: string[] }>();
  const at = (desk: string) => {
    const known = byDesk.get(desk) ?? { lights: [], fresh: [] };
    byDesk.set(desk, known);
    return known;
  };
  for (const light of lights) {
    const late = light.due < day ? [headOf(light.org), 'supervisor@kind:supervision'] : [];
    for (const desk of new Set([...desksOf(light), ...late])) at(desk).lights.push(light);
  }
  for (const { case: caseId, desks } of fresh) for (const desk of desks) at(desk).fresh.push(caseId);
  const told: NewNotice[] = [];
  for (const { id, desks } of await serving(p, day)) {
    const found = desks.flatMap((desk) => byDesk.get(desk) ?? []);
    const body = digest(day, found);
    if (body.soon.length + body.today.length + body.late.length + body.fresh.length === 0) continue;
    told.push({ addressee: toPerson(id), kind: DIGEST, key: day, case: null, body, at: p.now() });
  }
  return told;
}

function digest(day: string, found: readonly { lights: readonly LightRow[]; fresh: readonly string[] }[]): Digest {
  const all = new Map(found.flatMap(({ lights }) => lights.map((l) => [`${l.case} ${l.clock} ${l.due}`, l])));
  const lights = [...all.values()]
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.case < b.case ? -1 : 1))
    .map(({ case: caseId, clock, due }): Light => ({ case: caseId, clock, due }));
  const groups = {
    late: lights.filter(({ due }) => due < day),
    today: lights.filter(({ due }) => due === day),
    soon: lights.filter(({ due }) => due > day),
    fresh: [...new Set(found.flatMap(({ fresh }) => fresh))],
  };
  const long = Object.entries(groups).filter(([, group]) => group.length > MOST);
  return {
    day,
    late: groups.late.slice(0, MOST),
    today: groups.today.slice(0, MOST),
    soon: groups.soon.slice(0, MOST),
    fresh: groups.fresh.slice(0, MOST),
    ...(long.length > 0 ? { cut: Object.fromEntries(long.map(([name, group]) => [name, group.length])) } : {}),
  };
}

/** Who serves on a day, with the desks that he answers for, lent ones included. */
async function serving(
  p: Platform,
  day: string,
): Promise<readonly { readonly id: string; readonly desks: readonly string[] }[]> {
  const found: { id: string; desks: readonly string[] }[] = [];
  for (const person of await p.ledger.people(p.district.code)) {
    if (!holdsOn(person, day)) continue;
    const posts = (await heldOn(p, person.id, day)).filter(({ post }) => !postKind(post)?.administers);
    if (posts.length > 0) found.push({ id: person.id, desks: addresseesOf({ person: person.id, posts }) });
  }
  return found;
}

/** Open cases that came to lie on a desk between two days, and on which: not those that lay there before. */
async function newlyOnDesks(
  p: Platform,
  from: string,
  to: string,
): Promise<readonly { readonly case: string; readonly desks: readonly string[] }[]> {
  const since = startOf(from);
  const found: { case: string; desks: readonly string[] }[] = [];
  for (const { id } of await p.ledger.changedBetween(p.district.code, since, startOf(to))) {
    const row = await p.ledger.caseById(p.district.code, id);
    if (!row) continue;
    const events = await p.ledger.eventsOf(p.district.code, id);
    const before = new Set(desksBefore(p, events, since));
    const desks = desksOf(row).filter((desk) => !before.has(desk));
    if (desks.length > 0) found.push({ case: id, desks });
  }
  return found;
}

function desksBefore(p: Platform, events: readonly CaseEvent[], moment: string): readonly string[] {
  const earlier = events.filter(({ recordedAt }) => recordedAt < moment);
  if (earlier.length === 0) return [];
  const state = fold(earlier);
  const procedure = procedureOf(p, state.procedure, state.filedOn, state.version);
  return desksOf({ org: state.org, ...desksAt(procedure, state) });
}
