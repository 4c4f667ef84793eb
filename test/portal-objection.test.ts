import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '../src/server/api.ts';
import { createServer } from '../src/server/index.ts';
import { portalPages } from '../src/server/portal-pages.ts';
import { settleDue } from '../src/service/watch.ts';
import { type TestDistrict, testDistrict } from './district.ts';
import { publishDocument } from './district-stories.ts';

/** A citizen and a document in force, on the real server: objecting, suggesting, and the day on which it lapses. */
let d: TestDistrict;
let server: Api;
let document: string;
let number: string;

beforeAll(async () => {
  d = await testDistrict();
  const title = '共享停车管理办法（演示数据）';
  ({ id: document } = await publishDocument(d, '2026-03-03', { title, endsAfter: 60 }));
  number = String((await d.state(document)).facts.number);
  d.at('2026-03-09T09:00');
  server = await createServer(d.p, { rateLimits: false }, portalPages(d.p));
});

afterAll(async () => {
  await server?.close();
  await d?.close();
});

const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
const get = async (url: string) => (await server.inject({ url, headers })).body;
const send = (url: string, fields: { readonly [name: string]: string }) =>
  server.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  });

test('the questions lead to the objection, and so does the document itself', async () => {
  const way = await get('/want/objection');
  expect(way).toContain('href="/file/document-objection"');
  expect(way).not.toContain('这件事在网上还不能办');
  const page = await get(`/documents/${document}`);
  expect(page).toContain('href="/file/document-objection"');
  expect(page).toContain(`href="/matters/${document}/acts/suggest"`);
  expect(await get('/file/document-objection')).toContain('规范性文件异议');
});

test('the document is named by its number or its title; the objection reaches the justice bureau with its clocks', async () => {
  const answers = {
    'facts.matter': '第一条没有依据',
    'facts.clauses': '第一条',
    'facts.ground': 'derogation',
    'facts.reasons': '要求另外提交证明。（演示数据）',
    'facts.name': '张三丰',
    'facts.phone': '13812345678',
  };
  const unknown = await send('/file/document-objection/all', { ...answers, 'facts.document': '没有这件文件' });
  expect(unknown.statusCode).toBe(422);
  for (const named of [number, '共享停车管理办法（演示数据）']) {
    const receipt = await send('/file/document-objection/all', { ...answers, 'facts.document': named });
    expect([receipt.statusCode, receipt.body.includes('收件编号')]).toEqual([201, true]);
  }
  const { rows } = await d.database.owner.query<{ id: string }>(
    "SELECT id FROM cases WHERE procedure = 'document-objection'",
  );
  expect(rows).toHaveLength(2);
  for (const { id } of rows) {
    const state = await d.state(id);
    expect(state).toMatchObject({ stage: 'received', org: 'justice', facts: { document } });
    expect(Object.keys(state.clocks)).toEqual(expect.arrayContaining(['acceptPromptly', 'answer']));
  }
});

test('a suggestion is taken on the page of the document, which is no consultation for that', async () => {
  expect(await get(`/matters/${document}/acts/suggest`)).toContain('对施行中的文件提出建议');
  const sent = await send(`/matters/${document}/acts/suggest`, { 'items.0.columns.suggestion': '简化材料。' });
  // Whoever suggests is given a number and a code.
  expect(sent.statusCode).toBe(201);
  expect(sent.body).toContain('/track');
  expect((await d.state(document)).lists.suggestions).toHaveLength(1);
  const open = (await get('/consultations')).split('<h2>')[1] ?? '';
  expect(open).not.toContain('共享停车管理办法');
});

test('in the first minute after its last day the banner says that it has lapsed, though nobody has touched it', async () => {
  d.at('2026-05-03T23:59');
  const last = await get(`/documents/${document}`);
  expect(last).toContain('banner mild');
  expect(last).toMatch(/到<time[^>]*>2026年5月3日<\/time>届满，未重新公布的自动失效/);
  d.at('2026-05-04T00:00');
  const page = await get(`/documents/${document}`);
  expect(page).toContain('banner bad');
  expect(page).toMatch(/自<time[^>]*>2026年5月4日<\/time>起不再有效/);
  expect(page).not.toContain('acts/suggest');
  expect((await d.state(document)).stage).toBe('published');
  await settleDue(d.p);
  expect((await d.state(document)).stage).toBe('lapsed');
});
