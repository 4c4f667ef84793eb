import { dayOf } from '../../law/day.ts';
import type { CaseEvent, CaseState } from '../case.ts';
import { clockState, endOfClock } from '../clock.ts';
import type { Expectation } from '../example.ts';
import type { Procedure } from '../procedure.ts';
import { publicViews } from '../view.ts';
import type { World } from '../world.ts';

/** What an example expects and the state does not show, one sentence each. */
export function unmet(
  definition: Procedure,
  expected: Expectation,
  state: CaseState,
  events: readonly CaseEvent[],
  now: string,
  world: World,
): readonly string[] {
  const wrong: string[] = [];
  const differ = (what: string, should: unknown, is: unknown) => {
    if (!same(should, is))
      wrong.push(`${what}应为${show(should)}，实为${show(is)} / should be ${show(should)}, is ${show(is)}`);
  };
  if (expected.stage !== undefined) differ('阶段 stage', expected.stage, state.stage);
  for (const [key, day] of Object.entries(expected.due ?? {})) {
    const clock = state.clocks[key];
    differ(`期限 ${key}`, day, clock && endOfClock(state, clock, world.calendar, dayOf(now)).due);
  }
  for (const [key, status] of Object.entries(expected.clock ?? {}))
    differ(`期限 ${key}`, status, clockState(state, key, world.calendar, now));
  for (const [fact, value] of Object.entries(expected.facts ?? {})) differ(`字段 ${fact}`, value, state.facts[fact]);
  if (expected.public) {
    const views = publicViews(definition, state, world);
    for (const [name, facts] of Object.entries(expected.public)) {
      const view = views[name];
      if (view === undefined) wrong.push(`没有名为${name}的公开内容 / there is no public view ${name}`);
      else if (facts === null || view === null)
        differ(`公开 ${name}`, facts === null ? '不公开' : '公开', view === null ? '不公开' : '公开');
      else for (const [fact, value] of Object.entries(facts)) differ(`公开 ${name}.${fact}`, value, view.facts[fact]);
    }
  }
  if (expected.effects) {
    const done = events.flatMap((event) => (event.kind === 'act' ? (event.effects ?? []) : []));
    differ(
      '登记簿变更 effects',
      expected.effects,
      done.map((effect) => `${effect.op} ${effect.register}`),
    );
  }
  return wrong;
}

const show = (value: unknown) =>
  value === undefined ? '无 none' : typeof value === 'string' ? value : JSON.stringify(value);

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([key, value]) => same(value, (b as { [key: string]: unknown })[key]))
  );
}
