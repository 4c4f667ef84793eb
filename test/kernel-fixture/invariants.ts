import { expect } from 'vitest';
import { allowed, type CaseEvent, compile, factsIn, fold, type Refusal, refusals } from '../../src/kernel/index.ts';
import type { Walk, Walked } from './walk.ts';

/** Refusals that an act may meet only because of what it brings, which `allowed` does not judge. */
const ofTheGiven = /^(case|fact|item|entry|bound|outcome|rule|service|date|refs?)\./;

/** What must hold after every attempt, lawful or not. */
export function expectLawful(
  walk: Walk,
  { before, outcome, now, world, command, actor }: Walked,
  former: readonly CaseEvent[],
): void {
  if (!outcome.ok) {
    for (const refusal of outcome.refusals) expectPlain(refusal);
    expect(walk.events).toBe(former);
    return;
  }
  expect(walk.events.length).toBe(former.length + outcome.events.length);
  expect(walk.events.map((event) => event.seq)).toEqual(walk.events.map((_, n) => n + 1));
  expect(fold(walk.events)).toEqual(outcome.state);
  expect(fold(JSON.parse(JSON.stringify(walk.events)))).toEqual(outcome.state);
  let person = '';
  for (const event of walk.events) {
    if (!('late' in event)) expect(event.at >= person, `${event.seq} at ${event.at} lies before ${person}`).toBe(true);
    expect(event.at <= event.recordedAt, `${event.seq} happens after it is recorded`).toBe(true);
    if (event.kind === 'act' && !event.fires) person = event.at;
    if (event.kind === 'act' && event.fires) expect(event.by.person).toBe('law');
  }
  if (!before || actor === 'law' || command.on || judgedByOwnFacts(walk, command.act)) return;
  const possible = allowed(walk.definition, before, actor, now, world).find((p) => p.act === command.act);
  const onItem = command.item === undefined || possible?.items?.includes(command.item);
  expect(possible?.refusals, `${command.act} was done though allowed() said no`).toEqual([]);
  expect(onItem).toBe(true);
}

/** What must hold of an attempt that was refused though it was said to be possible. */
export function expectAllowed(walk: Walk, { before, outcome, now, world, command, actor }: Walked): void {
  if (outcome.ok || !before || actor === 'law' || command.on) return;
  const possible = allowed(walk.definition, before, actor, now, world).find((p) => p.act === command.act);
  if (!possible || possible.refusals.length > 0) return;
  if (command.item !== undefined && !possible.items?.includes(command.item)) return;
  if (judgedByOwnFacts(walk, command.act)) return;
  for (const { code } of outcome.refusals) expect(code, command.act).toMatch(ofTheGiven);
}

/** Whether what the act itself records can open or shut it: `allowed` judges before that is known. */
function judgedByOwnFacts({ definition }: Walk, name: string): boolean {
  const act = compile(definition).acts[name];
  const asked = (act?.gates ?? []).flatMap((gate) => [...factsIn(gate.until), ...(gate.only ? [gate.only[0]] : [])]);
  const soft = (act?.timed ?? []).flatMap((clock) => definition.clocks[clock]?.soft?.reason ?? []);
  const own = act?.def.when ? factsIn(act.def.when) : [];
  return [...asked, ...soft, ...own].some((fact) => act?.def.records?.[fact]);
}

function expectPlain(refusal: Refusal): void {
  expect(Object.keys(refusals)).toContain(refusal.code);
  expect(`${refusal.zh}${refusal.en}`).not.toMatch(/\{\w+\}|undefined|\[object/);
  if (/^(gate|wait|window|bound|extension)\./.test(refusal.code))
    expect(refusal.basis?.length, refusal.code).toBeGreaterThan(0);
}
