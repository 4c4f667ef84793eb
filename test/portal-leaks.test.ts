import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { zh } from '../src/portal/texts/zh.ts';
import type { Api } from '../src/server/api.ts';
import { createServer } from '../src/server/index.ts';
import { portalPages } from '../src/server/portal-pages.ts';
import { fileKinds } from '../src/server/upload/kinds.ts';
import { uploadLimits } from '../src/server/upload/limits.ts';
import { type TestDistrict, testDistrict } from './district.ts';
import { application, enterPower, grantLicence, publishDocument, writeDocument } from './district-stories.ts';
import { pdf } from './files.ts';

/** Everything that an anonymous visitor reaches by following links, on the real server, service and database. */
let d: TestDistrict;
let server: Api;
let power: string;
let running: string;
let decided: string;
let commenting: string;
let receipts: readonly string[];

/** Words that stand in files and must not stand on any page: persons, telephones, inner notes. */
const inside = ['王小明', '李大红', '13812345678', '13912345678', '现场核查记录内部意见', '利害关系人甲'];

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
  power = await enterPower(d, { onSpot: true, promisedDays: 8 });
  await publishDocument(d, '2026-03-03', { title: '共享停车管理办法（演示数据）' });
  d.at('2026-03-09T09:00');
  const open = (name: string, phone: string) =>
    d.open('citizen', 'approval', 'apply', application(power, { applicantName: name, phone }));
  const first = await open('王小明', '13812345678');
  const second = await open('李大红', '13912345678');
  running = first.case;
  decided = second.case;
  receipts = [first.receipt ?? '', second.receipt ?? ''];
  await d.act('market.window', decided, 'accept');
  await grantLicence(d, decided);
  await d.act('market.handler', decided, 'disclose', { withheld: 'none' });
  d.at('2026-03-10T09:00');
  commenting = await draftOpenForComment();
  server = await createServer(d.p, { rateLimits: false }, portalPages(d.p));
});

afterAll(async () => {
  await server?.close();
  await d?.close();
});

async function draftOpenForComment(): Promise<string> {
  const { case: id } = await d.open('market.handler', 'normative-document', 'propose', {
    title: '餐饮油烟管理办法（演示数据）',
    level: 'government',
    issuer: 'government',
    drafter: 'market',
    topic: '市场监管',
    necessity: '必要。',
    problems: '问题。',
    mainMeasures: '措施。',
  });
  await d.act('justice.legal-reviewer', id, 'assessProject', { projectResult: 'established', projectOpinion: '同意' });
  await d.act('market.handler', id, 'writeDraft', {
    draftText: '第一条 为管理餐饮油烟，制定本办法。',
    explanation: '起草说明。',
    touchesInterests: true,
    touchesMarket: false,
    needsArgument: false,
    needsHearing: false,
  });
  await d.act('market.handler', id, 'publishDraft', { commentUntil: '2026-04-20' });
  return id;
}

const browser = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };

async function visit(url: string, headers: object = {}) {
  const answer = await server.inject({ url, headers: { ...browser, ...headers } });
  return { status: answer.statusCode, page: answer.body, headers: answer.headers };
}

async function post(url: string, fields: { readonly [name: string]: string }, cookie = '') {
  const answer = await server.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { ...browser, 'content-type': 'application/x-www-form-urlencoded', cookie },
  });
  const set = [answer.headers['set-cookie'] ?? []].flat().map((one) => String(one).split(';')[0]);
  return {
    status: answer.statusCode,
    page: answer.body,
    to: String(answer.headers.location ?? ''),
    cookie: set.join('; '),
  };
}

/** Walks every link from the front page. Lists by filters lead to ever more addresses of the same pages: some of each. */
async function walk(): Promise<ReadonlyMap<string, { readonly status: number; readonly page: string }>> {
  const seen = new Map<string, { status: number; page: string }>();
  const queue = ['/', '/sitemap.xml', '/robots.txt'];
  const shapes = new Map<string, number>();
  while (queue.length > 0) {
    const url = queue.shift() as string;
    if (seen.has(url)) continue;
    const { status, page } = await visit(url);
    seen.set(url, { status, page });
    for (const [, href = ''] of page.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)) {
      const next = href.replaceAll('&amp;', '&');
      const [path = ''] = next.split('?');
      if (/^\/(api|assets|preferences)/.test(path) || seen.has(next)) continue;
      const shape = path + (next.includes('?') ? `?${[...new URLSearchParams(next.split('?')[1]).keys()].join()}` : '');
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
      if ((shapes.get(shape) ?? 0) <= 3) queue.push(next);
    }
  }
  return seen;
}

describe('walking the site as nobody', () => {
  let site: Awaited<ReturnType<typeof walk>>;
  beforeAll(async () => {
    await post(`/matters/${commenting}/acts/comment`, {
      'items.0.columns.name': '利害关系人甲',
      'items.0.columns.opinion': '现场核查记录内部意见',
      key: 'leak',
    });
    site = await walk();
  }, 120_000);

  test('reaches what is public, and every link leads somewhere', () => {
    expect(site.size).toBeGreaterThan(60);
    for (const url of [
      '/want',
      '/services',
      '/consultations',
      `/matters/${commenting}`,
      '/registers',
      `/powers/${power}`,
    ])
      expect([...site.keys()]).toContain(url);
    const forms = ['/track/leave', '/drafts/leave', '/drafts/drop'];
    const broken = [...site].filter(
      ([url, { status }]) => status >= 400 && !url.startsWith('/plan') && !forms.includes(url),
    );
    // A form's own address answers only to the form; the district of this test has no plan.
    expect(broken.map(([url, { status }]) => `${status} ${url}`)).toEqual([]);
  });

  test('nothing personal and nothing inside stands on any page', () => {
    const leaks = [...site].flatMap(([url, { page }]) =>
      [...inside, ...receipts].filter((word) => word !== '' && page.includes(word)).map((word) => `${url}: ${word}`),
    );
    expect(leaks).toEqual([]);
  });

  test('a decision is shown with its person masked', () => {
    const page = site.get(`/matters/${decided}`)?.page ?? '';
    expect(page).toContain('李*红');
  });

  test('every page is small and forbids scripts', async () => {
    const large = [...site].filter(([url, { page }]) => !url.includes('.') && Buffer.byteLength(page) > 30_000);
    expect(large.map(([url, { page }]) => `${url} ${Buffer.byteLength(page)}`)).toEqual([]);
    const scripts = [...site].filter(([, { page }]) => /<script|\sstyle=|\son[a-z]+=/i.test(page));
    expect(scripts.map(([url]) => url)).toEqual([]);
  });
});

test('everything that any procedure makes public can be listed, whatever it is called', async () => {
  const { page } = await visit('/decisions');
  for (const kind of ['approval.decision', 'normative-document.draft', 'power-inventory.power'])
    expect(page).toContain(`<option value="${kind}"`);
  expect((await visit('/decisions?kind=normative-document.draft')).page).toContain(`href="/matters/${commenting}"`);
  expect((await visit('/decisions?kind=normative-document.none')).page).toContain(`href="/matters/${decided}"`);
});

test('a case that is not public looks the same as one that there is not', async () => {
  const bare = ({ status, page }: { status: number; page: string }) =>
    `${status} ${page.replaceAll(running, '').replaceAll('0000000000000000none', '').replaceAll('%2Fmatters%2F', '')}`;
  const hidden = await visit(`/matters/${running}`);
  expect(hidden.status).toBe(404);
  expect(bare(hidden)).toBe(bare(await visit('/matters/0000000000000000none')));
  for (const act of ['withdraw', 'amend', 'comment'])
    expect((await post(`/matters/${running}/acts/${act}`, { key: act })).status).toBe(404);
  expect((await d.state(running)).stage).toBe('received');
});

test('another one’s number opens nothing', async () => {
  for (const receipt of receipts) {
    const cookie = `yifa-case=${encodeURIComponent(`${receipt}.AAAAA-AAAAA-AAAAA-AAAAA-AAAAAA`)}`;
    for (const url of ['/track/case', '/track/case/acts/withdraw'])
      expect((await visit(url, { cookie })).status).toBe(404);
    expect((await post('/track/case/take-back', { again: '1' }, cookie)).status).toBe(404);
  }
});

describe('a comment', () => {
  test('is taken without a name, stays inside, and is refused once the time is over', async () => {
    const sent = await post(`/matters/${commenting}/acts/comment`, { 'items.0.columns.opinion': '太宽了', key: 'c1' });
    expect(sent.status).toBe(201);
    const secret = /<dt>查询码<\/dt>/;
    expect(sent.page).toMatch(secret);
    const twice = await post(`/matters/${commenting}/acts/comment`, { 'items.0.columns.opinion': '太宽了', key: 'c1' });
    expect(twice.status).toBe(200);
    expect(twice.page).not.toMatch(secret);
    const given = (await d.state(commenting)).lists.opinions?.filter(({ columns }) => columns.opinion === '太宽了');
    expect(given).toHaveLength(1);
    expect((await visit(`/matters/${commenting}`)).page).not.toContain('太宽了');
    const closed = await writeDocument(d, '2026-03-11', { title: '已经截止的办法（演示数据）' });
    const late = await post(`/matters/${closed}/acts/comment`, { 'items.0.columns.opinion': '晚了', key: 'c2' });
    expect(late.status).toBeGreaterThanOrEqual(404);
    expect((await d.state(closed)).lists.opinions?.some(({ columns }) => columns.opinion === '晚了') ?? false).toBe(
      false,
    );
  });
});

describe('an application, question by question', () => {
  test('is kept, resumed, handed in once, taken back and handed in anew', async () => {
    d.at('2026-03-16T10:00');
    let cookie = '';
    let at = `/apply/${power}/question/kind`;
    const given: { readonly [q: string]: string } = {
      kind: 'new',
      applicantKind: 'person',
      applicantName: '赵小四',
      phone: '13700137000',
      content: '开办小餐馆（演示数据）',
    };
    while (!at.endsWith('/check')) {
      const question = at.split('/').at(-1) ?? '';
      const step = await post(at, given[question] ? { [`facts.${question}`]: given[question] } : {}, cookie);
      expect([question, step.status]).toEqual([question, 303]);
      cookie = step.cookie || cookie;
      at = step.to;
    }
    expect((await visit(at, { cookie })).page).toContain('赵小四');
    const [first, again] = [await post(at, {}, cookie), await post(at, {}, cookie)];
    expect([first.status, again.status]).toEqual([201, 201]);
    const number = (page: string) => /<b class="secret">(\d{20})<\/b>/.exec(page)?.[1];
    expect(number(again.page)).toBe(number(first.page));
    d.at('2026-03-16T10:05');
    const both = `${cookie}; ${first.cookie}`;
    const back = await post('/track/case/take-back', { again: '1' }, both);
    expect([back.status, back.to]).toEqual([303, at]);
    const second = await post(at, {}, cookie);
    expect(second.status).toBe(201);
    expect(number(second.page)).not.toBe(number(first.page));
    const row = await d.p.ledger.caseByReceipt(d.p.district.code, number(first.page) ?? '');
    expect(row?.stage).toBe('withdrawn');
  });

  test('a file of a wrong kind is told at its question; a right one is kept', async () => {
    const upload = async (bytes: Buffer, name: string) => {
      const form = new FormData();
      form.set('facts.materials.0.name', '申请书');
      form.append('facts.materials.0.file', new Blob([bytes as never]), name);
      const encoded = new Response(form);
      const answer = await server.inject({
        method: 'POST',
        url: `/apply/${power}/question/materials`,
        payload: Buffer.from(await encoded.arrayBuffer()),
        headers: { ...browser, 'content-type': encoded.headers.get('content-type') ?? '' },
      });
      return { status: answer.statusCode, page: answer.body };
    };
    const wrong = await upload(Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0]), '申请书.pdf');
    expect(wrong.status).toBeGreaterThanOrEqual(400);
    expect(wrong.page).toContain('error-summary');
    expect(wrong.page).toContain('申请材料');
    expect((await upload(pdf(), '申请书.pdf')).status).toBe(303);
  });

  test('the page tells the limits of the server', () => {
    const told = zh['form.file-limits'];
    expect(told).toContain(`${uploadLimits.bytes / 1024 / 1024} MB`);
    for (const kind of Object.keys(fileKinds).filter((k) => k !== 'png' && k !== 'jpg'))
      expect(told).toContain(kind.toUpperCase());
  });
});

describe('what machines read', () => {
  test.each(['decisions', 'consultations', 'documents', 'powers'])(
    'the feed of %s is well-formed Atom',
    async (name) => {
      const { page, headers } = await visit(`/feeds/${name}.atom`);
      expect(headers['content-type']).toContain('application/atom+xml');
      const { valid, errors } = await validateXML({ xml: [{ fileName: 'feed.xml', contents: page }] } as never);
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
      const ids = [...page.matchAll(/<entry>.*?<id>([^<]+)<\/id>/gs)].map((m) => m[1] ?? '');
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) expect((await visit(new URL(id).pathname)).status).toBe(200);
    },
  );

  test('the site map names pages that are there, and robots are kept from what is personal', async () => {
    const { page } = await visit('/sitemap.xml');
    const paths = [...page.matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => new URL(m[1] ?? '').pathname);
    expect(paths).toContain(`/powers/${power}`);
    for (const path of paths.filter((p) => p !== '/plan'))
      expect([path, (await visit(path)).status]).toEqual([path, 200]);
    const robots = (await visit('/robots.txt')).page;
    for (const path of ['/track', '/drafts', '/apply/']) expect(robots).toContain(`Disallow: ${path}`);
    expect(paths.filter((p) => /^\/(track|drafts|apply|file)/.test(p))).toEqual([]);
  });

  test('a page of a column carries what government sites must say in their head', async () => {
    const { page } = await visit(`/matters/${decided}`);
    for (const name of [
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnName',
      'ColumnType',
      'ArticleTitle',
      'PubDate',
      'ContentSource',
    ])
      expect(page, name).toMatch(new RegExp(`<meta name="${name}" content="[^"]+">`));
    expect((await visit('/decisions')).page).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/feeds/decisions.atom"',
    );
  });
});
