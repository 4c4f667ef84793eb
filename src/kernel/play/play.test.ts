import { describe, expect, test } from 'vitest';
import { booking, courtBase, examples } from '../../../test/kernel-fixture/index.ts';
import { rowsOf } from '../../law/index.ts';
import type { Example, Step } from '../example.ts';
import { fold } from '../fold.ts';
import { lawBase, play, worldAfter } from './index.ts';

const [ordinary, match] = examples as readonly [Example, Example, ...Example[]];
const changed = (n: number, step: Partial<Step>, example: Example = ordinary): Example => ({
  ...example,
  steps: example.steps.map((old, m) => (m === n ? { ...old, ...step } : old)),
});
const problems = (example: Example) => play(booking, example, courtBase).problems;

describe('the player', () => {
  test.each(examples)('$title: comes as told', (example) => {
    const played = play(booking, example, courtBase);
    expect(played.problems).toEqual([]);
    expect(played.ok).toBe(true);
    expect(played.states).toHaveLength(example.steps.length);
    expect(fold(played.events)).toEqual(played.states.at(-1));
  });

  test('says when something comes otherwise than told', () => {
    expect(problems(changed(0, { then: { stage: 'checking' } }))).toEqual([
      expect.stringContaining('阶段 stage应为checking，实为received'),
    ]);
    expect(problems(changed(0, { then: { due: { answer: '2026-03-06' } } }))).toEqual([
      expect.stringContaining('2026-03-05'),
    ]);
    expect(problems(changed(0, { then: { due: { decision: '2026-03-06' } } }))).toEqual([
      expect.stringContaining('无 none'),
    ]);
    expect(problems(changed(0, { then: { clock: { answer: 'stopped' } } }))).toEqual([
      expect.stringContaining('running'),
    ]);
    expect(problems(changed(0, { then: { facts: { hours: 3 } } }))).toEqual([expect.stringContaining('应为3，实为2')]);
    expect(problems(changed(3, { then: { public: { decision: null } } }))).toEqual([expect.stringContaining('不公开')]);
    expect(problems(changed(3, { then: { public: { decision: { number: '2号' } } } }))).toEqual([
      expect.stringContaining('公开 decision.number'),
    ]);
    expect(problems(changed(3, { then: { public: { nothing: {} } } }))).toEqual([expect.stringContaining('nothing')]);
    expect(problems({ ...ordinary, end: { effects: ['enter booking'] } })).toEqual([
      expect.stringMatching(/^end: .*amend booking/),
    ]);
  });

  test('says when an act is refused or done against the tale', () => {
    expect(problems(changed(1, { act: 'decide', by: 'head' }))[0]).toContain('stage.wrong');
    expect(problems(changed(0, { refused: 'gate.shut' }))[0]).toContain('却办成了');
    expect(problems(changed(5, { refused: 'wait.running' }, match))).toEqual([]);
    expect(problems(changed(5, { refused: { code: 'wait.running', article: 11 } }, match))[0]).toContain('第11条');
    expect(problems(changed(5, { refused: 'once.done' }, match))[0]).toContain('wait.running');
    expect(problems(changed(1, { at: '2026-03-01T09:00' }))[0]).toContain('时间早于上一步');
  });

  test('two steps with one name are one person; a role’s own name is its person', () => {
    expect(problems(changed(2, { as: 'clerk' }))[0]).toContain('role.same-person');
    expect(problems(changed(2, { as: '另一人' }))).toEqual([]);
  });

  test('settings and entries of the example hold', () => {
    const given = { ...match.given, settings: { 'court.match-days': 3 } };
    const due = { at: '2026-03-03T12:00', then: { due: { decision: '2026-03-06' } } };
    expect(problems({ ...match, given, steps: [...match.steps.slice(0, 2), due], end: {} })).toEqual([]);
    expect(problems({ ...match, given: {}, steps: match.steps.slice(0, 1), end: {} })[0]).toContain('handling.unknown');
  });

  test('what the case entered in a register is there for its later acts', () => {
    const { events } = play(booking, ordinary, courtBase);
    const world = worldAfter(ordinary, courtBase, events);
    expect(world.entry('booking', 'example', '2026-05-01')).toMatchObject({
      state: 'inForce',
      version: 2,
      facts: { paid: true },
    });
    expect(world.nextNumber('court-booking.permit|department|2026')).toBe(2);
    expect(world.entry('court', '1号场', '2026-05-01')?.state).toBe('inForce');
  });

  test('an example that never opens its case is wrong', () => {
    expect(problems({ ...ordinary, steps: [], end: {} })).toEqual([expect.stringContaining('never opened')]);
  });

  test('the law as it stands is the default base', () => {
    expect(lawBase.rule('approvals.decision', '2026-03-01')).toMatchObject({
      id: rowsOf('approvals.decision')[0]?.id,
      value: 20,
      unit: 'working-day',
    });
    expect(lawBase.rule('approvals.decision', '2000-01-01')).toBeUndefined();
    expect(lawBase.rule('no.such-topic', '2026-03-01')).toBeUndefined();
    expect(lawBase.setting('norm.comment-days', '2026-03-01')).toEqual({ value: 30, unit: 'calendar-day' });
    expect(lawBase.setting('no.such', '2026-03-01')).toBeUndefined();
  });
});
