import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRebuilt, refusals, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, grantLicence, withdrawPower } from '../../test/district-stories.ts';

let d: TestDistrict;

beforeAll(async () => {
  d = await testDistrict();
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

/** Nobody may apply for it: refused with the article that says what is outside the inventory may not be done. */
async function expectNoPower(item: string): Promise<void> {
  const why = await refusals(d.open('citizen', 'approval', 'apply', application(item)));
  expect(why.map(({ code }) => code)).toContain('gate.shut');
  const basis = why.find(({ code }) => code === 'gate.shut')?.basis ?? [];
  expect(basis).toContainEqual(expect.objectContaining({ law: '优化营商环境条例', article: 40 }));
}

describe('a licence and the inventory of powers', () => {
  test('a power that is in no inventory cannot be applied for', async () => {
    await expectNoPower('nosuchpower0000000000');
    const all = { district: d.p.district.code, grants: [{ all: true as const }] };
    const [attempt] = (await d.p.ledger.listAttempts(all, { procedures: ['approval'] })).rows;
    expect(attempt).toMatchObject({ case: null, act: 'apply', person: 'anonymous', article: '优化营商环境条例40' });
  });

  test('a power that is decided but not yet in force cannot be applied for, and can on its first day', async () => {
    d.at('2026-03-02T09:00');
    const power = await enterPower(d, {}, '2026-03-10');
    d.at('2026-03-09T23:59');
    await expectNoPower(power);
    d.at('2026-03-10T00:00');
    expect((await d.open('citizen', 'approval', 'apply', application(power))).stage).toBe('received');
  });

  test('a power that is no licensing power cannot be applied for', async () => {
    d.at('2026-03-11T09:00');
    const power = await enterPower(d, { type: 'check', procedure: 'none' });
    await expectNoPower(power);
  });

  test('after a power is withdrawn nobody can apply, and a running case finishes under the rule of its filing day', async () => {
    d.at('2026-03-12T09:00');
    const power = await enterPower(d);
    const { case: running } = await d.open('citizen', 'approval', 'apply', application(power));
    await withdrawPower(d, power, '2026-03-16');
    expect((await d.open('citizen', 'approval', 'apply', application(power))).stage).toBe('received');
    d.at('2026-03-16T09:00');
    await expectNoPower(power);
    await d.act('market.window', running, 'accept');
    const { clocks } = await d.state(running);
    expect(clocks.decide?.promise).toMatchObject({ value: 10, source: 'entry:promisedDays' });
    await grantLicence(d, running);
    expect((await d.state(running)).stage).toBe('granted');
    expect((await d.state(power)).stage).toBe('ended');
  });

  test('an application on paper is judged by the inventory of its own day', async () => {
    d.at('2026-03-13T09:00');
    const power = await enterPower(d);
    await withdrawPower(d, power, '2026-03-16');
    d.at('2026-03-17T09:00');
    const paper = { ...application(power, { channel: 'window' }), scan: '扫描件（演示数据）' };
    const before = await refused(d.open('market.window', 'approval', 'apply', paper, { on: '2026-03-12' }));
    expect(before).toContain('gate.shut');
    expect(await refused(d.open('market.window', 'approval', 'apply', paper, { on: '2026-03-16' }))).toContain(
      'gate.shut',
    );
    const { case: id } = await d.open('market.window', 'approval', 'apply', paper, { on: '2026-03-13' });
    expect(await d.state(id)).toMatchObject({ filedOn: '2026-03-13', stage: 'received' });
  });

  test('a power that another process has withdrawn is gone here as well, though it was known here before', async () => {
    d.at('2026-03-18T09:00');
    const power = await enterPower(d);
    await d.open('citizen', 'approval', 'apply', application(power));
    const other = await d.second();
    await withdrawPower(other, power, '2026-03-18');
    await other.close();
    await expectNoPower(power);
  });

  test('a withdrawal and an application at once: the one that comes second is judged on the first', async () => {
    d.at('2026-03-20T09:00');
    const power = await enterPower(d);
    const wanted = { wanted: 'withdraw', occasion: 'reform', reasons: '改革取消。' };
    const { links } = await d.act('market.handler', power, 'startChange', wanted);
    const change = links.find((l) => l.link === 'changes')?.case ?? '';
    await d.act('market.handler', change, 'draft', { endWhy: 'abolished', reasons: '改革取消。' });
    await d.act('justice.legal-reviewer', change, 'checkLegality', { legality: 'lawful', legalityOpinion: '合法。' });
    await d.act('government.district-head', change, 'adopt', { resolution: 'adopt', effectiveOn: '2026-03-20' });
    const [published, applied] = await Promise.allSettled([
      d.act('office.registrar', change, 'publish'),
      d.open('citizen', 'approval', 'apply', application(power)),
    ]);
    expect(published.status).toBe('fulfilled');
    const [snapshot] = await d.p.ledger.snapshotsOn(
      d.p.district.code,
      [{ register: 'powers', entry: power }],
      '2026-03-20',
    );
    expect(snapshot?.state).toBe('ended');
    if (applied.status === 'rejected') return expect(String(applied.reason)).toContain('不能申请');
    const [opened] = (await d.p.ledger.eventsOf(d.p.district.code, applied.value.case)).slice(1);
    const read = opened?.kind === 'act' ? opened.reads?.find((r) => r.entry === power) : undefined;
    expect(read).toMatchObject({ state: 'inForce' });
    expect(read?.version).toBeLessThan(snapshot?.version ?? 0);
  });
});
