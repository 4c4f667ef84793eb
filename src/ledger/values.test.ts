import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { databaseNow } from './clock.ts';
import { row, sql } from './sql.ts';
import { fromMillis, toInstant } from './values.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase(false);
});
afterAll(() => database.drop());

describe('values from the database', () => {
  test('days are text, moments instants, big integers numbers while exact', async () => {
    const found = await row(
      database.app,
      sql`SELECT '2024-02-29'::date AS day, '2024-02-29T23:59:59.999+08:00'::timestamptz AS at, 9007199254740991::bigint AS whole,
        9007199254740993::bigint AS big, 12.5::numeric AS part, NULL::date AS none, ARRAY['甲', '乙'] AS list`,
    );
    expect(found).toEqual({
      day: '2024-02-29',
      at: '2024-02-29T23:59:59.999+08:00',
      whole: 9007199254740991,
      big: '9007199254740993',
      part: 12.5,
      none: null,
      list: ['甲', '乙'],
    });
  });

  test('a moment is the same whatever the session’s time zone, and in years of summer time', async () => {
    const client = await database.app.connect();
    try {
      for (const zone of ['Asia/Shanghai', 'UTC', 'America/St_Johns', 'Asia/Kolkata']) {
        await client.query(`SET timezone = '${zone}'`);
        const found = await row<{ a: string; b: string; c: string }>(
          client,
          sql`SELECT '2026-03-01T09:30:00.5+08:00'::timestamptz AS a, '1988-07-01T00:00:00+08:00'::timestamptz AS b,
            '2026-03-01T09:30:00.123456+08:00'::timestamptz AS c`,
        );
        expect(found).toEqual({
          a: '2026-03-01T09:30:00.500+08:00',
          b: '1988-07-01T00:00:00.000+08:00',
          c: '2026-03-01T09:30:00.123+08:00',
        });
      }
    } finally {
      client.release();
    }
  });

  test('text forms of the server are read exactly', () => {
    expect(toInstant('2026-01-02 03:04:05+08')).toBe('2026-01-02T03:04:05.000+08:00');
    expect(toInstant('2026-01-02 03:04:05.06+08')).toBe('2026-01-02T03:04:05.060+08:00');
    expect(toInstant('2026-01-01 19:04:05.678+00')).toBe('2026-01-02T03:04:05.678+08:00');
    expect(fromMillis(0)).toBe('1970-01-01T08:00:00.000+08:00');
  });

  test('the database’s clock is an instant close to ours', async () => {
    const now = await databaseNow(database.app);
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/);
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(10_000);
  });
});
