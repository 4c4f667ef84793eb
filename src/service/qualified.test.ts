import { afterAll, beforeAll, expect, test } from 'vitest';
import { employ, expectRebuilt, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import { art, defineProcedure, defineRegister, ref, text } from '../kernel/index.ts';
import { grantDelegation } from './identity/index.ts';
import { casePage } from './read.ts';

const basis = art('检查办法（演示）', 1, '检查人员须有资格');
const shape = {
  mechanism: 'M00',
  chapter: 'enforcement',
  planArticles: [],
  version: 1,
  inForce: '2020-01-01',
  handledBy: 'opener',
  clocks: {},
  gates: {},
} as const;

const inspectors = defineRegister({
  id: 'inspectors',
  title: { zh: '检查人员名录（演示）', en: 'Inspectors' },
  facts: { name: text('姓名') },
  entryTitle: 'name',
  labels: { future: '尚未生效', inForce: '有效', suspended: '暂停', ended: '已终止' },
  ended: { gone: '注销' },
  public: ['name'],
});

/** An invented certificate: the entry bears the id of the person. */
const certificate = defineProcedure({
  ...shape,
  id: 'certificate',
  title: { zh: '发证（演示）', en: 'Certificate' },
  caseTitle: 'name',
  stages: { held: { title: '持证' }, ended: { title: '注销', final: true } },
  facts: { name: text('姓名'), inspector: ref('检查人员', 'inspectors', { pin: 'live' }) },
  roles: { head: { title: '负责人', post: 'head', in: 'any' } },
  acts: {
    issue: {
      title: '发证',
      from: 'start',
      to: 'held',
      by: 'head',
      records: { name: 'required', inspector: 'required' },
      effects: [
        {
          op: 'enter',
          register: 'inspectors',
          entry: { fact: 'inspector' },
          from: 'day',
          facts: { name: { fact: 'name' } },
        },
      ],
      basis,
    },
    cancel: {
      title: '注销',
      from: 'held',
      to: 'ended',
      by: 'head',
      effects: [{ op: 'end', register: 'inspectors', entry: { fact: 'inspector' }, from: 'day', why: 'gone' }],
      basis,
    },
  },
});

const inspection = defineProcedure({
  ...shape,
  id: 'inspection',
  title: { zh: '检查（演示）', en: 'Inspection' },
  caseTitle: 'place',
  stages: { begun: { title: '检查' }, ended: { title: '办结', final: true } },
  facts: { place: text('地点') },
  roles: {
    head: { title: '负责人', post: 'head', in: 'any' },
    inspector: { title: '检查人员', post: 'officer', in: 'any', certified: { register: 'inspectors', basis } },
  },
  acts: {
    order: { title: '派查', from: 'start', to: 'begun', by: 'head', records: { place: 'required' }, basis },
    look: { title: '查看', from: 'begun', by: 'inspector', times: 'many', basis },
    finish: { title: '结束', from: 'begun', to: 'ended', by: 'inspector', basis },
  },
});

let d: TestDistrict;

beforeAll(async () => {
  d = await testDistrict((p) => ({
    ...p,
    procedures: [...p.procedures, certificate, inspection],
    registers: [...p.registers, inspectors],
  }));
  d.at('2026-03-02T09:00');
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const issue = (person: string) => d.open('market.head', 'certificate', 'issue', { name: person, inspector: person });

test('an act of a qualified role needs an entry in force on its day, and remembers which', async () => {
  const { case: id } = await d.open('market.head', 'inspection', 'order', { place: '菜市场' });
  expect(await refused(d.act('market.officer', id, 'look'))).toEqual(['role.not-certified']);
  const held = await issue('market-officer');
  await d.act('market.officer', id, 'look');
  const [looked] = (await d.p.ledger.eventsOf(d.p.district.code, id)).slice(-1);
  expect(looked).toMatchObject({
    act: 'look',
    reads: [{ register: 'inspectors', entry: 'market-officer', version: 1, state: 'inForce' }],
  });
  const page = await casePage(d.p, await d.session('market.officer'), id);
  expect(page.possibilities.find(({ act }) => act === 'finish')?.refusals).toEqual([]);
  d.at('2026-03-03T09:00');
  await d.act('market.head', held.case, 'cancel');
  expect(await refused(d.act('market.officer', id, 'finish'))).toEqual(['role.not-certified']);
});

test('who lends the post must be qualified as well', async () => {
  d.at('2026-03-04T09:00');
  await employ(d.p, 'market', 'officer', 'market-lender');
  await employ(d.p, 'market', 'reviewer', 'market-borrower');
  await grantDelegation(d.p, await d.session('market.lender'), {
    to: 'market-borrower',
    org: 'market',
    post: 'officer',
    procedures: undefined,
    validFrom: '2026-03-04',
    validUntil: '2026-03-31',
  });
  const { case: id } = await d.open('market.head', 'inspection', 'order', { place: '菜市场' });
  await issue('market-borrower');
  expect(await refused(d.act('market.borrower', id, 'look'))).toEqual(['role.not-certified']);
  await issue('market-lender');
  expect((await d.act('market.borrower', id, 'look')).stage).toBe('begun');
});
