import { describe, expect, test } from 'vitest';
import { application, booking, courtBase, courtEntries, Run } from '../../test/kernel-fixture/index.ts';
import { nationalCalendar, parseInstant, withYear } from '../law/index.ts';
import type { ActEvent } from './case.ts';
import { compile } from './compile.ts';
import { clockViews } from './due.ts';
import { fold } from './fold.ts';
import type { ActDef, Procedure } from './procedure.ts';
import { settle } from './settle.ts';

/** Faults that comparable systems have had in the open; each is proved absent here. */

const inspectedAndGranted = (run: Run) => {
  run.do('inspect', '2026-03-04T09:00', { facts: { safe: true } });
  run.do('decide', '2026-03-05T09:00', { facts: { result: 'granted' } });
};
const law = booking.acts.startSurvey?.basis as ActDef['basis'];

/** The fixture with a second ground for pausing the same clock. */
const twoPauses: Procedure = {
  ...booking,
  acts: {
    ...booking.acts,
    startStorm: { title: '停工', from: 'checking', by: 'keeper', basis: law },
    endStorm: { title: '复工', from: 'checking', by: 'keeper', basis: law },
  },
  pauses: {
    ...booking.pauses,
    storm: { title: '停工', stops: ['decision'], from: 'startStorm', until: 'endStorm', basis: law as never },
  },
};

describe('a step entered again', () => {
  test('starts its clock again, from the new day', () => {
    const run = Run.applied('2026-03-02T09:00');
    run.do('askCorrection', '2026-03-03T09:00', { facts: { missing: ['平面图'] } });
    run.do('correct', '2026-03-06T09:00', { by: 'booker', facts: { plan: '新' } });
    expect(run.state.clocks.answer).toMatchObject({ start: '2026-03-06' });
    expect(run.due('answer', '2026-03-07T09:00')).toBe('2026-03-11');
    expect(run.status('answer', '2026-03-07T09:00')).toBe('running');
  });

  test('keeps its first clock where the law says so', () => {
    const run = Run.accepted();
    run.do('invite', '2026-03-04T09:00', { items: [{ key: '甲', columns: {} }] });
    run.do('invite', '2026-03-09T09:00', { items: [{ key: '乙', columns: {} }] });
    expect(run.state.clocks.patience?.start).toBe('2026-03-04');
    expect(run.state.clocks['guestReply#乙']?.start).toBe('2026-03-09');
  });

  test('after a reopened decision everything it undid must be done again', () => {
    const run = Run.accepted();
    inspectedAndGranted(run);
    run.do('serve', '2026-03-06T09:00');
    run.do('appeal', '2026-03-09T09:00');
    expect(Object.keys(run.state.done)).not.toContain('inspect');
    expect(run.status('use', '2026-03-09T10:00')).toBe('stopped');
    run.do('accept', '2026-03-10T09:00');
    expect(run.state.clocks.decision).toMatchObject({ start: '2026-03-10' });
    expect(run.refused('decide', '2026-03-11T09:00', { facts: { result: 'granted' } })).toEqual(['gate.shut']);
  });
});

test('repeated corrections do not turn a punctual organ into a late one', () => {
  const run = Run.applied('2026-03-02T09:00');
  for (const [asked, corrected] of [
    ['2026-03-04', '2026-03-09'],
    ['2026-03-11', '2026-03-16'],
    ['2026-03-18', '2026-03-23'],
  ]) {
    run.do('askCorrection', `${asked}T09:00`, { facts: { missing: ['平面图'] } });
    run.do('correct', `${corrected}T09:00`, { by: 'booker', facts: { plan: String(corrected) } });
  }
  run.do('accept', '2026-03-26T23:00');
  const answer = clockViews(booking, run.state, parseInstant('2026-06-01T09:00'), run.world).find(
    (view) => view.clock === 'answer',
  );
  expect(answer).toMatchObject({ due: '2026-03-26', stoppedOn: '2026-03-26', late: false, status: 'stopped' });
});

describe('time that does not count', () => {
  test('moves the last day, keeps the pinned length, and starts the day after it began', () => {
    const run = Run.accepted();
    run.do('startSurvey', '2026-03-10T09:00', { facts: { toldUntil: '2026-03-31' } });
    expect(run.status('decision', '2026-03-11T09:00')).toBe('paused');
    run.do('endSurvey', '2026-03-13T09:00');
    expect(run.due('decision', '2026-03-16T09:00')).toBe('2026-04-03');
    expect(run.state.clocks.decision?.limit).toMatchObject({ value: 20, unit: 'working-day' });
    expect(run.status('decision', '2026-03-16T09:00')).toBe('running');
  });

  test('of two pauses at once is their union and not their sum', () => {
    const run = new Run(twoPauses);
    run.do('apply', '2026-03-02T09:00', { facts: application });
    run.do('accept', '2026-03-03T09:00');
    run.do('startSurvey', '2026-03-10T09:00', { facts: { toldUntil: '2026-03-31' } });
    run.do('startStorm', '2026-03-11T09:00');
    run.do('endSurvey', '2026-03-12T09:00');
    expect(run.status('decision', '2026-03-12T10:00')).toBe('paused');
    run.do('endStorm', '2026-03-13T09:00');
    expect(run.due('decision', '2026-03-16T09:00')).toBe('2026-04-03');
  });

  test('ends where the party was told it would, and the clock runs on', () => {
    const run = Run.accepted();
    run.do('startSurvey', '2026-03-10T09:00', { facts: { toldUntil: '2026-03-13' } });
    expect(run.status('decision', '2026-03-13T09:00')).toBe('paused');
    expect(run.status('decision', '2026-03-14T09:00')).toBe('running');
    expect(run.due('decision', '2026-05-01T09:00')).toBe('2026-04-03');
    run.do('endSurvey', '2026-03-20T09:00');
    expect(run.due('decision', '2026-05-01T09:00')).toBe('2026-04-03');
  });

  test('an extension granted while the clock is paused adds to it', () => {
    const paused = Run.accepted();
    paused.do('startSurvey', '2026-03-10T09:00', { facts: { toldUntil: '2026-03-31' } });
    paused.do('extend', '2026-03-11T09:00');
    paused.do('endSurvey', '2026-03-13T09:00');
    const before = Run.accepted();
    before.do('extend', '2026-03-09T09:00');
    before.do('startSurvey', '2026-03-10T09:00', { facts: { toldUntil: '2026-03-31' } });
    before.do('endSurvey', '2026-03-13T09:00');
    // 30 working days from 3 March 2026 without 11 to 13 March and the days of Qingming: 20 April.
    expect([paused.due('decision', '2026-03-16T09:00'), before.due('decision', '2026-03-16T09:00')]).toEqual([
      '2026-04-20',
      '2026-04-20',
    ]);
  });

  test('a clock that has run out can be neither extended nor brought back by a pause', () => {
    const run = Run.accepted();
    expect(run.due('decision', '2026-04-01T09:00')).toBe('2026-03-31');
    expect(run.refused('extend', '2026-04-01T09:00')).toEqual(['extension.expired']);
    run.do('startSurvey', '2026-04-02T09:00', { facts: { toldUntil: '2026-04-30' } });
    run.do('endSurvey', '2026-04-10T09:00');
    expect(run.due('decision', '2026-04-13T09:00')).toBe('2026-03-31');
    expect(run.status('decision', '2026-04-13T09:00')).toBe('expired');
  });
});

test('a year of holidays published later moves the date of an open case', () => {
  const next = {
    year: 2027,
    notices: [{ number: '演示〔2026〕1号' }],
    holidays: ['01-01', '01-02', '01-03', '01-04', '01-05', '05-01', '05-02', '10-01', '10-02', '10-03'].map(
      (day) => `2027-${day}`,
    ),
    workdays: [],
  };
  const later = { ...courtBase, calendar: withYear(nationalCalendar, next) };
  const facts = { ...application, startsOn: '2027-04-01', endsOn: '2027-06-30', lights: true };
  const run = new Run();
  run.do('apply', '2026-12-30T09:00', { facts });
  const view = (base: Run['base']) =>
    clockViews(booking, run.state, parseInstant('2026-12-31T09:00'), { ...run.world, calendar: base.calendar }).find(
      (v) => v.clock === 'answer',
    );
  expect(view(courtBase)).toMatchObject({ due: '2027-01-04', provisional: true });
  expect(view(later)).toMatchObject({ due: '2027-01-07', provisional: false });
  const settled = (base: Run['base'], at: string) =>
    settle(compile(booking), run.state, parseInstant(at), { ...run.world, calendar: base.calendar }).state.stage;
  expect(settled(courtBase, '2027-01-05T00:00')).toBe('received');
  expect([settled(later, '2027-01-07T23:59'), settled(later, '2027-01-08T00:00')]).toEqual(['received', 'checking']);
});

describe('an act of the law', () => {
  test('is never shown as a person’s act', () => {
    const run = Run.applied();
    run.do('askCorrection', '2026-03-02T10:00', { facts: { missing: ['平面图'] } });
    run.pass('2026-03-10T09:00');
    const lapse = run.events.at(-1) as ActEvent;
    expect(lapse).toMatchObject({
      act: 'lapse',
      by: { person: 'law', role: 'law' },
      automatic: true,
      fires: 'correction',
    });
    expect(run.state.actors.filter((author) => author.person !== 'law').map((author) => author.role)).toEqual([
      'player',
      'clerk',
    ]);
    expect(run.refused('lapse', '2026-03-10T10:00')).toContain('act.by-law-only');
  });

  test('is the same whether the job ran at once, late, or only with the next act', () => {
    const until = (times: readonly string[]) => {
      const run = Run.applied();
      for (const at of times) run.pass(at);
      run.do('publishNotice', '2026-03-20T09:00');
      return run.events.map(({ recordedAt: _, ...event }) => event);
    };
    expect(until(['2026-03-06T00:00'])).toEqual(until([]));
    expect(until(['2026-03-05T12:00', '2026-03-06T00:01', '2026-03-19T09:00'])).toEqual(until([]));
  });
});

describe('a paper act entered late', () => {
  const late = { on: '2026-03-05', facts: { scan: '扫描件' } };

  test('withdraws a deemed act on which nobody has relied', () => {
    const run = Run.applied();
    run.pass('2026-03-06T09:00');
    expect(run.acts).toEqual(['apply', 'deemAccepted']);
    run.do('accept', '2026-03-09T09:00', late);
    const accept = run.events.at(-1) as ActEvent;
    expect(accept).toMatchObject({ act: 'accept', day: '2026-03-05', seq: 4, voids: [3], late: true });
    expect(run.state.done.deemAccepted).toBeUndefined();
    expect(run.state.clocks.decision).toMatchObject({ start: '2026-03-05' });
    expect(fold(run.events)).toEqual(run.state);
    run.pass('2026-06-01T09:00');
    expect(run.acts).toEqual(['apply', 'deemAccepted', 'accept']);
  });

  test('also when the deemed act is carried out only in the same moment', () => {
    const run = Run.applied();
    run.do('accept', '2026-03-09T09:00', late);
    expect(run.acts).toEqual(['apply', 'deemAccepted', 'accept']);
    expect(fold(run.events)).toEqual(run.state);
    expect(run.state.done.deemAccepted).toBeUndefined();
  });

  test('does not withdraw one on which a person has acted', () => {
    const run = Run.applied();
    run.do('publishNotice', '2026-03-06T09:00');
    expect(run.refused('accept', '2026-03-09T09:00', late)).toEqual(['date.before-last']);
    expect(run.state.done.deemAccepted).toBeDefined();
  });

  test('nor one that has changed a register', () => {
    const deemAccepted = {
      ...booking.acts.deemAccepted,
      effects: [{ op: 'enter', register: 'booking', entry: 'case', from: 'day' }],
    };
    const run = new Run({ ...booking, acts: { ...booking.acts, deemAccepted } } as Procedure, courtBase, courtEntries);
    run.do('apply', '2026-03-02T09:00', { facts: application });
    run.pass('2026-03-06T09:00');
    expect(run.refused('accept', '2026-03-09T09:00', late)).toEqual(['date.relied-on']);
  });
});
