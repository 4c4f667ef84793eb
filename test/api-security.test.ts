import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, apiWorld, asked, PASSWORD, uncatalogued, type World } from './api-fixture.ts';

let w: World;
beforeAll(async () => {
  w = await apiWorld({ trustProxy: '127.0.0.1' });
});
afterAll(async () => {
  await w?.close();
  expect(uncatalogued(w.codes)).toEqual([]);
});

const open = '/api/procedures/plot-request/cases';
const json = { 'content-type': 'application/json' };
const said = ({ status, body }: Answer) => [status, body.code];

describe('headers', () => {
  test.each(['/api/procedures', '/api/nothing', '/healthz', '/api/docs', '/api/openapi.json', '/api/%ff'])(
    '%s cannot be framed, sniffed or made to run anything',
    async (url) => {
      const { headers } = await w.ask(undefined, 'GET', url);
      expect(headers['x-content-type-options']).toBe('nosniff');
      if (url === '/api/%ff') return;
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe-(inline|eval)|\*|https?:/);
      expect(headers).toMatchObject({
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test('browsers are told to stay with https only where https is spoken', async () => {
    const { headers } = await w.ask(undefined, 'GET', '/api/procedures', undefined, {
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(headers['strict-transport-security']).toBe('max-age=15552000; includeSubDomains');
  });

  test('answers about cases are kept by nobody on the way', async () => {
    for (const url of ['/api/cases', '/api/session', '/api/delegations'])
      expect((await w.ask('handler', 'GET', url)).headers['cache-control'], url).toBe('no-store');
  });

  test('a line break in a value that comes back does not become a header', async () => {
    const answer = await w.server.inject({
      method: 'GET',
      url: '/api/procedures/x%0d%0aset-cookie:%20a=b',
      headers: { 'accept-language': 'en' },
    });
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([400, undefined]);
  });
});

describe('bodies', () => {
  test.each([
    ['broken JSON', '{"facts":', json, 400, 'request.malformed'],
    ['nothing', '', json, 400, 'request.empty'],
    ['another type', 'x', { 'content-type': 'text/xml' }, 415, 'request.media-type'],
    ['__proto__', '{"facts":{"__proto__":{"state":"x"}}}', json, 400, 'request.malformed'],
    ['__proto__ at the top', '{"__proto__":{"partyOf":"x"}}', json, 400, 'request.malformed'],
    ['constructor.prototype', '{"facts":{"constructor":{"prototype":{"x":1}}}}', json, 400, 'request.malformed'],
    ['constructor as a fact', '{"facts":{"constructor":"x"}}', json, 400, 'request.invalid'],
    ['toString as a fact', '{"facts":{"toString":"x"}}', json, 400, 'request.invalid'],
    ['a list for an object', '[]', json, 400, 'request.invalid'],
    ['a number for an object', '5', json, 400, 'request.invalid'],
    ['null for a fact', '{"facts":{"matter":null}}', json, 400, 'request.invalid'],
    ['an object for a fact', '{"facts":{"matter":{"a":1}}}', json, 400, 'request.invalid'],
    ['a deep list', `{"facts":{"matter":${'['.repeat(5000)}${']'.repeat(5000)}}}`, json, 400, 'request.invalid'],
    [
      'a NUL',
      '{"facts":{"matter":"a\\u0000b","office":"parks","name":"x","use":"flowers"}}',
      json,
      400,
      'text.unstorable',
    ],
    [
      'half a character',
      '{"facts":{"matter":"a\\ud800b","office":"parks","name":"x","use":"flowers"}}',
      json,
      400,
      'text.unstorable',
    ],
    ['a form', 'facts=x', { 'content-type': 'application/x-www-form-urlencoded' }, 400, 'request.invalid'],
    [
      'a form with __proto__',
      '__proto__=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      400,
      'request.malformed',
    ],
    ['too much', JSON.stringify({ facts: { matter: 'x'.repeat(2_000_000) } }), json, 413, 'request.too-large'],
  ])('%s is refused by name', async (_, payload, headers, status, code) => {
    const answer = await w.ask('citizen', 'POST', open, undefined, { payload, headers });
    expect(said(answer), answer.text).toEqual([status, code]);
    expect(({} as { state?: string }).state).toBeUndefined();
  });

  test.each(['?__proto__=x', '?constructor=x', '?prototype=x', '?__proto__[state]=x'])(
    'a query %s is refused',
    async (query) => {
      const answer = await w.ask('handler', 'GET', `/api/cases${query}`);
      expect(answer.status, answer.text).toBe(400);
    },
  );

  test('a body of hostile breadth is answered quickly', async () => {
    const facts = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`f${n}`, n]));
    const before = performance.now();
    const answer = await w.ask('citizen', 'POST', open, { facts });
    expect(answer.status).toBe(400);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('other sites', () => {
  const cases: [string, { [header: string]: string }, number][] = [
    ['the browser says cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['the browser says same-site', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['no origin to speak of', { origin: 'null' }, 403],
    ['another page', { referer: 'https://evil.example/page' }, 403],
    ['the own origin', { origin: 'http://localhost:80', host: 'localhost:80' }, 200],
    ['the browser says same-origin', { 'sec-fetch-site': 'same-origin' }, 200],
    ['a cookie and no word of where from', {}, 403],
  ];
  test.each(cases)('%s', async (_, headers, status) => {
    const cookie = await cookieOf('citizen');
    const { body } = await w.ask('citizen', 'POST', open, asked());
    const answer = await w.ask(
      undefined,
      'POST',
      `/api/cases/${body.case}/acts/withdraw`,
      {},
      { headers: { cookie, ...headers } },
    );
    expect(answer.status, answer.text).toBe(status);
    if (status === 403) expect(answer.body.code).toBe('request.cross-site');
  });

  test('a program without cookie needs no origin, a hostile page gets nowhere without cookie either', async () => {
    expect((await w.ask('citizen', 'POST', open, asked())).status).toBe(201);
    expect(
      said(
        await w.ask(
          undefined,
          'POST',
          '/api/session',
          { login: 'citizen', password: PASSWORD },
          { headers: { 'sec-fetch-site': 'cross-site' } },
        ),
      ),
    ).toEqual([403, 'request.cross-site']);
    expect(
      (await w.ask(undefined, 'GET', '/api/procedures', undefined, { headers: { 'sec-fetch-site': 'cross-site' } }))
        .headers['access-control-allow-origin'],
    ).toBeUndefined();
  });
});

async function cookieOf(login: string, headers: object = {}): Promise<string> {
  const response = await w.server.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password: PASSWORD },
    headers: { ...headers },
  });
  const [cookie] = [response.headers['set-cookie'] ?? []].flat();
  return String(cookie).split(';')[0] as string;
}

describe('log-in', () => {
  test('the cookie is out of the reach of scripts and other sites, and guarded by its name over https', async () => {
    const plain = await w.server.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: 'citizen', password: PASSWORD },
    });
    expect(plain.headers['set-cookie']).toMatch(/^yifa=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(plain.json()).not.toHaveProperty('token');
    const https = await w.server.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: 'citizen', password: PASSWORD },
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(https.headers['set-cookie']).toMatch(/^__Host-yifa=[\w-]{40,}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('each log-in is a new session, the one before in the same browser is dead, and logging out ends it here', async () => {
    const own = { 'sec-fetch-site': 'same-origin' };
    const who = async (cookie: string) =>
      (await w.ask(undefined, 'GET', '/api/session', undefined, { headers: { cookie } })).body.person;
    const first = await cookieOf('citizen');
    expect(await who(first)).toBe('citizen');
    const second = await cookieOf('citizen', { cookie: first, ...own });
    expect(second).not.toBe(first);
    expect([await who(first), await who(second)]).toEqual(['anonymous', 'citizen']);
    const out = await w.ask(undefined, 'DELETE', '/api/session', undefined, { headers: { cookie: second, ...own } });
    expect([out.status, String(out.headers['set-cookie'])]).toEqual([204, expect.stringContaining('yifa=; ')]);
    expect(await who(second)).toBe('anonymous');
  });

  test('sessions are listed and ended one by one or all at once', async () => {
    const a = await cookieOf('citizen2');
    const headers = { cookie: a, 'sec-fetch-site': 'same-origin' };
    await cookieOf('citizen2');
    const list = await w.ask(undefined, 'GET', '/api/sessions', undefined, { headers });
    expect(list.body.rows?.length, list.text).toBeGreaterThanOrEqual(2);
    const ended = await w.ask(undefined, 'DELETE', '/api/sessions', undefined, { headers });
    expect(ended.body.ended, ended.text).toBeGreaterThanOrEqual(1);
    expect((await w.ask(undefined, 'GET', '/api/sessions', undefined, { headers })).body.rows).toHaveLength(1);
    expect(said(await w.ask('citizen', 'GET', '/api/sessions?person=citizen2'))).toEqual([403, 'permission.denied']);
    expect(said(await w.ask(undefined, 'GET', '/api/sessions'))).toEqual([401, 'sign-in.needed']);
  });

  test('a dead bearer token is told so, and no answer tells a wrong name from a wrong password', async () => {
    expect(
      said(
        await w.ask(undefined, 'GET', '/api/cases', undefined, {
          headers: { authorization: `Bearer ${'x'.repeat(43)}` },
        }),
      ),
    ).toEqual([401, 'sign-in.needed']);
    const strip = ({ status, body: { id: _, ...rest } }: Answer) => JSON.stringify([status, rest]);
    const wrongName = await w.ask(undefined, 'POST', '/api/session', { login: 'nobody-here', password: PASSWORD });
    const wrongPassword = await w.ask(undefined, 'POST', '/api/session', { login: 'head', password: 'Plumtree4712' });
    expect(strip(wrongName)).toBe(strip(wrongPassword));
    expect(wrongName.status).toBe(401);
  });
});

describe('delegation and settings', () => {
  test('a lent post works from its first day and ends at once', async () => {
    w.at('2026-03-02T09:00');
    const lent = await w.ask('head', 'POST', '/api/delegations', {
      to: 'handler2',
      org: 'parks',
      post: 'head',
      validFrom: '2026-03-02',
      validUntil: '2026-03-10',
    });
    expect(lent.status, lent.text).toBe(201);
    expect((await w.ask('handler2', 'GET', '/api/session')).body.posts).toContainEqual({
      post: 'head',
      org: 'parks',
      kind: 'department',
      via: 'head',
    });
    expect((await w.ask('handler2', 'GET', '/api/delegations')).body.rows).toHaveLength(1);
    expect(
      said(
        await w.ask('handler2', 'POST', '/api/delegations', {
          to: 'handler',
          org: 'parks',
          post: 'head',
          validFrom: '2026-03-02',
          validUntil: '2026-03-03',
        }),
      ),
    ).toEqual([422, 'delegation.chain']);
    expect(said(await w.ask('stranger', 'DELETE', `/api/delegations/${lent.body.id}`))).toEqual([
      404,
      'delegation.not-found',
    ]);
    expect((await w.ask('head', 'DELETE', `/api/delegations/${lent.body.id}`)).status).toBe(204);
    expect((await w.ask('handler2', 'GET', '/api/session')).body.posts).toHaveLength(1);
  });

  test('a number looser than the law is refused, and only who may sets one', async () => {
    const stricter = { topic: 'approvals.decision', value: 15, from: '2026-04-01', reason: '提速' };
    expect(said(await w.ask('handler', 'POST', '/api/settings', stricter))).toEqual([403, 'permission.denied']);
    expect(said(await w.ask(undefined, 'POST', '/api/settings', stricter))).toEqual([401, 'sign-in.needed']);
    expect(said(await w.ask('justice', 'POST', '/api/settings', { ...stricter, value: 25 }))).toEqual([
      422,
      'setting.looser',
    ]);
    const set = await w.ask('justice', 'POST', '/api/settings', stricter);
    expect(set.status, set.text).toBe(201);
    expect((await w.ask(undefined, 'GET', '/api/settings')).body.rows).toEqual([
      { topic: 'approvals.decision', value: 15, from: '2026-04-01', by: 'justice', reason: '提速' },
    ]);
  });
});

describe('failures of our own', () => {
  test('show a number and nothing else; the cause is in the log, without what people wrote', async () => {
    const { databaseNow } = w.p.ledger;
    const secret = '张三的秘密';
    const broken = Object.assign(new Error(`invalid input: "${secret}"`), {
      severity: 'ERROR',
      code: '22P02',
      routine: 'pg_strtoint32',
    });
    Object.assign(w.p.ledger, {
      uploadedSince: () => Promise.reject(broken),
      databaseNow: () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })),
    });
    const form = new FormData();
    form.set('file', new Blob(['plain text']), 'a.txt');
    const body = new Response(form);
    const failed = await w.ask('citizen', 'POST', '/api/files', undefined, {
      payload: Buffer.from(await body.arrayBuffer()),
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
    });
    expect(said(failed)).toEqual([500, 'server.failed']);
    expect(failed.text).not.toContain('秘密');
    expect(failed.text).not.toContain('stack');
    const line = w.logs.find((l) => l.level === 'error' && JSON.stringify(l).includes(failed.body.id));
    expect(JSON.stringify(line)).toContain('pg_strtoint32');
    expect(JSON.stringify(w.logs)).not.toContain('秘密');
    expect((await w.ask(undefined, 'GET', '/healthz')).status).toBe(503);
    Object.assign(w.p.ledger, { databaseNow });
  });

  test('the log knows patterns of addresses, not addresses, words or names', async () => {
    await w.ask('handler', 'GET', '/api/search?q=寻人启事');
    await w.ask(undefined, 'POST', '/api/track', { receipt: '990777SECRET', secret: 'geheim' });
    await w.ask(undefined, 'GET', '/api/cases/someones-case');
    const log = JSON.stringify(w.logs);
    for (const word of ['寻人', 'SECRET', 'geheim', 'someones', '演示', '127.0.0.1', PASSWORD])
      expect(log).not.toContain(word);
    expect(log).toContain('"/api/cases/:case"');
    expect(w.logs.map((l) => l.object)).toContainEqual(
      expect.objectContaining({ method: 'POST', route: '/api/session', status: 201 }),
    );
  });
});

describe('limits of rate', () => {
  test('floods, guesses and uploads of one address are slowed, with the time to wait', async () => {
    const limited = await apiWorld({ rateLimits: { general: 40, login: 3, track: 4, upload: 2 } });
    try {
      const statuses = async (count: number, ask: () => Promise<Answer>) => {
        const found: number[] = [];
        for (let n = 0; n < count; n++) found.push((await ask()).status);
        return found;
      };
      const from = (remoteAddress: string) => ({ remoteAddress });
      expect(
        await statuses(5, () =>
          limited.ask(undefined, 'POST', '/api/session', { login: 'x', password: 'y' }, from('198.51.100.1')),
        ),
      ).toEqual([401, 401, 401, 429, 429]);
      expect(
        await statuses(5, () =>
          limited.ask(undefined, 'POST', '/api/track', { receipt: 'x', secret: 'y' }, from('198.51.100.2')),
        ),
      ).toEqual([404, 404, 404, 404, 429]);
      expect(
        (await statuses(50, () => limited.ask(undefined, 'GET', '/api/orgs', undefined, from('198.51.100.3')))).filter(
          (s) => s === 429,
        ),
      ).toHaveLength(10);
      const over = await limited.ask(undefined, 'GET', '/api/orgs', undefined, from('198.51.100.3'));
      expect([over.body.code, Number(over.headers['retry-after'])]).toEqual(['request.too-many', expect.any(Number)]);
      const six = await statuses(45, () =>
        limited.ask(
          undefined,
          'GET',
          '/api/orgs',
          undefined,
          from(`2001:db8::${Math.floor(Math.random() * 60_000).toString(16)}`),
        ),
      );
      expect(six.filter((s) => s === 429)).toHaveLength(5);
    } finally {
      await limited.close();
    }
  });
});
