import { Client, type PoolConfig } from 'pg';
import { addDays, dayOf } from '../../src/law/index.ts';
import { act } from '../../src/service/act.ts';
import { lastWorkingDay } from '../../src/service/demo/day.ts';
import { type DemoDocument, demoDocuments } from '../../src/service/demo/document-titles.ts';
import { documentStory } from '../../src/service/demo/documents.ts';
import { play } from '../../src/service/demo/play.ts';
import { logIn } from '../../src/service/login/index.ts';
import type { Platform } from '../../src/service/platform.ts';
import { entriesOn } from '../../src/service/registers.ts';
import { settleAll } from '../../src/service/watch.ts';
import { lapsing } from './copies.ts';
import { type BenchDistrict, clerk } from './district.ts';
import { type Figure, figure, percentile } from './figure.ts';

const DOCUMENTS = 1_000;
/** A document of the demonstration that stays in force, and how long ago its making began. */
const NTH = 25;
const BEGUN = 600;
/** Acceptances of other people's cases, so many at a time. */
const OTHERS = 4;

/**
 * A thousand documents whose last day was yesterday: what anyone is told of them before anything has run, how long it
 * takes to carry their lapse out as the law, against the same rows written by bare transactions, and what becomes of
 * acts by others meanwhile.
 */
export async function lapseRow(district: BenchDistrict, seconds: number): Promise<Figure[]> {
  const { platform: p, opened } = district;
  const last = addDays(dayOf(p.now()), -1);
  const original = await published(p);
  await lapsing(opened.database.owner, original, DOCUMENTS, last);
  // Reminders of half a year ago have long been given when the last day comes.
  const noon = Object.create(p, { now: { value: () => `${last}T12:00:00.000+08:00` } }) as Platform;
  await settleAll(noon);
  const told = await bannersRight(p, original, last);

  const others = await othersAct(district);
  const alone = await others(seconds / 4);
  const { spent, meanwhile } = await settling(p, others);
  const bare = await bareLapses(opened.database.owner, original);
  const left = await count(opened.database.owner, original, 'lapsed');
  if (left !== DOCUMENTS) throw new Error(`${left} of ${DOCUMENTS} documents have lapsed`);
  return [
    figure({
      row: 'lapse',
      what: `documents shown as ended on the day after their last, of ${DOCUMENTS}, before anything has run`,
      value: told,
      unit: 'documents',
      target: { of: 'value', is: 'atLeast', value: DOCUMENTS },
    }),
    figure({
      row: 'lapse',
      what: `${DOCUMENTS} lapses at one midnight carried out as the law, while others act`,
      value: DOCUMENTS / spent,
      unit: 'lapses/s',
      against: { what: 'the same rows by one transaction each, 16 at a time', value: bare },
      note: `${spent.toFixed(1)} s in all`,
    }),
    figure({
      row: 'lapse',
      what: `acts by others meanwhile, ${OTHERS} at a time`,
      value: meanwhile.perSecond,
      unit: 'acts/s',
      against: { what: 'the same with nothing lapsing', value: alone.perSecond },
      note: `p99 ${meanwhile.p99.toFixed(0)} ms, alone ${alone.p99.toFixed(0)} ms`,
    }),
  ];
}

/** A document made by lawful acts, now in force. @returns its case, which is also its entry in the register */
async function published(p: Platform): Promise<string> {
  const document = demoDocuments()[NTH] as DemoDocument;
  const begins = lastWorkingDay(p.law.calendar, addDays(dayOf(p.now()), -BEGUN));
  const story = documentStory(document, NTH, 'inForce', begins);
  await play(p, [{ key: 'bench-document', begins, story }], p.now(), () => undefined);
  if (document.entry === undefined) throw new Error('the document was not published');
  return document.entry;
}

/** @throws Error unless all of them were in force on their last day. @returns how many have ended by the next */
async function bannersRight(p: Platform, original: string, last: string): Promise<number> {
  const among = async (day: string, state: 'inForce' | 'ended') => {
    let found = 0;
    let after: Awaited<ReturnType<typeof entriesOn>>['next'];
    do {
      const page = await entriesOn(p, 'documents', { day, states: [state], limit: 500, ...(after ? { after } : {}) });
      found += page.rows.filter(({ entry }) => entry.startsWith(`${original}-`)).length;
      after = page.next;
    } while (after);
    return found;
  };
  const before = await among(last, 'inForce');
  if (before !== DOCUMENTS) throw new Error(`${before} of ${DOCUMENTS} documents are in force on their last day`);
  return among(addDays(last, 1), 'ended');
}

interface Others {
  readonly perSecond: number;
  readonly p99: number;
}

/** Acceptances of permits that wait, each of another one; from the end of the list, which no other row takes. */
async function othersAct({ platform: p, waiting }: BenchDistrict) {
  const session = await logIn(p, clerk.login, clerk.password);
  let next = waiting.length - 2;
  return async (until: number | Promise<unknown>): Promise<Others> => {
    let over = false;
    const end = typeof until === 'number' ? new Promise((done) => setTimeout(done, until * 1000)) : until;
    const ended = end.finally(() => {
      over = true;
    });
    const waits: number[] = [];
    const began = performance.now();
    const lane = async () => {
      while (!over) {
        const id = waiting[next--];
        if (id === undefined) throw new Error('no case was left to be accepted: give more by --cases');
        const asked = performance.now();
        await act(p, session, id, { act: 'accept' });
        waits.push(performance.now() - asked);
      }
    };
    await Promise.all([ended, ...Array.from({ length: OTHERS }, lane)]);
    return { perSecond: (waits.length * 1000) / (performance.now() - began), p99: percentile(waits, 0.99) };
  };
}

async function settling(p: Platform, others: (until: Promise<unknown>) => Promise<Others>) {
  let spent = 0;
  const work = async () => {
    const began = performance.now();
    await settleAll(p);
    spent = (performance.now() - began) / 1000;
  };
  const meanwhile = await others(work());
  return { spent, meanwhile };
}

async function count(owner: PoolConfig, original: string, stage: string): Promise<number> {
  const client = new Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ n: string }>(
      `SELECT count(*) AS n FROM cases WHERE id LIKE $1 AND stage = $2`,
      [`${original}-%`, stage],
    );
    return Number(rows[0]?.n);
  } finally {
    await client.end();
  }
}

const LANES = 16;

/** What the lapses have written, written once more into tables of the same make: one transaction for each document. */
async function bareLapses(owner: PoolConfig, original: string): Promise<number> {
  const client = new Client(owner);
  await client.connect();
  try {
    for (const statement of BARE_SQL) await client.query(statement);
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM cases WHERE id LIKE $1`, [`${original}-%`]);
    const lanes = await Promise.all(
      Array.from({ length: LANES }, async () => {
        const lane = new Client(owner);
        await lane.connect();
        return lane;
      }),
    );
    let next = 0;
    const began = performance.now();
    await Promise.all(
      lanes.map(async (lane) => {
        for (let one = rows[next++]; one; one = rows[next++])
          await lane.query({ name: 'bench_lapse', text: 'SELECT lapses.one($1)', values: [one.id] });
      }),
    );
    const spent = (performance.now() - began) / 1000;
    await Promise.all(lanes.map((lane) => lane.end()));
    return rows.length / spent;
  } finally {
    await client.query('DROP SCHEMA IF EXISTS lapses CASCADE');
    await client.end();
  }
}

const BARE_SQL = [
  'DROP SCHEMA IF EXISTS lapses CASCADE',
  'CREATE SCHEMA lapses',
  ...['cases', 'events', 'tasks', 'counted', 'counters', 'counters_month'].map(
    (table) => `CREATE TABLE lapses.${table} (LIKE public.${table} INCLUDING ALL EXCLUDING GENERATED)`,
  ),
  `INSERT INTO lapses.cases SELECT * FROM public.cases WHERE procedure = 'normative-document'`,
  `INSERT INTO lapses.tasks SELECT t.* FROM public.tasks t JOIN lapses.cases c ON c.district = t.district AND c.id = t.case_id`,
  `CREATE FUNCTION lapses.one(which text) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE lapses.cases c SET stage = p.stage, final = p.final, updated_at = p.updated_at, seq = p.seq, posts = p.posts,
        next_due = p.next_due, state = p.state FROM public.cases p WHERE c.id = which AND p.district = c.district AND p.id = which;
      INSERT INTO lapses.events SELECT e.* FROM public.events e WHERE e.case_id = which AND e.act = 'lapse';
      DELETE FROM lapses.tasks t WHERE t.case_id = which;
      INSERT INTO lapses.counted SELECT k.* FROM public.counted k WHERE k.case_id = which AND k.indicator = 'lapsed';
      INSERT INTO lapses.counters AS k SELECT * FROM public.counters WHERE indicator = 'lapsed'
      ON CONFLICT (district, procedure, indicator, day, org, outcome, part) DO UPDATE SET n = k.n + 1;
      INSERT INTO lapses.counters_month AS k SELECT * FROM public.counters_month WHERE indicator = 'lapsed'
      ON CONFLICT (district, procedure, indicator, day, org, outcome, part) DO UPDATE SET n = k.n + 1;
    END $$`,
  'ANALYZE lapses.cases, lapses.tasks',
];
