import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRebuilt, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, grantLicence } from '../../test/district-stories.ts';
import { playApprovals } from '../../test/random-approvals.ts';
import { type ActEvent, type CaseEvent, type ClockView, clockViews, fold } from '../kernel/index.ts';
import { addDays } from '../law/index.ts';
import { type Figure, figures } from './count.ts';
import { procedureOf } from './procedures.ts';
import { plainWorld } from './world.ts';

let d: TestDistrict;
let power: string;
const span = { from: '2025-01-01', to: '2026-08-31' };
const within = (day: string) => span.from <= day && day <= span.to;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2025-01-06T08:00');
  power = await enterPower(d);
});
afterAll(() => d.close());

/** Everything that was recorded, case by case, without what a paper act withdrew. */
async function histories(): Promise<CaseEvent[][]> {
  const { rows } = await d.database.app.query<{ body: CaseEvent; id: string }>(
    `SELECT e.case_id AS id, e.body FROM events e JOIN cases c ON c.district = e.district AND c.id = e.case_id
     WHERE c.procedure = 'approval' ORDER BY e.case_id, e.seq`,
  );
  const cases = Object.values(Object.groupBy(rows, (row) => row.id)).map((all = []) => all.map((row) => row.body));
  return cases.map((events) => {
    const gone = events.flatMap((e) => (e.kind === 'act' ? (e.voids ?? []) : []));
    return events.filter((e) => !gone.includes(e.seq));
  });
}

const tapes = fc.noBias(fc.array(fc.nat(1_000_000), { minLength: 150, maxLength: 250 }));
const acts = (events: readonly CaseEvent[]) => events.filter((e): e is ActEvent => e.kind === 'act');

/** Counts a figure over the events, in the plainest way. */
async function recounted(): Promise<{ [indicator: string]: { n: number; of: number } }> {
  const all = await histories();
  const done = (name: string, fits: (e: ActEvent) => boolean = () => true) =>
    all.flatMap(acts).filter((e) => e.act === name && within(e.day) && fits(e)).length;
  const inTime = (clock: string) => {
    let [met, of] = [0, 0];
    for (const events of all)
      for (const [n, event] of events.entries())
        if (event.kind === 'act' && event.stops?.includes(clock)) {
          const view = viewOf(events.slice(0, n), clock, event.at);
          if (!within(view.due)) continue;
          of++;
          if (event.day <= view.due) met++;
        }
    const running = all
      .map((events) => viewOf(events, clock, d.p.now()))
      .filter((v) => v?.status === 'expired' && v.stoppedOn === undefined && within(v.due));
    return { n: met, of: of + running.length };
  };
  return {
    received: { n: done('apply'), of: 1 },
    silent: { n: done('deemAccepted'), of: 1 },
    corrected: { n: done('askCorrection'), of: done('apply') },
    online: { n: done('apply', (e) => e.facts?.channel === 'online'), of: done('apply') },
    satisfied: { n: done('rate', (e) => ['s5', 's4', 's3'].includes(String(e.facts?.satisfaction))), of: done('rate') },
    onTime: inTime('decide'),
    deliveredOnTime: inTime('deliver'),
    publishedOnTime: inTime('publicity'),
  };
}

function viewOf(events: readonly CaseEvent[], clock: string, at: string): ClockView {
  const state = fold(events);
  const procedure = procedureOf(d.p, 'approval', state.filedOn, state.version);
  return clockViews(procedure, state, at, plainWorld(d.p)).find((v) => v.key === clock) as ClockView;
}

const counted = (all: readonly Figure[]) =>
  Object.fromEntries(all.map(({ indicator, n, of }) => [indicator, { n, of }]));

describe('figures', () => {
  test('equal a recount from the events after any history, and so does everything else that is kept', async () => {
    let begins = '2025-01-07';
    let done = 0;
    const seen: { [indicator: string]: { n: number; of: number } } = {};
    await fc.assert(
      fc.asyncProperty(tapes, async (tape) => {
        done += await playApprovals(d, power, begins, tape);
        begins = addDays(begins, 17);
        Object.assign(seen, await recounted());
        expect(counted(await figures(d.p, { procedure: 'approval', ...span }))).toMatchObject(seen);
        await expectRebuilt(d.p);
      }),
      // More runs would reach the days on which the tests below look.
      { numRuns: 22, endOnFailure: true },
    );
    expect(done).toBeGreaterThan(100);
    for (const indicator of ['received', 'silent', 'corrected', 'onTime'])
      expect(seen[indicator]?.n).toBeGreaterThan(0);
  });

  test('of nothing are none, not everything', async () => {
    const empty = await figures(d.p, { procedure: 'document-filing' });
    for (const figure of empty.filter((f) => f.kind !== 'count'))
      expect(figure).toMatchObject({ of: 0, value: null, met: null });
  });

  test('can be asked for one organ and any span of days, and add up', async () => {
    const of = async (query: object) =>
      (await figures(d.p, { procedure: 'approval', ...query })).find((f) => f.indicator === 'received')?.n ?? 0;
    const whole = await of(span);
    expect(await of({ ...span, org: 'market' })).toBe(whole);
    expect(await of({ ...span, org: 'water' })).toBe(0);
    const parts = await Promise.all([
      of({ from: '2025-01-01', to: '2025-02-17' }),
      of({ from: '2025-02-18', to: '2025-06-30' }),
      of({ from: '2025-07-01', to: '2026-08-31' }),
    ]);
    expect(parts.reduce((a, b) => a + b)).toBe(whole);
    expect(parts[0]).toBeGreaterThan(0);
  });

  test('a clock that was told to stand still up to a day is late after that day plus its rest, though nobody ends the pause', async () => {
    const lateOn = async (before: string) => {
      const all = await d.p.ledger.overdueClocks(d.p.district.code, { from: '2026-06-17', before });
      return all.find((o) => o.clock === 'decide')?.n ?? 0;
    };
    const others = await lateOn('2026-06-18'); // of the random histories
    d.at('2026-05-06T09:00');
    const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
    await d.act('market.window', id, 'accept');
    await d.act('market.handler', id, 'startSpecial', { special: 'expertReview', excludedUntil: '2026-05-20' });
    const { nextDue } = (await d.p.ledger.caseById(d.p.district.code, id)) ?? {};
    expect(nextDue).toBe('2026-06-17');
    expect((await lateOn('2026-06-18')) - others).toBe(1);
    d.at('2026-06-18T00:00');
    const view = viewOf(await d.p.ledger.eventsOf(d.p.district.code, id), 'decide', d.p.now());
    expect(view).toMatchObject({ due: '2026-06-17', status: 'expired' });
    await d.act('citizen', id, 'withdraw');
  });

  test('a deadline that has run out counts as missed though nobody has acted, and once only when somebody does', async () => {
    const late = async (to = '2026-12-31') => {
      const all = await figures(d.p, { procedure: 'approval', from: '2026-09-01', to });
      const { n, of, overdue, value } = all.find((f) => f.indicator === 'onTime') as Figure;
      return { n, of, overdue, value };
    };
    d.at('2026-09-01T09:00');
    const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
    await d.act('market.window', id, 'accept');
    const { due } = viewOf(await d.p.ledger.eventsOf(d.p.district.code, id), 'decide', d.p.now());
    d.at(`${due}T23:59`);
    expect(await late()).toEqual({ n: 0, of: 0, overdue: 0, value: null });
    d.at(`${addDays(due, 1)}T09:00`);
    expect(await late()).toEqual({ n: 0, of: 1, overdue: 1, value: 0 });
    expect(await late(due)).toEqual(await late());
    expect(await late(addDays(due, -1))).toMatchObject({ of: 0, overdue: 0 });
    await grantLicence(d, id);
    expect(await late(due)).toEqual(await late());
    expect(await late()).toEqual({ n: 0, of: 1, overdue: 0, value: 0 });
  });
});
