import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWorld, type World } from './api-fixture.ts';

// biome-ignore lint/suspicious/noExplicitAny: the description is looked into freely, and what is not there fails the test
type Node = { readonly [name: string]: any };

let w: World;
/** Every address that takes a day in its query, by what the API says of itself. */
let asking: { readonly path: string; readonly name: string }[];

beforeAll(async () => {
  w = await apiWorld();
  const document: Node = (await w.ask(undefined, 'GET', '/api/openapi.json')).body;
  asking = Object.entries(document.paths as Node).flatMap(([path, { get }]) =>
    ((get?.parameters ?? []) as Node[])
      .filter((one) => one.in === 'query' && one.schema.format === 'date')
      .map(({ name }) => ({ path: path.replaceAll(/\{\w+\}/g, 'x'), name: name as string })),
  );
});
afterAll(() => w?.close());

describe('a day in a query', () => {
  test('is asked for by lists of cases, registers, figures and many more', () => {
    expect(new Set(asking.map(({ path }) => path)).size).toBeGreaterThan(10);
    expect(asking).toContainEqual({ path: '/api/cases', name: 'from' });
  });

  test.each(['2026-02-30', '2025-02-29', '2026-13-01', '0000-01-01', '1899-12-31', '9999-12-31', '2026-2-3'])(
    '%s is refused by each of them, with the name of the field and what is right',
    async (impossible) => {
      for (const { path, name } of asking) {
        const { status, body } = await w.ask('handler', 'GET', `${path}?${name}=${impossible}`);
        expect([path, status, body.code], `${path} ${name}`).toEqual([path, 400, 'request.invalid']);
        expect(body.errors, `${path} ${name}`).toContainEqual(
          expect.objectContaining({
            path: `?${name}`,
            zh: expect.stringContaining('2026-03-02'),
            en: expect.stringContaining('2026-03-02'),
          }),
        );
      }
    },
  );

  test('and the 29th of February of a leap year is none of them', async () => {
    const { status } = await w.ask('handler', 'GET', '/api/cases?list=all&from=2024-02-29&to=2028-02-29');
    expect(status).toBe(200);
  });
});
