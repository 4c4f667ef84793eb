import dictionary from 'opencc-js/dict/STCharacters';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemAnswer, routesOn } from '../src/portal/index.ts';
import { languages } from '../src/portal/language.ts';
import type { PortalRoute } from '../src/portal/route.ts';
import { fontSheetUrl } from '../src/portal/style/fonts.ts';
import { sheet } from '../src/portal/style/sheet.ts';
import { ServiceError } from '../src/service/errors.ts';
import { anonymous } from '../src/service/session.ts';
import { ask, cookiesOf } from './portal-fixture/ask.ts';
import { openPages } from './portal-fixture/pages.ts';
import { type Fixture, fixture } from './portal-fixture/source.ts';

let f: Fixture;
let routes: readonly PortalRoute[];
const failures: unknown[] = [];

beforeAll(() => {
  f = fixture();
  routes = routesOn(f.source, (error) => failures.push(error));
});

const own = ['/track/case', '/track/case/acts/withdraw', '/track/case/urge'];

/** The cookie of somebody who has proved to be the party of the running case. */
const party = () => ({ 'yifa-case': encodeURIComponent(`${f.proof.receipt}.${f.proof.secret}`) });

describe.each(languages)('in %s', (language) => {
  test.each([...openPages, ...own])('%s is a whole page', async (url) => {
    const answer = await ask(routes, url, { language, cookies: party() });
    const page = String(answer.html);
    expect(failures.splice(0)).toEqual([]);
    expect(answer.status).toBe(200);
    expect(Buffer.byteLength(page), 'bytes').toBeLessThan(30_000);
    expect(page).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(page).not.toMatch(/\{[a-z]+\}|undefined|\[object|NaN/i);
    const { holes, headings } = outline(page);
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    expect(holes).toEqual([]);
    expect(repeated(page)).toEqual([]);
    expect(answer.headers?.['content-language']).toBe(language);
  });
});

test('no page for readers of traditional characters keeps a simplified one, but for what was typed', async () => {
  const left: string[] = [];
  for (const url of openPages) {
    const page = String((await ask(routes, url, { language: 'zh-Hant' })).html)
      .replace(/<a [^>]*lang="zh-Hans"[^>]*>简体<\/a>/, '')
      .replaceAll(/<[^>]*>/g, '');
    const simplified = [
      ...new Set([...page].filter((letter) => onlySimplified.has(letter) && !url.includes(letter))),
    ].join('');
    if (simplified !== '') left.push(`${url}: ${simplified}`);
  }
  expect(left).toEqual([]);
});

/** Letters that traditional writing has not; it has 准, 秘 and 干 in other words. */
const onlySimplified = new Set(
  dictionary.split('|').flatMap((pair) => {
    const [letter = '', ...others] = pair.split(' ');
    return others.includes(letter) || '准秘干'.includes(letter) ? [] : [letter];
  }),
);

/** Levels of the headings in order, and those that skip one. */
function outline(page: string): { headings: readonly number[]; holes: readonly string[] } {
  const found = [...page.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map((m) => ({
    level: Number(m[1]),
    text: m[2] ?? '',
  }));
  const main = found.filter((_, n) => n > 0);
  const holes = main.filter(({ level }, n) => level > (found[n]?.level ?? 1) + 1).map(({ text }) => text);
  return { headings: found.map(({ level }) => level), holes };
}

/** Ids that stand twice. */
function repeated(page: string): readonly string[] {
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1] as string);
  return ids.filter((id, n) => ids.indexOf(id) !== n);
}

test('the style sheet is small and named by its content', async () => {
  expect(Buffer.byteLength(sheet.css)).toBeLessThan(24_000);
  const answer = await ask(routes, sheet.url);
  expect(answer.headers?.['cache-control']).toContain('immutable');
  expect(cookiesOf(answer)).toEqual({});
});

describe('one matter from the form to the end', () => {
  const fields = {
    'facts.kind': 'new',
    'facts.applicantKind': 'enterprise',
    'facts.applicantOrg': '阿明小馆（演示）',
    'facts.phone': '13800138000',
    'facts.content': '开办小餐馆',
    'facts.materials.0.name': '申请书',
  };

  test('a form with gaps comes back with every error at its field and all that was typed', async () => {
    const typed = { 'facts.kind': 'new', 'facts.applicantKind': 'person', 'facts.content': '<b>"开办"</b>', key: 'k1' };
    const answer = await ask(routes, '/apply/p1/all', { method: 'POST', body: typed });
    const page = String(answer.html);
    expect(answer.status).toBe(422);
    expect(page).toContain('<title>有错误：申请：食品经营许可 - 清源区依法行政公开平台</title>');
    const links = [...page.matchAll(/<li><a href="#(f-[^"]+)"/g)].map((m) => m[1] as string);
    expect(links).toEqual(expect.arrayContaining(['f-facts-applicantName', 'f-facts-phone']));
    for (const id of links) expect(page).toContain(`id="${id}"`);
    expect(page).toMatch(
      /id="f-facts-phone" name="facts\.phone" aria-describedby="[^"]*f-facts-phone-wrong" aria-invalid="true"/,
    );
    expect(page).toContain('&lt;b&gt;&quot;开办&quot;&lt;/b&gt;</textarea>');
    expect(page).toMatch(/id="f-facts-applicantKind" name="facts\.applicantKind" value="person" checked/);
    expect(page).toContain('name="key" value="k1"');
  });

  test('an application gets a receipt: number, secret once, what happens next and why by then', async () => {
    const first = await ask(routes, '/apply/p1/all', { method: 'POST', body: { ...fields, key: 'twice' } });
    const page = String(first.html);
    expect(first.status).toBe(201);
    expect(first.headers?.['cache-control']).toBe('no-store');
    const [receipt, secret] = [...page.matchAll(/<b class="secret">(.+?)<\/b>/g)].map(
      (m) => m[1]?.replaceAll('<wbr>', '') ?? '',
    );
    expect(receipt).toMatch(/^\d{20}$/);
    expect(page).toContain('机关最迟');
    expect(page).toContain('<ol class="day-by-day">');
    expect(String(first.headers?.['set-cookie'])).toMatch(
      /^yifa-case=[^;]+; Path=\/track; Max-Age=1800; HttpOnly; SameSite=Strict$/,
    );

    const again = await ask(routes, '/apply/p1/all', { method: 'POST', body: { ...fields, key: 'twice' } });
    expect(String(again.html)).toContain(receipt);
    expect(String(again.html)).not.toContain(secret);

    const cookies = cookiesOf(first);
    const seen = String((await ask(routes, '/track/case', { cookies })).html);
    for (const told of ['已收件，待受理', '清源区市场监督管理局', '阿明小馆（演示）', '撤回申请'])
      expect(seen).toContain(told);
    expect(seen).not.toContain(secret);

    const seq =
      /name="seq" value="(\d+)"/.exec(
        String((await ask(routes, '/track/case/acts/withdraw', { cookies })).html),
      )?.[1] ?? '';
    const done = await ask(routes, '/track/case/acts/withdraw', { method: 'POST', cookies, body: { seq, key: 'w1' } });
    expect([done.status, done.headers?.location]).toEqual([303, '/track/case']);
    expect(String((await ask(routes, '/track/case', { cookies })).html)).toContain('申请人撤回申请');
  });

  test('facts that the page knows cannot be typed over', async () => {
    const answer = await ask(routes, '/apply/p1/all', {
      method: 'POST',
      body: { ...fields, 'facts.item': 'p2', 'facts.channel': 'window', key: 'k2' },
    });
    const seen = String((await ask(routes, '/track/case', { cookies: cookiesOf(answer) })).html);
    expect(seen).toContain('食品经营许可');
    expect(seen).toContain('网上');
    expect(seen).not.toContain('窗口</dd>');
  });

  test('a step that is refused says why, with the article', async () => {
    const answer = await ask(routes, '/track/case/acts/correct', {
      method: 'POST',
      cookies: party(),
      body: { 'facts.materials.0.name': '平面图', key: 'c1' },
    });
    expect(answer.status).toBe(422);
    expect(String(answer.html)).toMatch(/class="error-summary"[\s\S]*《行政许可法》第32条/);
  });
});

describe('a form that is sent after the half hour', () => {
  const typed = { 'facts.materials.0.name': '平面图 <b>', key: 'late-1', seq: '3' };
  const late = (body: { [field: string]: string }, cookies = {}) =>
    ask(routes, '/track/case/acts/correct', { method: 'POST', cookies, body: { ...typed, ...body } });

  test('is kept while the code is asked for, and goes on with it', async () => {
    const asked = await late({ of: f.proof.receipt });
    expect(asked.status).toBe(401);
    const page = String(asked.html);
    expect(page).toContain('请再填一次查询码');
    expect(page).toContain('value="平面图 &lt;b&gt;"');
    expect(page).toContain(`name="of" value="${f.proof.receipt}"`);
    // The code opens it: what is wrong now is the step itself.
    const gone = await late({ of: f.proof.receipt, secret: f.proof.secret });
    expect(gone.status).toBe(422);
    expect(String(gone.html)).toMatch(/class="error-summary"[\s\S]*《行政许可法》第32条/);
    expect(cookiesOf(gone)['yifa-case']).toContain(f.proof.receipt);
    expect(String(gone.html)).not.toContain(f.proof.secret);
  });

  test.each([
    ['a wrong code', { secret: 'AAAAA' }, 404, '编号或者查询码不对'],
    ['no code', { secret: '' }, 422, '请填写查询码'],
  ])('%s is told, and what was typed stays', async (_, more, status, said) => {
    const answer = await late({ of: f.proof.receipt, ...more });
    expect(answer.status).toBe(status);
    expect(String(answer.html)).toContain(said);
    expect(String(answer.html)).toContain('value="平面图 &lt;b&gt;"');
    expect(answer.headers?.['set-cookie']).toBeUndefined();
  });

  test('the cookie of another case does not send it there, and one about no case is not there', async () => {
    const other = await late({ of: '99010220260301999999' }, party());
    expect([other.status, String(other.html).includes('请再填一次查询码')]).toEqual([401, true]);
    expect((await late({})).status).toBe(404);
  });
});

describe('tracking', () => {
  test('number and secret as they were read out open the case, and stay in a cookie of these pages alone', async () => {
    const { receipt, secret } = f.proof;
    const body = { receipt: ` ${receipt.replace(/(\d{4})/g, '$1 ')}`, secret: secret.replaceAll('-', ' ') };
    const answer = await ask(routes, '/track', { method: 'POST', body, secure: true });
    expect([answer.status, answer.headers?.location]).toEqual([303, '/track/case']);
    expect(String(answer.headers?.['set-cookie'])).toMatch(
      /Path=\/track; Max-Age=1800; HttpOnly; SameSite=Strict; Secure$/,
    );
    expect((await ask(routes, '/track/case', { cookies: cookiesOf(answer) })).status).toBe(200);
  });

  test('a wrong number and a wrong secret look the same, and neither is repeated but the number', async () => {
    const { receipt, secret } = f.proof;
    const [wrongSecret, wrongNumber] = await Promise.all([
      ask(routes, '/track', { method: 'POST', body: { receipt, secret: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAAA' } }),
      ask(routes, '/track', { method: 'POST', body: { receipt: '99010220260316009999', secret } }),
    ]);
    expect([wrongSecret.status, wrongNumber.status]).toEqual([404, 404]);
    const bare = (answer: { html: string | Uint8Array }) => String(answer.html).replace(/value="\d{20}"/, '');
    expect(bare(wrongSecret)).toBe(bare(wrongNumber));
    expect(String(wrongNumber.html)).not.toContain(secret);
  });

  test('empty fields are named', async () => {
    const page = String((await ask(routes, '/track', { method: 'POST', body: {} })).html);
    expect(page).toContain('<a href="#f-receipt">请填写收件编号</a>');
    expect(page).toContain('<a href="#f-secret">请填写查询码</a>');
  });

  test('without proof there is no case, and leaving takes the proof away', async () => {
    for (const cookies of [{}, { 'yifa-case': 'nothing' }, { 'yifa-case': '%E0%A4%A' }])
      expect((await ask(routes, '/track/case', { cookies })).status).toBe(404);
    const answer = await ask(routes, '/track/leave', { method: 'POST', cookies: party() });
    expect(answer.headers?.['set-cookie']).toContain('Max-Age=0');
  });

  test('the case page tells light, day, reason and pause in words', async () => {
    const page = String((await ask(routes, '/track/case', { cookies: party() })).html);
    expect(page).toMatch(/<span class="light light-green"><span aria-hidden="true">●<\/span> 正常<\/span>/);
    expect(page).toMatch(/机关最迟<b><time datetime="2026-04-01">2026年4月1日<\/time><\/b>办完，还有16天/);
    expect(page).toContain('<li class="skipped"><time datetime="2026-03-07">2026年3月7日</time> <span>星期六');
    expect(page).toContain('受理通知书');
  });
});

describe('errors', () => {
  test.each([
    '/powers/none',
    '/documents/none',
    '/plan/articles/99',
    '/plan/articles/x',
    '/apply/none',
    '/procedures/none',
    '/track/case/acts/none',
  ])('%s is not found', async (url) => {
    const answer = await ask(routes, url, { cookies: party() });
    expect(answer.status).toBe(404);
    expect(String(answer.html)).toContain('<h1>没有这个页面</h1>');
  });

  test('what may not be seen looks like what does not exist', async () => {
    const forbidden = {
      ...f.source,
      entry: () =>
        Promise.reject(
          Object.assign(new Error('no'), { status: 403, code: 'permission.denied', zh: '不得查看', en: 'no' }),
        ),
    };
    const hidden = await ask(
      routesOn(forbidden, () => undefined),
      '/powers/p1',
    );
    const absent = await ask(routes, '/powers/none');
    expect(hidden.status).toBe(404);
    expect(
      String(hidden.html)
        .replace(/\/powers[^"]*"/g, '"')
        .replaceAll('%2Fpowers%2Fp1', ''),
    ).toBe(
      String(absent.html)
        .replace(/\/powers[^"]*"/g, '"')
        .replaceAll('%2Fpowers%2Fnone', ''),
    );
  });

  test('a failure of ours shows a number and hides its cause; the log gets it', async () => {
    const broken = { ...f.source, plan: () => Promise.reject(new Error('password=hunter2')) };
    const seen: unknown[] = [];
    const answer = await ask(
      routesOn(broken, (error, request) => seen.push(error, request)),
      '/plan',
    );
    expect(answer.status).toBe(500);
    expect(String(answer.html)).toContain('<code>request-1</code>');
    expect(String(answer.html)).not.toContain('hunter2');
    expect(seen).toEqual([expect.objectContaining({ message: 'password=hunter2' }), 'request-1']);
  });

  test('too many tries are told as such', async () => {
    const busy = {
      ...f.source,
      track: () =>
        Promise.reject(
          Object.assign(new Error('wait'), {
            status: 429,
            code: 'login.wait',
            zh: '请等待30秒',
            en: 'wait 30 seconds',
          }),
        ),
    };
    const answer = await ask(
      routesOn(busy, () => undefined),
      '/track',
      { method: 'POST', body: { receipt: '1', secret: '2' } },
    );
    expect(answer.status).toBe(429);
    expect(String(answer.html)).toContain('请等待30秒');
  });

  test('while there is no plan, its page says so', async () => {
    const none = { ...f.source, plan: () => Promise.reject(new ServiceError('plan.none')) };
    const answer = await ask(
      routesOn(none, () => undefined),
      '/plan',
    );
    expect(answer.status).toBe(404);
    expect(String(answer.html)).toContain('本区尚未导入实施计划');
  });

  test.each([400, 404, 413, 429, 500, 503] as const)('the page for %i stands in every language', async (status) => {
    for (const language of languages) {
      const answer = await problemAnswer(
        f.source,
        {
          params: {},
          query: {},
          body: {},
          url: '/x',
          cookies: {},
          session: anonymous,
          language,
          elder: false,
          secure: false,
          id: 'r7',
        },
        { status },
      );
      expect(answer.status).toBe(status);
      expect(String(answer.html)).toMatch(/<h1>[^<]+<\/h1>/);
    }
  });
});

describe('what data hold', () => {
  test('is never markup', async () => {
    const page = String((await ask(routes, '/powers/p3')).html);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const search = String((await ask(routes, `/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).html);
    expect(search).not.toContain('<script');
  });

  test('stands in Chinese with its language marked for an English reader', async () => {
    const page = String((await ask(routes, '/powers/p1', { language: 'en' })).html);
    const body = page
      .slice(page.indexOf('<main'), page.indexOf('</main>'))
      .replace(/<(\w+)[^>]*\slang="zh-Han[st]"[^>]*>[^<]*<\/\1>/g, '')
      .replace(/<[^>]*>/g, '');
    expect(body).not.toMatch(/\p{Script=Han}/u);
  });

  test('is traditional for one who wants that, but for what was typed and the plan as it was given', async () => {
    const page = String((await ask(routes, '/powers?q=经营许可', { language: 'zh-Hant' })).html);
    expect(page).toContain('食品經營許可');
    expect(page).toContain('value="经营许可"');
    const article = String((await ask(routes, '/plan/articles/5', { language: 'zh-Hant' })).html);
    expect(article).toContain('（演示數據）');
    expect(article).not.toContain('政务');
  });
});

describe('documents on a day', () => {
  const list = async (url: string) =>
    [...String((await ask(routes, url)).html).matchAll(/<h2><a href="\/documents\/([^"?]+)/g)].map((m) => m[1]);

  test.each([
    ['/documents', ['d1', 'd2']],
    ['/documents?state=ending', ['d2']],
    ['/documents?state=lapsed', ['d3']],
    ['/documents?state=repealed', ['d4']],
    ['/documents?state=all', ['d1', 'd2', 'd3', 'd4', 'd5', 'd6']],
    ['/documents?day=2022-07-01', ['d2', 'd3', 'd4']],
    ['/documents?q=犬&state=lapsed', ['d3']],
  ])('%s', async (url, expected) => {
    expect(await list(url)).toEqual(expected);
  });

  test('a day that is none is said, and today is shown', async () => {
    const page = String((await ask(routes, '/documents?day=2026-02-30')).html);
    expect(page).toContain('日期写法不对');
    expect(page).toContain('2026年3月16日</time>的情况');
  });

  test.each([
    ['d1', 'good', '有效'],
    ['d3', 'bad', '失效'],
    ['d4', 'bad', '废止'],
    ['d5', 'mild', '中止执行'],
    ['d6', 'mild', '待施行'],
  ])('%s bears its banner', async (entry, kind, word) => {
    const page = String((await ask(routes, `/documents/${entry}`)).html);
    expect(/<p class="banner (\w+)">(.*?)<\/p>/s.exec(page)?.slice(1)).toEqual([kind, expect.stringContaining(word)]);
  });

  test('a repealed document counts to the day of its repeal, not to the last day in its text', async () => {
    const page = String((await ask(routes, '/documents/d4')).html);
    expect(page).toContain('停止施行已197天');
    expect(page).not.toMatch(/还有\d+天届满/);
  });
});

describe('counting a period', () => {
  test('tells the last day and every day before it', async () => {
    const page = String((await ask(routes, '/rules/due?rule=approvals.decision&start=2026-03-02')).html);
    expect(page).toContain('最后一日是<time datetime="2026-03-30">');
    expect(page.match(/<li class="counted">/g)?.length).toBeGreaterThan(19);
  });

  test('time that does not count moves it', async () => {
    const page = String(
      (await ask(routes, '/rules/due?rule=approvals.decision&start=2026-03-02&from=2026-03-05&to=2026-03-09')).html,
    );
    expect(page).toContain('最后一日是<time datetime="2026-04-02">');
  });

  test.each([
    ['/rules/due?rule=approvals.decision&start=tomorrow', 422, 'f-start'],
    ['/rules/due?rule=approvals.decision&start=2026-03-02&from=2026-03-05', 422, 'f-from'],
    ['/rules/due?rule=nothing-like-it', 404, '没有“nothing-like-it”这条期限'],
  ])('%s is refused', async (url, status, told) => {
    const answer = await ask(routes, url);
    expect(answer.status).toBe(status);
    expect(String(answer.html)).toContain(told);
  });
});

describe('preferences', () => {
  test('set a cookie and lead back', async () => {
    const answer = await ask(routes, '/preferences?language=zh-Hant&elder=1&back=%2Fpowers%3Fq%3Da', { secure: true });
    expect(answer.headers).toMatchObject({ location: '/powers?q=a' });
    expect(answer.headers?.['set-cookie']).toEqual([
      'yifa-language=zh-Hant; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure',
      'yifa-elder=1; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure',
    ]);
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never lead to %s',
    async (back) => {
      const answer = await ask(routes, `/preferences?language=xx&back=${encodeURIComponent(back)}`);
      expect(answer.headers?.location).toBe('/');
      expect(answer.headers?.['set-cookie']).toBeUndefined();
    },
  );

  test('every page offers the other languages and the version for the elderly, and comes back to itself', async () => {
    const page = String((await ask(routes, '/documents?state=all')).html);
    expect(page).toContain('href="/preferences?language=en&amp;back=%2Fdocuments%3Fstate%3Dall" lang="en"');
    expect(String((await ask(routes, '/', { elder: true })).html)).toContain('<html lang="zh-Hans" class="elder">');
  });
});

describe('what rests on what', () => {
  const page = async (url: string) => String((await ask(routes, url)).html);

  test('a document says what it rests on, what of it has gone, and what rests on it', async () => {
    const html = await page('/documents/d1');
    expect(html).toMatch(/它依据什么[\s\S]*href="\/laws\/l1"[\s\S]*废止，自<time[^>]*>2026年1月1日<\/time>起/);
    expect(html).toContain('已经失效或者停止执行的，不得再作为依据');
    expect(html).toMatch(/什么以它为依据[\s\S]*href="\/documents\/d6"/);
    expect(await page('/documents/d4')).toContain('目前没有公开的文件、权力以它为依据');
  });

  test('a law says how it stands and what rests on it, and leads from the list of all', async () => {
    expect(await page('/laws')).toMatch(/href="\/laws\/l1">《演示市市容条例》/);
    const html = await page('/laws/l1');
    expect(html).toMatch(/banner bad[\s\S]*废止，自<time[^>]*>2026年1月1日<\/time>起[\s\S]*清源区建筑垃圾处置办法/);
    expect((await ask(routes, '/laws/nowhere')).status).toBe(404);
  });

  test('in English too', async () => {
    const html = String((await ask(routes, '/documents/d1', { language: 'en' })).html);
    expect(html).toContain('What it rests on');
    expect(html).toContain('What rests on it');
  });
});

test('the head of an article states what government sites must', async () => {
  const page = String((await ask(routes, '/documents/d1')).html);
  for (const [name, content] of [
    ['SiteName', '清源区依法行政公开平台'],
    ['SiteDomain', 'www.qingyuan.example.gov.cn'],
    ['SiteIDCode', '9901020001'],
    ['ColumnName', '查文件'],
    ['ArticleTitle', '清源区老旧小区加装电梯办法'],
    ['PubDate', '2023-05-01'],
    ['ContentSource', '清源区人民政府'],
    ['Url', 'https://www.qingyuan.example.gov.cn/documents/d1'],
  ])
    expect(page).toContain(`<meta name="${name}" content="${content}">`);
});

test('real data bear no mark of a demonstration', async () => {
  const real = { ...f.source, site: { ...f.source.site, demo: false } };
  const page = String(
    (
      await ask(
        routesOn(real, () => undefined),
        '/',
      )
    ).html,
  );
  expect(page).not.toContain('演示数据');
  expect(String((await ask(routes, '/')).html)).toContain('演示数据');
});

test('fonts and charts are given as files, and nothing beside them', async () => {
  const css = String((await ask(routes, fontSheetUrl)).html);
  const slice = /\/assets\/fonts\/[^)]+\.woff2/.exec(css)?.[0] ?? '';
  const font = await ask(routes, slice);
  expect([font.status, font.headers?.['content-type']]).toEqual([200, 'font/woff2']);
  for (const name of ['..%2Fpackage.json', 'none.woff2', 'noto-sans-sc-..woff2'])
    expect((await ask(routes, `/assets/fonts/${name}`)).status).toBe(404);
  const chart = await ask(routes, '/procedures/approval/chart.svg?language=en');
  expect([chart.status, chart.headers?.['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  expect((await ask(routes, '/procedures/none/chart.svg')).status).toBe(404);
});

test('a long list goes on to its next page and back', async () => {
  const first = String((await ask(routes, '/powers')).html);
  const next = /<a class="button" rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = String((await ask(routes, next)).html);
  expect(second).toContain('回到第一页');
  const titles = (page: string) => [...page.matchAll(/<h2><a href="\/powers\/([^"]+)/g)].map((m) => m[1]);
  expect(titles(first).filter((title) => titles(second).includes(title))).toEqual([]);
  expect(titles(first).length + titles(second).length).toBe(33);
});
