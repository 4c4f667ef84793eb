import type { EntrySnapshot, Example } from '../../../../kernel/index.ts';
import {
  choosesLaw,
  collects,
  concludes,
  confirms,
  cosigns,
  decides,
  given,
  inspects,
  opens,
  proposed,
  proposes,
  registers,
  reports,
  tells,
} from './given.ts';

const timeBar: Example = {
  title: '超过两年的不再处罚；涉及生命健康安全且有危害后果的五年',
  kind: 'refused',
  given,
  steps: [
    registers('2026-03-02T09:00', { endedOn: '2024-02-26', discoveredOn: '2026-02-27' }),
    { ...opens('2026-03-03T09:00'), refused: { code: 'bound.broken', article: 36 } },
    {
      at: '2026-03-03T10:00',
      act: 'endBarred',
      by: 'head',
      facts: { barredReason: '行为终了于二〇二四年二月二十六日，二〇二六年二月二十七日才发现' },
    },
  ],
  end: { stage: 'barred' },
};

const fiveYears: Example = {
  title: '涉及生命健康安全且有危害后果：五年内发现的，仍然处罚，不能以两年为由不罚',
  kind: 'variant',
  given,
  steps: [
    registers('2026-03-02T09:00', { endedOn: '2024-02-26', discoveredOn: '2026-02-27', safetyHarm: true }),
    {
      at: '2026-03-03T08:00',
      act: 'endBarred',
      by: 'head',
      facts: { barredReason: '超过两年' },
      refused: { code: 'bound.broken', article: 36 },
    },
    opens('2026-03-03T09:00'),
  ],
  end: { stage: 'investigating' },
};

const oldTwoYears: Example = {
  title: '新法施行以前终了的行为，时效仍是两年（较轻的规定）',
  kind: 'refused',
  given,
  steps: [
    registers('2023-03-02T09:00', { endedOn: '2021-01-10', discoveredOn: '2023-02-27', safetyHarm: true }),
    { ...opens('2023-03-03T09:00'), refused: { code: 'bound.broken', article: 36 } },
    { ...opens('2023-03-03T09:10'), refused: { code: 'bound.broken', article: 36 } },
  ],
  end: { stage: 'intake' },
};

const milder: Example = {
  title: '行为终了后规定有修改：写明适用哪一个、为什么；新的较轻就用新的',
  kind: 'refused',
  given,
  steps: [
    registers('2022-03-02T09:00', { endedOn: '2021-05-10', discoveredOn: '2022-02-27' }),
    opens('2022-03-03T09:00'),
    inspects('2022-03-05T09:00'),
    cosigns('2022-03-05T09:30'),
    collects('2022-03-05T10:00'),
    { ...reports('2022-03-18T08:50'), refused: { code: 'gate.shut', article: 37 } },
    { ...choosesLaw('2022-03-18T09:00', { actEndedOn: '2021-05-10' }), refused: 'fact.required' },
    {
      ...choosesLaw('2022-03-18T09:10', { actEndedOn: '2021-05-10', lawChoice: 'new' }),
      refused: 'fact.required',
    },
    {
      ...choosesLaw('2022-03-18T09:20', {
        actEndedOn: '2021-05-10',
        lawChoice: 'new',
        lawReason: '新的规定初次违法、危害后果轻微并改正的可以不罚，较轻',
      }),
    },
    {
      ...reports('2022-03-18T09:30', { spareGround: 'firstSlight' }),
      then: { stage: 'reportedNone' },
    },
  ],
  end: { facts: { lawChoice: 'new' } },
};

const specialChange: Example = {
  title: '所依据的单行法有修改的，同样要选择并说明理由；没有修改的不必',
  kind: 'variant',
  given,
  steps: [
    registers('2026-03-02T09:00'),
    opens('2026-03-03T09:00'),
    inspects('2026-03-05T09:00'),
    cosigns('2026-03-05T09:30'),
    collects('2026-03-05T10:00'),
    { ...choosesLaw('2026-03-18T09:00', { specialLawChanged: true }), refused: 'fact.required' },
    choosesLaw('2026-03-18T09:10', {
      specialLawChanged: true,
      lawChoice: 'old',
      lawReason: '新的规定罚款较高，适用行为时的规定',
    }),
    reports('2026-03-18T09:20'),
    confirms('2026-03-18T10:00'),
  ],
  end: { stage: 'assessing' },
};

const special: Example = {
  title: '另有法律规定办案期限的，写明条款和最后一日；鉴定时间依该规定不计入',
  kind: 'variant',
  given,
  steps: [
    registers('2026-03-02T09:00'),
    { ...opens('2026-03-03T09:00', { periodBy: 'special' }), refused: 'fact.required' },
    {
      ...opens('2026-03-03T09:10', {
        periodBy: 'special',
        specialLaw: '市场监督管理行政处罚程序规定第六十四条（演示）',
        specialUntil: '2026-07-31',
      }),
      then: { due: { decideSpecial: '2026-07-31' }, clock: { decide: 'idle' } },
    },
  ],
  end: { stage: 'investigating' },
};

const excluded: Example = {
  title: '依法不计入的时间书面告知后不计入九十日，超过告知的日子重新计算',
  kind: 'variant',
  given,
  steps: [
    registers('2026-03-02T09:00'),
    { ...opens('2026-03-03T09:00'), then: { due: { decide: '2026-06-01' } } },
    {
      at: '2026-03-10T09:00',
      act: 'startExclusion',
      by: 'investigator',
      facts: { exclusionLaw: '市场监督管理行政处罚程序规定第六十四条（演示）', excludedUntil: '2026-03-20' },
    },
    { at: '2026-03-30T09:00', act: 'endExclusion', by: 'investigator', then: { due: { decide: '2026-06-11' } } },
  ],
  end: { clock: { decide: 'running' } },
};

/** 另一机关已经对同一行为处以罚款；条目由当事人、行为、终了之日认出。 */
const fined = (state: EntrySnapshot['state']): EntrySnapshot => ({
  register: 'violations',
  entry: '91000000MA00000000/示-3301/2026-02-20',
  version: 1,
  state,
  holder: 'urban',
  from: '2026-03-01',
  facts: { decisionNo: '城管罚决〔2026〕5号（演示数据）' },
});

const concluded = [
  ...proposed,
  tells('2026-03-23T09:00'),
  { at: '2026-03-23T15:00', act: 'waive', by: 'party', facts: {} },
  concludes('2026-03-24T09:00'),
] as const;

const twice: Example = {
  title: '同一违法行为已经被罚款的，不得再次罚款',
  kind: 'refused',
  given: { entries: [...given.entries, fined('inForce')] },
  steps: [
    ...concluded,
    { ...decides('2026-03-25T09:00'), refused: { code: 'gate.shut', article: 29 } },
    {
      at: '2026-03-25T10:00',
      act: 'reconsider',
      by: 'investigator',
      facts: { reconsiderReason: '同一行为已由城管部门罚款，只作警告' },
    },
    proposes('2026-03-25T11:00', { fined: false, proposedFine: 0 }),
    tells('2026-03-26T09:00', { measure: 'warning', measures: [{ kind: '警告', content: '警告' }] }, 'tellAgain'),
    { at: '2026-03-26T15:00', act: 'waive', by: 'party', facts: {} },
    concludes('2026-03-27T09:00'),
    decides('2026-03-27T10:00'),
  ],
  end: { stage: 'serving', facts: { fine: 0 }, effects: [] },
};

const freed: Example = {
  title: '先前的罚款决定被撤销的，可以罚款',
  kind: 'variant',
  given: { entries: [...given.entries, fined('ended')] },
  steps: [...concluded, decides('2026-03-25T09:00')],
  end: { stage: 'serving', effects: ['enter violations'] },
};

const crime: Example = {
  title: '涉嫌犯罪：三日内决定移送；司法机关退回后继续办理',
  kind: 'variant',
  given,
  steps: [
    registers('2026-03-02T09:00'),
    opens('2026-03-03T09:00'),
    inspects('2026-03-05T09:00'),
    {
      at: '2026-03-06T09:00',
      act: 'proposeTransfer',
      by: 'investigator',
      items: [{ key: '移送', columns: { crime: '涉嫌非法经营，数额达到追诉标准' } }],
      then: { due: { 'transferCrime#移送': '2026-03-09' } },
    },
    {
      at: '2026-03-09T09:00',
      act: 'transferToJustice',
      by: 'head',
      facts: { justiceOrgan: 'police', transferReason: '数额达到追诉标准' },
      then: { stage: 'toJustice', clock: { 'transferCrime#移送': 'stopped', decide: 'stopped' } },
    },
    {
      at: '2026-05-11T09:00',
      act: 'takeBack',
      by: 'head',
      facts: {
        justiceReply: '情节显著轻微，不予立案，移送行政处理',
        specialLaw: '行政处罚法第六十条',
        specialUntil: '2026-08-09',
      },
      then: { stage: 'investigating', due: { decideSpecial: '2026-08-09' } },
    },
  ],
  end: { stage: 'investigating' },
};

const handedOver: Example = {
  title: '不归本机关管的，移送有管辖权的机关；不够立案的不立案',
  kind: 'variant',
  given,
  steps: [
    registers('2026-03-02T09:00'),
    { at: '2026-03-02T10:00', act: 'notFile', by: 'head', facts: {}, refused: 'fact.required' },
    {
      at: '2026-03-03T09:00',
      act: 'transferOrgan',
      by: 'head',
      facts: { toOrgan: 'urban', transferReason: '占道经营由城管部门管辖' },
      then: { stage: 'transferred' },
    },
    {
      at: '2026-03-20T09:00',
      act: 'acknowledge',
      by: 'handler',
      facts: { transferResult: '城管部门已立案' },
    },
  ],
  end: { stage: 'transferred' },
};

const recused: Example = {
  title: '申请回避由负责人决定，决定之前不停止调查；决定回避的退出本案',
  kind: 'refused',
  given,
  steps: [
    registers('2026-03-02T09:00'),
    opens('2026-03-03T09:00'),
    {
      at: '2026-03-04T09:00',
      act: 'askRecusal',
      by: 'party',
      items: [{ key: '回避', columns: { person: 'investigator', reason: '与竞争对手有亲属关系' } }],
    },
    inspects('2026-03-05T09:00'),
    {
      at: '2026-03-05T10:00',
      act: 'decideRecusal',
      by: 'head',
      item: '回避',
      columns: { granted: true },
    },
    { ...collects('2026-03-05T11:00'), refused: { code: 'role.recused', article: 43 } },
  ],
  end: { stage: 'investigating' },
};

export default [
  timeBar,
  fiveYears,
  oldTwoYears,
  milder,
  specialChange,
  special,
  excluded,
  twice,
  freed,
  crime,
  handedOver,
  recused,
];
