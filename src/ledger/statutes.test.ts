import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { calendarYears, saveCalendarYear } from './calendars.ts';
import { articleTexts, saveStatute, statuteArticles, statutes } from './statutes.ts';

let database: TestDatabase;
let db: Pool;

const article = (n: number, sub: number, text: string) => ({ number: `第${n}条`, n, sub, path: ['第一章 总则'], text });

beforeAll(async () => {
  database = await testDatabase();
  db = database.app;
  const history = ['演示文本'];
  await saveStatute(db, {
    title: '演示条例',
    version: '2020',
    history,
    articles: [article(1, 0, '旧一'), article(2, 0, '旧二')],
  });
  await saveStatute(db, {
    title: '演示条例',
    version: '2024修订',
    history,
    articles: [article(1, 0, '新一'), article(1, 1, '新一之一')],
  });
});
afterAll(() => database.drop());

test('an article is read in every loaded version, the latest first', async () => {
  expect((await articleTexts(db, '演示条例', 1)).map((a) => [a.version, a.text])).toEqual([
    ['2024修订', '新一'],
    ['2020', '旧一'],
  ]);
  expect(await articleTexts(db, '演示条例', 1, 1)).toMatchObject([
    { number: '第1条', path: ['第一章 总则'], text: '新一之一' },
  ]);
  expect(await articleTexts(db, '演示条例', 9)).toEqual([]);
});

test('a statute loaded again takes the place of its text', async () => {
  await saveStatute(db, { title: '演示条例', version: '2020', history: ['更正'], articles: [article(3, 0, '更正三')] });
  expect((await statuteArticles(db, '演示条例', '2020')).map((a) => a.text)).toEqual(['更正三']);
  expect(await statutes(db)).toMatchObject([
    { title: '演示条例', version: '2020', history: ['更正'], articles: 1 },
    { title: '演示条例', version: '2024修订', history: ['演示文本'], articles: 2 },
  ]);
});

test('a statute that cannot be stored leaves the earlier text', async () => {
  const broken = {
    title: '演示条例',
    version: '2020',
    history: [],
    articles: [article(1, 0, 'a'), article(1, 0, 'b')],
  };
  await expect(saveStatute(db, broken)).rejects.toMatchObject({ code: '23505' });
  expect((await statuteArticles(db, '演示条例', '2020')).map((a) => a.text)).toEqual(['更正三']);
});

test('a calendar year can be loaded and corrected', async () => {
  await saveCalendarYear(db, 2027, { year: 2027, holidays: ['2027-01-01'] });
  await saveCalendarYear(db, 2027, { year: 2027, holidays: ['2027-01-01', '2027-01-02'] });
  expect(await calendarYears(db)).toMatchObject([
    { year: 2027, data: { year: 2027, holidays: ['2027-01-01', '2027-01-02'] } },
  ]);
});
