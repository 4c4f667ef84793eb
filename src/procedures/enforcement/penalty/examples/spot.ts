import type { Example, Facts, Step } from '../../../../kernel/index.ts';
import { given, officer, person, power, registers } from './given.ts';

const form: Facts = {
  cardsShown: true,
  findings: '在人行道上占道经营',
  spareGround: 'none',
  partyKind: 'person',
  spotPlace: '永安路口，上午九时',
  toldFacts: '占道经营',
  legalBasis: '城市市容管理条例（演示数据）',
  spotHeard: '已告知权利，当事人表示没有意见',
  correction: '当场改正',
  measure: 'none',
  spotFine: 10_000,
  remedies: '六十日内可以申请行政复议，六个月内可以提起行政诉讼',
};

const spots = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'spotDecide',
  by: 'investigator',
  facts: { ...form, ...facts },
});
const confirms = (at: string): Step => ({ at, act: 'spotConfirm', by: 'secondInvestigator', facts: {} });
const found = (at: string, facts: Facts = {}) =>
  registers(at, { ...person, endedOn: at.slice(0, 10), discoveredOn: at.slice(0, 10), ...facts });
const collects = (at: string, cashGround: string, onWater = false, cashAsked = false): Step => ({
  at,
  act: 'collectCash',
  by: 'investigator',
  facts: { cashGround, cashAsked },
  items: [{ key: '票1', columns: { amount: 10_000, receipt: '财政票据1', onWater } }],
});

const simple: Example = {
  title: '当场处罚一百元，当场收缴，交机关、交银行，备案',
  kind: 'ordinary',
  given,
  steps: [
    found('2026-03-02T09:00'),
    { ...spots('2026-03-02T09:10'), then: { stage: 'spotting' } },
    {
      ...confirms('2026-03-02T09:20'),
      then: {
        stage: 'paying',
        facts: { fine: 10_000, decisionNo: '示当罚〔2026〕1号' },
        due: { pay: '2026-03-17', reportSpot: '2026-03-05' },
        effects: ['enter violations'],
      },
    },
    { ...collects('2026-03-02T09:30', 'small'), then: { due: { 'handIn#票1': '2026-03-04' } } },
    { at: '2026-03-03T09:00', act: 'reportSpot', by: 'investigator' },
    {
      at: '2026-03-03T10:00',
      act: 'handIn',
      by: 'investigator',
      item: '票1',
      then: { due: { 'bankIn#票1': '2026-03-05' } },
    },
    { at: '2026-03-04T09:00', act: 'bankIn', by: 'handler', item: '票1', columns: { bankSlip: '缴款书1' } },
    {
      at: '2026-03-04T09:10',
      act: 'pay',
      by: 'handler',
      items: [{ key: '缴款', columns: { on: '2026-03-04', amount: 10_000, receipt: '缴款书1' } }],
    },
    { at: '2026-03-04T09:20', act: 'payOff', by: 'handler', facts: { surchargePaid: 0 } },
    { at: '2026-03-04T10:00', act: 'closeSpot', by: 'head', facts: { performed: '罚款已当场收缴并缴库' } },
  ],
  end: { stage: 'spotClosed', clock: { 'bankIn#票1': 'stopped' } },
};

const onWater: Example = {
  title: '水上当场收缴，自抵岸之日起两日内交机关',
  kind: 'variant',
  given,
  steps: [
    found('2026-03-02T09:00'),
    spots('2026-03-02T09:10'),
    confirms('2026-03-02T09:20'),
    { ...collects('2026-03-02T09:30', 'remote', true), refused: { code: 'gate.shut', article: 69 } },
    { ...collects('2026-03-02T09:40', 'remote', true, true), then: { clock: { 'handIn#票1': 'idle' } } },
    {
      at: '2026-03-06T17:00',
      act: 'land',
      by: 'investigator',
      item: '票1',
      then: { due: { 'handInLanded#票1': '2026-03-10' } },
    },
  ],
  end: { stage: 'paying' },
};

const limits: Example = {
  title: '当场处罚的限额、种类、两名执法人员、出示证件',
  kind: 'refused',
  given,
  steps: [
    found('2026-03-02T09:00'),
    { ...spots('2026-03-02T09:01', { spotFine: 20_100 }), refused: { code: 'gate.shut', article: 51 } },
    { ...spots('2026-03-02T09:02', { measure: 'suspendLicence' }), refused: { code: 'gate.shut', article: 51 } },
    { ...spots('2026-03-02T09:03', { cardsShown: false }), refused: { code: 'gate.shut', article: 52 } },
    { ...spots('2026-03-02T09:04', { spareGround: 'under14' }), refused: { code: 'gate.shut', article: 30 } },
    {
      ...spots('2026-03-02T09:05', { spareGround: 'slight' }),
      refused: { code: 'gate.shut', article: 33 },
    },
    spots('2026-03-02T09:10', { spotFine: 20_000 }),
    { ...confirms('2026-03-02T09:20'), as: 'investigator', refused: { code: 'role.same-person', article: 42 } },
    { ...confirms('2026-03-02T09:21'), as: '没有资格的人', refused: { code: 'role.not-certified', article: 42 } },
    confirms('2026-03-02T09:30'),
    { ...collects('2026-03-02T09:40', 'small'), refused: { code: 'gate.shut', article: 68 } },
    collects('2026-03-02T09:50', 'hardLater'),
    {
      at: '2026-03-03T09:00',
      act: 'closeSpot',
      by: 'head',
      facts: { performed: '已收缴' },
      refused: { code: 'gate.shut', article: 52 },
    },
  ],
  end: { stage: 'paying' },
};

const oldLimits: Example = {
  title: '二〇二一年七月十五日以前：对公民当场处罚以五十元为限，单位一千元',
  kind: 'refused',
  given,
  steps: [
    found('2021-03-02T09:00'),
    { ...spots('2021-03-02T09:01', { spotFine: 5_100 }), refused: { code: 'gate.shut', article: 51 } },
    {
      ...spots('2021-03-02T09:02', { partyKind: 'org', spotFine: 100_100 }),
      refused: { code: 'gate.shut', article: 51 },
    },
    spots('2021-03-02T09:10', { spotFine: 5_000 }),
    confirms('2021-03-02T09:20'),
    { ...collects('2021-03-02T09:30', 'small'), refused: { code: 'gate.shut', article: 68 } },
  ],
  end: { stage: 'paying' },
};

const expired: Example = {
  title: '执法证件已失效的，不能办案',
  kind: 'refused',
  given: { entries: [power, officer('investigator', 'ended'), officer('secondInvestigator', 'suspended')] },
  steps: [
    found('2026-03-02T09:00'),
    { ...spots('2026-03-02T09:10'), refused: { code: 'role.not-certified', article: 42 } },
    {
      at: '2026-03-02T10:00',
      act: 'open',
      by: 'head',
      facts: { periodBy: 'law' },
    },
    {
      at: '2026-03-03T09:00',
      act: 'collect',
      by: 'secondInvestigator',
      items: [{ key: '一', columns: { name: '照片', kind: 'audiovisual', source: '现场', use: 'cited' } }],
      refused: { code: 'role.not-certified', article: 42 },
    },
  ],
  end: { stage: 'investigating' },
};

const dropped: Example = {
  title: '当场不能处罚的，转普通程序',
  kind: 'variant',
  given,
  steps: [
    found('2026-03-02T09:00'),
    spots('2026-03-02T09:10'),
    { at: '2026-03-02T09:20', act: 'spotDrop', by: 'secondInvestigator', then: { stage: 'intake' } },
    { at: '2026-03-02T10:00', act: 'open', by: 'head', facts: { periodBy: 'law' } },
  ],
  end: { stage: 'investigating', effects: [] },
};

export default [simple, onWater, limits, oldLimits, expired, dropped];
