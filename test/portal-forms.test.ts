import { beforeEach, describe, expect, test } from 'vitest';
import { openingAct, referenceTo } from '../src/portal/form/opening.ts';
import { routesOn } from '../src/portal/index.ts';
import type { PortalRequest, PortalRoute } from '../src/portal/route.ts';
import { ask, cookiesOf } from './portal-fixture/ask.ts';
import { type Fixture, fixture } from './portal-fixture/source.ts';

/** The forms of the portal, question by question, as a browser without scripts sends them. */
let f: Fixture;
let routes: readonly PortalRoute[];
let jar: { [name: string]: string };
const failures: unknown[] = [];

beforeEach(() => {
  f = fixture();
  routes = routesOn(f.source, (error) => failures.push(error));
  jar = {};
});

async function get(url: string, more: Partial<PortalRequest> = {}) {
  const answer = await ask(routes, url, { cookies: jar, ...more });
  return { ...answer, page: String(answer.html), to: String(answer.headers?.location ?? '') };
}

async function post(url: string, body: PortalRequest['body'] = {}, more: Partial<PortalRequest> = {}) {
  const answer = await ask(routes, url, { method: 'POST', body, cookies: jar, ...more });
  for (const [name, value] of Object.entries(cookiesOf(answer))) {
    if (value === '') delete jar[name];
    else jar[name] = value;
  }
  expect(failures.splice(0)).toEqual([]);
  return { ...answer, page: String(answer.html), to: String(answer.headers?.location ?? '') };
}

const answers: { readonly [question: string]: string } = {
  kind: 'new',
  applicantKind: 'person',
  applicantName: '张小三',
  phone: '13800138000',
  content: '在望江路9号开办小餐馆',
};

/** Answers every question from the first to the page where all are checked. */
async function fillIn(given: { readonly [question: string]: string } = answers): Promise<readonly string[]> {
  const asked: string[] = [];
  let at = '/apply/p1/question/kind';
  while (!at.endsWith('/check')) {
    const question = at.split('/').at(-1) ?? '';
    asked.push(question);
    const answer = await post(at, given[question] ? { [`facts.${question}`]: given[question] } : {});
    expect([question, answer.status]).toEqual([question, 303]);
    at = answer.to;
  }
  return asked;
}

describe('one question a page', () => {
  test('asks only what the answers so far leave open', async () => {
    const asked = await fillIn();
    expect(asked.slice(0, 3)).toEqual(['kind', 'applicantKind', 'applicantName']);
    for (const idle of [
      'licence',
      'applicantOrg',
      'currentValidTo',
      'askedUntil',
      'lateReason',
      'scan',
      'item',
      'channel',
    ])
      expect(asked).not.toContain(idle);
  });

  test('is saved from the first answer, under a number and a code that stay out of the page', async () => {
    expect(f.drafts.count).toBe(0);
    expect((await get('/apply/p1/question/kind')).page).toContain('回答第一题以后就会保存');
    const first = await post('/apply/p1/question/kind', { 'facts.kind': 'new' });
    expect(f.drafts.count).toBe(1);
    expect(String(first.headers?.['set-cookie'])).toMatch(
      /^yifa-draft=[^;]+; Path=\/; Max-Age=86400; HttpOnly; SameSite=Strict$/,
    );
    const next = await get(first.to);
    expect(next.page).toContain('D20260316000001');
    expect(next.page).not.toContain('7QK3Z');
    expect(next.headers?.['cache-control']).toBe('no-store');
    await post(first.to, { 'facts.applicantKind': 'person' });
    expect(f.drafts.count).toBe(1);
  });

  test('an answer that is missing or wrong is told at its question and not kept', async () => {
    const none = await post('/apply/p1/question/kind', {});
    expect(none.status).toBe(422);
    expect(none.page).toContain('<a href="#f-facts-kind">请填写“申请种类”</a>');
    expect(none.page).toContain('<title>有错误：');
    expect(f.drafts.count).toBe(0);
    const odd = await post('/apply/p1/question/kind', { 'facts.kind': 'other' });
    expect(odd.status).toBe(422);
  });

  test('a question that is not asked is not there', async () => {
    for (const question of ['item', 'channel', 'scan', 'nothing', '__proto__'])
      expect((await get(`/apply/p1/question/${question}`)).status).toBe(404);
    expect((await post('/apply/p1/question/item', { 'facts.item': 'p2' })).status).toBe(404);
  });

  test('an answer that was changed drops what no longer belongs to it', async () => {
    await fillIn({ ...answers, applicantKind: 'enterprise', applicantOrg: '阿明小馆（演示）' });
    expect((await get('/apply/p1/check')).page).toContain('阿明小馆');
    const changed = await post('/apply/p1/question/applicantKind', { 'facts.applicantKind': 'person', to: 'check' });
    expect(changed.to).toBe('/apply/p1/check');
    const check = await get('/apply/p1/check');
    expect(check.page).not.toContain('阿明小馆');
    expect(check.page).toMatch(/申请人姓名<\/dt><dd><p class="wrong">还没有回答，必须回答/);
    expect(check.page).not.toContain('确认提出申请');
    expect(check.page).toContain('href="/apply/p1/question/applicantName?to=check"');
  });

  test('a file that was turned away is told at its question, and earlier answers stay', async () => {
    await fillIn();
    const refusedUpload = { status: 415, zh: '这种文件不能上传', en: 'not this kind' };
    const answer = await post('/apply/p1/question/materials', {}, { refusedUpload });
    expect([answer.status, answer.page.includes('这种文件不能上传')]).toEqual([415, true]);
    expect((await get('/apply/p1/check')).page).toContain('张小三');
  });

  test('a file that was uploaded stays until another takes its place', async () => {
    await fillIn();
    const field = 'facts.materials.0';
    await post('/apply/p1/question/materials', { [`${field}.name`]: '申请书', [`${field}.file`]: 'file-one' });
    const again = (await get('/apply/p1/question/materials')).page;
    expect(again).toContain(`type="hidden" name="${field}.file" value="file-one"`);
    expect(again).toContain('已经上传');
    await post('/apply/p1/question/materials', {
      [`${field}.name`]: '申请书',
      [`${field}.file`]: ['file-one', 'file-two'],
    });
    await post('/apply/p1/check');
    const [id = ''] = f.cases.casesOf('approval');
    expect(f.cases.factsOf(id).materials).toEqual([{ name: '申请书', file: 'file-two' }]);
  });

  test('nobody asks for what another organ already has', async () => {
    const page = (await get('/apply/p1/question/materials')).page;
    expect(page).toContain('部门共享核验，不用您提交');
    expect(page).not.toContain('上传：营业执照');
    expect(page).toContain('上传：申请书');
  });
});

describe('handing in', () => {
  test('gives one receipt however often it is pressed, with the day by which and a code without the secret', async () => {
    await fillIn();
    const first = await post('/apply/p1/check');
    expect(first.status).toBe(201);
    expect(first.page).toContain('3K7QZ-');
    expect(first.page).toMatch(/<svg class="qr"[^>]* role="img" aria-label="二维码：查询收件\d{20}的进度">/);
    expect(first.page).toContain('机关最迟');
    expect(Buffer.byteLength(first.page)).toBeLessThan(30_000);
    const again = await post('/apply/p1/check');
    expect(again.page).toContain('先前已经收到');
    expect(again.page).not.toContain('3K7QZ-');
    expect(f.cases.casesOf('approval')).toHaveLength(2);
  });

  test('what the law says against it as a whole is told before, and nothing is opened', async () => {
    await fillIn();
    const ended = { ...f.source, judge: async () => [{ code: 'gate.shut', zh: '该事项不能申请', en: 'no' }] as never };
    routes = routesOn(ended, (error) => failures.push(error));
    const check = await get('/apply/p1/check');
    expect(check.page).toContain('该事项不能申请');
    expect(check.page).not.toContain('确认提出申请');
  });

  test('can be taken back and changed for ten minutes: the answers are there, the new one has its own number', async () => {
    await fillIn();
    const first = await post('/apply/p1/check');
    const receipt = /<b class="secret">(\d{20})<\/b>/.exec(first.page)?.[1] ?? '';
    expect(first.page).toContain('2026年3月16日 10:40</time>以前，可以改了重新提交');
    const back = await post('/track/case/take-back', { again: '1' });
    expect([back.status, back.to]).toEqual([303, '/apply/p1/check']);
    expect((await get('/track/case')).page).toContain('申请人撤回申请');
    expect((await get('/apply/p1/check')).page).toContain('张小三');
    await post('/apply/p1/question/phone', { 'facts.phone': '13900139000', to: 'check' });
    const second = await post('/apply/p1/check');
    expect(second.status).toBe(201);
    expect(/<b class="secret">(\d{20})<\/b>/.exec(second.page)?.[1]).not.toBe(receipt);
    expect((await get('/track/case')).page).toContain('13900139000');
  });

  test('is only withdrawn where nothing else is wished', async () => {
    await fillIn();
    await post('/apply/p1/check');
    expect((await post('/track/case/take-back')).to).toBe('/track/case');
    expect((await get('/track/case')).page).toContain('申请人撤回申请');
  });

  test('after ten minutes there is no such offer', async () => {
    await fillIn();
    await post('/apply/p1/check');
    f.cases.now = '2026-03-16T10:41:00.000+08:00';
    expect((await get('/track/case')).page).not.toContain('take-back');
    expect((await post('/track/case/take-back', { again: '1' })).status).toBe(404);
    expect((await get('/track/case')).page).toContain('已收件，待受理');
  });
});

describe('going on later', () => {
  test('number and code, once written down, open the draft on another computer', async () => {
    await fillIn();
    const { page } = await get('/drafts');
    const [number = '', secret = ''] = [...page.matchAll(/<b class="secret">(.+?)<\/b>/g)].map((m) =>
      (m[1] ?? '').replaceAll('<wbr>', ''),
    );
    await post('/drafts/leave');
    expect(jar).toEqual({});
    expect((await get('/apply/p1/check')).to).toBe('/apply/p1');
    const typed = { number: number.toLowerCase(), secret: secret.replaceAll('-', ' ').replaceAll(' ', '') };
    const found = await post('/drafts', typed);
    expect([found.status, found.to]).toEqual([303, '/apply/p1/check']);
    expect((await get('/apply/p1/check')).page).toContain('张小三');
  });

  test('a wrong number and a wrong code look the same', async () => {
    await fillIn();
    const mine = decodeURIComponent(jar['yifa-draft'] ?? '').split('.');
    jar = {};
    const wrongCode = await post('/drafts', { number: mine[0], secret: 'AAAAA' });
    const wrongNumber = await post('/drafts', { number: 'D20260101000000', secret: mine[1] });
    expect([wrongCode.status, wrongNumber.status]).toEqual([404, 404]);
    const bare = (page: string) => page.replace(/value="D\d+"/, '');
    expect(bare(wrongCode.page)).toBe(bare(wrongNumber.page));
    expect((await post('/drafts', {})).page).toContain('请填写续填码');
  });

  test('a draft is forgotten on request', async () => {
    await fillIn();
    await post('/drafts/drop');
    expect([f.drafts.count, jar]).toEqual([0, {}]);
  });

  test('another form does not take its answers, and says that it is there', async () => {
    await fillIn();
    const other = await get('/apply/p2');
    expect(other.page).toContain('您还有一份没有填完的申请');
    expect((await get('/apply/p2/question/applicantName')).page).not.toContain('张小三');
  });
});

describe('what is not built yet', () => {
  test('says where to go meanwhile, and opens by itself with a procedure for it', async () => {
    const closed = await get('/want/complaint');
    expect(closed.page).toContain('本站还不能办');
    expect(closed.page).toContain('tel:000-00012345');
    const approval = f.source.procedure('approval');
    if (!approval) throw new Error('no approval');
    const { item: _, ...records } = approval.acts.apply?.records ?? {};
    const acts = { ...approval.acts, apply: { ...approval.acts.apply, records } };
    const complaint = { ...approval, id: 'complaint', mechanism: 'M42', title: { zh: '投诉', en: 'Complaint' }, acts };
    const more = {
      ...f.source,
      procedures: () => [...f.source.procedures(), complaint] as never,
      procedure: (id: string, v?: number) => (id === 'complaint' ? (complaint as never) : f.source.procedure(id, v)),
    };
    routes = routesOn(more, (error) => failures.push(error));
    const open = await get('/want/complaint');
    expect(open.page).toContain('href="/file/complaint"');
    expect(open.page).not.toContain('本站还不能办');
    expect((await get('/file/complaint')).page).toContain('开始填写');
    expect((await get('/')).page).not.toContain('<dt>投诉机关和工作人员</dt>');
  });

  test.each(['/want?q=none', '/want/none', '/want/__proto__', '/file/none', '/file/power-inventory', '/services/none'])(
    '%s is not there',
    async (url) => expect((await get(url)).status).toBe(404),
  );
});

test('whatever anyone may start has its form, without a page being written for it', async () => {
  for (const p of f.source.procedures()) {
    const opening = openingAct(p);
    const about = opening && referenceTo(p, opening.def, 'powers');
    const start = await get(`/file/${p.id}`);
    expect([p.id, start.status]).toEqual([p.id, opening && !about ? 200 : 404]);
    if (start.status !== 200) continue;
    for (const question of Object.keys(opening?.def.records ?? {})) {
      const { status, page } = await get(`/file/${p.id}/question/${question}`);
      expect([question, status === 200 || status === 404]).toEqual([question, true]);
      expect(page).not.toMatch(/undefined|\[object/);
    }
  }
  expect(f.source.procedures().filter((p) => openingAct(p)).length).toBeGreaterThan(0);
});

test('a search for what is not in the registers still leads to the way for it', async () => {
  expect((await get('/search?q=投诉')).page).toContain('href="/want/complaint"');
  expect((await get('/search?q=低保')).page).toContain('href="/services/hardship"');
  expect((await get('/search?q=没有的词')).page).not.toContain('/want/c');
});

describe('a draft open for comment', () => {
  const opinion = { 'items.0.columns.opinion': '建议提高补贴标准。' };

  test('is commented on without a name, and thanks are given', async () => {
    const list = (await get('/consultations')).page;
    expect(list).toContain(`href="/matters/${f.commenting}"`);
    const form = (await get(`/matters/${f.commenting}/acts/comment`)).page;
    expect(form).toContain('填了也不公开');
    expect(form).toMatch(/姓名或者名称 <span class="optional">/);
    expect(form).not.toMatch(/>意见 <span class="optional">/);
    const sent = await post(`/matters/${f.commenting}/acts/comment`, { ...opinion, key: 'o1' });
    expect(sent.status).toBeLessThan(300);
    expect(sent.page).toContain('已经收到');
    const after = (await get(`/matters/${f.commenting}`)).page;
    expect(after).not.toContain('建议提高补贴标准');
  });

  test('what is no opinion is not promised to stay without a name', async () => {
    const document = f.source.procedure('normative-document');
    if (!document) throw new Error('no document');
    const named = { answers: { ...document.publish?.answers, lists: { opinions: ['name', 'summary'] } } };
    const changed = { ...document, publish: { ...document.publish, ...named } } as never;
    const other = { ...f.source, procedure: () => changed };
    routes = routesOn(other, (error) => failures.push(error));
    const { page } = await get(`/matters/${f.commenting}/acts/comment`);
    expect(page).toContain('个人信息先遮盖');
    expect(page).not.toContain('填了也不公开');
  });

  test('an empty opinion is turned back', async () => {
    const sent = await post(`/matters/${f.commenting}/acts/comment`, { key: 'o2' });
    expect(sent.status).toBe(422);
  });

  test('nothing else can be done there, and a case that is not public is not there', async () => {
    for (const act of ['closeComment', 'propose', 'none', 'publishDraft'])
      expect((await post(`/matters/${f.commenting}/acts/${act}`, { key: 'x' })).status).toBe(404);
    const running = f.cases.casesOf('approval')[0] ?? '';
    expect((await get(`/matters/${running}`)).status).toBe(404);
    expect((await get('/matters/none')).status).toBe(404);
  });
});
