import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverNotices } from '../src/service/notices/index.ts';
import { apiWorld, asked, uncatalogued, type World } from './api-fixture.ts';

let w: World;
let mine: string;
beforeAll(async () => {
  w = await apiWorld();
  mine = (await w.ask('citizen', 'POST', '/api/procedures/plot-request/cases', asked())).body.case as string;
});
afterAll(async () => {
  expect(uncatalogued(w.codes)).toEqual([]);
  await w?.close();
});

const plan = (more: object = {}) => ({
  person: 'handler',
  from: '2026-03-03',
  reason: '调往他处。（演示数据）',
  posts: [{ id: 'post-handler', to: 'handler2' }],
  ...more,
});

test('a handover from its preview to its confirmation', async () => {
  const seen = await w.ask('handler', 'GET', '/api/handovers/preview/handler');
  expect(seen.status).toBe(200);
  expect(seen.body.posts).toMatchObject([{ id: 'post-handler', post: 'handler', title: { zh: '承办人' } }]);
  expect(seen.body.cases.map(({ id }: { id: string }) => id)).toContain(mine);
  expect((await w.ask('stranger', 'GET', '/api/handovers/preview/handler')).status).toBe(403);
  // Who may not see who serves here learns not even that there is such a person.
  const [there, none] = await Promise.all(
    ['handler', 'nobody'].map((id) => w.ask('citizen', 'GET', `/api/handovers/preview/${id}`)),
  );
  expect([there?.status, none?.status]).toEqual([404, 404]);
  expect((await w.ask(undefined, 'GET', '/api/handovers/preview/handler')).status).toBe(401);

  const to = plan({ cases: [{ id: mine, to: 'stranger' }] });
  const judged = await w.ask('handler', 'POST', '/api/handovers/check', to);
  expect(judged.body.reasons).toMatchObject([{ code: 'handover.no-post', path: `cases.${mine}` }]);
  const no = await w.ask('handler', 'POST', '/api/handovers', to);
  expect([no.status, no.body.code]).toEqual([422, 'handover.no-post']);
  expect((await w.ask('handler', 'POST', '/api/handovers', plan({ extra: 1 }))).status).toBe(400);

  const made = await w.ask('handler', 'POST', '/api/handovers', plan());
  expect(made.status).toBe(201);
  const decision = `/api/handovers/${made.body.id}/decision`;
  const yes = { decision: 'confirmed', reason: '同意。' };
  expect((await w.ask('head', 'POST', decision, yes)).status).toBe(403);
  expect((await w.ask('security', 'POST', decision, yes)).status).toBe(204);
  expect((await w.ask('security', 'POST', decision, yes)).status).toBe(409);
  expect((await w.ask('handler', 'DELETE', `/api/handovers/${made.body.id}`)).body.code).toBe('handover.decided');
  await deliverNotices(w.p);
  const [row] = (await w.ask('handler', 'GET', '/api/handovers')).body.rows;
  expect(row).toMatchObject({ decision: 'confirmed', names: { handler2: '演示handler2' }, results: [{ done: true }] });
  expect((await w.ask('stranger', 'GET', '/api/handovers')).body.rows).toEqual([]);
  expect((await w.ask('security', 'GET', '/api/handovers')).body.rows).toHaveLength(1);
});
