import { describe, expect, test } from 'vitest';
import { application, booking, Run } from '../../test/kernel-fixture/index.ts';
import type { ActEvent } from './case.ts';
import { compile } from './compile.ts';
import { fold } from './fold.ts';
import { nextExpiry, settle } from './settle.ts';

const last = (run: Run) => run.events.at(-1) as ActEvent;

describe('what time does by itself', () => {
  test('an expiry is dated to its own moment, however late it is carried out', () => {
    const run = Run.applied();
    run.do('askCorrection', '2026-03-02T10:00', { facts: { missing: ['平面图'] } });
    run.pass('2026-09-01T09:00');
    expect(last(run)).toMatchObject({
      act: 'lapse',
      at: '2026-03-10T00:00:00.000+08:00',
      recordedAt: '2026-09-01T09:00:00.000+08:00',
      day: '2026-03-09',
      automatic: true,
      fires: 'correction',
      by: { person: 'law', role: 'law' },
    });
    expect(run.state.stage).toBe('lapsed');
  });

  test('not a moment before', () => {
    const run = Run.applied();
    run.do('askCorrection', '2026-03-02T10:00', { facts: { missing: ['平面图'] } });
    run.pass('2026-03-09T23:59');
    expect(run.state.stage).toBe('correcting');
    run.pass('2026-03-10T00:00');
    expect(run.state.stage).toBe('lapsed');
  });

  test('a deemed act that counts from the start of its clock starts the next clock there', () => {
    const run = Run.applied('2026-03-02T09:00');
    run.pass('2026-03-06T00:00');
    expect(last(run)).toMatchObject({ act: 'deemAccepted', day: '2026-03-02', at: '2026-03-06T00:00:00.000+08:00' });
    expect(run.due('decision', '2026-03-06T09:00')).toBe('2026-03-30');
  });

  test('a validity ends at 24:00 of its last day', () => {
    const run = Run.accepted();
    run.do('inspect', '2026-03-04T09:00', { facts: { safe: true } });
    run.do('decide', '2026-03-05T09:00', { facts: { result: 'granted' } });
    run.pass('2026-06-30T23:59');
    expect(run.state.stage).toBe('booked');
    run.pass('2026-12-01T00:00');
    expect(last(run)).toMatchObject({ act: 'finish', at: '2026-07-01T00:00:00.000+08:00', day: '2026-07-01' });
  });

  test('expires once', () => {
    const run = Run.applied();
    run.pass('2026-04-01T09:00');
    const { length } = run.events;
    run.pass('2026-05-01T09:00');
    expect(run.events).toHaveLength(length);
    expect(run.status('answer', '2026-05-01T09:00')).toBe('expired');
  });

  test('a clock that was stopped in time never fires', () => {
    const run = Run.accepted('2026-03-05T23:00');
    run.pass('2026-03-20T09:00');
    expect(run.acts).toEqual(['apply', 'accept']);
  });

  test('an act of the law does not happen at a stage from which it does not start', () => {
    const run = Run.accepted();
    run.do('inspect', '2026-03-04T09:00', { facts: { safe: true } });
    run.do('decide', '2026-03-05T09:00', { facts: { result: 'granted' } });
    run.do('giveUp', '2026-03-06T09:00');
    run.pass('2026-12-01T09:00');
    expect(run.acts.at(-1)).toBe('giveUp');
  });

  test('is done before an act is judged, and the refusal says so', () => {
    const run = Run.applied();
    run.do('askCorrection', '2026-03-02T10:00', { facts: { missing: ['平面图'] } });
    expect(run.refused('correct', '2026-03-10T00:00', { by: 'booker', facts: { plan: '新方案' } })).toContain(
      'stage.wrong',
    );
    run.do('archive', '2026-03-11T09:00');
    expect(run.acts.slice(-2)).toEqual(['lapse', 'archive']);
    expect(run.events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5]);
  });

  test('nothing expires on a date whose calendar is not published', () => {
    const run = Run.applied('2026-12-29T09:00', { startsOn: '2027-04-01', endsOn: '2027-06-30', lights: true });
    run.pass('2027-03-01T09:00');
    expect(run.state.stage).toBe('received');
    expect(run.status('answer', '2027-03-01T09:00')).toBe('running');
  });

  test('nextExpiry names the earliest, or nothing', () => {
    const run = Run.applied();
    const compiled = compile(booking);
    const at = '2026-03-31T09:00:00.000+08:00';
    expect(nextExpiry(compiled, run.state, at, run.world)).toMatchObject({ key: 'answer', due: '2026-03-05' });
    expect(nextExpiry(compiled, run.state, '2026-03-05T09:00:00.000+08:00', run.world)).toBeUndefined();
    run.pass('2026-03-31T09:00');
    expect(nextExpiry(compiled, run.state, at, run.world)).toBeUndefined();
  });

  test('several expiries come in the order of their moments', () => {
    const run = Run.applied();
    run.pass('2028-01-01T09:00');
    const moments = run.events.map((event) => event.at);
    expect(moments).toEqual([...moments].sort());
    expect(fold(run.events)).toEqual(run.state);
  });

  test('an act of the law is never dated before the act that started its clock', () => {
    const run = new Run({ ...booking, bounds: {} });
    run.do('apply', '2026-03-02T09:00', { facts: { ...application, startsOn: '2026-03-01', endsOn: '2026-03-04' } });
    run.do('accept', '2026-03-03T09:00');
    run.do('inspect', '2026-03-04T09:00', { facts: { safe: true } });
    run.do('decide', '2026-03-06T09:00', { facts: { result: 'granted' } });
    const moments = run.events.map((event) => event.at);
    expect(run.acts.slice(-2)).toEqual(['decide', 'finish']);
    expect(moments).toEqual([...moments].sort());
  });

  test('one expiry that cannot be carried out does not hold up the others', () => {
    const definition = {
      ...booking,
      acts: {
        ...booking.acts,
        apply: { ...booking.acts.apply, records: { ...booking.acts.apply?.records, use: 'optional' } },
      },
      clocks: {
        ...booking.clocks,
        spare: { ...booking.clocks.answer, limit: { rule: 'court.reply' }, expiry: { does: 'noteSilence' } },
      },
    };
    const acts = {
      ...definition.acts,
      noteSilence: { title: '记载未答复', from: 'open', by: 'law', automatic: true, basis: booking.acts.lapse?.basis },
    };
    const run = new Run({ ...definition, acts } as never);
    const { use: _, ...facts } = application;
    run.do('apply', '2026-03-02T09:00', { facts });
    const settled = settle(compile(run.definition), run.state, '2026-04-01T09:00:00.000+08:00', run.world);
    expect(settled.events.map((event) => event.act)).toEqual(['noteSilence']);
  });
});
