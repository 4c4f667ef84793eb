import {
  type ActEvent,
  basisFacts,
  type CaseEvent,
  type CaseState,
  type Cause,
  type Command,
  compile,
  type Effect,
  type EntryVersion,
  type Guard,
  type Link,
  noteLink,
  type OpenedByDef,
  type Outcome,
  openByLaw,
  type Procedure,
  type RecordedEffect,
  type Refusal,
  react,
  refuse,
  remedyMessages,
  versionsOf,
} from '../kernel/index.ts';
import type { Citing } from '../ledger/citations.ts';
import type { CaseAppend, Commit, EntryChange, OutboxRow } from '../ledger/commit.ts';
import { newCaseId } from './case-id.ts';
import { citationsOfEntry } from './citations.ts';
import { actsOf, type Draft, loadDraft } from './draft.ts';
import { impacts, type Opening } from './impacts.ts';
import type { Platform } from './platform.ts';
import { versionsOn } from './procedures.ts';
import { project } from './project.ts';
import { entryReactionsOf, openingsAfter, reactionsOf } from './reactions.ts';
import { answersTo, linksBack } from './remedies.ts';
import { looksReturned } from './returned.ts';
import { plainWorld, worldFor } from './world.ts';

type Lawful = Extract<Outcome, { ok: true }>;

/**
 * Puts together all that one lawful outcome brings with it, to be written as one: its own events, cases that it opens
 * by law, linked cases that react, register entries that it changes. Nothing that others rely on waits for a job.
 * @returns the commit; the acted case comes first
 */
export async function consequences(
  p: Platform,
  procedure: Procedure,
  before: CaseState | undefined,
  outcome: Lawful,
  history?: readonly CaseEvent[],
): Promise<Commit> {
  const drafts = new Map<string, Draft>();
  const root: Draft = { procedure, before, events: [...outcome.events], history, state: outcome.state };
  drafts.set(outcome.state.case, root);
  const guards: Guard[] = [...outcome.guards];
  const outbox: OutboxRow[] = [];
  const queue: { draft: Draft; event: ActEvent }[] = actsOf(root, outcome.events);
  const take = (target: Draft, events: readonly CaseEvent[], state: CaseState) => {
    target.events.push(...events);
    target.state = state;
    drafts.set(state.case, target);
    queue.push(...actsOf(target, events));
  };
  const carryOut = async (target: Draft, command: Command, event: ActEvent, by: Draft, links?: readonly Link[]) => {
    const { procedure, state } = target;
    const { act, facts } = command;
    const world = await worldFor(p, {
      procedure,
      act,
      state,
      facts,
      day: event.day,
      pending: pendingEffects(drafts.values()),
    });
    const done = react(procedure, state, command, causeOf(by, event), p.now(), world, links);
    if (done.ok) {
      take(target, done.events, done.state);
      guards.push(...done.guards);
    }
    return done;
  };
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { draft, event } = next;
    if (looksReturned(compile(draft.procedure).definition, event, draft.before?.done ?? {}))
      outbox.push({
        kind: 'returned',
        key: `${draft.state.case}:${event.seq}`,
        payload: { case: draft.state.case, seq: event.seq },
      });
    for (const opening of await impacts(
      p,
      draft,
      event,
      openingsAfter(versionsOn(p, event.day), draft.procedure, event, draft.state),
    )) {
      const opened = await openDraft(p, draft, event, opening, guards, pendingEffects(drafts.values()));
      if (!('state' in opened)) {
        outbox.push({
          kind: 'reaction-refused',
          key: [draft.state.case, event.seq, opening.procedure.id, ...(opening.citing ? [opening.citing.id] : [])].join(
            ':',
          ),
          payload: {
            case: draft.state.case,
            seq: event.seq,
            procedure: opening.procedure.id,
            refusals: opened.refusals,
          },
        });
        continue;
      }
      drafts.set(opened.state.case, opened);
      link(draft, event, { link: opening.rule.backLink, case: opened.state.case, procedure: opening.procedure.id });
      queue.push(...actsOf(opened, opened.events));
    }
    // First of all, so that a case that is named by the act can react to it.
    for (const { target, made } of await linksBack(p, drafts, draft, event)) {
      const noted = noteLink(target.procedure, target.state, made, causeOf(draft, event), p.now(), plainWorld(p));
      take(target, noted.events, noted.state);
    }
    const asked = [...(await reactions(p, drafts, draft, event)), ...(await entryReactions(p, drafts, draft, event))];
    for (const { target, command } of asked) {
      const done = await carryOut(target, command, event, draft);
      if (!done.ok)
        outbox.push({
          kind: 'reaction-refused',
          key: `${draft.state.case}:${event.seq}:${target.state.case}`,
          payload: {
            case: target.state.case,
            act: command.act,
            cause: causeOf(draft, event),
            code: done.refusals[0]?.code,
            refusals: done.refusals,
          },
        });
    }
    for (const message of remedyMessages(draft.procedure, draft.state, event)) {
      const { target, answers, links } = await answersTo(p, drafts, draft, message);
      for (const answer of answers) {
        const done = await carryOut(target, answer, event, draft, links);
        // The case answers at every stage; anything else is a mistake of ours, and nothing is written on top of it.
        if (!done.ok) throw new Error(`${answer.act} in ${target.state.case}: ${done.refusals[0]?.code}`);
      }
    }
  }
  const changes = await entryChanges(p, [...drafts.values()]);
  const cases = [...drafts.values()].map(
    (draft): CaseAppend => appendOf(p, draft, changes.get(draft.state.case) ?? []),
  );
  return { district: p.district.code, cases, guards: standing(guards, cases), outbox };
}

const causeOf = ({ state }: Draft, { seq, at, day }: ActEvent): Cause => ({ case: state.case, seq, at, day });

/** An act that another case brings about. */
interface Asked {
  readonly target: Draft;
  readonly command: Command;
}

const ended = ({ procedure, state }: Draft): boolean => procedure.stages[state.stage]?.final === true;

/** Linked cases that react to an act, each under the version that it was filed under. */
async function reactions(
  p: Platform,
  drafts: ReadonlyMap<string, Draft>,
  source: Draft,
  event: ActEvent,
): Promise<readonly Asked[]> {
  const found: Asked[] = [];
  const listens = (id: string) => p.procedures.some((x) => x.id === id && x.on?.some(({ act }) => act === event.act));
  const linked = source.state.links.filter((other) => listens(other.procedure)).map((other) => other.case);
  for (const id of new Set(linked)) {
    const target = drafts.get(id) ?? (await loadDraft(p, id));
    if (!target) continue;
    const back = target.state.links.filter((l) => l.case === source.state.case).map((l) => l.link);
    for (const { rule, facts } of reactionsOf(target.procedure, source.procedure, event, source.state))
      if (back.includes(rule.link) && !(rule.whileOpen && ended(target)))
        found.push({ target, command: { act: rule.does, facts } });
  }
  return found;
}

/** Cases whose own register entry the act changes: an entry bears the id of the case that entered it. */
async function entryReactions(
  p: Platform,
  drafts: ReadonlyMap<string, Draft>,
  source: Draft,
  event: ActEvent,
): Promise<readonly Asked[]> {
  const found: Asked[] = [];
  for (const effect of event.effects ?? []) {
    if (effect.entry === source.state.case) continue;
    if (!p.procedures.some((x) => x.onEntry?.some(({ register }) => register === effect.register))) continue;
    const target = drafts.get(effect.entry) ?? (await loadDraft(p, effect.entry));
    if (!target) continue;
    for (const command of entryReactionsOf(target.procedure, effect, source.procedure, event, source.state))
      found.push({ target, command });
  }
  return found;
}

function handlingOrg(
  p: Platform,
  by: OpenedByDef['handledBy'],
  { state }: Draft,
  citing: Citing | undefined,
): string | undefined {
  if (by === 'source') return state.org;
  if (by === 'citing') return citing?.org;
  if ('kind' in by) return p.orgs.orgOfKind(by.kind)?.id;
  const org = 'citing' in by ? (citing?.facts[by.citing] ?? citing?.org) : state.facts[by.fact];
  return typeof org === 'string' ? org : undefined;
}

async function openDraft(
  p: Platform,
  source: Draft,
  event: ActEvent,
  opening: Opening,
  guards: Guard[],
  pending: ReadonlyMap<string, readonly Effect[]>,
): Promise<Draft | { readonly refusals: readonly Refusal[] }> {
  const { procedure, rule, facts } = opening;
  const org = handlingOrg(p, rule.handledBy, source, opening.citing);
  if (org === undefined) return { refusals: [refuse('handling.unknown')] };
  const world = await worldFor(p, { procedure, act: rule.does, facts, org, day: event.day, pending });
  const cause = { case: source.state.case, seq: event.seq, at: event.at, day: event.day };
  const links = [{ link: rule.link, case: source.state.case, procedure: source.procedure.id }];
  const outcome = openByLaw(
    procedure,
    { case: newCaseId(), org, links, command: { act: rule.does, facts } },
    cause,
    p.now(),
    world,
  );
  if (!outcome.ok) {
    p.log.warn(
      { procedure: procedure.id, source: source.state.case, code: outcome.refusals[0]?.code },
      'a case could not be opened by law',
    );
    return { refusals: outcome.refusals };
  }
  guards.push(...outcome.guards);
  return { procedure, before: undefined, events: [...outcome.events], state: outcome.state };
}

/** Writes a link into the event that made it. */
function link(draft: Draft, event: ActEvent, made: Link): void {
  const at = draft.events.findIndex((e) => e.seq === event.seq);
  const linked = draft.events[at] as ActEvent;
  draft.events[at] = { ...linked, links: [...(linked.links ?? []), made] };
  draft.state = { ...draft.state, links: [...draft.state.links, made] };
}

/** Every entry that the events change, with its whole life, on the first case that touches it. */
async function entryChanges(p: Platform, drafts: readonly Draft[]): Promise<Map<string, EntryChange[]>> {
  const byCase = new Map<string, EntryChange[]>();
  for (const [key, change] of await changedEntries(p, drafts)) {
    const versions = versionsOf([...change.earlier, ...change.effects]);
    const { register, entry } = splitKey(key);
    const named = namesOf(p, register, entry, versions);
    const definition = p.registers.find((r) => r.id === register);
    const cites = definition !== undefined && basisFacts(definition.facts).length > 0;
    const cited = cites ? { citations: citationsOfEntry(definition, versions, p.keyOf) } : {};
    const row = {
      register,
      entry,
      before: change.earlier.length,
      effects: change.effects,
      versions,
      ...cited,
      ...named,
    };
    byCase.set(change.case, [...(byCase.get(change.case) ?? []), row]);
  }
  return byCase;
}

interface Changed {
  readonly case: string;
  readonly earlier: readonly RecordedEffect[];
  readonly effects: RecordedEffect[];
}

async function changedEntries(p: Platform, drafts: readonly Draft[]): Promise<Map<string, Changed>> {
  const changed = new Map<string, Changed>();
  for (const draft of drafts)
    for (const event of draft.events)
      for (const effect of event.kind === 'act' ? (event.effects ?? []) : []) {
        const key = `${effect.register}/${effect.entry}`;
        const known = changed.get(key) ?? {
          case: draft.state.case,
          earlier: await effectsSoFar(p, effect),
          effects: [],
        };
        known.effects.push({ ...effect, n: known.earlier.length + known.effects.length + 1 });
        changed.set(key, known);
      }
  return changed;
}

async function effectsSoFar(p: Platform, effect: Effect): Promise<readonly RecordedEffect[]> {
  const { register, entry } = effect;
  const [found] = await p.ledger.effectsOf(p.district.code, [{ register, entry }]);
  return found?.effects ?? [];
}

function splitKey(key: string): { register: string; entry: string } {
  const at = key.indexOf('/');
  return { register: key.slice(0, at), entry: key.slice(at + 1) };
}

/** What an entry is called in lists, and the public words by which it is found. */
function namesOf(
  p: Platform,
  register: string,
  entry: string,
  versions: readonly EntryVersion[],
): { title: string; search: string } {
  const definition = p.registers.find((r) => r.id === register);
  const facts = versions.at(-1)?.facts ?? {};
  const title = String(facts[definition?.entryTitle ?? ''] ?? entry);
  const words = (definition?.public ?? [])
    .filter((field) => !definition?.facts[field]?.personal)
    .map((field) => facts[field]);
  return { title, search: [title, ...words.filter((word) => typeof word === 'string')].join(' ') };
}

function appendOf(p: Platform, draft: Draft, entries: EntryChange[]): CaseAppend {
  const { procedure, before, events, state, history } = draft;
  const projection = { ...project(procedure, before, events, state, plainWorld(p), history), entries };
  return { case: draft.state.case, expected: draft.before?.seq ?? 0, events: draft.events, projection };
}

/** Effects of the commit being put together, by entry: what it opens may already rest on them. */
function pendingEffects(drafts: Iterable<Draft>): ReadonlyMap<string, readonly Effect[]> {
  const pending = new Map<string, Effect[]>();
  for (const draft of drafts)
    for (const event of draft.events)
      for (const effect of event.kind === 'act' ? (event.effects ?? []) : []) {
        const key = `${effect.register}/${effect.entry}`;
        pending.set(key, [...(pending.get(key) ?? []), effect]);
      }
  return pending;
}

/**
 * The guards that are left to check. An entry that the commit itself changes is guarded by that change; a version
 * older than the one it starts from stays, so that the writing refuses it.
 */
function standing(guards: readonly Guard[], cases: readonly CaseAppend[]): Guard[] {
  const before = new Map(cases.flatMap((c) => c.projection.entries.map((e) => [`${e.register}/${e.entry}`, e.before])));
  const left = new Map<string, Guard>();
  for (const guard of guards) {
    const key = 'entry' in guard ? `${guard.register}/${guard.entry}` : guard.series;
    const changed = before.get(key);
    const mine = 'entry' in guard && changed !== undefined && guard.version >= changed;
    const known = left.get(key);
    const older = !known || ('entry' in guard && 'entry' in known && guard.version < known.version);
    if (!mine && older) left.set(key, guard);
  }
  return [...left.values()];
}
