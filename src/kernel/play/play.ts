import { dayOf, parseInstant } from '../../law/day.ts';
import { apply, type Command, type Outcome, open, openByLaw, react } from '../apply.ts';
import type { Actor, CaseEvent, CaseState } from '../case.ts';
import { compile } from '../compile.ts';
import type { Example, Step } from '../example.ts';
import type { ActDef, Procedure, RoleDef } from '../procedure.ts';
import type { Refusal } from '../refusal.ts';
import { settle } from '../settle.ts';
import { type Base, worldAfter } from './base.ts';
import { unmet } from './expect.ts';

/** What became of an example. */
export interface Played {
  readonly ok: boolean;
  /** What did not come as told, one sentence each, with the step. */
  readonly problems: readonly string[];
  /** The state after each step; undefined until the case is open. */
  readonly states: readonly (CaseState | undefined)[];
  readonly events: readonly CaseEvent[];
}

/**
 * Plays an example against the kernel and compares what comes with what it tells. Makes up one person for each role
 * (or for each `as`; without one the person is named after the role), in the organisation where the role is held.
 */
export function play(definition: Procedure, example: Example, base: Base): Played {
  const problems: string[] = [];
  const states: (CaseState | undefined)[] = [];
  let events: readonly CaseEvent[] = [];
  let state: CaseState | undefined;
  let last = '';
  for (const [n, step] of example.steps.entries()) {
    const say = (words: string) => problems.push(`${n + 1}. ${step.at} ${step.act ?? '—'}: ${words}`);
    const now = parseInstant(step.at);
    if (state && now < last) say(`时间早于上一步 / the time lies before the former step`);
    last = now;
    const world = worldAfter(example, base, events);
    const outcome = take(definition, step, state, events, now, world);
    const moved = outcome.ok || !state ? outcome : settle(compile(definition), state, now, world);
    if ('events' in moved) {
      events = [...events, ...moved.events];
      state = moved.state;
    }
    if (outcome.ok) {
      if (step.refused) say(`应被拒绝（${codeOf(step)}），却办成了 / should be refused, but was done`);
    } else if (!step.refused) say(`被拒绝 / refused: ${outcome.refusals.map((r) => `${r.code} ${r.zh}`).join('；')}`);
    else if (!outcome.refusals.some((refusal) => matches(refusal, step)))
      say(
        `应以${codeOf(step)}拒绝，却是 / should be refused with it, but was: ${outcome.refusals.map((r) => `${r.code} ${r.zh}`).join('；')}`,
      );
    states.push(state);
    if (!state) continue;
    const after = worldAfter(example, base, events);
    for (const words of unmet(definition, step.then ?? {}, state, events, now, after)) say(words);
    if (n === example.steps.length - 1)
      for (const words of unmet(definition, example.end, state, events, now, after)) problems.push(`end: ${words}`);
  }
  if (!state) problems.push('end: 案件始终没有开始 / the case was never opened');
  return { ok: problems.length === 0, problems, states, events };
}

const codeOf = (step: Step) =>
  typeof step.refused === 'object' ? `${step.refused.code} 第${step.refused.article}条` : step.refused;

function matches(refusal: Refusal, { refused }: Step): boolean {
  if (typeof refused !== 'object') return refusal.code === refused;
  return (
    refusal.code === refused.code &&
    (refusal.basis ?? []).some((basis) => 'article' in basis && basis.article === refused.article)
  );
}

function take(
  definition: Procedure,
  step: Step,
  state: CaseState | undefined,
  events: readonly CaseEvent[],
  now: string,
  world: ReturnType<typeof worldAfter>,
): Outcome {
  const compiled = compile(definition);
  if (step.act === undefined) {
    if (!state) return { ok: false, refusals: [] };
    const settled = settle(compiled, state, now, world);
    return { ok: true, events: settled.events, state: settled.state, guards: [] };
  }
  const { act, facts, items, item, columns, on, served } = step;
  const given = { facts, items, item, columns, on, served };
  const command: Command = {
    act,
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Omit<Command, 'act'>),
  };
  const cause = { case: 'source', seq: 1, at: now, day: dayOf(now) };
  if (step.reaction) {
    if (state) return react(definition, state, command, cause, now, world);
    const rule = definition.openedBy?.find((opening) => opening.does === act);
    const by = rule?.handledBy;
    const org = step.org ?? (typeof by === 'object' && 'kind' in by ? by.kind : 'department');
    return openByLaw(definition, { case: 'example', command, org }, cause, now, world);
  }
  const actor = actorOf(definition, step, state, world);
  return state
    ? apply(definition, state, command, actor, now, world, events)
    : open(definition, { case: 'example', command, actor }, now, world);
}

/** Somebody who holds just the step's role, named after it, or after `as`: one name is one person throughout. */
function actorOf(
  definition: Procedure,
  step: Step,
  state: CaseState | undefined,
  world: ReturnType<typeof worldAfter>,
): Actor {
  const by = step.by ?? firstRole(definition, step.act);
  const person = step.as ?? by;
  const role = definition.roles[by] as RoleDef | undefined;
  const posts = typeof role?.post === 'string' ? [role.post] : (role?.post ?? []);
  const org = step.org ?? (role ? placeOf(role, definition, step, state, world) : 'department');
  const kind = typeof role?.in === 'object' && 'kind' in role.in && step.org === undefined ? role.in.kind : org;
  return { person, name: person, posts: posts.map((post) => ({ post, org, kind })), party: role?.outside === 'party' };
}

function firstRole(definition: Procedure, act: string | undefined): string {
  const by = (compile(definition).definition.acts[act ?? ''] as ActDef | undefined)?.by ?? '';
  return typeof by === 'string' ? by : (by[0] ?? '');
}

/** The organisation in which a role is naturally held; one organisation stands for each kind, named after it. */
function placeOf(
  role: RoleDef,
  definition: Procedure,
  step: Step,
  state: CaseState | undefined,
  world: ReturnType<typeof worldAfter>,
): string {
  const where = role.in ?? 'handling';
  if (typeof where === 'object') {
    if ('kind' in where) return world.orgOfKind(where.kind)?.id ?? where.kind;
    if ('fact' in where) return String((state?.facts ?? step.facts)?.[where.fact] ?? '');
    const list = compile(definition).definition.acts[step.act ?? '']?.each;
    return String(state?.lists[list ?? '']?.find((item) => item.key === step.item)?.columns[where.itemColumn] ?? '');
  }
  if (where === 'handling' && state) return state.org;
  const { handledBy } = definition;
  return where === 'handling' && typeof handledBy === 'object' && 'kind' in handledBy ? handledBy.kind : 'department';
}
