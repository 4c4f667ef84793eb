import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditActionNames, auditDetails } from '../src/service/audit-actions.ts';
import { auditExport } from '../src/service/audit-trail.ts';
import { ServiceError } from '../src/service/errors.ts';
import { sessionOf } from '../src/service/identity/index.ts';
import { type Answer, apiWorld, asked, type Login, PASSWORD, uncatalogued, type World } from './api-fixture.ts';

let w: World;
beforeAll(async () => {
  w = await apiWorld();
});
afterAll(async () => {
  await w?.close();
  expect(uncatalogued(w.codes)).toEqual([]);
});

const said = ({ status, body }: Answer) => [status, body.code];
const until = { validUntil: '2026-12-31' };

/** Every address of administration, and who is let through; what the one let through then gets is another matter. */
const addresses: readonly (readonly [
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  body: object | undefined,
  may: readonly Login[],
])[] = [
  ['GET', '/api/admin/orgs', undefined, ['system', 'security']],
  ['GET', '/api/admin/orgs/{org}/history', undefined, ['system', 'security']],
  [
    'POST',
    '/api/admin/orgs',
    { id: 'lake', name: '湖泊局', kind: 'department', code: '湖', validFrom: '2026-01-01' },
    ['system'],
  ],
  ['POST', '/api/admin/orgs/{org}/end', until, ['system']],
  ['GET', '/api/admin/people', undefined, ['system', 'security']],
  ['GET', '/api/admin/people/{person}', undefined, ['system', 'security']],
  ['POST', '/api/admin/people', { id: 'handler', name: '重名', validFrom: '2026-01-01' }, ['system']],
  ['POST', '/api/admin/people/{person}/end', { validUntil: '2019-01-01' }, ['system']],
  ['GET', '/api/admin/posts/kinds', undefined, ['system', 'security']],
  ['GET', '/api/admin/roles', undefined, ['system', 'security']],
  ['GET', '/api/admin/posts?org=parks', undefined, ['system', 'security']],
  ['POST', '/api/admin/posts', { person: 'nobody', org: 'parks', post: 'head', validFrom: '2026-01-01' }, ['security']],
  ['POST', '/api/admin/posts/{post}/end', { person: 'nobody', ...until }, ['security']],
  ['GET', '/api/admin/accounts', undefined, ['security']],
  ['POST', '/api/admin/accounts', { login: 'nobody', person: 'nobody' }, ['security']],
  ['POST', '/api/admin/accounts/{login}/password', undefined, ['security']],
  ['POST', '/api/admin/accounts/{login}/unlock', undefined, ['security']],
  ['POST', '/api/admin/accounts/{login}/close', undefined, ['security']],
  ['POST', '/api/admin/accounts/{login}/identity', { issuer: 'https://id.example', subject: 'x' }, ['security']],
  ['DELETE', '/api/admin/accounts/{login}/identity', undefined, ['security']],
  ['GET', '/api/admin/audit', undefined, ['audit']],
  ['GET', '/api/admin/audit/export', undefined, ['audit']],
  ['GET', '/api/sessions?person=citizen2', undefined, ['security']],
  ['DELETE', '/api/sessions?person=nobody', undefined, ['security']],
  ['DELETE', '/api/sessions/0123?person=nobody', undefined, ['security']],
  ['POST', '/api/settings', { topic: 'norm.comment-days', value: 31, from: '2026-03-02', reason: '测试' }, ['justice']],
  ['POST', '/api/calendar/notice', { text: '演示' }, ['justice']],
  ['POST', '/api/calendar?preview=true', { year: 2026, notices: [], holidays: [], workdays: [] }, ['justice']],
];
const readers: readonly (Login | undefined)[] = [
  undefined,
  'citizen',
  'handler',
  'head',
  'justice',
  'system',
  'security',
  'audit',
];

describe('every address of administration', () => {
  test.each(addresses)('%s %s', async (method, url, body, may) => {
    const there = url.replace(/\{\w+\}/, 'nothing-here');
    for (const who of readers) {
      const { status } = await w.ask(who, method, there, body);
      const expected = who === undefined ? 401 : 403;
      if (may.includes(who as Login)) expect([401, 403], `${who}`).not.toContain(status);
      else expect(status, `${who}`).toBe(expected);
    }
  });

  test('is in this list', async () => {
    const { body } = await w.ask(undefined, 'GET', '/api/openapi.json');
    const described = Object.entries(body.paths as { [path: string]: object })
      .filter(([path]) => path.startsWith('/api/admin/') && path !== '/api/admin/audit/actions')
      .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`));
    const listed = addresses.map(([method, url]) => `${method} ${url.replace(/\?.*/, '')}`);
    expect(described.filter((one) => !listed.includes(one))).toEqual([]);
  });

  test('is told to the page by the table, to each administrator the own part', async () => {
    const may = async (who: Login) => (await w.ask(who, 'GET', '/api/session')).body.may;
    expect(await may('system')).toEqual(['people.read', 'people.manage', 'template.organ']);
    expect(await may('security')).toEqual(['people.read', 'posts.assign', 'accounts.manage', 'sessions.revoke']);
    expect(await may('audit')).toEqual(['audit.read', 'audit.export']);
    expect(await may('justice')).toEqual([
      'settings.manage',
      'calendar.load',
      'law.import',
      'case.follow-up',
      'signals.read',
      'figures.freeze',
      'figures.recount',
      'template.district',
      'template.organ',
    ]);
    expect(await may('handler')).toBeUndefined();
  });

  test('administrators read no case and are given no follow-up', async () => {
    const { case: id } = (await w.ask('citizen', 'POST', '/api/procedures/plot-request/cases', asked())).body;
    for (const who of ['system', 'security', 'audit'] as const) {
      expect((await w.ask(who, 'GET', `/api/cases/${id}`)).status).toBe(404);
      expect((await w.ask(who, 'GET', '/api/cases?list=all')).body.rows).toEqual([]);
      expect((await w.ask(who, 'GET', '/api/follow-ups')).body.rows).toEqual([]);
    }
  });
});

describe('organisations', () => {
  const lake = {
    id: 'lakes',
    name: '湖泊管理局',
    kind: 'department',
    code: '湖',
    parent: 'gov',
    validFrom: '2026-03-01',
  };
  const save = (body: object) => w.ask('system', 'POST', '/api/admin/orgs', body);
  const end = (org: string, day = '2026-06-30') =>
    w.ask('system', 'POST', `/api/admin/orgs/${org}/end`, { validUntil: day });

  test('are entered, renamed and end; the history keeps every state and who entered it', async () => {
    expect((await save(lake)).status).toBe(201);
    expect((await save({ ...lake, name: '河湖管理局' })).body).toMatchObject({ id: 'lakes', name: '河湖管理局' });
    expect((await w.ask(undefined, 'GET', '/api/orgs')).body.rows).toContainEqual(
      expect.objectContaining({ id: 'lakes', name: '河湖管理局' }),
    );
    const ended = { validUntil: '2026-06-30', note: '并入园林局（演示）' };
    expect((await w.ask('system', 'POST', '/api/admin/orgs/lakes/end', ended)).body).toMatchObject({
      validUntil: '2026-06-30',
    });
    const { rows } = (await w.ask('security', 'GET', '/api/admin/orgs/lakes/history')).body;
    expect(
      rows.map((row: { name: string; validUntil: string | null; person: string }) => [
        row.name,
        row.validUntil,
        row.person,
      ]),
    ).toEqual([
      ['河湖管理局', '2026-06-30', 'system'],
      ['河湖管理局', null, 'system'],
      ['湖泊管理局', null, 'system'],
    ]);
    expect(rows[0]).toMatchObject({ at: '2026-03-02T09:00:00.000+08:00', note: '并入园林局（演示）' });
    expect(said(await end('lakes', '2026-07-31'))).toEqual([409, 'org.ended']);
  });

  test('do not end while something hangs on them, and it is said what', async () => {
    expect((await save({ ...lake, id: 'marsh', name: '湿地局' })).status).toBe(201);
    expect((await save({ ...lake, id: 'marsh-1', name: '湿地一所', parent: 'marsh' })).status).toBe(201);
    const parts = await end('marsh');
    expect(said(parts)).toEqual([422, 'org.has-parts']);
    expect(parts.body.errors[0].zh).toContain('湿地一所');
    expect((await end('marsh-1')).status).toBe(200);
    expect((await end('marsh')).status).toBe(200);
    expect(said(await end('water'))).toEqual([422, 'org.posts-held']);
    // The day before the other door: an earlier last day given with everything else is judged the same.
    expect(said(await save({ ...lake, id: 'water', name: '水务局', code: '水', ...until }))).toEqual([
      422,
      'org.posts-held',
    ]);
    expect((await save({ ...lake, id: 'pond', name: '池塘局' })).status).toBe(201);
    const { rows } = await w.database.owner.query(
      `SELECT string_agg(column_name, ', ') AS list FROM information_schema.columns WHERE table_name = 'cases' AND is_generated = 'NEVER'`,
    );
    await w.database.owner.query(
      `INSERT INTO cases (${rows[0].list}) SELECT ${rows[0].list} FROM (
        SELECT (jsonb_populate_record(c, '{"id": "pond-case", "org": "pond", "final": false, "receipt": null}')).* FROM cases c LIMIT 1) one`,
    );
    expect(said(await end('pond'))).toEqual([422, 'org.cases-open']);
    await w.database.owner.query(`DELETE FROM cases WHERE id = 'pond-case'`);
  });

  test('refuse what is wrong in words', async () => {
    expect(said(await save({ ...lake, id: 'Lakes!' }))).toEqual([400, 'org.id-invalid']);
    expect(said(await save({ ...lake, kind: 'club' }))).toEqual([400, 'org.kind-unknown']);
    expect(said(await save({ ...lake, id: 'gov', parent: 'parks' }))).toEqual([400, 'org.parent-cycle']);
    expect(said(await end('nothing'))).toEqual([404, 'org.unknown']);
  });
});

describe('people and posts', () => {
  const found = async (query: string) =>
    (await w.ask('security', 'GET', `/api/admin/people?${query}`)).body.rows.map(({ id }: { id: string }) => id);

  test('a person is entered, found by name, initials, id and user name, and leaves', async () => {
    const entered = await w.ask('system', 'POST', '/api/admin/people', {
      id: 'zhouqing',
      name: '周晴',
      validFrom: '2026-01-01',
    });
    expect(entered.status).toBe(201);
    for (const q of ['周晴', '周', 'zq', 'ZQ', 'zhouq'])
      expect(await found(`q=${encodeURIComponent(q)}`)).toContain('zhouqing');
    expect(await found('q=qz')).toEqual([]);
    expect(await found(`q=${encodeURIComponent('東坡')}`)).toEqual([]);
    expect(
      said(
        await w.ask('system', 'POST', '/api/admin/people', { id: 'zhouqing', name: '别人', validFrom: '2026-01-01' }),
      ),
    ).toEqual([409, 'person.taken']);
    const left = await w.ask('system', 'POST', '/api/admin/people/zhouqing/end', { validUntil: '2026-02-28' });
    expect(left.status).toBe(204);
    expect(await found('q=zhouqing')).toEqual([]);
    expect(await found('q=zhouqing&state=absent')).toEqual(['zhouqing']);
    expect(await found('org=water')).toEqual(['stranger']);
  });

  test('a list goes on page by page and none is left out', async () => {
    const all = await found('state=all&limit=200');
    const paged: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await w.ask('security', 'GET', `/api/admin/people?state=all&limit=3${cursor}`);
      paged.push(...body.rows.map(({ id }: { id: string }) => id));
      if (!body.next) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(paged).toEqual(all);
    expect(said(await w.ask('security', 'GET', '/api/admin/people?cursor=abc'))).toEqual([400, 'field.form']);
  });

  test('posts are given where they exist, end, and stay in the history', async () => {
    await w.ask('system', 'POST', '/api/admin/people', { id: 'sunyi', name: '孙一', validFrom: '2026-01-01' });
    const give = (post: string, org = 'parks', more = {}) =>
      w.ask('security', 'POST', '/api/admin/posts', { person: 'sunyi', org, post, validFrom: '2026-03-02', ...more });
    const { body } = await give('drafter');
    expect(body).toMatchObject({ person: 'sunyi', post: 'drafter', validUntil: null });
    expect(said(await give('drafter'))).toEqual([409, 'post.overlap']);
    expect(said(await give('district-head'))).toEqual([422, 'post.not-in-kind']);
    expect(said(await give('king'))).toEqual([400, 'post.unknown']);
    expect(said(await give('audit-administrator'))).toEqual([422, 'post.administrator-apart']);
    expect(said(await give('handler', 'lakes'))).toEqual([422, 'post.org-ended']);
    expect((await give('handler', 'lakes', { validUntil: '2026-06-30' })).status).toBe(201);
    const end = (person: string) =>
      w.ask('security', 'POST', `/api/admin/posts/${body.id}/end`, { person, validUntil: '2026-05-31' });
    expect(said(await end('head'))).toEqual([404, 'post.not-found']);
    expect((await end('sunyi')).status).toBe(204);
    const file = (await w.ask('system', 'GET', '/api/admin/people/sunyi')).body;
    expect(file).toMatchObject({ present: true, person: { name: '孙一' } });
    expect(file.posts).toContainEqual(
      expect.objectContaining({ post: 'drafter', validUntil: '2026-05-31', title: { zh: '起草人', en: 'Drafter' } }),
    );
    const held = (await w.ask('system', 'GET', '/api/admin/posts?org=parks')).body.rows;
    expect(held).toContainEqual(expect.objectContaining({ person: 'sunyi', name: '孙一', validUntil: '2026-05-31' }));
  });

  test('it is said which posts exist where, and which are the three administrators', async () => {
    const { rows } = (await w.ask('system', 'GET', '/api/admin/posts/kinds')).body;
    expect(rows.filter(({ administers }: { administers?: string }) => administers)).toHaveLength(3);
    expect(rows).toContainEqual(expect.objectContaining({ post: 'district-head', in: ['government'], oversees: true }));
  });
});

describe('accounts', () => {
  const at = (login: string, path: string, body?: object) =>
    w.ask('security', 'POST', `/api/admin/accounts/${login}/${path}`, body);
  const logIn = (login: string, password: string) => w.ask(undefined, 'POST', '/api/session', { login, password });
  const view = async (login: string) =>
    (await w.ask('security', 'GET', '/api/admin/accounts')).body.rows.find(
      (one: { login: string }) => one.login === login,
    );

  test('one is opened with a password for once, which nobody keeps; it is reset, locked, unlocked and closed', async () => {
    const opened = await w.ask('security', 'POST', '/api/admin/accounts', { login: 'SunYi', person: 'sunyi' });
    expect(opened).toMatchObject({ status: 201, body: { login: 'sunyi' } });
    expect(opened.headers['cache-control']).toBe('no-store');
    const first = opened.body.password as string;
    expect(said(await logIn('sunyi', first))).toEqual([403, 'login.must-change']);
    expect(said(await w.ask('security', 'POST', '/api/admin/accounts', { login: 'sunyi', person: 'head' }))).toEqual([
      409,
      'account.taken',
    ]);
    const changed = await w.ask(undefined, 'POST', '/api/password', {
      login: 'sunyi',
      password: first,
      next: PASSWORD,
    });
    expect(changed.status).toBe(204);
    expect((await logIn('sunyi', PASSWORD)).status).toBe(201);
    expect(await view('sunyi')).toMatchObject({
      person: 'sunyi',
      name: '孙一',
      password: { since: '2026-03-02', mustChange: false },
      closed: false,
      identity: null,
    });
    for (let n = 0; n < 6; n++) await logIn('sunyi', 'wrong-one-here');
    expect((await view('sunyi')).lockedUntil).toMatch(/^2026-03-02T09:0/);
    expect((await logIn('sunyi', PASSWORD)).status).toBe(429);
    expect((await at('sunyi', 'unlock')).status).toBe(204);
    expect((await logIn('sunyi', PASSWORD)).status).toBe(201);
    const reset = await at('sunyi', 'password');
    expect(said(await logIn('sunyi', reset.body.password))).toEqual([403, 'login.must-change']);
    expect((await w.ask('security', 'GET', '/api/sessions?person=sunyi')).body.rows).toEqual([]);
    expect((await at('sunyi', 'close')).status).toBe(204);
    expect((await logIn('sunyi', reset.body.password)).status).toBe(401);
    expect(await view('sunyi')).toMatchObject({ closed: true, password: null });
    expect(said(await at('nobody', 'unlock'))).toEqual([404, 'account.unknown']);
    expect((await w.ask('security', 'GET', '/api/admin/accounts')).text).not.toMatch(/argon2|passwordHash/);
  });

  test('an outside identity is linked once and taken away; an account may have nothing else', async () => {
    const identity = { issuer: 'https://id.example', subject: '3301-77' };
    const opened = await w.ask('security', 'POST', '/api/admin/accounts', {
      login: 'sunyi-id',
      person: 'sunyi',
      outside: true,
    });
    expect(opened).toMatchObject({ status: 201, body: { login: 'sunyi-id' } });
    expect(opened.body.password).toBeUndefined();
    expect((await at('sunyi-id', 'identity', identity)).status).toBe(204);
    expect(await view('sunyi-id')).toMatchObject({ identity, password: null, closed: false });
    expect(said(await at('head', 'identity', identity))).toEqual([409, 'oidc.already-linked']);
    expect((await w.ask('security', 'DELETE', '/api/admin/accounts/sunyi-id/identity')).status).toBe(204);
    expect(await view('sunyi-id')).toMatchObject({ identity: null, closed: true });
  });

  test("another's sessions are seen and ended", async () => {
    await w.token('head');
    const { rows } = (await w.ask('security', 'GET', '/api/sessions?person=head')).body;
    expect(rows).toHaveLength(1);
    expect((await w.ask('security', 'DELETE', `/api/sessions/${rows[0].id}?person=head`)).status).toBe(204);
    expect((await w.ask('head', 'GET', '/api/cases')).status).toBe(401);
  });
});

describe('roles', () => {
  test('each post is shown with who holds it and what it does, and the table of permissions in words', async () => {
    const { body } = await w.ask('system', 'GET', '/api/admin/roles');
    const head = body.posts.find(({ post }: { post: string }) => post === 'head');
    expect(head.holders).toBeGreaterThan(0);
    expect(head.roles.length).toBeGreaterThan(0);
    for (const { procedure, title, acts } of head.roles) {
      const definition = w.p.procedures.find(({ id }) => id === procedure);
      expect(title).toEqual(definition?.title);
      const titles = Object.values(definition?.acts ?? {}).map((act) => act.title);
      expect(acts.every(({ zh }: { zh: string }) => titles.includes(zh))).toBe(true);
      expect(acts.length).toBeGreaterThan(0);
    }
    expect(body.posts.map(({ post }: { post: string }) => post)).toContain('audit-administrator');
    expect(body.rules[0].allows).toBe(false);
    expect(new Set(body.rules.map(({ id }: { id: string }) => id)).size).toBe(body.rules.length);
    expect(JSON.stringify(body.rules)).not.toContain('undefined');
  });
});

describe('the audit trail', () => {
  const lines = async (query = '') => (await w.ask('audit', 'GET', `/api/admin/audit?limit=200&${query}`)).body.rows;

  test('holds what was done above, by whom, with names, and no password', async () => {
    const rows = await lines();
    const kinds = new Set(rows.map(({ action }: { action: string }) => action));
    for (const action of [
      'org.save',
      'person.save',
      'person.end',
      'post.assign',
      'post.end',
      'account.add',
      'password.reset',
      'account.unlock',
      'account.close',
      'account.link',
      'account.unlink',
      'session.revoke',
      'login.success',
    ])
      expect(kinds, action).toContain(action);
    for (const { action, detail } of rows) {
      expect(auditActionNames).toContain(action);
      for (const name of Object.keys(detail)) expect(Object.keys(auditDetails), `${action} ${name}`).toContain(name);
    }
    const [saved] = await lines('action=org.save&object=lakes');
    expect(saved).toMatchObject({
      person: 'system',
      name: '演示system',
      title: { zh: '登记机构' },
      detail: { validUntil: '2026-06-30' },
    });
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });

  test('is filtered and paged', async () => {
    expect(new Set((await lines('person=system')).map(({ person }: { person: string }) => person))).toEqual(
      new Set(['system']),
    );
    expect(await lines('to=2026-03-01')).toEqual([]);
    expect((await lines('from=2026-03-02&to=2026-03-02')).length).toBeGreaterThan(20);
    const all = (await lines()).map(({ id }: { id: number }) => id);
    const paged: number[] = [];
    for (let cursor = ''; paged.length < all.length; ) {
      const { body } = await w.ask('audit', 'GET', `/api/admin/audit?limit=20${cursor}`);
      paged.push(...body.rows.map(({ id }: { id: number }) => id));
      if (!body.next) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(paged).toEqual(all);
    const forged = Buffer.from('{"id":"1 OR 1"}').toString('base64url');
    expect(said(await w.ask('audit', 'GET', `/api/admin/audit?cursor=${forged}`))).toEqual([400, 'field.form']);
    expect((await w.ask('audit', 'GET', '/api/admin/audit?action=nothing')).status).toBe(400);
  });

  test('is exported whole, and the export stands in it', async () => {
    const answer = await w.server.inject({
      method: 'GET',
      url: '/api/admin/audit/export?person=system',
      headers: { authorization: `Bearer ${await w.token('audit')}` },
    });
    expect(answer.headers['content-disposition']).toBe('attachment; filename="audit-990777-2026-03-02.xlsx"');
    const sheet = await readSheet(answer.rawPayload);
    expect(sheet.length - 1).toBe((await lines('person=system')).length);
    expect(sheet[0]).toEqual(['编号', '时间', '人员编号', '姓名', '事项', '事项代码', '对象', '细节']);
    expect((await lines('action=audit.export'))[0]).toMatchObject({
      person: 'audit',
      object: String(sheet.length - 1),
      detail: { person: 'system' },
    });
    const before = (await lines('action=audit.export')).length;
    const auditor = (await sessionOf(w.p, 'audit', w.p.now()))!;
    await expect(auditExport(w.p, auditor, {}, 3)).rejects.toThrow(ServiceError);
    expect((await lines('action=audit.export')).length).toBe(before);
  });
});

describe('local settings', () => {
  const topicOf = async (topic: string) =>
    (await w.ask(undefined, 'GET', '/api/settings/topics')).body.rows.find(
      (row: { topic: string }) => row.topic === topic,
    );
  const set = (topic: string, value: number | null, from = '2026-03-02') =>
    w.ask('justice', 'POST', '/api/settings', { topic, value, from, reason: '本区决定' });

  test('each has its value, the line the law draws with its article, history and what is to come', async () => {
    const { rows } = (await w.ask(undefined, 'GET', '/api/settings/topics')).body;
    expect(rows.filter(({ kind }: { kind: string }) => kind === 'open').length).toBeGreaterThan(30);
    expect(await topicOf('approvals.decision')).toMatchObject({
      kind: 'rule',
      law: 20,
      value: 20,
      own: false,
      most: 20,
      basis: { law: expect.stringContaining('行政许可法') },
    });
    expect((await set('approvals.decision', 15)).status).toBe(201);
    expect((await set('approvals.decision', 12, '2026-09-01')).status).toBe(201);
    expect(await topicOf('approvals.decision')).toMatchObject({
      value: 15,
      own: true,
      history: [
        { value: 12, from: '2026-09-01', future: true, by: 'justice', reason: '本区决定' },
        { value: 15, from: '2026-03-02', future: false },
      ],
    });
    expect((await set('approvals.decision', null)).status).toBe(201);
    expect(await topicOf('approvals.decision')).toMatchObject({ value: 20, own: false });
  });

  test('the ends of what may be set are accepted and one beyond is refused, with the article', async () => {
    const { rows } = (await w.ask(undefined, 'GET', '/api/settings/topics')).body;
    let beyond = 0;
    for (const { topic, kind, least, most } of rows.slice(0, 12).concat(rows.slice(-12))) {
      for (const end of [least, most])
        if (end !== null) expect((await set(topic, end)).status, `${topic} ${end}`).toBe(201);
      const over = kind === 'rule' && most === null ? least - 1 : most + 1;
      const { status, body } = await set(topic, over);
      expect([topic, status]).toEqual([topic, 422]);
      expect(body.code).toMatch(/^setting\./);
      beyond++;
    }
    expect(beyond).toBe(24);
    const looser = await set('approvals.decision', 25);
    expect(looser.body.errors[0]).toMatchObject({
      code: 'setting.looser',
      zh: expect.stringMatching(/行政许可法.*第.*条/),
    });
    const rows2 = (await w.ask('audit', 'GET', '/api/admin/audit?action=setting.set&object=approvals.decision')).body
      .rows;
    expect(rows2.length).toBeGreaterThanOrEqual(3);
  });
});

describe('statute texts', () => {
  const upload = async (who: Login | undefined, text: string | Buffer, name = '演示条例(2026).md') => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(Buffer.from(text))]), name);
    const sent = new Response(form);
    return w.ask(who, 'POST', '/api/statutes', undefined, {
      payload: Buffer.from(await sent.arrayBuffer()),
      headers: { 'content-type': sent.headers.get('content-type') as string },
    });
  };
  const text = '# 演示条例\n\n第一条　为了演示。\n\n第二条　自发布之日起施行。\n';

  test('are loaded from a file by whoever keeps the law, and listed for anyone', async () => {
    expect((await upload(undefined, text)).status).toBe(401);
    for (const who of ['handler', 'head', 'system', 'security', 'audit', 'citizen'] as const)
      if (who !== 'head') expect((await upload(who, text)).status, who).toBe(403);
    expect((await upload('justice', text)).body.rows).toEqual([{ title: '演示条例', version: '2026', articles: 2 }]);
    expect((await w.ask(undefined, 'GET', '/api/statutes')).body.rows).toEqual([
      expect.objectContaining({ title: '演示条例', version: '2026', articles: 2 }),
    ]);
    expect(
      (await w.ask(undefined, 'GET', `/api/articles?law=${encodeURIComponent('演示条例')}&article=2`)).body.text,
    ).toBe('自发布之日起施行。');
    const [noted] = (await w.ask('audit', 'GET', '/api/admin/audit?action=law.import')).body.rows;
    expect(noted).toMatchObject({ person: 'justice', object: '演示条例', detail: { version: '2026', articles: 2 } });
  });

  test('a file without an article, or that is no text, is refused', async () => {
    expect(said(await upload('justice', '没有条文'))).toEqual([422, 'statute.none']);
    expect(said(await upload('justice', Buffer.from([0xff, 0xfe, 0x00, 0xd8])))).toEqual([422, 'file.broken']);
  });
});

describe('follow-ups that the law stood against', () => {
  const list = async (who: Login, query = '') => (await w.ask(who, 'GET', `/api/follow-ups?${query}`)).body.rows;

  test('are shown to whoever oversees the case or handles it, and marked once for all', async () => {
    const { case: id } = (await w.ask('citizen', 'POST', '/api/procedures/plot-request/cases', asked())).body;
    const refusals = [
      {
        code: 'gate.shut',
        zh: '条件不具备',
        en: 'The condition does not hold',
        basis: [{ law: '演示法', article: 3, says: '先后有序' }],
      },
    ];
    await w.p.ledger.addJob(w.p.district.code, {
      kind: 'reaction-refused',
      key: `${id}:2:other`,
      payload: { case: id, seq: 2, procedure: 'plot-request', refusals },
    });
    const [one] = await list('justice');
    expect(one).toMatchObject({ case: id, procedure: 'plot-request', org: 'parks', settled: null, refusals });
    expect(await list('stranger')).toEqual([]);
    expect(await list('citizen')).toEqual([]);
    expect((await w.ask(undefined, 'GET', '/api/follow-ups')).status).toBe(401);
    const settle = (who: Login | undefined, note = '已另行立案') =>
      w.ask(who, 'POST', `/api/follow-ups/${one.id}/settled`, { note });
    expect((await settle(undefined)).status).toBe(401);
    for (const who of ['stranger', 'citizen', 'system', 'security', 'audit'] as const)
      expect(said(await settle(who)), who).toEqual([404, 'follow-up.none']);
    expect((await settle('justice', ' ')).status).toBe(400);
    expect(await settle('justice')).toMatchObject({
      status: 201,
      body: { settled: { person: 'justice', note: '已另行立案', at: '2026-03-02T09:00:00.000+08:00' } },
    });
    expect(said(await settle('justice', '再记一次'))).toEqual([409, 'follow-up.settled']);
    expect(await list('justice', 'settled=false')).toEqual([]);
    expect(await list('justice', 'settled=true')).toHaveLength(1);
    await expect(w.database.app.query('UPDATE follow_ups_settled SET note = $1', ['x'])).rejects.toThrow(
      'permission denied',
    );
    await expect(w.database.app.query('DELETE FROM org_history')).rejects.toThrow('permission denied');
    const [noted] = (await w.ask('audit', 'GET', '/api/admin/audit?action=follow-up.settle')).body.rows;
    expect(noted).toMatchObject({ person: 'justice', object: String(one.id), detail: { case: id } });
  });
});

describe('years of the calendar', () => {
  test('are listed for anyone; how many clocks wait for a year to be published is told to whoever loads it', async () => {
    const { body } = await w.ask(undefined, 'GET', '/api/calendar');
    expect(body.years[0].year).toBeGreaterThanOrEqual(2026);
    expect(body.years.at(-1)).toMatchObject({ year: 2007 });
    expect(body.provisional).toBeUndefined();
    expect((await w.ask('head', 'GET', '/api/calendar')).status).toBe(401);
    const { case: id } = (await w.ask('citizen', 'POST', '/api/procedures/plot-request/cases', asked())).body;
    await w.database.owner.query(`UPDATE tasks SET provisional = true, due = '2031-03-03' WHERE case_id = $1`, [id]);
    const { rows } = await w.database.owner.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM tasks WHERE case_id = $1',
      [id],
    );
    expect(rows[0]?.n).toBeGreaterThan(0);
    expect((await w.ask('justice', 'GET', '/api/calendar')).body.provisional).toEqual([
      { year: 2031, clocks: rows[0]?.n, cases: 1 },
    ]);
    for (const who of ['handler', 'system', 'security', 'audit'] as const)
      expect((await w.ask(who, 'GET', '/api/calendar')).body.provisional).toBeUndefined();
  });
});
