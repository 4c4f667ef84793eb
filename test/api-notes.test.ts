import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverNotices } from '../src/service/notices/index.ts';
import { apiWorld, asked, uncatalogued, type World } from './api-fixture.ts';

let w: World;
let id: string;
let proof: { receipt: string; secret: string };
beforeAll(async () => {
  w = await apiWorld();
  const { body } = await w.ask('citizen', 'POST', '/api/procedures/plot-request/cases', asked());
  id = body.case as string;
  proof = { receipt: body.receipt as string, secret: body.secret as string };
});
afterAll(async () => {
  expect(uncatalogued(w.codes)).toEqual([]);
  await w?.close();
});

const notes = `/api/cases/`;

describe('what is said beside a case', () => {
  test('is written and read by those inside, and by nobody else', async () => {
    const at = `${notes}${id}/notes`;
    const made = await w.ask('handler', 'POST', at, { text: '请核对图纸。', calls: ['handler2'] });
    expect(made.status).toBe(201);
    const { body, headers } = await w.ask('handler2', 'GET', at);
    expect(headers['cache-control']).toContain('no-store');
    expect(body.rows).toMatchObject([{ kind: 'comment', who: '演示handler', text: '请核对图纸。', open: false }]);
    expect(body.may).toEqual({ comment: true, press: false, answer: true });
    expect((await w.ask(undefined, 'GET', at)).status).toBe(401);
    for (const who of ['citizen', 'citizen2', 'stranger'] as const) {
      expect((await w.ask(who, 'GET', at)).status).toBe(404);
      expect((await w.ask(who, 'POST', at, { text: '你好' })).status).toBe(404);
    }
    expect((await w.ask('handler', 'POST', at, { text: '' })).status).toBe(400);
    expect((await w.ask('handler', 'POST', at, { text: '甲', kind: 'urged' })).status).toBe(400);
    expect((await w.ask('handler', 'POST', at, { text: '甲', calls: ['stranger'] })).body.code).toBe(
      'note.cannot-read',
    );
  });

  test('the party urges with number and code, the organ answers, and a second urging waits', async () => {
    const urged = await w.ask(undefined, 'POST', '/api/track/urgings', { ...proof, text: '请尽快。' });
    expect(urged.status).toBe(201);
    const again = await w.ask(undefined, 'POST', '/api/track/urgings', { ...proof, text: '请尽快。' });
    expect([again.status, again.body.code]).toEqual([429, 'urge.too-soon']);
    const wrong = await w.ask(undefined, 'POST', '/api/track/urgings', { ...proof, secret: 'AAAAA', text: '请尽快。' });
    expect([wrong.status, wrong.body.code]).toEqual([404, 'case.not-found']);
    const to = `${notes}${id}/urgings/${urged.body.id}/answer`;
    expect((await w.ask('handler', 'POST', to, { text: '明日决定。' })).status).toBe(201);
    expect((await w.ask('handler2', 'POST', to, { text: '又答一次。' })).body.code).toBe('note.answered');
    const { body } = await w.ask(undefined, 'POST', '/api/track', proof);
    expect(body.urging).toMatchObject({ rows: [{ text: '请尽快。', answer: { org: '园林局', text: '明日决定。' } }] });
    expect(JSON.stringify(body)).not.toMatch(/核对图纸|演示handler/);
  });

  test('the head presses, the handler may not', async () => {
    expect((await w.ask('head', 'POST', `${notes}${id}/urgings`, { text: '请说明。' })).status).toBe(201);
    expect((await w.ask('handler', 'POST', `${notes}${id}/urgings`, { text: '请说明。' })).status).toBe(403);
  });
});

describe('notices', () => {
  test('are each reader’s own, counted and marked', async () => {
    await deliverNotices(w.p);
    const { body } = await w.ask('handler2', 'GET', '/api/notices');
    expect(body.rows.map(({ kind }: { kind: string }) => kind)).toContain('called');
    expect(JSON.stringify(body)).not.toContain('核对图纸');
    const newest = (await w.ask('handler2', 'GET', '/api/notices?limit=1')).body;
    expect(newest.rows).toEqual(body.rows.slice(0, 1));
    const older = (await w.ask('handler2', 'GET', `/api/notices?before=${newest.next}`)).body;
    expect([...newest.rows, ...older.rows]).toEqual(body.rows);
    expect(body.next).toBeUndefined();
    const n = (await w.ask('handler2', 'GET', '/api/notices/unread')).body.n;
    expect(n).toBe(body.rows.length);
    const first = body.rows[0].id as number;
    expect((await w.ask('handler2', 'POST', '/api/notices/read', { ids: [first] })).status).toBe(204);
    expect((await w.ask('handler2', 'GET', '/api/notices/unread')).body.n).toBe(n - 1);
    expect((await w.ask('handler2', 'POST', '/api/notices/read', {})).status).toBe(204);
    expect((await w.ask('handler2', 'GET', '/api/notices?unread=true')).body.rows).toEqual([]);
    expect((await w.ask('handler', 'GET', '/api/notices/unread')).body.n).toBeGreaterThan(0);
    expect((await w.ask('stranger', 'GET', '/api/notices')).body.rows).toEqual([]);
    expect((await w.ask(undefined, 'GET', '/api/notices')).status).toBe(401);
  });
});
