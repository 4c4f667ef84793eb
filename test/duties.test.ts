import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer } from '../src/server/index.ts';
import { portalPages } from '../src/server/portal-pages.ts';
import { type TestDistrict, testDistrict } from './district.ts';
import { enterPower } from './district-stories.ts';

let d: TestDistrict;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
  await enterPower(d); // the record begins
  d.at('2028-01-03T09:00');
});
afterAll(() => d.close());

test('the portal shows them in each language, as a page and as a calendar to follow', async () => {
  const server = await createServer(d.p, { rateLimits: false }, portalPages(d.p));
  try {
    const visit = async (url: string, accept = 'zh-CN') =>
      await server.inject({ url, headers: { accept: 'text/html', 'accept-language': accept } });
    const page = await visit('/duties?year=2027');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('期满未履行');
    expect(page.body).toContain('《重大行政决策程序暂行条例》');
    expect((await visit('/duties?year=2027', 'en')).body).toContain('Missed');
    const calendar = await visit('/duties.ics');
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const events = calendar.body.split('BEGIN:VEVENT').filter((event) => event.includes('UID:publish-catalogue'));
    expect(events.map((event) => /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1])).toEqual([
      '20271231',
      '20281231',
      '20291231',
    ]);
    // The periods that are still to be met remind.
    expect(events.map((event) => event.includes('BEGIN:VALARM'))).toEqual([false, true, true]);
    const { rows } = (await server.inject({ url: '/api/duties?from=2027-01-01&to=2027-12-31' })).json();
    const states = rows.map(({ duty, from, to, need, done, status }: Record<string, unknown>) => [
      duty,
      from,
      to,
      need,
      done,
      status,
    ]);
    expect(states).toEqual([
      ['clean-up-documents', '2026-01-01', '2027-12-31', 1, 0, 'unknown'],
      ['evaluate-decisions', '2027-01-01', '2027-12-31', 2, 0, 'missed'],
      ['publish-catalogue', '2027-01-01', '2027-12-31', 1, 0, 'missed'],
    ]);
  } finally {
    await server.close();
  }
});
