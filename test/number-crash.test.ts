import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextNumber } from '../src/ledger/numbers.ts';
import { openPool } from '../src/ledger/pool.ts';
import { district } from '../src/ledger/sample.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.appConfig);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const SERIES = '清源市监许字|2026';

/** Starts a process that takes numbers. */
function writer(name: string): { readonly child: ChildProcess; readonly told: number[] } {
  const program = join(import.meta.dirname, 'number-writer.ts');
  const child = spawn(process.execPath, [program, JSON.stringify(database.appConfig), SERIES, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told: number[] = [];
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => told.push(Number(line)));
  return { child, told };
}

/** The numbers that events bear, in their order. */
async function borne(): Promise<number[]> {
  const { rows } = await database.owner.query(
    `SELECT (body #>> '{number,n}')::int AS n FROM events WHERE body #>> '{number,series}' = $1 ORDER BY 1`,
    [SERIES],
  );
  return rows.map(({ n }) => n as number);
}

test('official numbers have no gap and none twice, although the processes that take them are killed in the middle', {
  timeout: 120_000,
}, async () => {
  const told: number[] = [];
  for (const round of [1, 2, 3]) {
    const writers = ['a', 'b'].map((name) => writer(`${name}${round}`));
    await expect.poll(() => writers.every((one) => one.told.length >= 15), { timeout: 30_000 }).toBe(true);
    for (const { child } of writers) {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      expect((await ended)[1]).toBe('SIGKILL');
    }
    told.push(...writers.flatMap((one) => one.told));
  }
  // What the database was still carrying out for the dead ends by itself.
  await expect
    .poll(async () => {
      const { rows } = await database.owner.query(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = $1 AND usename = $2 AND state <> 'idle'`,
        [database.name, database.appConfig.user],
      );
      return rows[0].n as number;
    })
    .toBe(0);
  const all = await borne();
  expect(all.length).toBeGreaterThanOrEqual(90);
  expect(all).toEqual(Array.from({ length: all.length }, (_, n) => n + 1));
  expect(told.filter((n) => !all.includes(n))).toEqual([]);
  expect(new Set(told).size).toBe(told.length);
  expect(await nextNumber(pool, district, SERIES)).toBe(all.length + 1);
});
