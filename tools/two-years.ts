/**
 * Plays the two years of test/two-years in a district of its own and writes the account of them, docs/two-years.md:
 * `node tools/two-years.ts`, with `--pictures` its pictures too. Look at every picture before it is committed.
 */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate, openLedger, openPool } from '../src/ledger/index.ts';
import { openDatabase } from '../src/ledger/postgres/database.ts';
import { createServer, listen } from '../src/server/index.ts';
import { demonstration } from '../src/service/choose-district.ts';
import { platformOn } from '../src/service/open-platform.ts';
import { launchBrowser } from '../test/browser.ts';
import { movedClock } from '../test/moved-clock.ts';
import { account } from '../test/two-years/account.ts';
import { FIRST } from '../test/two-years/district.ts';
import { type Seen, seen } from '../test/two-years/pages.ts';
import { type ChosenDay, DAYS, lived } from '../test/two-years/run.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const pictures = process.argv.includes('--pictures');
const folder = await mkdtemp(join(tmpdir(), 'yifa-two-years-'));
await chmod(folder, 0o711); // started by root, PostgreSQL runs as another account and must pass through
const database = await openDatabase({ dataDir: join(folder, 'data'), url: false });
try {
  const owner = openPool({ ...database.owner, max: 1 });
  await migrate(owner);
  await owner.end();
  const client = new Client(database.owner);
  await client.connect();
  await client.query(movedClock);
  await client.query('ALTER DATABASE yifa SET search_path = public, moved, pg_catalog');
  await client.end();
  await play();
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

async function play(): Promise<void> {
  const ledger = openLedger(database.app);
  let now = `${FIRST}T08:00:00.000+08:00`;
  const p = await platformOn(ledger, { log: quiet, district: demonstration, now: () => now });
  const server = await createServer(p, { rateLimits: false });
  const visit = async (url: string) => {
    const { statusCode, body } = await server.inject({ url });
    return { status: statusCode, body };
  };
  const found = new Map<ChosenDay, Seen>();
  const address = pictures ? await listen(server, { host: '127.0.0.1', port: 0 }) : '';
  const life = await lived(
    p,
    (moment) => {
      now = moment;
    },
    async (day) => {
      found.set(day, await seen(visit));
      if (pictures) await draw(day, address);
    },
  );
  await writeFile(join('docs', 'two-years.md'), await account(p, life, found));
  console.log(`${life.acts} acts, ${life.attempts.length} refused`);
  await server.close();
  await ledger.close();
}

/** The pages of a day that the account shows. */
async function draw(day: ChosenDay, address: string): Promise<void> {
  const out = join('docs', 'screenshots', 'two-years');
  await mkdir(out, { recursive: true });
  const browser = await launchBrowser();
  const page = await browser.newPage({
    viewport: { width: 1100, height: 900 },
    javaScriptEnabled: false,
    locale: 'zh-CN',
  });
  const keep = async (name: string, path: string, link?: string) => {
    await page.goto(address + path);
    if (link) await page.locator('main').getByRole('link', { name: link }).first().click();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(out, `${name}.png`) });
    console.log(name);
  };
  if (day === DAYS[0]) await keep('consultations', '/consultations');
  if (day === DAYS[1]) await keep('suspended', '/documents?state=all', '共享停车试行办法');
  if (day === DAYS[2]) {
    await keep('documents', '/documents?state=all');
    await keep('lapsed', '/documents?state=lapsed', '夜间经济街区管理试行办法');
    await keep('decision', '/registers/decisions?state=all');
    await keep('frozen', '/plan/years/2025');
  }
  await browser.close();
}
