import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Api } from '../src/server/api.ts';
import { createServer } from '../src/server/index.ts';
import { portalPages } from '../src/server/portal-pages.ts';
import { type TestDistrict, testDistrict } from './district.ts';
import { application, enterPower, grantLicence, publishDocument } from './district-stories.ts';
import { pdf } from './files.ts';

/** The portal as visitors meet it: the real server, service and database. */
let d: TestDistrict;
let server: Api;
let power: string;
let document: string;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
  power = await enterPower(d, { onSpot: true, promisedDays: 8 });
  ({ id: document } = await publishDocument(d, '2026-03-03', { title: '共享停车管理办法（演示数据）' }));
  d.at('2026-03-09T09:00');
  server = await createServer(d.p, { rateLimits: false }, portalPages(d.p));
});

afterAll(async () => {
  await server?.close();
  await d?.close();
});

const browser = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };

async function visit(url: string, more: InjectOptions = {}) {
  const answer = await server.inject({ url, ...more, headers: { ...browser, ...(more.headers as object) } });
  const cookie = [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((set) => String(set).split(';')[0])
    .join('; ');
  return { status: answer.statusCode, page: answer.body, headers: answer.headers, cookie };
}

const post = (url: string, fields: { readonly [name: string]: string }, cookie = '') =>
  visit(url, {
    method: 'POST',
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
  });

const form = {
  'facts.kind': 'new',
  'facts.applicantKind': 'person',
  'facts.applicantName': '张三丰',
  'facts.phone': '13812345678',
  'facts.content': '开办小餐馆（演示数据）',
};

test('every page that needs no case answers, small and under the strict policy', async () => {
  for (const url of [
    '/',
    '/search?q=经营',
    '/powers',
    `/powers/${power}`,
    `/powers/${power}?part=chart`,
    '/documents',
    `/documents/${document}`,
    '/decisions',
    '/track',
    `/apply/${power}/all`,
    '/procedures/approval',
    '/rules/due',
    '/errors',
    '/about',
  ]) {
    const { status, page, headers } = await visit(encodeURI(url));
    expect([url, status]).toEqual([url, 200]);
    expect(Buffer.byteLength(page), url).toBeLessThan(30_000);
    expect(headers['content-security-policy']).toMatch(/script-src 'self'; style-src 'self'/);
    expect(page, url).not.toMatch(/undefined|\[object|<script|\sstyle=/);
  }
});

test('the style sheet, the font and the chart come with their types', async () => {
  const { page } = await visit('/');
  for (const [, url = ''] of page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
    expect((await visit(url)).headers['content-type']).toBe('text/css; charset=utf-8');
  expect((await visit('/procedures/approval/chart.svg')).headers['content-type']).toContain('image/svg+xml');
});

test('a power and a document tell what stands in their registers', async () => {
  const { page } = await visit(`/powers/${power}`);
  for (const told of [
    '食品经营许可',
    '清源区市场监督管理局',
    '承诺8个工作日内办完',
    '法定20个工作日',
    '《食品安全法》',
    '申请书',
    '2026年3月2日',
  ])
    expect(page).toContain(told);
  expect(page, 'a power of one organ has no joint handling').not.toContain('联合办理作出决定');
  const text = (await visit(`/documents/${document}`)).page;
  for (const told of ['共享停车管理办法', '第一条 正文。', 'banner good', '实施计划']) expect(text).toContain(told);
});

describe('an application', () => {
  test('goes from the form to the published decision, its papers uploaded, its person masked', async () => {
    const filled = new FormData();
    for (const [name, value] of Object.entries({ ...form, key: 'first', 'facts.materials.0.name': '申请书' }))
      filled.set(name, value);
    filled.append('facts.materials.0.file', new Blob([pdf() as never]), '申请书.pdf');
    const encoded = new Response(filled);
    const opened = await visit(`/apply/${power}/all`, {
      method: 'POST',
      payload: Buffer.from(await encoded.arrayBuffer()),
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    });
    expect(opened.status, opened.page).toBe(201);
    const [receipt = '', secret = ''] = [...opened.page.matchAll(/<b class="secret">(.+?)<\/b>/g)].map(
      (m) => m[1]?.replaceAll('<wbr>', '') ?? '',
    );

    const found = await post('/track', { receipt, secret: secret.toLowerCase().replaceAll('-', ' ') });
    expect([found.status, found.headers.location]).toEqual([303, '/track/case']);
    const { cookie } = found;
    const first = (await visit('/track/case', { headers: { cookie } })).page;
    for (const told of ['已收件，待受理', '张三丰', '13812345678', '申请书', '当场更正']) expect(first).toContain(told);

    expect((await visit('/track/case/urge', { headers: { cookie } })).page).toContain('催办您的事项');
    const nothing = await post('/track/case/urge', { text: ' ' }, cookie);
    expect([nothing.status, nothing.page.includes('请写1至1000个字')]).toEqual([422, true]);
    const urged = await post('/track/case/urge', { text: '请<b>尽快</b>办理' }, cookie);
    expect([urged.status, urged.headers.location]).toEqual([303, '/track/case']);
    const twice = await post('/track/case/urge', { text: '再催' }, cookie);
    expect([twice.status, twice.page.includes('起可以再次催办')]).toEqual([429, true]);
    const waiting = (await visit('/track/case', { headers: { cookie } })).page;
    expect(waiting).toContain('请&lt;b&gt;尽快&lt;/b&gt;办理');
    expect(waiting).not.toContain('href="/track/case/urge"');

    d.at('2026-03-10T09:00');
    const row = await d.p.ledger.caseByReceipt(d.p.district.code, receipt);
    const id = row?.id ?? '';
    await d.act('market.window', id, 'accept');
    await grantLicence(d, id);
    await d.act('market.handler', id, 'disclose', { withheld: 'none' });
    const last = (await visit('/track/case', { headers: { cookie } })).page;
    for (const told of ['准予许可，已送达', '行政许可决定书', '评价', '受理通知书']) expect(last).toContain(told);
    expect(last).not.toContain('材料齐全，符合条件');
    expect(last).toContain('行政复议法第二条、第二十条');
    expect((await visit('/track/case/urge', { headers: { cookie } })).status).toBe(404);
    expect(first).toContain('决定送达以后可以申请');
    // Served on 10 March: sixty days end on Saturday 9 May, a working day by that year's arrangement of days off.
    expect(last).toMatch(/<dt>申请行政复议<\/dt><dd><p>最后一日是<b><time datetime="2026-05-09">/);
    d.at('2026-06-10T09:00');
    expect((await visit('/track/case', { headers: { cookie } })).page).toContain(
      '期限已于<time datetime="2026-05-09">',
    );
    d.at('2026-03-10T12:00');

    const decisions = (await visit('/decisions')).page;
    expect(decisions).toContain('张*丰');
    expect(decisions).not.toMatch(/张三丰|13812345678/);
    expect(decisions).toContain('准予食品经营');
    const number = /<dt>决定文号<\/dt><dd>([^<]+)/.exec(decisions)?.[1] ?? '';
    expect((await visit(encodeURI(`/decisions?q=${number}`))).page).toContain('张*丰');
    expect((await visit(encodeURI('/decisions?q=张三丰'))).page).toContain('没有符合条件的内容');
  });

  test('sent twice is one case, and the secret is not told again', async () => {
    const twice = await Promise.all([1, 2].map(() => post(`/apply/${power}/all`, { ...form, key: 'twice' })));
    const again = await post(`/apply/${power}/all`, { ...form, key: 'twice' });
    const receipts = [...twice, again].map(({ page }) => /<b class="secret">(\d{20})<\/b>/.exec(page)?.[1]);
    expect(new Set(receipts).size).toBe(1);
    expect(again.page).toContain('先前已经收到');
    expect(again.cookie).toBe('');
  });

  test('with gaps comes back with the reasons', async () => {
    const answer = await post(`/apply/${power}/all`, { 'facts.kind': 'renew', key: 'gaps' });
    expect(answer.status).toBe(422);
    for (const told of ['请填写“联系电话”', '请填写“申请内容”', '请填写“原许可”']) expect(answer.page).toContain(told);
  });

  test('a licence is named by its number', async () => {
    const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
    await d.act('market.window', id, 'accept');
    await grantLicence(d, id);
    const number = String((await d.state(id)).facts.decisionNo);
    const answer = await post(`/apply/${power}/all`, {
      ...form,
      'facts.kind': 'change',
      'facts.licence': number,
      key: 'change',
    });
    expect(answer.status, answer.page).toBe(201);
    const seen = (await visit('/track/case', { headers: { cookie: answer.cookie } })).page;
    expect(seen).toContain(number);
  });
});

describe('what cannot be', () => {
  test('an unknown address and a wrong method show the page for it', async () => {
    const answer = await visit('/nothing/here');
    expect(answer.status).toBe(404);
    expect(answer.page).toContain('<h1>没有这个页面</h1>');
  });

  test('another site cannot send a form', async () => {
    const answer = await visit(`/apply/${power}/all`, {
      method: 'POST',
      payload: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
  });

  test('guesses at a secret are held up after some tries', async () => {
    const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
    const row = await d.p.ledger.caseById(d.p.district.code, id);
    const tries = [];
    for (let n = 0; n < 30; n++)
      tries.push(
        (await post('/track', { receipt: row?.receipt ?? '', secret: `AAAAA-AAAAA-AAAAA-AAAAA-AAAA${n}` })).status,
      );
    expect(tries[0]).toBe(404);
    expect(tries.at(-1)).toBe(429);
  });

  test('the plan says that there is none', async () => {
    const answer = await visit('/plan');
    expect(answer.status).toBe(404);
    expect(answer.page).toContain('本区尚未导入实施计划');
  });
});
