import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCase } from '../../src/service/act.ts';
import { demoAccounts, type Extent, fillDemo } from '../../src/service/demo/index.ts';
import { type Opened, openPlatform } from '../../src/service/open-platform.ts';
import type { Platform } from '../../src/service/platform.ts';
import { anonymous } from '../../src/service/session.ts';
import { copies, settleStatistics } from './copies.ts';

/** A district in a data folder of its own, filled through the service, that vanishes after the run. */
export interface BenchDistrict {
  readonly opened: Opened;
  readonly platform: Platform;
  readonly dataDir: string;
  /** Cases that wait for acceptance, in the order of their opening. */
  readonly waiting: readonly string[];
  /** All open cases, copies included. */
  readonly size: number;
  /** Closes the platform, so that another process may open the folder; nothing else can be measured afterwards. */
  lent<T>(work: (dataDir: string) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** At most so many cases are opened by acts; beyond that the rows of these are copied, for reading only. */
const MOST_OPENED = 20_000;
const silent = { info: () => undefined, warn: () => undefined, error: (object: object) => console.error(object) };

/**
 * Fills a district: the demonstration's organs, people and powers, then `size` applications for permits, each opened
 * by a real act.
 */
export async function fillDistrict(size: number, tell: (done: string) => void): Promise<BenchDistrict> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-bench-'));
  await chmod(folder, 0o711); // started by root, PostgreSQL runs as another account and must pass through
  const dataDir = join(folder, 'data');
  const opened = await openPlatform({ log: silent, dataDir, url: false });
  const end = once(() => opened.close());
  const close = async () => {
    await end();
    await rm(folder, { recursive: true, force: true });
  };
  const lent = async <T>(work: (dataDir: string) => Promise<T>) => {
    await end();
    return work(dataDir);
  };
  try {
    tell('filling the district');
    await fillPowers(opened.platform);
    tell(`opening ${Math.min(size, MOST_OPENED)} cases`);
    const waiting = await openCases(opened.platform, Math.min(size, MOST_OPENED));
    if (size > waiting.length) {
      tell(`copying them to ${size}`);
      await copies(opened.database.owner, waiting, size - waiting.length);
    }
    await settleStatistics(opened.database.owner);
    return { opened, platform: opened.platform, dataDir, waiting, size, lent, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const noCases: Extent = { documents: 0, decisions: 0, permits: 0, penalties: 0 };

/** Organs, people, plan and powers of the demonstration, without its cases. */
export async function fillPowers(p: Platform): Promise<void> {
  await fillDemo(p, undefined, undefined, noCases);
}

/** The account that accepts them: a window may take in for every organ. */
export const clerk = demoAccounts.find(({ login }) => login === 'chuangkou') as (typeof demoAccounts)[number];

/** Organs open side by side; within one organ the receipt numbers follow one another. */
export async function openCases(p: Platform, size: number): Promise<string[]> {
  const items = await permits(p);
  const opened: string[] = [];
  const lanes = [...Map.groupBy(items, ({ holder }) => holder).values()];
  let next = 0;
  await Promise.all(
    lanes.map(async (own) => {
      for (let n = next++; n < size; n = next++) {
        const facts = applicationFor((own[n % own.length] as (typeof own)[number]).entry, n);
        opened.push((await openCase(p, anonymous, 'approval', { act: 'apply', facts })).case);
      }
    }),
  );
  return opened;
}

async function permits(p: Platform): Promise<readonly { readonly entry: string; readonly holder: string }[]> {
  const { rows } = await p.ledger.entriesOn(p.district.code, 'powers', p.now().slice(0, 10), {}, { limit: 200 });
  return rows
    .filter(({ facts }) => facts.type === 'permit' && facts.handling === 'single')
    .map(({ entry, holder }) => ({ entry, holder: holder ?? '' }));
}

/** 演示数据 */
function applicationFor(item: string, n: number) {
  return {
    item,
    kind: 'new',
    channel: 'online',
    applicantKind: 'enterprise',
    applicantOrg: `清源测量${n}号商贸有限公司（演示数据）`,
    phone: '13800000000',
    content: `经营第${n}号门店（演示数据）`,
    materials: [{ name: '申请书' }, { name: '场所使用证明' }],
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
