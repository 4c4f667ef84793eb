import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { apiWorld, type World } from './api-fixture.ts';

/** The product as it came before 2027 was published, whatever years it comes with by now. */
vi.mock('../src/law/calendar.ts', async (original) => {
  const law = await original<typeof import('../src/law/calendar.ts')>();
  return { ...law, nationalCalendar: law.calendar(law.publishedYears.filter(({ year }) => year < 2027)) };
});

let w: World;
const y2027 = {
  year: 2027,
  notices: [{ number: null, note: '测试用的假想安排' }],
  holidays: ['2027-01-01', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03'],
  workdays: ['2027-01-03'],
};

beforeAll(async () => {
  w = await apiWorld();
});
afterAll(() => w.close());

describe('the working calendar', () => {
  test('is open to anyone, year by year, with its notices', async () => {
    const { status, body } = await w.ask(undefined, 'GET', '/api/calendar/2026');
    expect(status).toBe(200);
    expect(body).toMatchObject({ year: 2026, workingDays: 248, notices: [{ number: '国办发明电〔2025〕7号' }] });
    expect(body.holidays).toContain('2026-02-17');
    expect(body.workdays).toContain('2026-02-14');
  });

  test('says of a year that is not published which ones are', async () => {
    const { status, body } = await w.ask(undefined, 'GET', '/api/calendar/2031');
    expect(status).toBe(404);
    expect(body.errors[0]).toMatchObject({ code: 'calendar.none', zh: expect.stringContaining('2007年至2026年') });
    expect((await w.ask(undefined, 'GET', '/api/calendar/soon')).status).toBe(400);
  });

  test('is loaded by the justice bureau, after a preview, and by nobody else', async () => {
    expect((await w.ask(undefined, 'POST', '/api/calendar', y2027)).status).toBe(401);
    expect((await w.ask('head', 'POST', '/api/calendar?preview=true', y2027)).status).toBe(403);
    const preview = await w.ask('justice', 'POST', '/api/calendar?preview=true', y2027);
    expect(preview).toMatchObject({ status: 200, body: { year: 2027, amends: false, from: '2027-01-01', cases: 0 } });
    expect((await w.ask(undefined, 'GET', '/api/calendar/2027')).status).toBe(404);
    expect(await w.ask('justice', 'POST', '/api/calendar', y2027)).toMatchObject({
      status: 201,
      body: { year: 2027, moved: 0 },
    });
    expect((await w.ask(undefined, 'GET', '/api/calendar/2027')).body.workdays).toEqual(['2027-01-03']);
    const due = await w.ask(undefined, 'GET', '/api/due?rule=approvals.decision&start=2026-12-14');
    expect(due.body).toMatchObject({ due: '2027-01-11', provisional: false });
  });

  test('names what is wrong with a year, in both languages', async () => {
    const missing = await w.ask('justice', 'POST', '/api/calendar', { ...y2027, holidays: ['2027-01-01'] });
    expect(missing.status).toBe(422);
    expect(missing.body.errors[0]).toMatchObject({
      code: 'calendar.statutory',
      zh: expect.stringContaining('2027-05-01'),
    });
    const gap = await w.ask('justice', 'POST', '/api/calendar', { ...y2027, year: 2029 });
    expect(gap.status).toBe(422);
    expect((await w.ask('justice', 'POST', '/api/calendar', { ...y2027, holidays: 'none' })).status).toBe(400);
    expect((await w.ask('justice', 'POST', '/api/calendar', { ...y2027, more: 1 })).status).toBe(400);
  });
});
