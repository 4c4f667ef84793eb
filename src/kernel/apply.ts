import { dayOf, endOf, isInstant, parseDay, parseInstant, startOf } from '../law/day.ts';
import { placed } from './alike.ts';
import { brokenBounds } from './bound.ts';
import type { ActEvent, Actor, CaseEvent, CaseState, Item, Link, OpenedEvent } from './case.ts';
import { type Compiled, type CompiledAct, compile } from './compile.ts';
import { drawn } from './draw.ts';
import type { Scope } from './evaluate.ts';
import type { Facts, Row } from './fact.ts';
import { checkGiven, type Given } from './facts.ts';
import { evolve, fold } from './fold.ts';
import { withComputed } from './formula.ts';
import { handlingOrgan } from './handling.ts';
import { judge, notHere, shutGates, stillInTime, strangers } from './judge.ts';
import { unknownCases, withCopies } from './link.ts';
import { type Guard, perform } from './perform.ts';
import type { ActDef, Procedure } from './procedure.ts';
import { type Refusal, refuse } from './refusal.ts';
import { settle } from './settle.ts';
import type { World } from './world.ts';

/** What somebody asks to do. */
export interface Command {
  readonly act: string;
  readonly facts?: Facts;
  readonly items?: readonly { readonly key: string; readonly columns: Row }[];
  /** Key of the list entry that the act is about, and the columns that it writes. */
  readonly item?: string;
  readonly columns?: Row;
  /** Legal moment or day of an act done on paper and entered late; without it the act is now. */
  readonly on?: string;
  readonly served?: { readonly day: string; readonly mode: string };
  readonly note?: string;
}

export type Outcome =
  | {
      readonly ok: true;
      readonly events: readonly CaseEvent[];
      readonly state: CaseState;
      readonly guards: readonly Guard[];
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export interface Opening {
  readonly case: string;
  readonly command: Command;
  readonly actor: Actor;
  readonly links?: readonly Link[];
}

/**
 * Opens a case by its first act. The filing day is the legal day of that act and decides the law of the case.
 * @param now moment of entry (Asia/Shanghai)
 */
export function open(source: Procedure, opening: Opening, now: string, world: World): Outcome {
  const compiled = compile(source);
  const act = actNamed(compiled, opening.command.act);
  if (!act) return refused(unknownAct(opening.command.act));
  const moment = momentOf(act, opening.command, undefined, now, world);
  if ('refusals' in moment) return moment;
  if (moment.day < source.inForce) return refused(refuse('version.not-in-force', { day: source.inForce }));
  const org = handlingOrgan(
    compiled.definition,
    act.name,
    opening.command.facts ?? {},
    opening.actor,
    moment.day,
    world,
  );
  if (org === undefined) return { ok: false, refusals: noOrgan(compiled, act, opening, moment, now, world, source) };
  const opened = openedEvent(source, opening, org, moment, now);
  return act1(compiled, act, evolve(undefined, opened), [opened], opening.command, opening.actor, moment, now, world);
}

/**
 * Judges one act on a case and, if lawful, gives the events that carry it out. First settles what time has already
 * done. Refuses with every reason, never with the first only.
 * @param history all events of the case; needed only when a paper act is entered late
 */
export function apply(
  source: Procedure,
  state: CaseState,
  command: Command,
  actor: Actor,
  now: string,
  world: World,
  history?: readonly CaseEvent[],
): Outcome {
  const compiled = compile(source);
  const act = actNamed(compiled, command.act);
  if (!act) return refused(unknownAct(command.act));
  const settled = settle(compiled, state, now, world);
  const moment = momentOf(act, command, settled.state, now, world);
  if ('refusals' in moment) return moment;
  if (moment.late && moment.at < settled.state.lastAt)
    return actBefore(compiled, act, settled, command, actor, moment, now, world, history);
  return act1(compiled, act, settled.state, settled.events, command, actor, moment, now, world);
}

/**
 * Carries out an automatic act because another case acted. Judged like any act but for the role.
 * @param cause the other case's event
 * @param links that the act brings with it
 */
export function react(
  source: Procedure,
  state: CaseState,
  command: Command,
  cause: Cause,
  now: string,
  world: World,
  links?: readonly Link[],
): Outcome {
  const compiled = compile(source);
  const act = actNamed(compiled, command.act);
  if (!act) return refused(unknownAct(command.act));
  const settled = settle(compiled, state, now, world);
  const moment = { at: cause.at, day: cause.day, late: false };
  const extra = {
    automatic: true as const,
    cause: { case: cause.case, seq: cause.seq },
    ...(links ? { links } : {}),
  };
  return act1(compiled, act, settled.state, settled.events, command, 'law', moment, now, world, extra);
}

/** The other case's event that makes this one act by law. */
export interface Cause {
  readonly case: string;
  readonly seq: number;
  readonly at: string;
  readonly day: string;
}

/** The act that notes a link which another case has made; no procedure declares it. */
export const LINK_NOTED = 'noteLink';

/** A case learns that another one has linked it: it keeps the link back, and nothing else changes. */
export function noteLink(
  source: Procedure,
  state: CaseState,
  link: Link,
  cause: Cause,
  now: string,
  world: World,
): { readonly events: readonly ActEvent[]; readonly state: CaseState } {
  const settled = settle(compile(source), state, now, world);
  const event: ActEvent = {
    kind: 'act',
    seq: settled.state.seq + 1,
    act: LINK_NOTED,
    at: cause.at,
    recordedAt: now,
    day: cause.day,
    by: { person: 'law', role: 'law' },
    from: settled.state.stage,
    to: settled.state.stage,
    automatic: true,
    cause: { case: cause.case, seq: cause.seq },
    links: [link],
  };
  return { events: [...settled.events, event], state: evolve(settled.state, event) };
}

/** Opens a case because another case acted (`openedBy`). The law opens it; the other case's event is its cause. */
export function openByLaw(
  source: Procedure,
  opening: Omit<Opening, 'actor'> & { readonly org: string },
  cause: Cause,
  now: string,
  world: World,
): Outcome {
  const compiled = compile(source);
  const act = actNamed(compiled, opening.command.act);
  if (!act) return refused(unknownAct(opening.command.act));
  const moment = { at: cause.at, day: cause.day, late: false };
  if (moment.day < source.inForce) return refused(refuse('version.not-in-force', { day: source.inForce }));
  const actor: Actor = { person: 'law', name: '', posts: [] };
  const opened = openedEvent(source, { ...opening, actor }, opening.org, moment, now);
  const extra = { automatic: true as const, cause: { case: cause.case, seq: cause.seq } };
  return act1(compiled, act, evolve(undefined, opened), [opened], opening.command, 'law', moment, now, world, extra);
}

/** Why no organ can handle the matter: mostly because the law has no such power, which the act's gates then say. */
function noOrgan(
  compiled: Compiled,
  act: CompiledAct,
  opening: Opening,
  moment: Moment,
  now: string,
  world: World,
  source: Procedure,
): readonly Refusal[] {
  const state = evolve(undefined, openedEvent(source, opening, '', moment, now));
  const scope: Scope = {
    definition: compiled.definition,
    state,
    facts: opening.command.facts ?? {},
    world,
    at: moment.at,
    day: moment.day,
  };
  const wrongStage = notHere(act.def, scope);
  if (wrongStage) return [wrongStage];
  return [
    ...shutGates(act, scope),
    ...unknownCases(compiled.definition, opening.command.facts, opening.case, world),
    refuse('handling.unknown', {}, { basis: act.def.basis }),
  ];
}

interface Moment {
  readonly at: string;
  readonly day: string;
  readonly late: boolean;
}

function act1(
  compiled: Compiled,
  act: CompiledAct,
  state: CaseState,
  before: readonly CaseEvent[],
  command: Command,
  actor: Actor | 'law',
  moment: Moment,
  now: string,
  world: World,
  extra: Partial<ActEvent> = {},
): Outcome {
  const asked: Given = { facts: command.facts, items: command.items, columns: command.columns };
  const linked = withCopies(compiled.definition, command.facts, state.case, world);
  const facts = linked ? { ...state.facts, ...linked } : state.facts;
  const item = itemOf(compiled.definition, act, state, command);
  if ('code' in item) return refused(item);
  const here: Scope = { definition: compiled.definition, state, facts, world, at: moment.at, day: moment.day };
  const brought = item.item ? { ...here, item: withColumns(item.item, command.columns) } : here;
  const { items, read } = drawn(act.def, act.name, brought);
  const given: Given = act.def.draws ? { ...asked, items } : withPlaces(act.def, asked, here);
  const { scope, computed } = withComputed(act, brought, given, item.item);
  const judged = judge(act, scope, actor, item.item);
  const wrong = [
    ...judged.refusals,
    ...checkGiven(act.name, asked, scope, item.item),
    ...(act.def.draws && !act.def.each && items.length === 0 ? [nothingDrawn(act.def, scope)] : []),
    ...wrongService(act, command, moment, now),
  ];
  if (wrong.length === 0)
    wrong.push(
      ...strangers(act, scope),
      ...(act.cases.length > 0 ? unknownCases(compiled.definition, command.facts, state.case, world) : []),
      ...brokenBounds(act, scope),
    );
  if (wrong.length > 0 || !judged.author) return { ok: false, refusals: wrong };
  const performed = perform(compiled, act, scope, {
    author: judged.author,
    read,
    given: linked === given.facts ? given : { ...given, facts: linked },
    computed,
    item: item.item,
    recordedAt: now,
    served: command.served,
    note: command.note,
    extra: moment.late ? { ...extra, late: true } : extra,
  });
  if ('refusal' in performed) return refused(performed.refusal);
  const after = evolve(state, performed.event);
  const settled = settle(compiled, after, now, world);
  return {
    ok: true,
    events: [...before, performed.event, ...settled.events],
    state: settled.state,
    guards: performed.guards,
  };
}

/** What is added to a list whose entries stand together by what they say. */
function withPlaces({ adds }: ActDef, asked: Given, { definition, state, world }: Scope): Given {
  const alike = adds === undefined ? undefined : definition.lists?.[adds]?.alike;
  if (!alike || !adds || !asked.items) return asked;
  return { ...asked, items: placed(alike, state.lists[adds] ?? [], asked.items, world.simplified) };
}

/** An act that fills a list is not done on nothing. */
function nothingDrawn({ title, draws, basis }: ActDef, { definition }: Scope): Refusal {
  const list = definition.lists?.[draws?.into ?? '']?.title ?? '';
  return refuse('item.none', { act: title, list }, { basis });
}

/** The list entry that an act is about as it will be when the act is done. */
function withColumns(item: Item, columns: Row | undefined): Item {
  return columns ? { ...item, columns: { ...item.columns, ...columns } } : item;
}

/** Service is recorded when it has happened: not before the act that makes the paper, not in the future. */
function wrongService(act: CompiledAct, command: Command, moment: Moment, now: string): readonly Refusal[] {
  const { served } = command;
  if (!served) return [];
  const path = { basis: act.def.basis, path: 'served' };
  if (!act.def.serves) return [refuse('service.none', { act: act.def.title }, path)];
  if (!(serviceModes as readonly string[]).includes(served.mode))
    return [refuse('service.mode', { allowed: serviceModes.join(', ') }, path)];
  if (served.day < moment.day || served.day > dayOf(now))
    return [refuse('service.day', { from: moment.day, to: dayOf(now) }, path)];
  return [];
}

/** Ways of serving a paper: on the spot, in person, left, by post, electronically, by public notice. */
export const serviceModes = ['spot', 'direct', 'left', 'post', 'electronic', 'notice'] as const;

/** A paper act that lies before acts of the law: those are withdrawn if nobody has relied on them. */
function actBefore(
  compiled: Compiled,
  act: CompiledAct,
  settled: { readonly state: CaseState; readonly events: readonly CaseEvent[] },
  command: Command,
  actor: Actor,
  moment: Moment,
  now: string,
  world: World,
  history: readonly CaseEvent[] = [],
): Outcome {
  const all = [...history, ...settled.events];
  const gone = all.flatMap((e) => (e.kind === 'act' ? (e.voids ?? []) : []));
  const later = all.filter((e) => e.at > moment.at && e.kind !== 'irregular' && !gone.includes(e.seq));
  const person = later.find((e) => e.kind !== 'act' || !e.fires);
  if (person || history.length === 0)
    return refused(refuse('date.before-last', { on: moment.at, last: settled.state.lastAt }));
  if (later.some((e) => e.kind === 'act' && (e.effects ?? e.links ?? e.number)))
    return refused(refuse('date.relied-on', { on: moment.at }));
  const voids = later.map((e) => e.seq);
  const base = fold(all.filter((e) => !voids.includes(e.seq)));
  const state: CaseState = { ...base, seq: settled.state.seq, recordedAt: settled.state.recordedAt };
  return act1(compiled, act, state, settled.events, command, actor, moment, now, world, { voids });
}

function momentOf(
  act: CompiledAct,
  command: Command,
  state: CaseState | undefined,
  now: string,
  world: World,
): Moment | Extract<Outcome, { ok: false }> {
  if (command.on === undefined) return { at: now, day: dayOf(now), late: false };
  const on = momentIn(command.on);
  const day = dayOf(on);
  const today = dayOf(now);
  if (day > today || (on.length > 10 && on > now)) return refused(refuse('date.future', { on, now }));
  const { late } = act.def;
  if (!late) return refused(refuse('date.back', { act: act.def.title }, { basis: act.def.basis, path: 'on' }));
  const within = world.setting(late.within, day) ?? { value: 0, unit: 'calendar-day' };
  if (!stillInTime(within, day, today, world.calendar))
    return refused(
      refuse(
        'date.too-late',
        { act: act.def.title, days: String(within.value), on: day },
        { basis: act.def.basis, path: 'on' },
      ),
    );
  if (command.facts?.[late.proof] === undefined)
    return refused(refuse('fact.required', { fact: '纸质扫描件' }, { path: `facts.${late.proof}` }));
  return { at: on.length > 10 ? on : noonOf(day, state, now), day, late: true };
}

/**
 * The moment or day that a command names, in the one form.
 * @throws LawError `day.invalid`, `instant.invalid`
 */
export function momentIn(on: string): string {
  return isInstant(on) ? parseInstant(on) : parseDay(on);
}

/** A paper act known only by its day: after whatever else was done that day, never after now. */
function noonOf(day: string, state: CaseState | undefined, now: string): string {
  const last = state && state.lastAt >= startOf(day) && state.lastAt < endOf(day) ? state.lastAt : startOf(day);
  return last < now ? last : now;
}

function itemOf({ lists }: Procedure, act: CompiledAct, state: CaseState, command: Command): { item?: Item } | Refusal {
  const { each, title } = act.def;
  if (!each) return {};
  const list = lists?.[each]?.title ?? each;
  if (command.item === undefined) return refuse('item.required', { act: title, list }, { path: 'item' });
  const item = state.lists[each]?.find((i) => i.key === command.item);
  return item ? { item } : refuse('item.unknown', { list, item: command.item }, { path: 'item' });
}

function openedEvent(source: Procedure, opening: Opening, org: string, moment: Moment, now: string): OpenedEvent {
  return {
    kind: 'opened',
    seq: 1,
    at: moment.at,
    recordedAt: now,
    by: { person: opening.actor.person, name: opening.actor.name, role: 'opener' },
    case: opening.case,
    procedure: source.id,
    version: source.version,
    org,
    filedOn: moment.day,
    ...(opening.links ? { links: opening.links } : {}),
  };
}

function actNamed(compiled: Compiled, act: string): CompiledAct | undefined {
  return Object.hasOwn(compiled.acts, act) ? compiled.acts[act] : undefined;
}

const unknownAct = (act: string) => refuse('act.unknown', { act });

function refused(refusal: Refusal): Extract<Outcome, { ok: false }> {
  return { ok: false, refusals: [refusal] };
}
