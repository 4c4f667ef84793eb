import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoWorld, demoWorld } from '../../test/demo-district.ts';
import { copies } from './copies.ts';
import { fillPowers, openCases } from './district.ts';

let world: DemoWorld;

beforeAll(async () => {
  world = await demoWorld();
  await fillPowers(world.p);
}, 120_000);
afterAll(() => world.close());

const one = async (sql: string) => (await world.database.owner.query<{ found: unknown }>(sql)).rows[0]?.found;

test('a district to measure in has plan and powers and no case of its own; cases are opened by acts, then copied', async () => {
  expect(await one(`SELECT array_agg(DISTINCT procedure ORDER BY procedure) AS found FROM cases`)).toEqual([
    'officer-certificate',
    'plan-tracking',
    'power-inventory',
  ]);
  const waiting = await openCases(world.p, 5);
  expect(new Set(waiting).size).toBe(5);
  await copies(world.database.ownerConfig, waiting, 12);
  expect(await one(`SELECT count(*)::int AS found FROM cases WHERE procedure = 'approval'`)).toBe(17);
  expect(await one(`SELECT count(*)::int AS found FROM cases WHERE recused IS DISTINCT FROM state -> 'recused'`)).toBe(
    0,
  );
});
