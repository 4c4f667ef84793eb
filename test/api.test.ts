import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figures } from '../src/service/count.ts';
import { currentSession } from '../src/service/login/sessions.ts';
import { casePage } from '../src/service/read.ts';
import { entriesOn } from '../src/service/registers.ts';
import { anonymous, type Session } from '../src/service/session.ts';
import { track } from '../src/service/track.ts';
import { listCases } from '../src/service/worklist.ts';
import { apiWorld, asked, uncatalogued, type World } from './api-fixture.ts';

let w: World;
beforeAll(async () => {
  w = await apiWorld();
});
afterAll(async () => {
  await w?.close();
  expect(uncatalogued(w.codes)).toEqual([]);
});

async function opened(more: object = {}) {
  w.at('2026-03-02T09:00');
  const answer = await w.ask(undefined, 'POST', '/api/procedures/plot-request/cases', asked(more));
  expect(answer.status, answer.text).toBe(201);
  return answer.body as { case: string; receipt: string; secret: string; seq: number; stage: string };
}

describe('a case from request to decision', () => {
  test('goes the whole way over HTTP, and everybody sees what is his to see', async () => {
    const { case: id, receipt, secret, stage } = await opened();
    expect(stage).toBe('received');
    expect(receipt).toMatch(/^990777/);

    w.at('2026-03-03T10:00');
    const accepted = await w.ask('handler', 'POST', `/api/cases/${id}/acts/accept`, {});
    expect(accepted.body).toMatchObject({ case: id, stage: 'examining', replayed: false });
    expect(accepted.body.events[0]).toMatchObject({
      kind: 'act',
      act: 'accept',
      day: '2026-03-03',
      by: { person: 'handler', role: 'handler' },
    });

    const page = await w.ask('handler', 'GET', `/api/cases/${id}`);
    expect(page.status, page.text).toBe(200);
    expect(page.body).toMatchObject({
      case: id,
      receipt,
      stage: 'examining',
      org: { id: 'parks', name: '园林局' },
      facts: { name: '张三丰', phone: '13812345678' },
    });
    const decide = page.body.possibilities.find((x: { act: string }) => x.act === 'decide');
    expect(decide.refusals.map((r: { code: string }) => r.code)).toEqual(
      expect.arrayContaining(['role.not-held', 'gate.shut']),
    );
    expect(decide.refusals.find((r: { code: string }) => r.code === 'gate.shut').basis).toEqual([
      { law: '菜园管理办法（演示）', article: 5, says: '决定前先审查' },
    ]);

    const clock = await w.ask('handler', 'GET', `/api/cases/${id}/clocks/decision`);
    expect(clock.body.explanation.due).toBe(page.body.clocks.find((c: { key: string }) => c.key === 'decision').due);
    expect(clock.body.explanation.lines.length).toBeGreaterThan(10);

    const early = await w.ask('head', 'POST', `/api/cases/${id}/acts/decide`, { facts: { result: 'granted' } });
    expect(early.status).toBe(422);
    expect(early.body).toMatchObject({
      code: 'gate.shut',
      status: 422,
      type: '/api/errors#gate.shut',
      errors: [{ zh: '未经审查不得决定', basis: [{ article: 5 }] }],
    });

    expect(
      (await w.ask('handler', 'POST', `/api/cases/${id}/acts/examine`, { facts: { opinion: '内部意见甲乙丙' } }))
        .status,
    ).toBe(200);
    const decided = await w.ask('head', 'POST', `/api/cases/${id}/acts/decide`, {
      facts: { result: 'granted' },
      served: { day: '2026-03-03', mode: 'direct' },
    });
    expect(decided.body, decided.text).toMatchObject({ stage: 'granted' });

    const tracked = await w.ask(undefined, 'POST', '/api/track', { receipt, secret });
    expect(tracked.body).toMatchObject({
      receipt,
      stage: 'granted',
      final: true,
      facts: { result: 'granted', name: '张三丰' },
    });
    expect(tracked.text).not.toContain('内部意见甲乙丙');
    expect(tracked.body.steps.map((s: { act: string }) => s.act)).toEqual(['apply', 'accept', 'examine', 'decide']);

    const entries = await w.ask(undefined, 'GET', '/api/registers/plots/entries?day=2026-03-03&q=南坡');
    expect(entries.body.rows[0], entries.text).toMatchObject({
      entry: id,
      title: '南坡三号菜园',
      label: '使用中',
      facts: { holder: '张*丰' },
    });
    const entry = await w.ask(undefined, 'GET', `/api/registers/plots/entries/${id}`);
    expect(entry.body.versions, entry.text).toHaveLength(1);
    expect(
      (await w.ask(undefined, 'GET', '/api/registers/plots/entries?day=2026-03-01')).body.rows.map(
        (r: { entry: string }) => r.entry,
      ),
    ).not.toContain(id);

    const events = await w.ask('handler', 'GET', `/api/cases/${id}/events`);
    expect(events.body.rows.map((e: { act: string }) => e.act)).toEqual(['', 'apply', 'accept', 'examine', 'decide']);
  });

  test('nothing that the service shows is lost on the way', async () => {
    const { case: id, receipt, secret } = await opened({ needs: [{ thing: '铁锹', many: true }] });
    await w.ask('handler', 'POST', `/api/cases/${id}/acts/accept`, {});
    await w.ask('handler', 'POST', `/api/cases/${id}/acts/askNeighbours`, {
      items: [{ key: 'n1', columns: { name: '李四' } }],
      note: '备注',
    });
    const plain = (answer: unknown) => JSON.parse(JSON.stringify(answer)) as unknown;
    const session = (await currentSession(w.p, await w.token('handler'))) as Session;
    expect((await w.ask('handler', 'GET', `/api/cases/${id}`)).body).toEqual(plain(await casePage(w.p, session, id)));
    expect((await w.ask(undefined, 'POST', '/api/track', { receipt, secret })).body).toEqual(
      plain(await track(w.p, anonymous, { receipt, secret })),
    );
    const [row] = (await listCases(w.p, session, { text: '南坡' }, { limit: 1 })).rows;
    const {
      party: _,
      posts: __,
      named: ___,
      elsewhere: ____,
      ...shown
    } = row as unknown as { [inner: string]: unknown };
    expect((await w.ask('handler', 'GET', '/api/cases?list=all&q=南坡&limit=1')).body.rows[0]).toEqual(plain(shown));
    expect((await w.ask(undefined, 'GET', '/api/registers/plots/entries')).body.rows).toEqual(
      plain((await entriesOn(w.p, 'plots')).rows),
    );
    expect((await w.ask(undefined, 'GET', '/api/figures')).body.rows).toEqual(plain(await figures(w.p)));
  });

  test('the party acts with receipt number and code, and only as the party', async () => {
    const { receipt, secret } = await opened();
    const wrong = await w.ask(undefined, 'POST', '/api/track/acts/withdraw', {
      receipt,
      secret: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAAA',
    });
    expect([wrong.status, wrong.body.code]).toEqual([404, 'case.not-found']);
    const official = await w.ask('handler', 'POST', '/api/track/acts/accept', { receipt, secret });
    expect([403, 404], official.text).toContain(official.status);
    const gone = await w.ask(undefined, 'POST', '/api/track/acts/withdraw', { receipt, secret });
    expect(gone.body).toMatchObject({ stage: 'withdrawn' });
  });

  test('a case of a signed-in citizen is his own without receipt', async () => {
    w.at('2026-03-02T09:00');
    const mine = await w.ask('citizen', 'POST', '/api/procedures/plot-request/cases', asked());
    expect((await w.ask('citizen', 'POST', `/api/cases/${mine.body.case}/acts/withdraw`, {})).status).toBe(200);
    const theirs = await w.ask('citizen', 'POST', '/api/procedures/plot-request/cases', asked());
    const tried = await w.ask('citizen2', 'POST', `/api/cases/${theirs.body.case}/acts/withdraw`, {});
    expect([tried.status, tried.body.code]).toEqual([404, 'case.not-found']);
  });
});

describe('lists and search', () => {
  test('the desk holds what waits for the reader, page by page', async () => {
    for (let n = 0; n < 5; n++) await opened({ matter: `分页菜园${n}` });
    const seen: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 50; pages++) {
      const page = await w.ask('handler2', 'GET', `/api/cases?q=分页菜园&limit=2${cursor}`);
      expect(page.status, page.text).toBe(200);
      seen.push(...page.body.rows.map((r: { title: string }) => r.title));
      if (page.body.next === undefined) break;
      cursor = `&cursor=${page.body.next}`;
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4].map((n) => `分页菜园${n}`));
    expect((await w.ask('stranger', 'GET', '/api/cases?q=分页菜园')).body.rows).toEqual([]);
    expect((await w.ask('stranger', 'GET', '/api/cases?list=all&q=分页菜园')).body.rows).toEqual([]);
    expect((await w.ask('handler2', 'GET', '/api/cases?list=all&q=分页菜园&final=false')).body.rows).toHaveLength(5);
  });

  test.each([
    '/api/cases?limit=0',
    '/api/cases?limit=201',
    '/api/cases?limit=ten',
    '/api/cases?cursor=abc',
    '/api/cases?cursor=e30',
    '/api/cases?due=soon',
    '/api/cases?stat=x',
    '/api/cases?q=',
  ])('%s is refused', async (url) => {
    const answer = await w.ask('handler', 'GET', url);
    expect([answer.status, answer.body.errors[0].path[0]], answer.text).toEqual([400, '?']);
  });

  test('search finds procedures, entries and the cases that the reader may see', async () => {
    await opened({ matter: '寻找玫瑰园' });
    const found = await w.ask('handler', 'GET', '/api/search?q=玫瑰');
    expect(
      found.body.cases.map((c: { title: string }) => c.title),
      found.text,
    ).toEqual(['寻找玫瑰园']);
    expect((await w.ask(undefined, 'GET', '/api/search?q=玫瑰')).body.cases).toEqual([]);
    expect((await w.ask('stranger', 'GET', '/api/search?q=玫瑰')).body.cases).toEqual([]);
    expect((await w.ask(undefined, 'GET', '/api/search?q=菜园')).body.procedures).toEqual([
      { id: 'plot-request', title: '菜园申请' },
    ]);
    for (const odd of ['%25%25', "'%20OR%201=1--", '%26%7C!()*:', '_'.repeat(100)])
      expect((await w.ask('handler', 'GET', `/api/search?q=${odd}`)).status).toBe(200);
  });
});

describe('what anyone may ask', () => {
  test('procedures with the body of every act', async () => {
    const list = await w.ask(undefined, 'GET', '/api/procedures');
    expect(list.body.rows.map((r: { id: string }) => r.id)).toEqual(['plot-request']);
    const one = await w.ask(undefined, 'GET', '/api/procedures/plot-request');
    expect(one.body.definition.stages.received.title).toBe('已收件');
    expect(one.body.acts.apply.properties.facts.properties.use).toEqual({
      title: '用途',
      type: 'string',
      enum: ['vegetables', 'flowers'],
      'x-labels': { vegetables: '种菜', flowers: '种花' },
    });
    const none = await w.ask(undefined, 'GET', '/api/procedures/nothing');
    expect([none.status, none.body.code]).toEqual([404, 'procedure.not-found']);
    expect(none.body.detail).toContain('plot-request');
  });

  test('a chart of a running procedure as picture, text and data', async () => {
    const svg = await w.ask(undefined, 'GET', '/api/procedures/approval/chart.svg?language=en');
    expect([svg.status, svg.headers['content-type']], svg.text).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(svg.text).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    expect(svg.text).not.toMatch(/<script|onload=| style=/);
    const text = await w.ask(undefined, 'GET', '/api/procedures/approval/chart.txt');
    expect([text.headers['content-type'], text.text.includes('已收件')]).toEqual(['text/plain; charset=utf-8', true]);
    expect((await w.ask(undefined, 'GET', '/api/procedures/approval/chart.json')).status).toBe(200);
    expect((await w.ask(undefined, 'GET', '/api/procedures/none/chart.svg')).body.code).toBe('procedure.not-found');
  });

  test('a definition for other tools, as BPMN, as DCR and as JSON', async () => {
    const bpmn = await w.ask(undefined, 'GET', '/api/procedures/approval/definition.bpmn');
    expect([bpmn.status, bpmn.headers['content-type']], bpmn.text).toEqual([200, 'application/xml; charset=utf-8']);
    expect(bpmn.text).toContain('<bpmn:process id="process_approval"');
    const dcr = await w.ask(undefined, 'GET', '/api/procedures/approval/definition.dcr.xml');
    expect(dcr.text).toContain('<dcrgraph');
    const json = await w.ask(undefined, 'GET', '/api/procedures/approval/definition.json');
    expect(json.body).toMatchObject({ id: 'approval', acts: { apply: { title: expect.any(String) } } });
    expect((await w.ask(undefined, 'GET', '/api/procedures/none/definition.bpmn')).body.code).toBe(
      'procedure.not-found',
    );
  });

  test('a due day by rule, with its count', async () => {
    const due = await w.ask(undefined, 'GET', '/api/due?rule=approvals.decision&start=2026-03-02');
    expect(due.body, due.text).toMatchObject({ due: '2026-03-30', start: '2026-03-02' });
    const paused = await w.ask(
      undefined,
      'GET',
      '/api/due?rule=approvals.decision&start=2026-03-02&exclude=2026-03-04..2026-03-06&exclude=2026-03-10..2026-03-10',
    );
    expect(paused.body.due).toBe('2026-04-03');
    const unknown = await w.ask(undefined, 'GET', '/api/due?rule=approvals.decison&start=2026-03-02');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'law.unknown-rule']);
    expect(unknown.body.detail).toContain('approvals.decision');
    const noDay = await w.ask(undefined, 'GET', '/api/due?rule=approvals.decision&start=2026-02-30');
    expect([noDay.status, noDay.body.code]).toEqual([400, 'day.invalid']);
  });

  test('organs, registers, settings, errors, health', async () => {
    expect((await w.ask(undefined, 'GET', '/api/orgs')).body).toMatchObject({
      district: { code: '990777', demo: true },
    });
    expect((await w.ask(undefined, 'GET', '/api/registers')).body.rows[0]).toMatchObject({
      id: 'plots',
      fields: { title: { title: '菜园' } },
    });
    const known = await w.ask('handler', 'GET', '/api/registers');
    expect(known.body.rows.map((r: { id: string }) => r.id)).toEqual(['plots']);
    for (const path of ['/api/registers/plot-bans/entries', '/api/registers/plot-bans/entries/x']) {
      const refused = await w.ask('handler', 'GET', path);
      expect([refused.status, refused.body.code]).toEqual([404, 'register.not-found']);
      expect(refused.text.replaceAll(path, '')).not.toContain('不得再次申请');
    }
    expect((await w.ask(undefined, 'GET', '/api/search?q=菜园')).status).toBe(200);
    expect((await w.ask(undefined, 'GET', '/api/settings')).body.rows).toEqual([]);
    const catalogue = (await w.ask(undefined, 'GET', '/api/errors')).body.rows as { code: string }[];
    expect(catalogue.map((e) => e.code)).toEqual(
      expect.arrayContaining(['route.not-found', 'case.not-found', 'login.failed']),
    );
    expect(new Set(catalogue.map((e) => e.code)).size).toBe(catalogue.length);
    expect((await w.ask(undefined, 'GET', '/healthz')).body).toMatchObject({
      ok: true,
      database: true,
      clock: true,
      watch: null,
    });
    expect((await w.ask(undefined, 'GET', '/api/plan')).body.code).toBe('plan.none');
    expect((await w.ask(undefined, 'GET', '/api/articles?law=行政许可法&article=32')).body.code).toBe(
      'article.not-loaded',
    );
    expect((await w.ask(undefined, 'GET', '/api/session/oidc')).status).toBe(404);
  });

  test('figures, counted from what was done', async () => {
    await opened();
    const { body, text } = await w.ask(
      undefined,
      'GET',
      '/api/figures?procedure=plot-request&from=2026-01-01&to=2026-12-31',
    );
    expect(body.rows?.[0], text).toMatchObject({
      procedure: 'plot-request',
      indicator: 'requests',
      kind: 'count',
      met: null,
    });
    expect(body.rows[0].value).toBeGreaterThan(0);
  });

  test('errors speak the language that is asked for', async () => {
    const zh = await w.ask(undefined, 'GET', '/api/nothing');
    expect([zh.status, zh.body.title, zh.headers['content-language']]).toEqual([404, '没有这个地址', 'zh-CN']);
    const en = await w.ask(undefined, 'GET', '/api/nothing', undefined, {
      headers: { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' },
    });
    expect([en.body.title, en.headers['content-language']]).toEqual(['There is nothing at this address', 'en']);
    expect(en.headers['content-type']).toContain('application/problem+json');
  });
});
