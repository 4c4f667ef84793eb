import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PortalRequest, PortalRoute } from '../src/portal/route.ts';
import type { Api } from '../src/server/api.ts';
import { createServer } from '../src/server/index.ts';
import { apiWorld, type World } from './api-fixture.ts';
import { pdf } from './files.ts';

let w: World;
let server: Api;
const seen: PortalRequest[] = [];
beforeAll(async () => {
  w = await apiWorld();
  const handler: PortalRoute['handler'] = async (request) => {
    seen.push(request);
    return { status: 200, html: '<p>页</p>', headers: { 'set-cookie': ['a=1', 'b=2'] } };
  };
  const routes: PortalRoute[] = [
    { method: 'GET', url: '/', handler },
    { method: 'GET', url: '/things/:id', handler },
    { method: 'POST', url: '/things/:id', limit: 'apply', handler },
    {
      method: 'GET',
      url: '/icon.svg',
      handler: async () => ({
        status: 200,
        html: new Uint8Array([60, 62]),
        headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=60' },
      }),
    },
    { method: 'GET', url: '/broken', handler: () => Promise.reject(new Error('secret cause')) },
  ];
  server = await createServer(
    w.p,
    { rateLimits: false },
    { routes, problem: async (request, { status }) => ({ status, html: `<p>${status} ${request.language}</p>` }) },
  );
});
afterAll(async () => {
  await server?.close();
  await w?.close();
});

const last = () => seen.at(-1) as PortalRequest;

test('a page is HTML under a policy without inline script, and gets what it asks for', async () => {
  const answer = await server.inject({
    url: '/things/7?q=a&q=b&c=',
    headers: { cookie: 'yifa-elder=1', 'accept-language': 'en' },
  });
  expect(answer.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'set-cookie': ['a=1', 'b=2'],
  });
  expect(answer.headers['content-security-policy']).toMatch(/script-src 'self'; style-src 'self';/);
  expect(last()).toMatchObject({
    params: { id: '7' },
    query: { q: ['a', 'b'], c: '' },
    body: {},
    url: '/things/7?q=a&q=b&c=',
    elder: true,
    language: 'en',
    secure: false,
    session: { kind: 'anonymous' },
  });
});

test('bytes keep their own type and time to keep', async () => {
  const { headers, rawPayload } = await server.inject('/icon.svg');
  expect([headers['content-type'], headers['cache-control'], rawPayload.toString()]).toEqual([
    'image/svg+xml',
    'public, max-age=60',
    '<>',
  ]);
});

test('a form arrives as texts, a form with files as their numbers', async () => {
  await server.inject({
    method: 'POST',
    url: '/things/7',
    payload: 'a=1&a=2&b=%E4%B8%AD',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(last().body).toEqual({ a: ['1', '2'], b: '中' });
  const form = new FormData();
  form.set('matter', '菜园');
  form.append('drawing', new Blob([pdf() as never]), '图.pdf');
  form.append('empty', new Blob([]), '');
  const encoded = new Response(form);
  const answer = await server.inject({
    method: 'POST',
    url: '/things/7',
    payload: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
  });
  expect(answer.statusCode, answer.body).toBe(200);
  expect(last().body).toMatchObject({ matter: '菜园', drawing: expect.stringMatching(/^[0-9a-f]{32}$/) });
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }, 'a=1', 403],
  ['a reserved name', {}, '__proto__=1', 400],
  ['constructor', {}, 'constructor=1', 400],
])('a form from %s is refused', async (_, headers, payload, status) => {
  const answer = await server.inject({
    method: 'POST',
    url: '/things/7',
    payload,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
  });
  expect([answer.statusCode, answer.body]).toEqual([status, `<p>${status} zh-Hans</p>`]);
});

test('a browser is shown errors as pages, a program as problems, and neither the cause', async () => {
  const page = await server.inject({
    url: '/nowhere',
    headers: { accept: 'text/html,*/*', 'accept-language': 'zh-TW' },
  });
  expect([page.statusCode, page.body, page.headers['content-type']]).toEqual([
    404,
    '<p>404 zh-Hant</p>',
    'text/html; charset=utf-8',
  ]);
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  for (const request of [
    { url: '/nowhere', headers: { accept: 'application/json' } },
    { url: '/api/nowhere', headers: { accept: 'text/html' } },
  ]) {
    const problem = await server.inject(request);
    expect([problem.statusCode, problem.headers['content-type'], problem.json().code]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
      'route.not-found',
    ]);
  }
  const broken = await server.inject({ url: '/broken', headers: { accept: 'text/html' } });
  expect([broken.statusCode, broken.body]).toEqual([500, '<p>500 zh-Hans</p>']);
  expect(w.logs.some((line) => JSON.stringify(line).includes('secret cause'))).toBe(true);
});

test('without a portal the first page leads to the description of the API', async () => {
  const answer = await w.server.inject('/');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(answer.body).toContain('href="/api/docs"');
});

test('the portal of the house hangs in the server unless other pages are given', async () => {
  const own = await createServer(w.p, { rateLimits: false });
  try {
    const home = await own.inject({ url: '/', headers: { accept: 'text/html' } });
    expect([home.statusCode, home.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(home.body).toContain('演示数据');
    expect(home.body).not.toMatch(/<script(?! src="\/)|<style| style="| on[a-z]+="/);
    const none = await own.inject({ url: '/nowhere', headers: { accept: 'text/html' } });
    expect([none.statusCode, none.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect((await own.inject('/api/procedures')).statusCode).toBe(200);
  } finally {
    await own.close();
  }
});
