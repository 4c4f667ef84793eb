import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCode, expectRebuilt, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower } from '../../test/district-stories.ts';
import { art, defineProcedure, defineRegister, type Facts, person, text } from '../kernel/index.ts';
import { openCase } from './act.ts';
import { entryKeys } from './entry-keys.ts';
import { entriesOn, entryPage } from './registers.ts';
import { anonymous } from './session.ts';

const law = (article: number, says: string) => art('球场寄存管理办法（演示）', article, says);
const key = ['place', 'code'] as const;

/** An invented register that nobody may read, and the procedure that holds its entries one at a time. */
const holds = defineRegister({
  id: 'test-holds',
  title: { zh: '寄存', en: 'Lockers held' },
  facts: { place: text('柜号') },
  entryTitle: 'place',
  labels: { future: '未到期', inForce: '占用', suspended: '暂停', ended: '已归还' },
  ended: { returned: '归还' },
  public: [],
});
const locker = defineProcedure({
  id: 'test-locker',
  mechanism: 'M00',
  title: { zh: '寄存', en: 'Locker' },
  chapter: 'functions',
  planArticles: [],
  version: 1,
  inForce: '2020-01-01',
  caseTitle: 'place',
  handledBy: { kind: 'government' },
  stages: { held: { title: '占用' }, back: { title: '归还', final: true } },
  facts: {
    place: text('柜号'),
    code: text('证件号码', { personal: 'identity' }),
    who: person('寄存人', { personal: 'name' }),
  },
  roles: { anyone: { title: '群众', outside: 'anyone' }, keeper: { title: '管理员', post: 'district-head' } },
  acts: {
    take: {
      title: '寄存',
      from: 'start',
      to: 'held',
      by: 'anyone',
      records: { place: 'required', code: 'required', who: 'required' },
      effects: [
        { op: 'enter', register: 'test-holds', entry: { key }, from: 'day', facts: { place: { fact: 'place' } } },
      ],
      basis: law(1, '一人一柜'),
    },
    giveBack: {
      title: '归还',
      from: 'held',
      to: 'back',
      by: 'keeper',
      effects: [{ op: 'end', register: 'test-holds', entry: { key }, from: 'day', why: 'returned' }],
      basis: law(2, '用毕归还'),
    },
  },
  clocks: {},
  gates: {
    free: {
      blocks: ['take'],
      until: { not: { keyed: { register: 'test-holds', key }, in: ['inForce'] } },
      says: { zh: '已经寄存', en: 'Held already' },
      basis: law(1, '一人一柜'),
    },
  },
});

let d: TestDistrict;
const take = (code: string, place = '甲柜') =>
  openCase(d.p, anonymous, 'test-locker', { act: 'take', facts: { place, code, who: '张三丰' } });

beforeAll(async () => {
  d = await testDistrict((p) => ({
    ...p,
    procedures: [...p.procedures, locker],
    registers: [...p.registers, holds],
  }));
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

describe('an entry that facts name together', () => {
  test('of many who claim it at once, one holds it and the others read why not', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => take('110101199003071234')));
    const held = tries.filter((one) => one.status === 'fulfilled');
    expect(held).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ refusals: [{ code: 'gate.shut', zh: '已经寄存' }] });
  });

  test('of two processes that claim it at once, one holds it', async () => {
    const other = await d.second();
    const facts = { place: '乙柜', code: '110101199003074321', who: '李四' };
    const both = [d, other].map(({ p }) => openCase(p, anonymous, 'test-locker', { act: 'take', facts }));
    const done = (await Promise.allSettled(both)).filter((one) => one.status === 'fulfilled');
    expect(done).toHaveLength(1);
    await other.p.ledger.close();
  });

  test('is the same however the number is typed, and another for another number or place', async () => {
    await expect(refused(take('１１０１０１ 199003071234'))).resolves.toEqual(['gate.shut']);
    await take('110101199003079999');
    await take('110101199003071234', '丙柜');
  });

  test('may be claimed again from the day on which it was given back', async () => {
    const { case: first } = await take('440101199001010011');
    await d.act('government.district-head', first, 'giveBack');
    const { case: second } = await take('440101199001010011');
    await expect(refused(take('440101199001010011'))).resolves.toEqual(['gate.shut']);
    await d.act('government.district-head', second, 'giveBack');
  });

  test('bears an id that tells nothing, and is another in another district', async () => {
    const { case: id } = await take('510101199001010022');
    const [event] = (await d.p.ledger.eventsOf(d.p.district.code, id)).filter((e) => e.kind === 'act');
    const entry = event?.kind === 'act' ? (event.effects?.[0]?.entry ?? '') : '';
    expect(entry).toMatch(/^[0-9a-f]{40}$/);
    expect(entry).toBe(d.p.keyOf('test-holds', ['甲柜', '510101199001010022']));
    expect(entryKeys('elsewhere')('test-holds', ['甲柜', '510101199001010022'])).not.toBe(entry);
    expect(await d.p.ledger.keySecret(d.p.district.code)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('who gave false papers for a licence of safety', () => {
  test('cannot have another application accepted for a year, whatever the number looks like', async () => {
    const power = await enterPower(d);
    const apply = (more: Facts = {}) => d.open('citizen', 'approval', 'apply', application(power, more));
    const { case: first } = await apply();
    const ground = { rejectGround: 'falsePapers', reasons: '材料系伪造。（演示数据）', remedies: '可以申请行政复议' };
    const bar = { falsity: 'safety', barred: String(application(power).applicantId) };
    await d.act('market.window', first, 'reject', { ...ground, ...bar });
    const { case: second } = await apply({ applicantId: '１１０１０１１９９００３０７１２３４' });
    await expect(refused(d.act('market.window', second, 'accept'))).resolves.toEqual(['gate.shut']);
    const { case: other } = await apply({ applicantId: '110101199003079876' });
    await d.act('market.window', other, 'accept');
    d.at('2027-03-02T09:00');
    const { case: lastDay } = await apply();
    await expect(refused(d.act('market.window', lastDay, 'accept'))).resolves.toEqual(['gate.shut']);
    d.at('2027-03-03T09:00');
    const { case: again } = await apply();
    await d.act('market.window', again, 'accept');
    expect(
      JSON.stringify(await d.p.ledger.snapshotsOn(d.p.district.code, [entryOf(power)], '2026-06-01')),
    ).not.toContain('110101');
  });

  const entryOf = (power: string) => ({
    register: 'permit-bans',
    entry: d.p.keyOf('permit-bans', [power.toUpperCase(), '110101199003071234']),
  });
});

describe('a register with nothing public', () => {
  test('cannot be listed, read or named to anyone', async () => {
    const entry = d.p.keyOf('test-holds', ['甲柜', '110101199003071234']);
    expect(await errorCode(entriesOn(d.p, 'test-holds'))).toBe('register.not-found');
    expect(await errorCode(entryPage(d.p, 'test-holds', entry))).toBe('register.not-found');
    const why = await entriesOn(d.p, 'nothing').catch((error: { zh: string }) => error.zh);
    expect(why).toContain('powers');
    expect(why).not.toContain('test-holds');
  });
});
