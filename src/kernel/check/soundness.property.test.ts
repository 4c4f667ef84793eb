import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booking, context } from '../../../test/kernel-fixture/index.ts';
import { tape } from '../../../test/kernel-fixture/walk.ts';
import { toEpoch, toInstant } from '../../law/index.ts';
import { apply, open, react } from '../apply.ts';
import type { Actor, CaseState, RunningClock } from '../case.ts';
import { clockState } from '../clock.ts';
import { compile } from '../compile.ts';
import { settle } from '../settle.ts';
import type { World } from '../world.ts';
import { dependence } from './dependence.ts';
import { changesOf, domainsOf, now as start, today } from './domain.ts';
import { conditionsOf, leaves } from './leaves.ts';
import { type Move, Moves, worldOf } from './moves.ts';
import { type Space, search } from './search.ts';
import { Seen } from './seen.ts';
import { type Slice, slicesOf } from './slices.ts';
import { clockAs } from './variables.ts';

const compiled = compile({ ...booking, recusal: undefined, bounds: undefined });
const { definition } = compiled;
const on = dependence(compiled);
const domains = domainsOf(definition, context);
const { core, sides } = slicesOf(compiled, on);
const everything: Slice = { ...core, acts: new Set(Object.keys(compiled.acts)) };
const spaceOf = (slice: Slice): Space =>
  search(
    { compiled, on, domains, laws: [() => true], settings: context.setting, budget: 1_000_000 },
    slice,
    new Seen(compiled),
  );

/** Rules of different lengths, so that clocks truly run out one before the other. */
const world: World = {
  ...worldOf(() => true, context.setting),
  rule: (topic) => ({ id: topic, value: 1 + (topic.length % 5), unit: 'calendar-day', bound: null, rollover: null }),
};

/** A case as it really stands, written as the search writes its own: clocks by how they stand. */
function seenFromOutside(state: CaseState, now: string): CaseState {
  const clocks = Object.entries(state.clocks).map(([key, clock]): [string, RunningClock] => {
    const status = clockState(state, key, world.calendar, now);
    const def = definition.clocks[clock.clock];
    const watched =
      def?.expiry ||
      def?.blocks ||
      conditionsOf(definition).some(([c]) => leaves(c).some(([leaf]) => 'clock' in leaf && leaf.clock === clock.clock));
    if (clock.fired) return [key, clockAs(clock.clock, 'fired', clock.item)];
    if (status === 'stopped' || (status === 'expired' && watched))
      return [key, clockAs(clock.clock, status, clock.item)];
    return [key, clockAs(clock.clock, 'running', clock.item)];
  });
  return { ...state, clocks: Object.fromEntries(clocks) };
}

/** Walks with real dates, real people and all facts, by the moves that the search knows. */
function walk(numbers: readonly number[], spaces: readonly Space[]): number {
  const choose = tape(numbers);
  const moves = new Moves(compiled, on, everything, domains);
  const posts = Object.values(definition.roles).flatMap((role) =>
    [role.post ?? []].flat().map((post) => ({ post, org: 'org', kind: 'department' })),
  );
  const starts = moves.starts().filter((move) => !move.law);
  const first = starts[choose(starts.length)] as Move;
  let now = start;
  let person = 0;
  const actor = (): Actor => ({ person: `p${person++}`, name: '', posts, party: true });
  const opened = open(definition, { case: 'case', command: first.command, actor: actor() }, now, world);
  if (!opened.ok) return 0;
  let { state } = opened;
  let done = 0;
  for (let n = 0; n < 60; n++) {
    now = toInstant(toEpoch(now) + ([1, 3_600, 40_000, 90_000, 200_000][choose(5)] as number) * 1000);
    state = settle(compiled, state, now, world).state;
    const groups = moves.at(state.stage).filter((group) => group.kind === 'act' || group.kind === 'react');
    const possible = groups[choose(groups.length)]?.of(seenFromOutside(state, now)) ?? [];
    const move = possible[choose(possible.length)];
    const command = move && withRealKeys(move, state, n);
    if (command && move.drop === undefined) {
      const cause = { case: 'other', seq: 1, at: now, day: now.slice(0, 10) };
      const outcome =
        move.kind === 'react'
          ? react(definition, state, command, cause, now, world)
          : apply(definition, state, command, actor(), now, world);
      if (outcome.ok) {
        state = outcome.state;
        done++;
      }
    } else if (choose(6) === 0) {
      const [to] = changesOf(String(state.facts.court));
      if (to && domains.court?.includes(to)) state = { ...state, facts: { ...state.facts, court: to } };
    }
    const outside = seenFromOutside(state, now);
    for (const space of spaces)
      expect(
        space.has(outside),
        `${state.stage} after ${move?.name ?? 'time'}, ${JSON.stringify(outside.facts)} ${Object.keys(outside.done)}`,
      ).toBe(true);
  }
  return done;
}

/** List entries keep their keys for good: a new one takes one that is free. */
function withRealKeys({ command }: Move, state: CaseState, n: number): Move['command'] {
  if (!command.items) return command;
  const taken = Object.values(state.lists).flat().length;
  return { ...command, items: command.items.map((item, m) => ({ ...item, key: `${n}-${taken}-${m}` })) };
}

describe('the search knows every state that a real case can come to', () => {
  const spaces = [core, ...sides].map(spaceOf);

  test('of every slice', () => {
    let done = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 60, maxLength: 300 }), (numbers) => {
        done += walk(numbers, spaces);
      }),
      { numRuns: 200 },
    );
    expect(done).toBeGreaterThan(500);
  });

  test('and no state that it cannot', () => {
    const state = { ...seenFromOutside(firstState(), start), stage: 'booked' };
    expect(spaces[0]?.has(state)).toBe(false);
    expect(spaces[0]?.has(firstState())).toBe(true);
  });

  function firstState(): CaseState {
    const move = new Moves(compiled, on, everything, domains).starts()[0] as Move;
    const outcome = new Moves(compiled, on, everything, domains).take(move, undefined, world);
    if (!outcome.ok) throw new Error(outcome.refusals.map((r) => r.en).join());
    expect(outcome.state.filedOn).toBe(today);
    return outcome.state;
  }
});
