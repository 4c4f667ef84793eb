import { describe, expect, test } from 'vitest';
import { application, booking, complaint, court, courtBase, Run } from '../../test/kernel-fixture/index.ts';
import { dayOf, parseInstant } from '../law/index.ts';
import { apply, open, openByLaw } from './apply.ts';
import type { ActEvent } from './case.ts';
import type { Facts } from './fact.ts';
import { fold } from './fold.ts';

const first = (run: Run) => run.events[1] as ActEvent;
const last = (run: Run) => run.events.at(-1) as ActEvent;
const cause = { case: 'C9', seq: 3, at: '2026-03-02T09:00:00.000+08:00', day: '2026-03-02' };

describe('opening', () => {
  test('takes the filing day and the organ that answers for the matter', () => {
    const run = Run.applied();
    expect(run.events[0]).toMatchObject({
      kind: 'opened',
      seq: 1,
      filedOn: '2026-03-02',
      org: 'department',
      version: 1,
      by: { role: 'opener' },
    });
    expect(run.state).toMatchObject({ stage: 'received', filedOn: '2026-03-02', seq: 2 });
    expect(first(run)).toMatchObject({
      from: 'start',
      to: 'received',
      starts: [{ clock: 'answer', start: '2026-03-02', limit: { value: 3, source: 'court.answer@2026-01-01' } }],
    });
  });

  test('is by the law of the filing day for good', () => {
    const run = Run.applied('2025-12-30T09:00');
    expect(first(run).starts?.[0]?.limit).toMatchObject({ value: 5 });
    run.do('askCorrection', '2026-01-05T09:00', { facts: { missing: ['平面图'] } });
    run.do('correct', '2026-01-06T09:00', { by: 'booker', facts: { plan: '新' } });
    expect(last(run).starts?.[0]?.limit).toMatchObject({ value: 5 });
  });

  test('is refused before the procedure is in force, where no organ can be found, and for an unknown act', () => {
    expect(new Run().refused('apply', '2024-12-31T09:00', { facts: application })).toEqual(['version.not-in-force']);
    expect(new Run().refused('apply', '2026-03-02T09:00', { facts: { ...application, court: '没有' } })).toContain(
      'handling.unknown',
    );
    expect(new Run().refused('jump', '2026-03-02T09:00')).toEqual(['act.unknown']);
    expect(new Run().refused('toString', '2026-03-02T09:00')).toEqual(['act.unknown']);
    expect(new Run().refused('accept', '2026-03-02T09:00', { facts: { court: '1号场' } })).toContain('stage.wrong');
    expect(new Run().refused('accept', '2026-03-02T09:00', { facts: { court: '没有' } })).toEqual(['stage.wrong']);
  });

  test('a required fact may depend on what else is given and on the law of the day', () => {
    expect(new Run().refused('apply', '2026-03-02T09:00', { facts: { ...application, use: 'match' } })).toEqual([
      'fact.required',
    ]);
    expect(
      new Run().refused('apply', '2026-07-02T09:00', {
        facts: { ...application, startsOn: '2026-08-01', endsOn: '2026-08-02' },
      }),
    ).toEqual(['fact.required']);
    Run.applied('2026-07-02T09:00', { startsOn: '2026-08-01', endsOn: '2026-08-02', lights: false });
  });

  test('by the law, because another case acted', () => {
    const run = new Run();
    const outcome = openByLaw(
      booking,
      {
        case: 'C1',
        org: 'department',
        command: { act: 'openAfterComplaint', facts: { matter: '重新安排', court: '1号场', use: 'match' } },
      },
      cause,
      '2026-03-03T09:00:00.000+08:00',
      run.world,
    );
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.events[1]).toMatchObject({
      automatic: true,
      cause: { case: 'C9', seq: 3 },
      by: { person: 'law' },
      day: '2026-03-02',
    });
    expect(outcome.state.filedOn).toBe('2026-03-02');
    const world = { ...run.world };
    const by = { person: '甲', name: '甲', posts: [] };
    const asPerson = open(
      booking,
      {
        case: 'C1',
        command: { act: 'openAfterComplaint', facts: { matter: '甲', court: '1号场', use: 'match' } },
        actor: by,
      },
      cause.at,
      world,
    );
    expect(asPerson.ok ? [] : asPerson.refusals.map((r) => r.code)).toContain('act.by-law-only');
  });

  test('the other procedure opens by the kind of organ', () => {
    const run = new Run(complaint, courtBase, [court('1号场')]);
    run.do('complain', '2026-03-02T09:00', { facts: { matter: '占用', court: '1号场', use: 'training' } });
    expect(run.state.org).toBe('department');
  });
});

describe('an act', () => {
  test('is refused with every reason at once', () => {
    const run = Run.applied();
    expect(
      [...run.refused('decide', '2026-03-02T10:00', { by: 'clerk', facts: { result: 'granted', fee: 3 } })].sort(),
    ).toEqual(['fact.unknown', 'gate.shut', 'role.not-held', 'stage.wrong']);
  });

  test('names what was wrong and what was allowed, with path and article', () => {
    const run = Run.accepted();
    const outcome = run.try('decide', '2026-03-04T09:00', { facts: { result: 'perhaps', colour: '红' } });
    if (outcome.ok) throw new Error('done');
    const of = (code: string) => outcome.refusals.find((r) => r.code === code);
    expect(of('fact.invalid')).toMatchObject({ path: 'facts.result', zh: expect.stringContaining('准予(granted)') });
    expect(of('fact.unknown')).toMatchObject({ path: 'facts.colour', zh: expect.stringContaining('结果(result)') });
    const early = run.try('decide', '2026-03-04T09:00', { facts: { result: 'granted' } });
    expect(early.ok ? [] : early.refusals[0]).toMatchObject({ code: 'gate.shut', basis: [{ article: 9 }] });
  });

  test('is once per round', () => {
    const run = Run.accepted();
    run.do('publishNotice', '2026-03-04T09:00');
    expect(run.refused('publishNotice', '2026-03-05T09:00')).toEqual(['once.done']);
    expect(run.refused('accept', '2026-03-05T09:00')).toEqual(['stage.wrong']);
  });

  test('a step is good only for what it looked at', () => {
    const run = Run.accepted();
    run.do('inspect', '2026-03-04T09:00', { facts: { safe: true } });
    run.do('amend', '2026-03-04T10:00', { facts: { plan: '每周六上午' } });
    expect(run.state.done.inspect).toBeDefined();
    run.do('amend', '2026-03-04T11:00', { facts: { plan: '每周日上午' } });
    expect(run.state.done.inspect).toBeUndefined();
    expect(last(run).cleared).toEqual(['inspect']);
    expect(run.refused('decide', '2026-03-05T09:00', { facts: { result: 'granted' } })).toEqual(['gate.shut']);
    run.do('inspect', '2026-03-05T10:00', { as: '丙', facts: { safe: true } });
    run.do('decide', '2026-03-05T11:00', { facts: { result: 'granted' } });
  });

  test('where a choice decides the way, a gate may bar one way only', () => {
    const run = Run.accepted();
    run.do('decide', '2026-03-05T11:00', { facts: { result: 'refused' } });
    expect(run.state.stage).toBe('refused');
    expect(last(run).effects).toBeUndefined();
  });

  test('takes the next number and records its effects, reads and guards', () => {
    const run = Run.accepted();
    run.do('inspect', '2026-03-04T09:00', { facts: { safe: true } });
    const outcome = run.try('decide', '2026-03-05T09:00', { facts: { result: 'granted' } });
    if (!outcome.ok) throw new Error('refused');
    expect(last(run)).toMatchObject({
      number: { series: 'court-booking.permit|department|2026', n: 1 },
      facts: { number: '示预〔2026〕1号' },
      effects: [
        {
          op: 'enter',
          register: 'booking',
          entry: 'C1',
          from: '2026-04-01',
          until: '2026-06-30',
          holder: 'department',
          facts: { title: '少年网球训练', number: '示预〔2026〕1号', paid: false },
        },
      ],
      reads: [{ register: 'court', entry: '1号场', version: 1, state: 'inForce' }],
    });
    expect(outcome.guards).toEqual([
      { series: 'court-booking.permit|department|2026', n: 1 },
      { register: 'court', entry: '1号场', version: 1 },
    ]);
    expect(run.world.entry('booking', 'C1', '2026-05-01')?.state).toBe('inForce');
    expect(run.world.entry('booking', 'C1', '2026-03-31')?.state).toBe('future');
    expect(run.world.entry('booking', 'C1', '2026-07-01')?.state).toBe('ended');
  });

  test('on a list entry names it; what it writes goes into that entry alone', () => {
    const run = Run.accepted();
    const items = ['甲', '乙'].map((key) => ({ key, columns: { club: `club-${key}`, captain: '王' } }));
    run.do('invite', '2026-03-04T09:00', { items });
    const coach = { org: 'club-甲', columns: { agrees: true } };
    expect(run.refused('hear', '2026-03-04T10:00', coach)).toEqual(['item.required']);
    expect(run.refused('hear', '2026-03-04T10:00', { ...coach, item: '丙' })).toEqual(['item.unknown']);
    const unknown = run.try('hear', '2026-03-04T10:00', { ...coach, item: '丙' });
    const list = run.definition.lists?.[run.definition.acts.hear?.each ?? '']?.title;
    expect(unknown.ok ? [] : unknown.refusals).toMatchObject([{ zh: `${list}中没有“丙”`, path: 'item' }]);
    expect(run.refused('hear', '2026-03-04T10:00', { ...coach, item: '乙' })).toEqual(['role.not-held']);
    expect(run.refused('hear', '2026-03-04T10:00', { org: 'club-甲', item: '甲', columns: {} })).toEqual([
      'fact.required',
    ]);
    expect(run.refused('invite', '2026-03-04T10:00', { items: [items[0] as never] })).toEqual(['item.duplicate']);
    expect(run.refused('invite', '2026-03-04T10:00')).toEqual(['item.required']);
    run.do('hear', '2026-03-04T10:00', { ...coach, item: '甲' });
    expect(run.state.lists.guests?.map((item) => [item.columns.agrees, Object.keys(item.done)])).toEqual([
      [true, ['hear']],
      [undefined, []],
    ]);
    expect(run.refused('hear', '2026-03-04T11:00', { ...coach, item: '甲' })).toEqual(['once.done']);
    expect([run.status('guestReply#甲', '2026-03-04T11:00'), run.status('guestReply#乙', '2026-03-04T11:00')]).toEqual([
      'stopped',
      'running',
    ]);
  });

  test('waits, soft waits and windows', () => {
    const run = Run.accepted('2026-03-03T09:00', { use: 'match', needs: [{ thing: '球网' }] });
    run.do('invite', '2026-03-03T10:00', { items: [{ key: '甲', columns: { club: 'c' } }] });
    run.do('hear', '2026-03-03T10:30', { org: 'c', item: '甲', columns: { agrees: true } });
    run.do('inspect', '2026-03-03T11:00', { facts: { safe: true } });
    expect(run.refused('decide', '2026-03-03T12:00', { facts: { result: 'granted' } })).toEqual([
      'wait.not-started',
      'gate.shut',
    ]);
    run.do('publishNotice', '2026-03-03T13:00');
    expect(run.refused('decide', '2026-03-10T23:59', { facts: { result: 'granted' } })).toEqual([
      'wait.running',
      'gate.shut',
    ]);
    expect(run.try('decide', '2026-03-10T23:59', { facts: { result: 'granted', hurry: '大雨' } }).ok).toBe(true);
    run.do('serve', '2026-03-11T09:00', { served: { day: '2026-03-11', mode: 'post' } });
    expect(run.due('appeal', '2026-03-12T09:00')).toBe('2026-05-11');
    expect(run.refused('appeal', '2026-05-12T00:00')).toEqual(['window.closed']);
    run.do('appeal', '2026-05-11T23:59');
    expect(run.state.stage).toBe('received');
  });

  test('bounds keep dates within what the law allows, and may be soft', () => {
    const late: Facts = { ...application, startsOn: '2026-03-03' };
    const { plan: _, ...bare } = late;
    expect(new Run().refused('apply', '2026-03-02T09:00', { facts: bare })).toEqual(['bound.broken']);
    new Run().do('apply', '2026-03-02T09:00', { facts: late });
    expect(new Run().refused('apply', '2026-03-02T09:00', { facts: { ...application, endsOn: '2027-04-02' } })).toEqual(
      ['bound.broken'],
    );
  });

  test('the state that comes back is the fold of the events', () => {
    const run = Run.accepted();
    run.do('inspect', '2026-03-04T09:00', { facts: { safe: true } });
    expect(fold(run.events)).toEqual(run.state);
  });
});

describe('reactions', () => {
  test('carry out an act of the law, also after the final stage, and name their cause', () => {
    const run = Run.applied();
    run.do('withdraw', '2026-03-02T10:00');
    const outcome = run.react('noteOutcome', '2026-03-09T09:00', { outcome: true });
    expect(outcome.ok).toBe(true);
    expect(last(run)).toMatchObject({
      act: 'noteOutcome',
      automatic: true,
      cause: { case: 'C2', seq: 4 },
      by: { person: 'law', role: 'law' },
    });
    expect(run.state.stage).toBe('withdrawn');
  });

  test('cannot be done by a person', () => {
    const run = Run.applied();
    expect(run.refused('noteOutcome', '2026-03-09T09:00', { facts: { outcome: true } })).toContain('act.by-law-only');
  });
});

describe('paper acts entered late', () => {
  const late = { on: '2026-03-03', facts: { scan: '扫描件' } };

  test('count from their own day, are marked, and need their proof within the days', () => {
    const run = Run.applied();
    expect(run.refused('accept', '2026-03-04T09:00', { on: '2026-03-03' })).toEqual(['fact.required']);
    expect(run.refused('accept', '2026-03-11T09:00', late)).toEqual(['date.too-late']);
    expect(run.refused('accept', '2026-03-02T12:00', { ...late, on: '2026-03-04' })).toEqual(['date.future']);
    expect(run.refused('withdraw', '2026-03-04T09:00', { on: '2026-03-03' })).toEqual(['date.back']);
    run.do('accept', '2026-03-04T09:00', late);
    expect(last(run)).toMatchObject({
      late: true,
      day: '2026-03-03',
      recordedAt: '2026-03-04T09:00:00.000+08:00',
      starts: [{ start: '2026-03-03' }],
    });
    expect(run.due('decision', '2026-03-05T09:00')).toBe('2026-03-31');
    expect(run.status('answer', '2026-03-04T09:00')).toBe('stopped');
  });

  test('an opening entered late is filed on its own day', () => {
    const run = new Run();
    run.do('apply', '2026-03-06T09:00', { on: '2026-03-02', facts: { ...application, scan: '扫描件' } });
    expect(run.state.filedOn).toBe('2026-03-02');
  });

  test('may not lie before what a person has done since', () => {
    const run = Run.applied();
    run.do('remind', '2026-03-04T09:00');
    expect(run.refused('accept', '2026-03-05T09:00', late)).toEqual(['date.before-last']);
    run.do('accept', '2026-03-05T09:00', { ...late, on: '2026-03-04' });
    expect(last(run).at >= '2026-03-04T09:00:00.000+08:00').toBe(true);
  });

  test('without the history of the case nothing can be taken back', () => {
    const run = Run.applied();
    run.pass('2026-03-06T09:00');
    const now = parseInstant('2026-03-06T10:00');
    const outcome = apply(booking, run.state, { act: 'accept', ...late }, run.actor('accept'), now, run.world);
    expect(outcome.ok ? [] : outcome.refusals.map((r) => r.code)).toEqual(['date.before-last']);
    expect(dayOf(now)).toBe('2026-03-06');
  });
});
