import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWorld, asked, type World } from './api-fixture.ts';

let w: World;
beforeAll(async () => {
  w = await apiWorld();
});
afterAll(() => w?.close());

describe('who serves in the district', () => {
  test('is told to its staff, with posts by name, the administrators left out', async () => {
    const { status, body } = await w.ask('handler', 'GET', '/api/colleagues');
    expect(status).toBe(200);
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual([
      'handler',
      'handler2',
      'head',
      'justice',
      'stranger',
    ]);
    expect(body.rows[2]).toMatchObject({
      name: '演示head',
      posts: [{ post: 'head', org: 'parks', title: { zh: '部门负责人', en: 'Head of the organ' } }],
    });
  });

  test('is not told to citizens or strangers', async () => {
    expect((await w.ask('citizen', 'GET', '/api/colleagues')).status).toBe(403);
    expect((await w.ask(undefined, 'GET', '/api/colleagues')).status).toBe(401);
  });
});

describe('what a post may begin', () => {
  test('is asked by staff for the own posts', async () => {
    expect((await w.ask(undefined, 'GET', '/api/startable')).status).toBe(401);
    expect((await w.ask('citizen', 'GET', '/api/startable')).body.rows).toEqual([]);
    const starts = Object.entries(w.p.procedures[0]?.acts ?? {}).filter(([, { from }]) => from === 'start');
    for (const login of ['handler', 'justice'] as const) {
      const { body } = await w.ask(login, 'GET', '/api/startable');
      const held = login === 'handler' ? 'handler' : 'supervisor';
      const mine = starts.filter(([, { by }]) =>
        [by].flat().some((role) => [w.p.procedures[0]?.roles[role]?.post].flat().includes(held)),
      );
      expect(body.rows.map(({ act }: { act: string }) => act)).toEqual(mine.map(([act]) => act));
    }
  });
});

describe('a log-in', () => {
  test('tells how long it lasts, and nobody is told nothing', async () => {
    const { body } = await w.ask('handler', 'GET', '/api/session');
    expect(body.lasts).toEqual({ idle: 29 * 60, until: '2026-03-02T21:00:00.000+08:00' });
    expect((await w.ask(undefined, 'GET', '/api/session')).body.lasts).toBeUndefined();
  });
});

describe('lists of cases', () => {
  test('are asked for by the first last day too, and in traditional characters', async () => {
    const opened = await w.ask('citizen', 'POST', '/api/procedures/plot-request/cases', asked({ matter: '园艺许可' }));
    const id = opened.body.case as string;
    const found = async (query: string) =>
      (await w.ask('handler', 'GET', `/api/cases?list=all&${query}`)).body.rows.map((row: { id: string }) => row.id);
    const { nextDue } = (await w.ask('handler', 'GET', '/api/cases?list=all')).body.rows[0];
    expect(await found(`dueFrom=${nextDue}&due=${nextDue}`)).toContain(id);
    expect(await found('dueFrom=2099-01-01')).toEqual([]);
    expect(await found(`q=${encodeURIComponent('園藝許可')}`)).toEqual([id]);
  });

  test('the heads of procedures name their stages in both languages', async () => {
    const { body } = await w.ask(undefined, 'GET', '/api/procedures');
    const [head] = body.rows;
    expect(Object.keys(head.stages)).toEqual(Object.keys(w.p.procedures[0]?.stages ?? {}));
    for (const stage of Object.values(head.stages))
      expect(stage).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
  });
});
