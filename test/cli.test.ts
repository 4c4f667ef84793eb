import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { program, run } from '../src/cli/program.ts';
import { begin, type Ended, type Environment, type Running, yifa } from './cli.ts';

const PASSWORD = 'Plumtree4711';
const seed = join(import.meta.dirname, '..', '..', 'shared', 'seed', 'implementation-plan.txt');
const texts = join(import.meta.dirname, '..', '..', 'shared', 'law', 'texts');
const demoPlan = join('src', 'service', 'demo', 'plan.txt');

let folder: string;
let env: Environment;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yifa-cli-'));
  await chmod(folder, 0o711); // started by root, PostgreSQL runs as another account and must pass through
  env = { YIFA_DATA: join(folder, 'data'), YIFA_PASSWORD: PASSWORD };
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

/** A command in this process: for those that need neither database nor terminal. */
async function here(...words: string[]): Promise<Ended> {
  const text = { out: '', err: '' };
  const write = (name: 'out' | 'err') => (chunk: unknown) => {
    text[name] += String(chunk);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(write('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(write('err')),
  ];
  vi.stubEnv('YIFA_LANG', 'zh');
  try {
    const code = await run(['node', 'yifa', ...words]);
    return { code, ...text };
  } finally {
    process.exitCode = 0;
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}

describe('help', () => {
  const paths: string[][] = [];
  const collect = (command: ReturnType<typeof program>, path: string[]) => {
    if (command.commands.length === 0) paths.push(path);
    for (const part of command.commands) collect(part, [...path, part.name()]);
  };
  collect(program(), []);

  test('every command that the product promises is there', () => {
    const promised = 'start due law plan procedures check chart open act show tasks rebuild user demo'.split(' ');
    expect(program().commands.map((c) => c.name())).toEqual(expect.arrayContaining(promised));
  });

  test.each(paths.map((path) => path.join(' ')))('%s --help says what it does, with an example', async (path) => {
    const { code, out, err } = await here(...path.split(' '), '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`用法 Usage: yifa ${path}`);
    expect(out).toMatch(new RegExp(`例 Examples:\n +yifa ${path}`));
  });
});

describe('a wrong call', () => {
  test.each<[string[], RegExp]>([
    [['conquer'], /^没有“conquer”这个命令\n用法 see: yifa --help\n$/],
    [['chrt'], /^没有“chrt”这个命令；相近的有：chart\n/],
    [['due', 'approvals.decision'], /^缺少必要的选项“--start <date>”\n用法 see: yifa due --help\n$/],
    [['due', 'approvals.decision', '--start', '2026-02-30'], /2026-02-30.*\[day\.invalid\]/],
    [['due', 'approvals.dicision', '--start', '2026-03-02'], /相近的有：approvals\.decision.*\[law\.unknown-rule\]/],
    [['due', 'approvals.decision', '--start', '2026-03-02', '--exclude', 'x'], /\[due\.exclude-form\]/],
    [['chart', 'approval', '--format', 'png'], /^选项“--format <format>”的内容“png”无效；可用：svg, text, json\n/],
    [['chart', 'conquest'], /现有：.*approval.*\[procedure\.not-found\]/],
    [['check', 'conquest'], /\[procedure\.not-found\]/],
    [['open', 'approval'], /^缺少参数“act”\n用法 see: yifa open --help\n$/],
    [['open', 'approval', 'apply', '--data', '{"facts":'], /--data 不是正确的 JSON.*\[cli\.json\]/],
    [['open', 'approval', 'apply', '--data', '{"__proto__": {}}'], /\[cli\.json\]/],
    [['open', 'approval', 'apply', '--data', '[]'], /\[cli\.command-shape\]/],
    [['act', 'c', 'apply', '--data', '{"facts": 3, "fact": {}}'], /写错：facts, fact {2}\[cli\.command-shape\]/],
    [['act', 'c', 'apply', '--data', '@/no/such/file'], /\/no\/such\/file {2}\[cli\.file-missing\]/],
    [['act', 'c', 'apply', '--on', 'yesterday'], /yesterday.*\[day\.invalid\]/],
    [['tasks'], /^缺少必要的选项“--as <login>”/],
    [['plan', 'import', '/no/such/file'], /\[cli\.file-missing\]/],
    [['plan', 'import', tmpdir()], /是文件夹，这里要的是文件 {2}\[cli\.file-is-folder\]/],
    [['law', 'import', '/no/such/folder'], /\[cli\.file-missing\]/],
    [['law', 'import', demoPlan], /不是文件夹，这里要的是文件夹 {2}\[cli\.folder-is-file\]/],
    [['start', '--port', 'abc'], /“abc”无效.*0至65535/],
    [['org', 'add', 'x'], /^缺少必要的选项“--kind <kind>”\n用法 see: yifa org add --help\n$/],
  ])('%j ends with 2 and a sentence', async (words, sentence) => {
    const { code, out, err } = await here(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err).not.toContain('    at ');
  });

  test('is told in English where the terminal is English', async () => {
    const { code, err } = await yifa(['due', 'nothing', '--start', '2026-03-02'], { YIFA_LANG: 'en' });
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^there is no rule "nothing"; near ones: .*\[law\.unknown-rule\]\n$/),
    ]);
  });
});

describe('without a database', () => {
  test('due counts day by day', async () => {
    const { code, out } = await here('due', 'approvals.decision', '--start', '2026-09-24', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ due: '2026-10-29', provisional: false, rule: { article: '第四十二条' } });
    const line = await here(
      'due',
      'approvals.decision',
      '--start',
      '2026-09-24',
      '--exclude',
      '2026-10-09..2026-10-10',
    );
    expect(line.out.split('\n')[0]).toBe('2026-11-02');
    expect(line.out).toContain('中秋节');
  });

  test('chart draws a well-formed picture, a text and a table', async () => {
    const svg = (await here('chart', 'approval', '--format', 'svg')).out;
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(openTags(svg)).toEqual([]);
    expect((await here('chart', 'approval')).out).toContain('行政审批办理');
    expect(JSON.parse((await here('chart', 'approval', '--format', 'json')).out)).toMatchObject({
      nodes: expect.any(Array),
    });
  });

  test('procedures and check speak of the same procedures', async () => {
    const listed = JSON.parse((await here('procedures', '--json')).out) as { id: string; mechanism: string }[];
    expect(listed.map(({ mechanism }) => mechanism)).toEqual(listed.map(({ mechanism }) => mechanism).toSorted());
    const { code, out, err } = await here('check', 'power-inventory', '--json');
    const [report] = JSON.parse(out) as { id: string; states: number; findings: unknown[] }[];
    expect(report).toMatchObject({ id: 'power-inventory', states: expect.any(Number), ms: expect.any(Number) });
    expect(code).toBe(report?.findings.length === 0 ? 0 : 1);
    expect(err).toBe('检查程序 100%\n');
    expect(listed.map(({ id }) => id)).toContain('power-inventory');
  });

  test.skipIf(!existsSync(seed))(
    'plan import --dry-run --json gives chapters, articles, targets and what was not understood',
    async () => {
      const none = { YIFA_DATA: join(folder, 'never-made') };
      const { code, out, err } = await yifa(['plan', 'import', seed, '--dry-run', '--json'], none);
      expect([code, err]).toEqual([0, '']);
      const plan = JSON.parse(out) as {
        chapters: object[];
        articles: { number: number; title: string; targets: object[] }[];
      };
      expect(plan).toMatchObject({ chapters: expect.any(Array), notUnderstood: expect.any(Array) });
      expect([plan.chapters.length, plan.articles.map(({ number }) => number)]).toEqual([
        8,
        Array.from({ length: 24 }, (_, n) => n + 1),
      ]);
      expect(plan.articles[4]?.targets[0]).toMatchObject({
        value: 100,
        unit: 'percent',
        bound: 'min',
        text: expect.any(String),
      });
      expect(existsSync(none.YIFA_DATA)).toBe(false);
    },
  );

  test('a file that is no plan is refused with what is allowed', async () => {
    const { code, err } = await here('plan', 'import', 'package.json', '--dry-run');
    expect([code, err]).toEqual([1, expect.stringMatching(/不是实施计划的格式.*\[plan\.not-a-plan\]/)]);
  });
});

describe('on a real district', () => {
  let server: Running;
  let site: string;
  const as = (login: string, ...words: string[]) => yifa([...words, '--as', login], env);
  const done = async (...words: string[]) => {
    const ended = await yifa(words, env);
    expect(ended, ended.err).toMatchObject({ code: 0 });
    return ended.out;
  };

  beforeAll(async () => {
    server = begin(['start', '--port', '0', '--official', '110101', '某某区'], env);
    site = (await server.says(/已启动：(http:\S+)/))[1] as string;
  });
  afterAll(async () => {
    server?.process.kill('SIGTERM');
    await server?.ended;
  });

  test('organisations, people, posts and accounts are entered from the command line', async () => {
    expect(server.out()).toContain('正式区：某某区（110101）');
    expect(server.out()).toContain('还没有机构');
    expect(server.out()).not.toContain('演示');
    await done(
      'org',
      'add',
      'government',
      '某某区人民政府',
      '--kind',
      'government',
      '--code',
      '某府',
      '--from',
      '2020-01-01',
    );
    for (const [id, name, kind, code] of [
      ['justice', '某某区司法局', 'justice', '某司'],
      ['market', '某某区市场监督管理局', 'department', '某市监'],
    ] as const)
      await done(
        'org',
        'add',
        id,
        name,
        '--kind',
        kind,
        '--code',
        code,
        '--parent',
        'government',
        '--from',
        '2020-01-01',
      );
    await Promise.all(
      [
        ['jia', '甲某', 'market', 'handler'],
        ['yi', '乙某', 'justice', 'legal-reviewer'],
        ['bing', '丙某', 'justice', 'handler'],
      ].map(async ([id = '', name = '', org = '', post = '']) => {
        expect(await done('person', 'add', name, '--id', id, '--from', '2020-01-01')).toContain(`${id}  ${name}`);
        await done('post', 'add', id, org, post, '--from', '2020-01-01');
        await done('user', 'add', id, id);
      }),
    );
    expect(await done('org', 'list')).toContain('某某区司法局');
    expect(JSON.parse(await done('post', 'list', '--org', 'justice', '--json'))).toHaveLength(2);
  });

  test.each<[string[], number, RegExp]>([
    [['org', 'add', 'Other', '他局', '--kind', 'department', '--code', '他'], 1, /\[org\.id-invalid\]/],
    [
      ['org', 'add', 'other', '他局', '--kind', 'ministry', '--code', '他'],
      1,
      /可用：government.*\[org\.kind-unknown\]/,
    ],
    [['person', 'add', '丁某', '--id', 'jia'], 1, /\[cli\.person-taken\]/],
    [['post', 'add', 'jia', 'market', 'district-head'], 1, /\[post\.not-in-kind\]/],
    [['user', 'add', 'ding', 'nobody'], 1, /\[person\.unknown\]/],
    [['user', 'password', 'nobody'], 1, /\[account\.unknown\]/],
    [['tasks', '--as', 'nobody'], 1, /^用户名或口令不正确 {2}\[login\.failed\]\n$/],
    [['show', 'nothing', '--as', 'jia'], 1, /^没有这个案件，或者您不能查看 {2}\[case\.not-found\]\n$/],
    [['open', 'conquest', 'begin', '--as', 'jia'], 2, /\[procedure\.not-found\]/],
    [['demo'], 1, /不是演示区.*\[cli\.not-demo\]/],
  ])('%j is refused in a sentence', async (words, code, sentence) => {
    const ended = await yifa(words, env);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toMatch(sentence);
  });

  test('a case is opened, acted on and shown, with names of organisations', async () => {
    const facts = {
      code: '000100010000',
      name: '食品经营许可',
      type: 'other',
      basis: ['《食品安全法》'],
      procedure: 'none',
      steps: '按规程办理',
      risks: '超时办理。',
      contact: '000-00000000',
      onlineLevel: 'full',
      atCentre: true,
    };
    const file = join(folder, 'power.json');
    await writeFile(file, `\uFEFF${JSON.stringify({ facts })}`);
    const opened = await as(
      'jia',
      'open',
      'power-inventory',
      'propose',
      '--data',
      `@${file}`,
      '--key',
      'first-power',
      '--json',
    );
    expect(opened, opened.err).toMatchObject({ code: 0 });
    const { case: id, org, secret } = JSON.parse(opened.out) as { case: string; org: object; secret: string };
    expect([org, typeof secret]).toEqual([{ id: 'market', name: '某某区市场监督管理局' }, 'string']);

    const [again, refused, shown] = await Promise.all([
      as('jia', 'open', 'power-inventory', 'propose', '--data', `@${file}`, '--key', 'first-power', '--json'),
      as(
        'jia',
        'act',
        id,
        'checkLegality',
        '--data',
        '{"facts": {"legality": "lawful", "legalityOpinion": "依据充分。"}}',
      ),
      as('jia', 'show', id),
    ]);
    expect(JSON.parse(again.out)).toMatchObject({ case: id, replayed: true });
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(/^“.*”只能由.*办理 {2}\[role\.not-held\] {2}《.+》第\d+条/);
    expect(shown.out).toMatch(/^食品经营许可.*某某区市场监督管理局.*待合法性审查/);
    expect(shown.out).toMatch(/申请入库 {2}某某区市场监督管理局 甲某/);
    expect(shown.out).toContain('✗ checkLegality');

    const tasks = await as('yi', 'tasks');
    expect(tasks.out).toContain(`${id}  某某区市场监督管理局  行政权力库管理  待合法性审查`);
    const reviewed = await as(
      'yi',
      'act',
      id,
      'checkLegality',
      '--data',
      '{"facts": {"legality": "lawful", "legalityOpinion": "依据充分。"}}',
    );
    expect(reviewed.out).toMatch(new RegExp(`^${id} {2}#\\d+ {2}某某区市场监督管理局 {2}`));
  });

  test('a plan is imported for its years', async () => {
    const wrong = await as('bing', 'plan', 'import', demoPlan, '--from', '2026-01-01', '--until', '2025-12-31');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('[input.invalid]')]);
    const words = ['plan', 'import', demoPlan, '--from', '2026-01-01', '--until', '2028-12-31', '--json'];
    const [stranger, imported] = await Promise.all([as('jia', ...words), as('bing', ...words)]);
    expect([stranger.code, stranger.out]).toEqual([1, '']);
    expect(stranger.err).toMatch(/\[role\.not-held\]/);
    const { case: id, articles } = JSON.parse(imported.out) as { case: string; articles: object[] };
    expect(articles).toHaveLength(24);
    const page = JSON.parse((await as('bing', 'show', id, '--json')).out) as { facts: object };
    expect(page.facts).toMatchObject({ from: '2026-01-01', until: '2028-12-31' });
  });

  test('statute texts are loaded with progress, and again with the same result', async () => {
    const own = join(folder, 'texts');
    await mkdir(own);
    await writeFile(join(own, '演示条例(2026).md'), '# 演示条例(2026)\n\n第一条　演示数据。\n\n第二条　演示数据。\n');
    await mkdir(join(folder, 'no-texts'));
    const [first, empty] = await Promise.all([
      yifa(['law', 'import', own], env),
      yifa(['law', 'import', join(folder, 'no-texts')], env),
    ]);
    expect(first).toEqual({ code: 0, out: '演示条例  2026  2 条\n', err: '载入法律 100%\n' });
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining('没有 .md 文件')]);
    expect(await yifa(['law', 'import', own], env)).toEqual(first);
  });

  test.skipIf(!existsSync(texts))('all statute texts of the district are loaded', async () => {
    const { code, out, err } = await yifa(['law', 'import', texts], env);
    expect([code, err]).toEqual([0, '载入法律 0%\n载入法律 25%\n载入法律 50%\n载入法律 75%\n载入法律 100%\n']);
    const loaded = out.trim().split('\n');
    expect(loaded.length).toBeGreaterThanOrEqual(25);
    expect(loaded).toContainEqual(expect.stringMatching(/行政许可法 {2}2019修正 {2}\d+ 条$/));
  });

  test('a password is reset for once, an account closed', async () => {
    const { YIFA_PASSWORD: _, ...asked } = env;
    const reset = await yifa(['user', 'password', 'bing'], asked);
    const password = /一次性口令：(\S+)/.exec(reset.out)?.[1] ?? '';
    const first = await yifa(['tasks', '--as', 'bing'], { ...asked, YIFA_PASSWORD: password });
    expect([first.code, first.err]).toEqual([1, expect.stringContaining('[login.must-change]')]);
    const silent = await yifa(['tasks', '--as', 'bing'], asked);
    expect([silent.code, silent.err]).toEqual([2, expect.stringContaining('[cli.password-missing]')]);
    await done('user', 'close', 'bing');
    const closed = await yifa(['tasks', '--as', 'bing'], { ...asked, YIFA_PASSWORD: password });
    expect([closed.code, closed.err]).toEqual([1, expect.stringContaining('[login.failed]')]);
  });

  test('the running server learns of it all, and without one a command starts the database itself', async () => {
    await expect
      .poll(async () => (await (await fetch(`${site}/api/orgs`)).json()) as { rows: object[] }, {
        timeout: 20_000,
        interval: 500,
      })
      .toMatchObject({ rows: expect.arrayContaining([expect.objectContaining({ name: '某某区司法局' })]) });
    server.process.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    const { code, out, err } = await yifa(['rebuild', '--compare', '--json'], env);
    expect([code, JSON.parse(out)]).toEqual([0, { cases: 2, differences: [] }]);
    expect(err).toMatch(/^重算 .*100%\n$/s);
    const none = await yifa(['figures', 'frozen'], env);
    expect([none.code, none.out]).toEqual([0, '还没有冻结过\n']);
    const missing = await yifa(['figures', 'recount', '--year', '2025'], env);
    expect([missing.code, missing.out]).not.toEqual([0, '']);
    expect(missing.err).toContain('2025年的指标没有冻结过');
  });
});

/** Tags of a picture that are not closed, or closed without having been opened. */
function openTags(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([a-zA-Z][\w:-]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (empty) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}
