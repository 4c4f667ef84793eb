import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { begin, type Environment, type Running, yifa } from './cli.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let folder: string;
const running: Running[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yifa-life-'));
  await chmod(folder, 0o711); // started by root, PostgreSQL runs as another account and must pass through
});
afterAll(async () => {
  for (const { process } of running) process.kill('SIGKILL');
  for (const name of ['first', 'early']) {
    const left = await postgres(name);
    if (left) process.kill(left, 'SIGINT');
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

const environment = (name: string): Environment => ({ YIFA_DATA: join(folder, name) });

function start(env: Environment, ...words: string[]): Running {
  const started = begin(['start', '--port', '0', ...words], env);
  running.push(started);
  return started;
}

const addressOf = async (started: Running) => (await started.says(/已启动：(http:\S+)/))[1] as string;
const page = async (address: string, path = '/') => {
  const response = await fetch(`${address}${path}`);
  return { status: response.status, text: await response.text() };
};
const stop = async (started: Running, signal: NodeJS.Signals = 'SIGINT') => {
  started.process.kill(signal);
  return (await started.ended).code;
};

/** The process of the shipped PostgreSQL on a data folder; undefined when none runs. */
async function postgres(name: string): Promise<number | undefined> {
  const text = await readFile(join(folder, name, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (!pid) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

describe('the first start', () => {
  const env = () => environment('first');
  let first: Running;
  let address: string;

  test('answers within ten seconds and says where, with which accounts and where the data lie', async () => {
    const before = performance.now();
    first = start(env());
    address = await addressOf(first);
    const home = await page(address);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(home.status).toBe(200);
    expect(home.text).toContain('演示数据');
    expect(address).toMatch(/^http:\/\/localhost:\d+$/);
    expect(first.out()).toContain(join(folder, 'first'));
    expect(first.out()).toMatch(/chengban\s+\S+\s+市场监管局承办人/);
    expect(JSON.parse((await page(address, '/healthz')).text)).toMatchObject({ ok: true, database: true, watch: true });
  });

  test('a second start on the same data says so and leaves the first alone', async () => {
    const second = await start(env()).ended;
    expect(second.code).toBe(1);
    expect(second.out).toBe('');
    expect(second.err).toMatch(/^数据目录 .* 正被另一个依法进程.*使用.*\[data-in-use\]\n$/);
    expect(second.err).toContain(address);
    expect(second.err).toContain(String(first.process.pid));
    expect((await page(address)).status).toBe(200);
  });

  test('killed while it fills the demonstration district, it recovers and goes on where it stood', async () => {
    await first.says(/装载演示数据 25%/);
    first.process.kill('SIGKILL');
    await first.ended;
    expect(await postgres('first')).toBeDefined();
    const again = start(env());
    const at = await addressOf(again);
    await again.says(/上次未正常关闭，数据已恢复/);
    await again.says(/装载演示数据 100%/);
    expect((await page(at, '/powers')).text).toContain('许可');
    expect(await stop(again)).toBe(0);
    expect(await postgres('first')).toBeUndefined();
  }, 300_000);

  test('the log is JSON lines without what people sent', async () => {
    const again = start({ ...env(), YIFA_LOG: 'info' });
    const at = await addressOf(again);
    await page(at, '/search?q=诸葛钢铁13812345678');
    await fetch(`${at}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'zhugegangtie', password: 'Plumtree4711' }),
    });
    expect(await stop(again, 'SIGTERM')).toBe(0);
    const lines = again.err().trim().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) });
    expect(again.err()).not.toMatch(/诸葛|13812345678|zhugegangtie|Plumtree|%E8%AF%B8/);
    expect(again.out()).not.toContain('"level"');
    // Complete already: nothing is played again.
    expect(again.out()).not.toContain('装载演示数据');
  });

  test('what was recorded is there after every stop, and fits its events', async () => {
    const { code, out } = await yifa(['rebuild', '--compare', '--json'], env());
    const { cases, differences } = JSON.parse(out) as { cases: number; differences: unknown[] };
    expect({ code, differences }).toEqual({ code: 0, differences: [] });
    expect(cases).toBeGreaterThanOrEqual(350);
  });
});

test('a stop while it still starts leaves nothing running', async () => {
  const early = start(environment('early'));
  await expect.poll(() => postgres('early'), { timeout: 10_000, interval: 20 }).toBeDefined();
  expect(await stop(early)).toBe(0);
  expect(await postgres('early')).toBeUndefined();
});

describe('what stands in the way is said in one sentence', () => {
  const oneSentence = (err: string) =>
    err
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('{'));

  test('a taken port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const { code, err } = await start(environment('early'), '--port', String(port)).ended;
    other.close();
    expect(code).toBe(1);
    expect(oneSentence(err)).toEqual([expect.stringMatching(new RegExp(`^端口 ${port} .*\\[server.port-taken\\]$`))]);
    expect(await postgres('early')).toBeUndefined();
  });

  test.each(['commander', 'fastify', '@node-rs/argon2'])('a package %s that is not there', async (name) => {
    const hook = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(wanted, context, next) {
        if (wanted !== '${name}') return next(wanted, context);
        throw Object.assign(new Error("Cannot find package '${name}'"), { code: 'ERR_MODULE_NOT_FOUND' });
      } });`;
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(hook)}`;
    const { code, err } = await start({ ...environment('early'), NODE_OPTIONS }).ended;
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^安装不完整（.*${name}.*）：请在项目目录运行 npm ci 重新安装。[^\\n]*\n$`));
  });

  test.each([
    [['--port', '70000'], {}, 2, /“70000”无效.*65535/],
    [['--host', 'no.such.host.invalid'], {}, 1, /no\.such\.host\.invalid.*\[server\.port-refused\]/],
    [[], { YIFA_DATA: '/proc/nothing' }, 1, /没有写入 .*\[no-write-permission\]/],
    [[], { YIFA_DATA: join(import.meta.dirname) }, 1, /不是依法的数据目录.*\[not-a-database-folder\]/],
    [[], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 1, /连接不上数据库 127\.0\.0\.1:1.*\[unreachable\]/],
    [[], { YIFA_LOG: 'loud' }, 2, /YIFA_LOG.*silent.*\[cli\.log-level\]/],
    [['--official', '11', '某区'], {}, 2, /\[cli\.official-form\]/],
  ])('%j %j', async (words, env, code, sentence) => {
    const ended = await start({ ...environment('early'), ...env }, ...words).ended;
    expect(ended.code).toBe(code);
    expect(oneSentence(ended.err)[0]).toMatch(sentence);
    expect(ended.err).not.toContain('    at ');
    expect(ended.out).toBe('');
  });
});

describe('a server of one’s own', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(false);
  });
  afterAll(() => database?.drop());

  test('is used in place of the shipped one and outlives the platform', async () => {
    const env = { ...environment('external'), DATABASE_URL: database.url };
    const started = start(env, '--no-demo');
    const address = await addressOf(started);
    expect((await page(address)).status).toBe(200);
    expect(started.out()).toContain('DATABASE_URL');
    expect(await stop(started, 'SIGTERM')).toBe(0);
    expect(await postgres('external')).toBeUndefined();
    const { rows } = await database.owner.query('SELECT code, demo FROM districts');
    expect(rows).toEqual([{ code: '990102', demo: true }]);
  });

  test('real administration is refused beside invented data, and on a server that may forget', async () => {
    const beside = await start({ DATABASE_URL: database.url }, '--official', '110101', '某某区').ended;
    expect([beside.code, beside.err]).toEqual([1, expect.stringContaining('[district.demo-beside]')]);
    const forgetful = `${database.url}?options=${encodeURIComponent('-c synchronous_commit=off')}`;
    const refused = await start({ DATABASE_URL: forgetful }, '--official', '110101', '某某区').ended;
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/synchronous_commit = off.*\[durability-off\]/),
    ]);
  });
});
