import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booking, context, dues, panel } from '../../../test/kernel-fixture/index.ts';
import { tape } from '../../../test/kernel-fixture/walk.ts';
import { toEpoch, toInstant } from '../../law/index.ts';
import { apply, open, react } from '../apply.ts';
import type { Actor, CaseState, RunningClock } from '../case.ts';
import { clockState } from '../clock.ts';
import { compile } from '../compile.ts';
import type { Procedure } from '../procedure.ts';
import { settle } from '../settle.ts';
import type { World } from '../world.ts';
import { dependence } from './dependence.ts';
import { changesOf, domainsOf, now as start, today } from './domain.ts';
import { type Law, lawsOf, ruleOf } from './law.ts';
import { leavesOf } from './leaves.ts';
import { type Move, Moves, worldOf } from './moves.ts';
import { type Subject, search } from './search.ts';
import { Seen } from './seen.ts';
import { shadowed } from './shadow.ts';
import { slicesOf } from './slices.ts';
import { clockAs } from './variables.ts';

/** All that the search knows of a definition, and a world in which clocks truly run out one before the other. */
function searched(source: Procedure) {
  const compiled = compile(shadowed({ ...source, recusal: undefined, bounds: undefined }));
  const { definition } = compiled;
  const on = dependence(compiled);
  const laws = lawsOf(definition, context);
  const law = laws.filed.at(-1) as Law;
  const domains = domainsOf(definition, context, laws);
  const subject: Subject = { compiled, on, domains, laws, settings: context.setting, budget: 1_000_000 };
  const { core, sides } = slicesOf(compiled, on);
  const spaces = [core, ...sides].map((slice) => search(subject, slice, new Seen(compiled)));
  const moves = new Moves(subject, { ...core, acts: new Set(Object.keys(compiled.acts)) });
  const plain = worldOf(law, laws, context.setting);
  const rule: World['rule'] = (topic, day) => {
    const known = plain.rule(topic, day);
    return known && JSON.stringify(known) === JSON.stringify(ruleOf(topic))
      ? { ...known, value: 1 + (topic.length % 5) }
      : known;
  };
  return { compiled, definition, domains, law, spaces, moves, world: { ...plain, rule } };
}

type Searched = ReturnType<typeof searched>;

/** A case as it really stands, written as the search writes its own: clocks by how they stand. */
function seenFromOutside({ definition, world }: Searched, state: CaseState, now: string): CaseState {
  const clocks = Object.entries(state.clocks).map(([key, clock]): [string, RunningClock] => {
    const status = clockState(state, key, world.calendar, now);
    const def = definition.clocks[clock.clock];
    const watched =
      def?.expiry ||
      def?.blocks ||
      leavesOf(definition).some(({ leaf }) => 'clock' in leaf && leaf.clock === clock.clock);
    if (clock.fired) return [key, clockAs(clock.clock, 'fired', clock.item)];
    if (status === 'stopped' || (status === 'expired' && watched))
      return [key, clockAs(clock.clock, status, clock.item)];
    return [key, clockAs(clock.clock, 'running', clock.item)];
  });
  return { ...state, clocks: Object.fromEntries(clocks) };
}

/** Walks with real dates, real people and all facts, by the moves that the search knows. */
function walk(one: Searched, numbers: readonly number[]): number {
  const { compiled, definition, domains, law, spaces, moves, world } = one;
  const choose = tape(numbers);
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
    const possible = groups[choose(groups.length)]?.of(seenFromOutside(one, state, now)) ?? [];
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
    const outside = seenFromOutside(one, state, now);
    for (const space of spaces)
      expect(
        space.has(outside, law),
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
  test.each([
    ['bookings', booking, 500],
    ['panels', panel, 200],
    ['dues', dues, 200],
  ] as const)('of every slice: %s', (_, definition, least) => {
    const one = searched(definition);
    let done = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 60, maxLength: 300 }), (numbers) => {
        done += walk(one, numbers);
      }),
      { numRuns: 200 },
    );
    expect(done).toBeGreaterThan(least);
  });

  test('and no state that it cannot', () => {
    const one = searched(booking);
    const [space] = one.spaces;
    const outcome = one.moves.take(one.moves.starts()[0] as Move, undefined, one.world);
    if (!outcome.ok) throw new Error(outcome.refusals.map((r) => r.en).join());
    expect(outcome.state.filedOn).toBe(today);
    expect(space?.has({ ...seenFromOutside(one, outcome.state, start), stage: 'booked' }, one.law)).toBe(false);
    expect(space?.has(outcome.state, one.law)).toBe(true);
  });
});
