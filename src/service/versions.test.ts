import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRebuilt, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import {
  application,
  enterPower,
  fileDocument,
  grantLicence,
  onTheSpot,
  publishDocument,
} from '../../test/district-stories.ts';
import type { Procedure } from '../kernel/index.ts';
import { act, openCase } from './act.ts';
import { figures } from './count.ts';
import { casePage } from './read.ts';

const from = '2026-04-01';

/** The same procedure with changes, in force from 1 April 2026. */
function second(source: Procedure, change: (p: Procedure) => Partial<Procedure>): Procedure {
  return { ...source, version: source.version + 1, inForce: from, ...change(source) };
}

/** A second version of licensing asks for an address; of documents renames two reactions; of filing copies less. */
function withSecond(procedures: readonly Procedure[]): readonly Procedure[] {
  return procedures.flatMap((one) => {
    if (one.id === 'approval')
      return [
        one,
        second(one, ({ acts }) => ({
          acts: {
            ...acts,
            apply: {
              ...(acts.apply as Procedure['acts'][string]),
              records: { ...acts.apply?.records, address: 'required' },
            },
          },
        })),
      ];
    if (one.id === 'normative-document')
      return [
        one,
        second(one, ({ acts, on = [], onEntry = [] }) => ({
          acts: {
            ...acts,
            stopForReview: { ...(acts.beSuspended as Procedure['acts'][string]), title: '停止执行' },
            noteFiling: { ...(acts.filingOpened as Procedure['acts'][string]), title: '开始备案' },
          },
          on: on.map((rule) => (rule.does === 'filingOpened' ? { ...rule, does: 'noteFiling' } : rule)),
          onEntry: onEntry.map((rule) => (rule.does === 'beSuspended' ? { ...rule, does: 'stopForReview' } : rule)),
        })),
      ];
    return one.id === 'document-filing' ? [one, second(one, () => ({}))] : [one];
  });
}

let d: TestDistrict;
let power: string;

beforeAll(async () => {
  d = await testDistrict((p) => ({ ...p, procedures: withSecond(p.procedures) }));
  d.at('2026-03-02T08:00');
  power = await enterPower(d);
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const address = { address: '清源区望江路一号' };
const version = async (id: string) => (await d.p.ledger.caseById(d.p.district.code, id))?.version;

describe('a second version of a procedure', () => {
  test('a case lives under the version of its filing day to its end', async () => {
    d.at('2026-03-31T23:58');
    const { case: first } = await d.open('citizen', 'approval', 'apply', application(power));
    d.at('2026-04-01T00:00');
    expect(await refused(d.open('citizen', 'approval', 'apply', application(power)))).toEqual(['fact.required']);
    const { case: next } = await d.open('citizen', 'approval', 'apply', application(power, address));
    expect([await version(first), await version(next)]).toEqual([1, 2]);
    d.at('2026-04-02T10:00');
    for (const id of [first, next]) {
      await d.act('market.window', id, 'accept');
      await grantLicence(d, id);
      expect((await d.state(id)).stage).toBe('granted');
    }
    expect((await d.state(first)).version).toBe(1);
    expect((await casePage(d.p, await d.session('market.handler'), first)).procedure).toEqual({
      id: 'approval',
      version: 1,
    });
  });

  test('a paper application of an earlier day keeps the earlier version', async () => {
    d.at('2026-04-02T09:00');
    const paper = { ...application(power, { channel: 'window' }), scan: '扫描件（演示数据）' };
    const { case: id } = await d.open('market.window', 'approval', 'apply', paper, { on: '2026-03-31' });
    expect(await version(id)).toBe(1);
    expect(await refused(d.open('market.window', 'approval', 'apply', paper, { on: '2026-04-01' }))).toEqual([
      'fact.required',
    ]);
  });

  test('nothing can be filed before the first version was in force', async () => {
    const early = { ...d.p, procedures: d.p.procedures.filter((x) => x.id !== 'approval' || x.version === 2) };
    d.at('2026-03-30T09:00');
    const command = { act: 'apply', facts: application(power, address) };
    expect(await refused(openCase(early, await d.session('citizen'), 'approval', command))).toEqual([
      'version.not-in-force',
    ]);
  });

  test('an act opens one filing, under the version of its own day, and each case reacts by its own version', async () => {
    const older = await publishDocument(d, '2026-03-16', { endsAfter: 300 });
    const newer = await publishDocument(d, '2026-04-06', { endsAfter: 300 });
    expect([await version(older.id), await version(newer.id)]).toEqual([1, 2]);
    expect([await version(older.filing), await version(newer.filing)]).toEqual([1, 2]);
    for (const { id } of [older, newer])
      expect((await d.state(id)).links.filter((l) => l.link === 'filing')).toHaveLength(1);
    for (const { id, filing } of [older, newer]) {
      const examiner = await fileDocument(d, filing);
      await d.act(examiner, filing, 'conclude', { result: 'suspend', reviewOpinion: '抵触。' });
      expect((await d.state(id)).stage).toBe('suspended');
    }
    const did = async (id: string) => {
      const reactions = ['filingOpened', 'noteFiling', 'beSuspended', 'stopForReview'];
      const { done } = await d.state(id);
      return reactions.filter((name) => done[name]);
    };
    expect(await did(older.id)).toEqual(['filingOpened', 'beSuspended']);
    expect(await did(newer.id)).toEqual(['noteFiling', 'stopForReview']);
  });

  test('figures count the cases of all versions together', async () => {
    d.at('2026-04-10T09:00');
    const received = (await figures(d.p, { procedure: 'approval' })).filter((f) => f.indicator === 'received');
    const { rows } = await d.database.app.query<{ n: string }>(
      `SELECT count(*) AS n FROM cases WHERE procedure = 'approval'`,
    );
    expect(received).toEqual([expect.objectContaining({ n: Number(rows[0]?.n) })]);
  });

  test('a running case keeps its version when a later one takes an act away', async () => {
    d.at('2026-03-31T10:00');
    const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
    d.at('2026-04-02T10:00');
    await d.act('market.window', id, 'accept');
    const { examine: _, ...rest } = d.p.procedures.find((x) => x.id === 'approval' && x.version === 2)?.acts ?? {};
    const without = {
      ...d.p,
      procedures: d.p.procedures.map((x) => (x.id === 'approval' && x.version === 2 ? { ...x, acts: rest } : x)),
    };
    expect(
      (await act(without, await d.session('market.handler'), id, { act: 'examine', facts: onTheSpot })).stage,
    ).toBe('deciding');
  });
});
