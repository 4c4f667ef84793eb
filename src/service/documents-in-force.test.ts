import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectRebuilt, refusals, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import {
  type Draft,
  fileDocument,
  passDocument,
  publishDocument,
  publishing,
  writeDocument,
} from '../../test/district-stories.ts';
import { addDays } from '../law/index.ts';
import { act } from './act.ts';
import { settleDue } from './watch.ts';

let d: TestDistrict;
let day = '2026-02-02';

beforeAll(async () => {
  d = await testDistrict();
});
/** Each test has its own weeks, so that one story never meets another's expiry. */
beforeEach(() => {
  day = addDays(day, 70);
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const publish = (draft: Draft = {}) => publishDocument(d, day, draft);

async function stateOn(entry: string, on: string): Promise<string | undefined> {
  const [found] = await d.p.ledger.snapshotsOn(d.p.district.code, [{ register: 'documents', entry }], on);
  return found?.state;
}

/** A new document that cites these is refused at its review, with the article of the plan. */
async function expectUncitable(entry: string, on: string): Promise<void> {
  const why = await refusals(writeDocument(d, on, { cites: [entry] }));
  expect(why.map(({ code }) => code)).toContain('basis.gone');
  expect(why.flatMap(({ basis }) => basis ?? [])).toContainEqual(expect.objectContaining({ article: 10 }));
}

describe('what another document may cite', () => {
  test('only what is in force: not a draft, not one that is published and waits for its day', async () => {
    const written = await writeDocument(d, day);
    const citing = { cites: [written] };
    expect(await refused(writeDocument(d, day, citing))).toContain('entry.not-found');
    d.at(`${addDays(day, 1)}T10:00`);
    await passDocument(d, written);
    expect(await refused(writeDocument(d, day, citing))).toContain('entry.not-found');
    const { id } = await publishDocument(d, addDays(day, 7), { effectiveAfter: 10, endsAfter: 100 });
    expect(await stateOn(id, addDays(day, 9))).toBe('future');
    await expectUncitable(id, addDays(day, 8));
    expect((await publishDocument(d, addDays(day, 20), { cites: [id] })).done.stage).toBe('published');
  });

  test('not one that has lapsed at midnight, though nobody has touched its case since', async () => {
    const { id } = await publish({ endsAfter: 10 });
    const last = addDays(day, 11);
    expect((await publishDocument(d, addDays(last, -1), { cites: [id] })).done.stage).toBe('published');
    await expectUncitable(id, last);
    expect((await d.state(id)).stage).toBe('published');
    expect(await stateOn(id, last)).toBe('inForce');
    expect(await stateOn(id, addDays(last, 1))).toBe('ended');
  });

  test('not one that lapses between the review and the publication of the citing one', async () => {
    const { id } = await publish({ endsAfter: 10 });
    const citing = await writeDocument(d, addDays(day, 9), { cites: [id] });
    await passDocument(d, citing);
    d.at(`${addDays(day, 12)}T09:00`);
    expect(await refused(d.act('office.registrar', citing, 'publish', publishing))).toContain('basis.gone');
  });

  test('not one that a later document repeals, from the day on which that one takes effect', async () => {
    const { id } = await publish();
    await publishDocument(d, addDays(day, 3), { repeals: [id], effectiveAfter: 10, endsAfter: 300 });
    expect((await publishDocument(d, addDays(day, 6), { cites: [id] })).done.stage).toBe('published');
    await expectUncitable(id, addDays(day, 13));
    expect(await stateOn(id, addDays(day, 14))).toBe('ended');
    expect((await d.state(id)).stage).toBe('published');
    // After the draft that was just refused: it rests on the document and learns of its end.
    d.at(`${addDays(day, 15)}T00:01`);
    await settleDue(d.p);
    expect(await d.state(id)).toMatchObject({ stage: 'superseded', done: { endByRepeal: { day: addDays(day, 14) } } });
  });

  test('not one that is repealed by its own procedure', async () => {
    const { id } = await publish();
    d.at(`${addDays(day, 5)}T09:00`);
    await d.act('water.handler', id, 'proposeChange', { change: 'repeal', changeReason: '已被取代。' });
    await d.act('justice.legal-reviewer', id, 'reviewChange', { changeOpinion: 'lawful', changeOpinionText: '同意。' });
    await d.act('government.district-head', id, 'repeal', { changeMinutes: '会议纪要' });
    expect((await d.state(id)).stage).toBe('repealed');
    await expectUncitable(id, addDays(day, 4));
  });
});

describe('publication and filing', () => {
  test('publication opens the filing in the same commit, with its clock', async () => {
    const { id, filing, done } = await publish();
    const state = await d.state(filing);
    expect(state).toMatchObject({ stage: 'due', org: 'government', facts: { document: id, authority: 'congress' } });
    expect(state.clocks.report?.start).toBe(addDays(day, 1));
    expect(state.links).toContainEqual({ link: 'document', case: id, procedure: 'normative-document' });
    const [opened, owed] = await d.p.ledger.eventsOf(d.p.district.code, filing);
    expect(owed).toMatchObject({
      act: 'oweFiling',
      automatic: true,
      by: { person: 'law', role: 'law' },
      cause: { case: id },
    });
    expect(owed?.recordedAt).toBe(done.events.at(-1)?.recordedAt);
    expect(opened?.kind).toBe('opened');
    expect((await d.state(id)).done.filingOpened).toBeDefined();
  });

  test('no moment shows a published document without its filing, and a death before or after the writing leaves all or nothing', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) {
      const id = await writeDocument(d, addDays(day, n * 2), {
        title: `同时公布的文件${n}（演示数据）`,
        effectiveAfter: 20,
      });
      await passDocument(d, id);
      ids.push(id);
    }
    const { ledger } = d.p;
    const dying = (when: 'before' | 'after') => ({
      ...d.p,
      ledger: {
        ...ledger,
        async commit(commit: Parameters<typeof ledger.commit>[0]) {
          if (when === 'after') await ledger.commit(commit);
          throw new Error('the process died');
        },
      },
    });
    const registrar = await d.session('office.registrar');
    const command = { act: 'publish', facts: publishing };
    await expect(act(dying('before'), registrar, ids[0] as string, command)).rejects.toThrow('died');
    expect((await d.state(ids[0] as string)).stage).toBe('registering');
    await expect(act(dying('after'), registrar, ids[1] as string, command)).rejects.toThrow('died');
    expect((await d.state(ids[1] as string)).links.map((l) => l.link)).toContain('filing');
    let looking = true;
    const looks: string[] = [];
    const watcher = (async () => {
      while (looking) {
        const { rows } = await d.database.app.query<{ id: string; filings: string }>(
          `SELECT c.id, (SELECT count(*) FROM cases f WHERE f.procedure = 'document-filing' AND f.state -> 'facts' ->> 'document' = c.id) AS filings
           FROM cases c WHERE c.id = ANY ($1) AND c.stage = 'published'`,
          [ids],
        );
        looks.push(...rows.map((row) => row.filings));
      }
    })();
    await Promise.all([0, 2, 3, 4, 5].map((n) => act(d.p, registrar, ids[n] as string, command)));
    looking = false;
    await watcher;
    expect(new Set(looks)).toEqual(new Set(['1']));
    for (const id of ids) expect((await d.state(id)).links.filter((l) => l.link === 'filing')).toHaveLength(1);
  });

  test('a filing that suspends the document stops its citation and moves its case; mended, it goes on', async () => {
    const { id, filing } = await publish();
    const examiner = await fileDocument(d, filing);
    await d.act(examiner, filing, 'conclude', { result: 'suspend', reviewOpinion: '第一条与上位规定抵触。' });
    expect((await d.state(id)).stage).toBe('suspended');
    const suspended = (await d.p.ledger.eventsOf(d.p.district.code, id)).at(-1);
    expect(suspended).toMatchObject({
      act: 'beSuspended',
      automatic: true,
      by: { person: 'law' },
      cause: { case: filing },
    });
    await expectUncitable(id, addDays(day, 1));
    const mending = { mendingWay: 'interpreted', mendingReport: '已作出解释。' };
    await d.act('office.registrar', filing, 'reportMending', mending);
    expect(
      await refused(d.act(examiner, filing, 'verifyMending', { mendingResult: 'accepted', resumes: false })),
    ).toContain('gate.shut');
    await d.act(examiner, filing, 'verifyMending', { mendingResult: 'accepted', resumes: true });
    expect((await d.state(id)).stage).toBe('published');
    expect((await publishDocument(d, addDays(day, 5), { cites: [id] })).done.stage).toBe('published');
  });

  test('a filing that suspends a document which has lapsed meanwhile revives nothing, and somebody is told', async () => {
    const { id, filing } = await publish({ endsAfter: 20 });
    const examiner = await fileDocument(d, filing);
    d.at(`${addDays(day, 30)}T09:00`);
    await d.act(examiner, filing, 'conclude', { result: 'suspend', reviewOpinion: '第一条与上位规定抵触。' });
    await settleDue(d.p);
    expect((await d.state(id)).stage).toBe('lapsed');
    expect(await stateOn(id, addDays(day, 31))).toBe('ended');
    const told = await d.p.ledger.claimJobs(d.p.district.code, { kinds: ['reaction-refused'] });
    expect(told.map((job) => job.payload)).toEqual([
      expect.objectContaining({ case: id, act: 'beSuspended', code: 'stage.wrong' }),
    ]);
  });

  test('a document of the government is annulled by the organ it is filed with, never by itself', async () => {
    const { id, filing } = await publish();
    const examiner = await fileDocument(d, filing);
    await d.act(examiner, filing, 'conclude', { result: 'annul', reviewOpinion: '超越权限。' });
    const grounds = { annulReason: '超越权限。', annulDecision: '撤销决定（演示数据）' };
    expect(await refused(d.act('government.district-head', filing, 'annul', grounds))).toEqual(['gate.shut']);
    await d.act('congress.head', filing, 'revoke', grounds);
    expect((await d.state(id)).stage).toBe('annulled');
    expect(await stateOn(id, addDays(day, 1))).toBe('ended');
    await expectUncitable(id, addDays(day, 2));
    d.at(`${addDays(day, 900)}T09:00`);
    await settleDue(d.p);
    expect((await d.state(id)).stage).toBe('annulled');
  });

  test('a document of a department goes the same way and is annulled by the government', async () => {
    const { id, filing } = await publish({ level: 'department' });
    const examiner = await fileDocument(d, filing);
    await d.act(examiner, filing, 'conclude', { result: 'annul', reviewOpinion: '没有依据。' });
    const grounds = { annulReason: '没有依据。', annulDecision: '撤销决定（演示数据）' };
    await d.act('government.district-head', filing, 'annul', grounds);
    expect((await d.state(id)).stage).toBe('annulled');
  });
});
