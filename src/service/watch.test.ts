import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectRebuilt, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, grantLicence, onTheSpot, publishDocument } from '../../test/district-stories.ts';
import type { ActEvent } from '../kernel/index.ts';
import { addDays } from '../law/index.ts';
import type { Platform } from './platform.ts';
import { settleAll, settleCase, settleDue, watch } from './watch.ts';

let d: TestDistrict;
let power: string;

beforeAll(async () => {
  d = await testDistrict();
  d.at('2026-03-02T08:00');
  power = await enterPower(d);
});
/** Monday, 2 March 2026: silence makes an application accepted at 24:00 of Monday, 9 March. */
beforeEach(async () => {
  d.at('2026-09-01T00:00');
  await settleDue(d.p);
  d.at('2026-03-02T09:00');
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const apply = async (more = {}) => (await d.open('citizen', 'approval', 'apply', application(power, more))).case;
const acts = async (id: string) => (await d.p.ledger.eventsOf(d.p.district.code, id)).filter((e) => e.kind === 'act');
const byLaw = async (id: string) => (await acts(id)).filter((e: ActEvent) => e.automatic);

describe('what the law does by itself', () => {
  test('silence for five working days is acceptance: at its own moment, by nobody, and not a second earlier', async () => {
    const id = await apply();
    d.at('2026-03-09T23:59');
    expect(await settleDue(d.p)).toBe(0);
    d.at('2026-03-10T00:00');
    expect(await settleDue(d.p)).toBe(1);
    expect(await settleDue(d.p)).toBe(0);
    const [event, ...more] = await byLaw(id);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      act: 'deemAccepted',
      at: '2026-03-10T00:00:00.000+08:00',
      day: '2026-03-02',
      by: { person: 'law', role: 'law' },
      fires: 'complete',
    });
    const { stage, clocks } = await d.state(id);
    expect(stage).toBe('examining');
    expect(clocks.decide?.start).toBe('2026-03-02');
  });

  test('a platform that was down for months records the same moment, and when it recorded it', async () => {
    const id = await apply({
      kind: 'renew',
      licence: await licence(),
      currentValidTo: '2026-04-10',
      askedUntil: '2029-04-10',
    });
    d.at('2026-08-03T10:00');
    const asleep = await d.second();
    await settleDue(asleep.p);
    await asleep.close();
    const events = await byLaw(id);
    expect(events.map(({ act, at }) => [act, at])).toEqual([
      ['deemAccepted', '2026-03-10T00:00:00.000+08:00'],
      ['deemRenewed', '2026-04-11T00:00:00.000+08:00'],
    ]);
    expect(new Set(events.map((e) => e.recordedAt))).toEqual(new Set(['2026-08-03T10:00:00.000+08:00']));
    const [entry] = events[1]?.effects ?? [];
    expect(entry).toMatchObject({ op: 'amend', register: 'licences', from: '2026-04-10', until: '2029-04-10' });
  });

  test('watchers of two processes at once, and acts between them, let it happen once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => apply()));
    const other = await d.second();
    d.at('2026-03-10T09:00');
    const statement = { items: [{ key: 's1', columns: { who: '张三', text: '询问进度。' } }] };
    const [a, b, c] = await Promise.all([
      settleDue(d.p),
      settleDue(other.p),
      settleDue(d.p),
      ...ids.slice(0, 6).map((id) => d.act('market.handler', id, 'state', undefined, statement)),
    ]);
    await other.close();
    expect(a + b + c).toBeLessThanOrEqual(12);
    for (const id of ids) expect((await byLaw(id)).map((e) => e.act)).toEqual(['deemAccepted']);
    for (const id of ids.slice(0, 6))
      expect((await acts(id)).map((e) => e.act)).toEqual(['apply', 'deemAccepted', 'state']);
  });

  test('a document lapses at midnight after its last day, also when the day is a holiday', async () => {
    const { id } = await publishDocument(d, '2026-03-30', { endsAfter: 35 });
    expect((await d.state(id)).facts.endsOn).toBe('2026-05-05');
    d.at('2026-05-05T23:59');
    expect(await settleCase(d.p, id)).toBe(false);
    d.at('2026-05-06T00:00');
    expect(await settleCase(d.p, id)).toBe(true);
    const [lapse] = (await byLaw(id)).filter((e) => e.act === 'lapse');
    expect(lapse).toMatchObject({
      at: '2026-05-06T00:00:00.000+08:00',
      day: '2026-05-06',
      by: { person: 'law', role: 'law' },
    });
    expect((await d.state(id)).stage).toBe('lapsed');
  });

  test('nobody can do an act of the law, not even in time', async () => {
    const id = await apply();
    await expect(d.act('market.head', id, 'deemAccepted')).rejects.toThrow('法律规定的时点');
  });
});

describe('the watch', () => {
  test('a clock that has lost its object does not stand before others', async () => {
    const ended = await apply();
    await d.act('market.window', ended, 'accept');
    await d.act('market.handler', ended, 'examine', { ...onTheSpot, affectsOthers: true, route: 'hearing' });
    const told = {
      items: [{ key: 'i1', columns: { name: '李四', capacity: 'other' } }],
      served: { day: '2026-03-02', mode: 'direct' },
    };
    await d.act('market.handler', ended, 'tellInterested', undefined, told);
    await d.act('citizen', ended, 'withdraw');
    const id = await apply();
    d.at('2026-03-10T09:00');
    await settleDue(d.p, 1);
    expect((await d.state(id)).stage).toBe('examining');
    expect(await d.p.ledger.dueTimers(d.p.district.code, d.p.now())).toEqual([]);
  });

  test('a case that cannot be settled is logged and does not keep others from it', async () => {
    const [broken, id] = [await apply(), await apply()];
    d.at('2026-03-10T09:00');
    const logged: object[] = [];
    const { ledger } = d.p;
    const p: Platform = {
      ...d.p,
      log: { ...d.p.log, error: (object) => void logged.push(object) },
      ledger: {
        ...ledger,
        caseById: async (code, wanted) =>
          wanted === broken ? Promise.reject(new Error('unreadable')) : ledger.caseById(code, wanted),
      },
    };
    expect(await settleDue(p)).toBe(1);
    expect((await d.state(id)).stage).toBe('examining');
    expect(logged).toEqual([expect.objectContaining({ case: broken })]);
    expect(await settleDue(d.p)).toBe(1);
  });

  test('it goes round by itself, and stopping waits for the round under way', async () => {
    const id = await apply();
    d.at('2026-03-10T09:00');
    const stop = watch(d.p, 0.02);
    await expect.poll(async () => (await d.state(id)).stage).toBe('examining');
    await stop();
    const late = await apply();
    d.at('2026-03-20T09:00');
    await new Promise((done) => setTimeout(done, 80));
    expect((await d.state(late)).stage).toBe('received');
  });

  test('while stories of days gone by are being played it settles nothing', async () => {
    d.at('2026-03-02T09:00');
    const id = await apply();
    d.at('2026-03-20T09:00');
    const played = Promise.withResolvers<void>();
    const stop = watch(d.p, 0.02, played.promise);
    await new Promise((done) => setTimeout(done, 80));
    expect((await d.state(id)).stage).toBe('received');
    played.resolve();
    await expect.poll(async () => (await d.state(id)).stage).toBe('examining');
    await stop();
  });
});

/** A licence that ends on 10 April 2026. */
async function licence(): Promise<string> {
  const id = await apply();
  await d.act('market.window', id, 'accept');
  await grantLicence(d, id);
  const [entry] = await d.p.ledger.snapshotsOn(
    d.p.district.code,
    [{ register: 'licences', entry: id }],
    addDays('2026-03-02', 1),
  );
  expect(entry?.state).toBe('inForce');
  return id;
}

describe('many expiries at one midnight', () => {
  test('are carried out side by side, each once and at its own moment, while somebody else acts', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => apply()));
    const [first = ''] = ids;
    d.at('2026-03-10T08:30');
    const [settled, acted] = await Promise.all([settleAll(d.p), refused(d.act('market.window', first, 'accept'))]);
    expect(settled).toBeGreaterThanOrEqual(ids.length - 1);
    expect(acted).toContain('stage.wrong');
    for (const id of ids)
      expect(await byLaw(id)).toEqual([
        expect.objectContaining({ act: 'deemAccepted', at: '2026-03-10T00:00:00.000+08:00' }),
      ]);
    expect(await settleAll(d.p)).toBe(0);
  });

  test('one that cannot be settled is named in the log and keeps no other', async () => {
    const ids = await Promise.all([apply(), apply(), apply()]);
    const [broken = '', ...others] = ids;
    d.at('2026-03-10T08:30');
    const told: unknown[] = [];
    const caseById: Platform['ledger']['caseById'] = async (district, id) => {
      if (id === broken) throw new Error('the file cannot be read');
      return d.p.ledger.caseById(district, id);
    };
    const p: Platform = {
      ...d.p,
      ledger: { ...d.p.ledger, caseById },
      log: { ...d.p.log, error: (about: object) => told.push((about as { case?: string }).case) },
    };
    expect(await settleAll(p)).toBe(others.length);
    expect(new Set(told)).toEqual(new Set([broken]));
    for (const id of others) expect(await byLaw(id)).toHaveLength(1);
    expect(await settleAll(d.p)).toBe(1);
  });
});
