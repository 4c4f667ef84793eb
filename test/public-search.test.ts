import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceOf } from '../src/portal/platform-source.ts';
import { sayIn } from '../src/portal/say.ts';
import { groupsOf } from '../src/portal/search/groups.ts';
import type { View } from '../src/portal/view.ts';
import type { Api } from '../src/server/api.ts';
import { createServer } from '../src/server/index.ts';
import { portalPages } from '../src/server/portal-pages.ts';
import { readPublicWords } from '../src/service/public-search.ts';
import { type TestDistrict, testDistrict } from './district.ts';
import { application, enterPower, grantLicence, publishDocument } from './district-stories.ts';
import { countingCalls } from './ledger-calls.ts';

/** What anyone finds on the real server, and what nobody does. */
let d: TestDistrict;
let server: Api;
let power: string;
let document: string;
let decided: string;
let commenting: string;
/** Every kind of thing that is searched. */
let groups: readonly string[];

/** Words of files that are not public: names behind masks, telephones, inner findings, a case under way, opinions. */
const hidden = [
  '王小明',
  '李大红',
  '110101199003071234',
  '13812345678',
  '13912345678',
  '现场核查记录内部意见',
  '夜间烧烤摊位',
  '利害关系人甲',
  '我反对收费',
];

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T09:00');
  power = await enterPower(d, { onSpot: true, promisedDays: 8 });
  ({ id: document } = await publishDocument(d, '2026-03-03', { title: '共享停车管理办法（演示数据）' }));
  d.at('2026-03-09T09:00');
  const open = (facts: object) => d.open('citizen', 'approval', 'apply', application(power, facts as never));
  await open({ applicantName: '王小明', phone: '13812345678', content: '夜间烧烤摊位' });
  ({ case: decided } = await open({ applicantName: '李大红', phone: '13912345678', content: '开办小餐馆' }));
  await d.act('market.window', decided, 'accept');
  await d.act('market.officer', decided, 'inspect', { siteFindings: '现场核查记录内部意见', siteRecord: '记录' });
  await grantLicence(d, decided);
  await d.act('market.handler', decided, 'disclose', { withheld: 'none' });
  d.at('2026-03-10T09:00');
  commenting = await draftOpenForComment();
  await d.act('citizen', commenting, 'comment', undefined, {
    items: [{ key: 'o1', columns: { name: '利害关系人甲', opinion: '我反对收费' } }],
  });
  server = await createServer(d.p, { rateLimits: false }, portalPages(d.p));
  const view = { t: await sayIn('zh-Hans'), source: sourceOf(d.p), request: {}, today: '2026-03-10' } as never as View;
  groups = groupsOf(view).map(({ key }) => key);
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
    draftText: '第一条 为管理餐饮油烟，制定本办法。第九条 净化设施每季度清洗一次。',
    explanation: '起草说明。',
    touchesInterests: true,
    touchesMarket: false,
    needsArgument: false,
    needsHearing: false,
  });
  await d.act('market.handler', id, 'publishDraft', { commentUntil: '2026-04-20' });
  return id;
}

async function page(path: string): Promise<string> {
  const answer = await server.inject({
    url: encodeURI(path),
    headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin' },
  });
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.body;
}

/** Addresses of what a search finds, group by group. */
async function found(q: string, more = ''): Promise<readonly string[]> {
  const text = await page(`/search?q=${q}${more}`);
  return [...text.matchAll(/<h3><a href="([^"]+)"/g)].map((m) => m[1] as string);
}

describe('anyone finds', () => {
  test.each([
    ['a power by its name', '食品经营', () => `/powers/${power}`],
    ['a power in traditional characters', '食品經營', () => `/powers/${power}`],
    ['a document by its title', '共享停车', () => `/documents/${document}`],
    ['a decision by what it decides', '准予食品经营', () => `/matters/${decided}`],
    ['a decision by the words of a choice', '新办', () => `/matters/${decided}`],
    ['a draft open for comment, by its text', '净化设施', () => `/matters/${commenting}`],
    ['the same in full width and traditional characters', '淨化設施', () => `/matters/${commenting}`],
    ['what one may start', '信访', () => '/want/petition'],
    ['a procedure', '行政处罚', () => '/procedures/penalty'],
  ])('%s', async (_, q, expected) => {
    expect(await found(q)).toContain(expected());
  });

  test('a document by its number in any bracket', async () => {
    const [row] = (await d.p.ledger.entriesOn(d.p.district.code, 'documents', '2026-03-10')).rows;
    const number = String(row?.facts.number);
    expect(number).toMatch(/〔2026〕/);
    for (const [open, close] of ['〔〕', '[]', '（）', '()', '【】', '［］'].map((pair) => [...pair])) {
      const typed = number.replace('〔', open as string).replace('〕', close as string);
      expect([typed, await found(typed)]).toEqual([typed, expect.arrayContaining([`/documents/${document}`])]);
    }
  });

  test('what was found marked in the piece that holds it', async () => {
    expect(await page('/search?q=净化设施')).toContain('第九条 <mark>净化设施</mark>每季度清洗一次。');
  });
});

describe('nobody finds', () => {
  test.each(hidden)('%s', async (word) => {
    expect(await found(word)).toEqual([]);
    expect(await page(`/search?q=${word}`)).toContain('role="status">没有查到');
    for (const group of groups) expect([group, await found(word, `&in=${group}`)]).toEqual([group, []]);
    expect(await page(`/decisions?q=${word}`)).not.toContain('<li><h2>');
    expect(await page(`/registers/licences?q=${word}`)).not.toContain('<li><h2>');
  });

  test('a name by a word that its mask leaves', async () => {
    expect(await found('李大')).toEqual([]);
    expect(await found('李*红')).toContain(`/matters/${decided}`);
  });

  test('a word of a file in what is kept to be searched', async () => {
    await readPublicWords(d.p);
    const { rows } = await d.database.owner.query(`SELECT string_agg(words::text, ' ') AS all FROM public_search`);
    expect(rows[0].all).toContain('净化');
    for (const word of ['王小', '小明', '大红', '38', '烧烤', '核查', '反对', '利害'])
      expect([word, rows[0].all.includes(`'${word}'`)]).toEqual([word, false]);
  });
});

test('each kind has a name of its own', () => {
  expect(new Set(groups).size).toBe(groups.length);
  expect(groups).toEqual(expect.arrayContaining(['powers', 'documents', 'consult', 'decided', 'plan', 'licences']));
});

test('a receipt number leads to the page that asks for its code', async () => {
  const text = await page('/search?q=99010220260309000001');
  expect(text).toContain('这像是收件编号');
  expect(text).toContain('<a href="/track">');
});

test('what was taken down is not shown, even while its words still stand', async () => {
  expect(await found('准予食品经营')).toContain(`/matters/${decided}`);
  await d.database.owner.query(
    `UPDATE cases SET state = jsonb_set(state, '{done}', (state -> 'done') - 'disclose') WHERE id = $1`,
    [decided],
  );
  expect(await found('准予食品经营')).not.toContain(`/matters/${decided}`);
});

test('words that an older version did not keep are taken when somebody first searches', async () => {
  await d.database.owner.query('UPDATE public_search SET seq = NULL, since = NULL, words = NULL');
  expect(await found('净化设施')).toEqual([`/matters/${commenting}`]);
});

test('a group is read page by page, each thing once', async () => {
  d.at('2026-03-11T09:00');
  for (let n = 0; n < 12; n++) await enterPower(d, { name: `临时占道许可${n}`, code: `0001000200${10 + n}` });
  const seen: string[] = [];
  let next: string | undefined = '/search?q=临时占道&in=powers';
  while (next) {
    const text = await page(decodeURI(next));
    seen.push(...[...text.matchAll(/<h3><a href="([^"]+)"/g)].map((m) => m[1] as string));
    next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(seen.length).toBe(12);
  expect(new Set(seen).size).toBe(12);
});

test.each([
  '&in=powers&cursor=none',
  '&in=consult&cursor=eyJzaW5jZSI6IngiLCJpZCI6IngifQ',
  '&in=plan&cursor=-1',
  '&in=x',
])('an address that was made up is answered: %s', async (more) => {
  await page(`/search?q=餐饮${more}`);
});

describe('a page asks the ledger a bounded number of times', () => {
  test.each([
    ['a search of everything', () => '/search?q=演示', 14],
    ['a search of one kind', () => '/search?q=餐饮&in=powers', 4],
    ['a power with all that it names and is named by', () => `/powers/${power}`, 9],
  ])('%s, however much is found', async (_, url, most) => {
    const { p, calls } = countingCalls(d.p);
    const counted = await createServer(p, { rateLimits: false }, portalPages(p));
    try {
      const ask = () => calls(async () => counted.inject({ url: encodeURI(url()), headers: { accept: 'text/html' } }));
      await ask();
      const made = await ask();
      expect(made.length).toBeGreaterThan(0);
      expect(made.length, made.join(', ')).toBeLessThanOrEqual(most);
    } finally {
      await counted.close();
    }
  });
});
