import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { errorCode, expectRebuilt, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, granting, grantLicence, onTheSpot } from '../../test/district-stories.ts';
import { withYear, type YearData } from '../law/index.ts';
import { adoptCalendar, calendarYear, loadYear, previewYear, settleStale } from './calendars.ts';
import { figures } from './count.ts';
import { DistrictLaw } from './district-law.ts';
import { casePage } from './read.ts';
import { compareWithEvents } from './rebuild.ts';
import { anonymous, operator } from './session.ts';
import { settleDue } from './watch.ts';

/** The product as it came before 2027 was published, whatever years it comes with by now. */
vi.mock('../law/calendar.ts', async (original) => {
  const law = await original<typeof import('../law/calendar.ts')>();
  return { ...law, nationalCalendar: law.calendar(law.publishedYears.filter(({ year }) => year < 2027)) };
});

let d: TestDistrict;
let power: string;

/** 演示数据: an invented arrangement of days off. */
function invented(year: number, off: readonly string[], workdays: readonly string[] = []): YearData {
  const statutory = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`);
  const holidays = [...new Set([...statutory, ...off])].sort();
  return { year, notices: [{ number: null, note: '测试用的假想安排' }], holidays, workdays };
}
const y2027 = invented(2027, ['2027-01-04', '2027-01-05']);

beforeEach(async () => {
  await d?.close();
  d = await testDistrict();
  d.at('2026-11-30T08:00');
  power = await enterPower(d);
});
afterAll(() => d.close());

/** An application accepted on a day, and its day for the decision. */
async function accepted(day: string): Promise<string> {
  d.at(`${day}T09:00`);
  const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
  await d.act('market.window', id, 'accept');
  return id;
}
const planner = () => d.session('justice.plan-office');
const clock = async (id: string, key = 'decide') =>
  (await casePage(d.p, await d.session('market.handler'), id)).clocks.find((c) => c.key === key);
const kept = async (id: string) => (await d.p.ledger.caseById(d.p.district.code, id)) ?? { nextDue: undefined };
const notices = async () => {
  const { rows } = await d.database.app.query<{ payload: { case: string; clocks: object[] } }>(
    `SELECT payload FROM outbox WHERE kind = 'due-moved' ORDER BY id`,
  );
  return rows.map((row) => row.payload);
};
const onTime = async () =>
  (await figures(d.p, { procedure: 'approval', from: '2026-12-01', to: '2027-12-31' })).flatMap((f) =>
    f.indicator === 'onTime' || f.indicator === 'days' ? [[f.indicator, f.n, f.of]] : [],
  );

describe('a year that is not published yet', () => {
  test('makes due dates provisional, and nothing expires on one', async () => {
    const id = await accepted('2026-12-14');
    expect(await clock(id)).toMatchObject({ due: '2027-01-11', provisional: true });
    expect(await kept(id)).toMatchObject({ nextDue: '2027-01-11', provisional: true });
    d.at('2026-12-29T09:00');
    const { case: silent } = await d.open('citizen', 'approval', 'apply', application(power));
    d.at('2027-01-11T09:00');
    expect(await settleDue(d.p)).toBe(0);
    await loadYear(d.p, await planner(), y2027);
    expect(await settleDue(d.p)).toBe(1);
    const events = await d.p.ledger.eventsOf(d.p.district.code, silent);
    expect(events.at(-1)).toMatchObject({
      act: 'deemAccepted',
      at: '2027-01-09T00:00:00.000+08:00',
      by: { person: 'law' },
    });
    await expectRebuilt(d.p);
  });
});

describe('loading a year', () => {
  test('moves the date, settles it, tells both sides, and leaves nothing that the events do not bear out', async () => {
    const [moving, fixed] = [await accepted('2026-12-14'), await accepted('2026-12-01')];
    expect(await clock(fixed)).toMatchObject({ due: '2026-12-29', provisional: false });
    expect(await loadYear(d.p, await planner(), y2027)).toMatchObject({ year: 2027, moved: 1 });
    expect(await clock(moving)).toMatchObject({ due: '2027-01-14', provisional: false, promiseDue: '2026-12-28' });
    expect(await kept(moving)).toMatchObject({ nextDue: '2027-01-14', provisional: false });
    const before = { due: '2027-01-11', provisional: true };
    const after = { due: '2027-01-14', provisional: false };
    expect(await notices()).toEqual([{ case: moving, clocks: [{ key: 'decide', title: '作出决定', before, after }] }]);
    await expectRebuilt(d.p);
    expect(await loadYear(d.p, await planner(), y2027)).toMatchObject({ moved: 0 });
    expect(await notices()).toHaveLength(1);
    const audit = await d.p.ledger.listAudit(d.p.district.code, { actions: ['calendar.load'] });
    expect(audit.rows[0]).toMatchObject({ object: '2027', person: 'justice-plan-office' });
  });

  test('corrects the figures of what ended before it: in time or late, on which day, after how many working days', async () => {
    const [early, late] = [await accepted('2026-12-14'), await accepted('2026-12-14')];
    d.at('2026-12-30T09:00');
    await grantLicence(d, early);
    d.at('2027-01-12T09:00');
    await grantLicence(d, late);
    expect(await onTime()).toEqual([
      ['onTime', 1, 2],
      ['days', 12 + 21, 2],
    ]);
    await expectRebuilt(d.p);
    await loadYear(d.p, await planner(), y2027);
    expect(await onTime()).toEqual([
      ['onTime', 2, 2],
      ['days', 12 + 18, 2],
    ]);
    await expectRebuilt(d.p);
  });

  test('an amended notice moves dates again, forward and back', async () => {
    const id = await accepted('2026-12-14');
    await loadYear(d.p, await planner(), y2027);
    await loadYear(d.p, await planner(), invented(2027, ['2027-01-04', '2027-01-05', '2027-01-06'], ['2027-01-10']));
    expect(await clock(id)).toMatchObject({ due: '2027-01-14', provisional: false });
    await loadYear(d.p, await planner(), invented(2027, ['2027-01-04', '2027-01-05', '2027-01-06']));
    expect(await clock(id)).toMatchObject({ due: '2027-01-15', provisional: false });
    await loadYear(d.p, await planner(), invented(2027, [], ['2027-01-09']));
    expect(await clock(id)).toMatchObject({ due: '2027-01-11' });
    expect(await notices()).toHaveLength(3);
    await expectRebuilt(d.p);
  });

  test('a year may arrange the last days of December before it', async () => {
    const id = await accepted('2026-12-01');
    await loadYear(d.p, await planner(), invented(2027, ['2026-12-28']));
    expect(await clock(id)).toMatchObject({ due: '2026-12-30', provisional: false });
    await expectRebuilt(d.p);
  });

  test('an act under way meanwhile is judged anew: none is written by the calendar that has gone', async () => {
    const id = await accepted('2026-12-14');
    d.at('2026-12-28T09:00');
    await d.act('market.handler', id, 'examine', onTheSpot);
    const s = await planner();
    const ledger = d.p.ledger as { -readonly [K in 'effectsOf' | 'caseById']: (typeof d.p.ledger)[K] };
    const { effectsOf, caseById } = ledger;
    let judgedAnew = 0;
    ledger.effectsOf = async (...asked) => {
      ledger.effectsOf = effectsOf;
      await loadYear(d.p, s, y2027); // the act has been judged and not yet written
      ledger.caseById = (...wanted) => {
        judgedAnew++;
        return caseById(...wanted);
      };
      return effectsOf(...asked);
    };
    await d.act('market.head', id, 'decide', granting('2026-12-28'));
    expect(judgedAnew).toBe(1);
    ledger.caseById = caseById;
    expect((await d.state(id)).stage).toBe('serving');
    expect(d.p.law.calendar.lastYear).toBe(2027);
    await expectRebuilt(d.p);
  });

  test('among many acts at once leaves nothing that the events do not bear out', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => accepted('2026-12-14')));
    d.at('2026-12-28T09:00');
    const s = await planner();
    await Promise.all([
      ...Array.from({ length: 10 }, () => d.open('citizen', 'approval', 'apply', application(power))),
      loadYear(d.p, s, y2027),
      ...ids.map((id) => grantLicence(d, id)),
    ]);
    await expectRebuilt(d.p);
  });
});

describe('the preview', () => {
  test('says which clocks would move, and changes nothing', async () => {
    const id = await accepted('2026-12-14');
    const seen = await previewYear(d.p, await planner(), y2027);
    expect(seen).toMatchObject({ year: 2027, amends: false, from: '2027-01-01', cases: 1, clocks: 1, settled: 1 });
    expect(seen.moves).toEqual([
      expect.objectContaining({
        case: id,
        procedure: 'approval',
        key: 'decide',
        before: { due: '2027-01-11', provisional: true },
        after: { due: '2027-01-14', provisional: false },
      }),
    ]);
    expect(await kept(id)).toMatchObject({ nextDue: '2027-01-11', provisional: true });
    expect(d.p.law.calendar.lastYear).toBe(2026);
    expect(await notices()).toEqual([]);
    await expectRebuilt(d.p);
  });

  test('names no case to who may not list it, and is not for everyone', async () => {
    await accepted('2026-12-14');
    expect(await previewYear(d.p, operator, y2027)).toMatchObject({ cases: 1, clocks: 1, moves: [] });
    for (const load of [previewYear, loadYear]) {
      expect(await errorCode(load(d.p, await d.session('market.head'), y2027))).toBe('permission.denied');
      expect(await errorCode(load(d.p, anonymous, y2027))).toBe('sign-in.needed');
    }
  });

  test('of a year that is known and unchanged shows no change', async () => {
    const known = calendarYear(d.p, 2026);
    expect(known.workingDays).toBe(248);
    expect(await previewYear(d.p, operator, known)).toMatchObject({ amends: true, from: null, cases: 0 });
    expect(() => calendarYear(d.p, 2027)).toThrow(expect.objectContaining({ code: 'calendar.none', status: 404 }));
  });

  test('names what is wrong with the data, and loads none of it', async () => {
    const wrong: readonly (readonly [unknown, string])[] = [
      [invented(2028, []), 'calendar.gap'],
      [{ ...y2027, holidays: ['2027-01-01'] }, 'calendar.statutory'],
      [{ ...y2027, workdays: ['2027-01-06'] }, 'calendar.workday'],
      [{ ...y2027, notices: [] }, 'calendar.notice'],
      [{ ...y2027, holidays: [...y2027.holidays, '2027-02-30'] }, 'day.invalid'],
      [{ ...y2027, notices: [null] }, 'input.invalid'],
      [{ ...y2027, holidays: [20270101] }, 'input.invalid'],
      [null, 'input.invalid'],
      ['2027', 'input.invalid'],
    ];
    for (const [data, code] of wrong) expect(await errorCode(loadYear(d.p, operator, data))).toBe(code);
    expect(await d.p.ledger.calendarYears()).toEqual([]);
    expect(d.p.law.calendar.lastYear).toBe(2026);
  });
});

describe('more than one process', () => {
  test('another one takes the year up, and puts right what it wrote by the old calendar meanwhile', async () => {
    const id = await accepted('2026-12-14');
    const other = await d.second();
    await loadYear(other.p, operator, y2027);
    const late = await accepted('2026-12-15');
    await grantLicence(d, id);
    expect((await compareWithEvents(other.p)).differences.map(({ table }) => table)).toContain('counters');
    await adoptCalendar(d.p);
    expect(await clock(late)).toMatchObject({ provisional: false });
    await expectRebuilt(d.p);
    await expectRebuilt(other.p);
    expect(await adoptCalendar(d.p)).toBe(0);
    await other.close();
  });

  test('a process that dies after loading leaves the rest to whoever comes next', async () => {
    const id = await accepted('2026-12-14');
    const other = await d.second();
    const dying = {
      ...other.p,
      ledger: { ...other.p.ledger, recountFigures: () => Promise.reject(new Error('the process died')) },
    };
    await expect(loadYear(dying, operator, y2027)).rejects.toThrow('died');
    await other.close();
    const next = await d.second();
    expect((await compareWithEvents(next.p)).differences.length).toBeGreaterThan(0);
    expect(await adoptCalendar(next.p)).toBe(1);
    await expectRebuilt(next.p);
    await next.close();
    await adoptCalendar(d.p);
    expect(await clock(id)).toMatchObject({ due: '2027-01-14', provisional: false });
    expect(await notices()).toHaveLength(1);
  });

  test('a release that brings a year of its own settles what was provisional', async () => {
    const id = await accepted('2026-12-14');
    const newer = { ...d.p, law: new DistrictLaw(withYear(d.p.law.calendar, y2027), d.p.law.settings) };
    expect(await settleStale(newer)).toBe(1);
    expect(await kept(id)).toMatchObject({ nextDue: '2027-01-14', provisional: false });
    await expectRebuilt(newer);
    expect(await settleStale(newer)).toBe(0);
  });
});
