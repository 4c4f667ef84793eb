import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServer } from '../src/server/create-server.ts';
import { act } from '../src/service/act.ts';
import { fillDemo } from '../src/service/demo/index.ts';
import type { Platform } from '../src/service/platform.ts';
import { anonymous } from '../src/service/session.ts';
import { type DemoWorld, demoWorld, PRESENT, smallDistrict } from './demo-district.ts';
import { expectRebuilt } from './district.ts';

const NEXT_DAY = '2026-05-21T10:00:00.000+08:00';

/** What stands in a district, to compare with another filling. */
async function standing({ database, p }: DemoWorld) {
  const count = async (sql: string) => (await database.owner.query(sql)).rows as { name: string; n: number }[];
  const table = async (sql: string) => Object.fromEntries((await count(sql)).map(({ name, n }) => [name, Number(n)]));
  return {
    orgs: (await p.ledger.orgs(p.district.code)).length,
    people: (await p.ledger.people(p.district.code)).length,
    posts: (await p.ledger.listPosts(p.district.code)).length,
    cases: await table(`SELECT procedure || ' ' || stage AS name, count(*) AS n FROM cases GROUP BY 1 ORDER BY 1`),
    acts: await table(`SELECT procedure || ' ' || act AS name, count(*) AS n FROM events e
      JOIN cases c ON c.district = e.district AND c.id = e.case_id WHERE kind = 'act' GROUP BY 1 ORDER BY 1`),
    entries: await table(`SELECT register || ' ' || v.state AS name, count(*) AS n FROM entry_versions v
      WHERE daterange(valid_from, valid_to, '[]') @> DATE '2026-05-20' GROUP BY 1 ORDER BY 1`),
  };
}

const ofProcedure = (cases: { readonly [name: string]: number }, procedure: string) =>
  Object.entries(cases)
    .filter(([name]) => name.startsWith(`${procedure} `))
    .reduce((sum, [, n]) => sum + n, 0);

/** Every act with its moment and its number: the same however often the filling was interrupted. */
async function told({ database }: DemoWorld): Promise<readonly string[]> {
  const { rows } = await database.owner.query<{ line: string }>(
    `SELECT concat_ws(' ', at, c.procedure, body->>'act', body->'by'->>'person', body->'number') AS line
    FROM events e JOIN cases c ON c.district = e.district AND c.id = e.case_id WHERE kind = 'act' ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}

/** Fills a small district until about so many acts have been done in this round, the repeated ones included. */
async function fillUntil(p: Platform, most: number): Promise<void> {
  const halt = new AbortController();
  let told = 0;
  const { acts } = await fillDemo(p, () => ++told > most && halt.abort(), halt.signal, smallDistrict);
  // The acts that were handed in together are finished.
  expect(acts).toBeLessThanOrEqual(most + 25);
}

const MINUTES = 60_000;

describe('the demonstration district', () => {
  let whole: DemoWorld;
  let counts: Awaited<ReturnType<typeof standing>>;
  beforeAll(async () => {
    whole = await demoWorld();
  });
  afterAll(() => whole?.close());

  test(
    'is filled by lawful acts, with progress up to the end',
    async () => {
      const told: number[] = [];
      const { acts } = await fillDemo(whole.p, (done, all) => told.push(done / all));
      expect(acts).toBeGreaterThan(11_000);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect([told[0], told.at(-1)]).toEqual([0, 1]);
      expect(told.at(-2), 'the bar is nearly full before the end').toBeGreaterThan(0.9);
      counts = await standing(whole);
    },
    10 * MINUTES,
  );

  test('has its organisations, people and powers, sixty documents, twelve decisions, 500 permits, 300 penalties, sixty reconsiderations', () => {
    expect(counts).toMatchObject({ orgs: 40, people: 202 });
    for (const [procedure, n] of Object.entries({
      'plan-tracking': 1,
      'law-change': 2,
      'power-inventory': 120,
      'officer-certificate': 50,
      'normative-document': 60,
      'major-decision': 12,
      approval: 500,
      penalty: 300,
      reconsideration: 60,
    }))
      expect([procedure, ofProcedure(counts.cases, procedure)]).toEqual([procedure, n]);
    expect(counts.entries['powers inForce']).toBe(120);
  });

  test.each([
    ['normative-document', 'lapsed repealed published'],
    [
      'major-decision',
      'proposed declined drafting preparing reviewing listed rejected decided carryingOut suspended completed replaced',
    ],
    ['law-change', 'confirmed'],
    ['basis-impact', 'settling proposed settled evaluating'],
    ['decision-risk', 'reported'],
    ['deliberation', 'meeting concluded'],
    ['decision-catalogue', 'listed decided'],
    ['hearing', 'noticed reported waived'],
    ['approval', 'received examining granted refused rejected withdrawn annulled'],
    ['penalty', 'investigating telling performing closed spotClosed enforced spared barred notFiled transferred gone'],
    ['reconsideration', 'trial closed refused abandoned withdrawn terminated'],
    ['officer-certificate', 'certified failed'],
    ['document-objection', 'received explaining mending settled'],
    ['document-evaluation', 'evaluating carrying kept'],
    ['document-cleanup', 'done'],
    ['decision-evaluation', 'evaluating done'],
  ])('%s: has cases at %s', (procedure, stages) => {
    for (const stage of stages.split(' ')) expect(counts.cases[`${procedure} ${stage}`], stage).toBeGreaterThan(0);
  });

  test.each([
    [
      'major-decision',
      'hearingHeld beReplaced suspend refused comment addOpinion recordSession joinOpinion answerOpinion tellSender',
    ],
    ['deliberation', 'nameMember declareConflict recuse speak resolve confirmSpeech supplement takeExtract disclose'],
    ['approval', 'deemAccepted hearingHeld remedyRedo remedyGone remedyUpheld resubmit extend'],
    [
      'penalty',
      'spotConfirm collectCash decideNone hearingHeld hearingWaived grantDeferral recordRuling discuss remedyGone remedyRedo remedyChanged stayRemedy',
    ],
    [
      'reconsideration',
      'deemAccepted noReply concludeReview chooseSimple signMediation permitWithdrawal hearingHeld extend suspend stay issueLetter',
    ],
    ['officer-certificate', 'suspend resume yearlyCheck'],
    ['normative-document', 'suggest anniversaryDue warnExpiry confirmLapse noteRepeal noteCleanup'],
    ['decision-evaluation', 'drawSample listDeviation settle confirm'],
  ])('%s: has seen %s', (procedure, acts) => {
    for (const act of acts.split(' ')) expect(counts.acts[`${procedure} ${act}`], act).toBeGreaterThan(0);
  });

  test('stops a decision whose risk cannot be controlled before any agenda', async () => {
    const { rows } = await whole.database.owner.query<{ controllable: boolean; stage: string }>(
      `SELECT (state->'facts'->>'riskControllable')::boolean AS controllable, stage FROM cases
      WHERE procedure = 'major-decision' AND state->'facts'->>'riskLevel' = 'high'`,
    );
    expect(rows).toEqual([{ controllable: false, stage: 'reviewing' }]);
  });

  test('writes the result of an attached review into the register of documents', async () => {
    const { rows } = await whole.database.owner.query<{ entry: string }>(
      `SELECT DISTINCT entry FROM entry_versions WHERE register = 'documents' AND facts ? 'stoppedClauses'`,
    );
    expect(rows).toHaveLength(1);
  });

  test('cleans up every document that stood on the reference day, and carries the verdicts out', async () => {
    const { rows } = await whole.database.owner.query<{ conclusion: string; n: number }>(
      `SELECT coalesce(v.facts->>'cleanup', v.why) AS conclusion, count(DISTINCT v.entry)::int AS n
      FROM cases c CROSS JOIN LATERAL jsonb_array_elements(c.state->'lists'->'documents') AS item
      JOIN entry_versions v ON v.register = 'documents' AND v.entry = item->>'key'
        AND (v.facts ? 'cleanedOn' OR v.why IN ('repealed', 'obsolete'))
      WHERE c.procedure = 'document-cleanup' GROUP BY 1 ORDER BY 1`,
    );
    const found = Object.fromEntries(rows.map(({ conclusion, n }) => [conclusion, n]));
    const { rows: listed } = await whole.database.owner.query<{ n: number }>(
      `SELECT jsonb_array_length(state->'lists'->'documents') AS n FROM cases WHERE procedure = 'document-cleanup'`,
    );
    expect(listed[0]?.n).toBeGreaterThan(15);
    expect(found).toMatchObject({ 修改: 2, repealed: 1, obsolete: 1 });
    expect(Object.values(found).reduce((sum, n) => sum + n, 0)).toBe(listed[0]?.n);
  });

  test('spreads over two years, the days of the week, the hours of work, people and departments', async () => {
    const { rows } = await whole.database.owner.query<{
      months: number;
      days: number;
      night: number;
      people: number;
      orgs: number;
      weekend: number;
    }>(
      `SELECT count(DISTINCT to_char(at, 'YYYY-MM'))::int AS months, count(DISTINCT at::date)::int AS days,
        count(*) FILTER (WHERE NOT extract(hour FROM at AT TIME ZONE 'Asia/Shanghai') BETWEEN 7 AND 20)::int AS night,
        count(*) FILTER (WHERE body->'by' ? 'org' AND extract(isodow FROM at AT TIME ZONE 'Asia/Shanghai') > 5)::int AS weekend,
        count(DISTINCT body->'by'->>'person')::int AS people, count(DISTINCT body->'by'->>'org')::int AS orgs
      FROM events WHERE NOT (body ? 'automatic') AND body->'by'->>'person' <> 'law'`,
    );
    const [found] = rows;
    expect(found?.months).toBeGreaterThanOrEqual(24);
    expect(found?.days).toBeGreaterThan(500);
    expect(found?.people).toBeGreaterThan(120);
    expect(found?.orgs).toBeGreaterThan(25);
    expect(found?.night).toBe(0);
    // Those who keep office hours also work on the days that make up for holidays.
    expect(found?.weekend).toBeLessThan(700);
  });

  test('says in every case file that it is invented', async () => {
    const { rows } = await whole.database.owner.query<{ id: string; procedure: string }>(
      `SELECT id, procedure FROM cases WHERE state::text NOT LIKE '%演示数据%'`,
    );
    expect(rows).toEqual([]);
  });

  test('says so on every page on which it is shown, and in the description of the API', async () => {
    const server = await createServer(whole.p, { rateLimits: false });
    const { rows } = await whole.database.owner.query<{ register: string; entry: string }>(
      `SELECT DISTINCT ON (register) register, entry FROM entry_head WHERE register IN ('powers', 'documents')`,
    );
    const entries = rows.map(({ register, entry }) => `/${register}/${entry}`);
    expect(entries).toHaveLength(2);
    for (const url of ['/', '/powers', '/documents', '/plan', '/decisions', '/search?q=许可', ...entries]) {
      const page = await server.inject({ url, headers: { accept: 'text/html' } });
      expect([url, page.statusCode, page.body.includes('演示数据')]).toEqual([url, 200, true]);
    }
    expect((await server.inject('/api/openapi.json')).json<{ info: { title: string } }>().info.title).toContain(
      '演示数据',
    );
    await server.close();
  });

  test('fits its events', () => expectRebuilt(whole.p), 5 * MINUTES);

  test('is left as it is by another filling, also on a later day', async () => {
    expect(await fillDemo(whole.p)).toEqual({ acts: 0 });
    whole.at(NEXT_DAY);
    expect(await fillDemo(whole.p)).toEqual({ acts: 0 });
    whole.at(PRESENT);
    expect(await standing(whole)).toEqual(counts);
  });
});

describe('a filling that is cut short', () => {
  test(
    'goes on where it stood and comes to the same as one that was not',
    async () => {
      const [cut, through] = [await demoWorld(), await demoWorld()];
      await fillDemo(through.p, undefined, undefined, smallDistrict);
      const counts = await standing(through);
      for (const most of [20, 400, 1_500, 2_500]) {
        await fillUntil(cut.p, most);
        expect((await standing(cut)).cases).not.toEqual(counts.cases);
      }
      await fillDemo(cut.p, undefined, undefined, smallDistrict);
      expect(await standing(cut)).toEqual(counts);
      expect(await told(cut)).toEqual(await told(through));
      await expectRebuilt(cut.p);
      await cut.close();
      await through.close();
    },
    10 * MINUTES,
  );

  test(
    'goes on beside cases that somebody has taken up meanwhile',
    async () => {
      const tried = await demoWorld();
      await fillUntil(tried.p, 2_000);
      const { rows } = await tried.database.owner.query<{ id: string }>(
        "SELECT id FROM cases WHERE procedure = 'approval' AND stage IN ('received', 'examining', 'reviewing') ORDER BY id",
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const { id } of rows) await act(tried.p, { ...anonymous, partyOf: id }, id, { act: 'withdraw' });
      await fillDemo(tried.p, undefined, undefined, smallDistrict);
      for (const { id } of rows)
        expect((await tried.p.ledger.caseById(tried.p.district.code, id))?.stage).toBe('withdrawn');
      const { cases } = await standing(tried);
      expect(ofProcedure(cases, 'approval')).toBe(smallDistrict.permits);
      await tried.close();
    },
    10 * MINUTES,
  );

  test(
    'goes on with the days it began with when it is taken up later, also where no calendar is published yet',
    async () => {
      const late = await demoWorld('2031-03-05T10:00:00.000+08:00');
      await fillUntil(late.p, 300);
      late.at('2031-03-06T09:00:00.000+08:00');
      await fillDemo(late.p, undefined, undefined, smallDistrict);
      const { cases } = await standing(late);
      const { documents, decisions, permits, penalties } = smallDistrict;
      for (const [procedure, n] of Object.entries({
        'plan-tracking': 1,
        'power-inventory': 120,
        'normative-document': documents,
        'major-decision': decisions,
        approval: permits,
        penalty: penalties,
      }))
        expect([procedure, ofProcedure(cases, procedure)]).toEqual([procedure, n]);
      const last = await late.database.owner.query<{ day: string }>(
        'SELECT max(at)::date::text AS day FROM events e WHERE NOT (body ? $1)',
        ['automatic'],
      );
      expect(last.rows[0]?.day.slice(0, 4)).toBe(String(late.p.law.calendar.lastYear));
      await expectRebuilt(late.p);
      await late.close();
    },
    10 * MINUTES,
  );
});
