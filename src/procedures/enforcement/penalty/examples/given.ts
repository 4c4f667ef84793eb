import type { EntrySnapshot, Facts, Row, Step } from '../../../../kernel/index.ts';

/** 演示数据：例子里的权力、人员、当事人都是虚构的。 */
export const power: EntrySnapshot = {
  register: 'powers',
  entry: '无照经营处罚',
  version: 1,
  state: 'inForce',
  holder: 'market',
  from: '2018-01-01',
  facts: { type: 'penalty', name: '对无照经营的处罚（演示数据）' },
};

/** 一名执法人员的资格，名录里的编号就是本人。 */
export const officer = (person: string, state: EntrySnapshot['state'] = 'inForce'): EntrySnapshot => ({
  register: 'officers',
  entry: person,
  version: 1,
  state,
  holder: 'market',
  from: '2018-01-01',
  facts: { name: `${person}（演示数据）`, certificateNo: '示执法〔2018〕1号' },
});

/** 两名执法人员都持证。 */
export const given = { entries: [power, officer('investigator'), officer('secondInvestigator')] } as const;

export const matter: Facts = {
  power: power.entry,
  source: 'check',
  matter: '涉嫌无照经营案（演示数据）',
  conduct: '未办理登记从事经营活动',
  violation: '示-3301',
  occurredAt: '永安路1号（演示数据）',
  endedOn: '2026-02-20',
  discoveredOn: '2026-02-27',
  safetyHarm: false,
  partyKind: 'org',
  partyOrg: '好味餐饮有限公司（演示数据）',
  partyCode: '91000000MA00000000',
};

export const person: Facts = {
  partyKind: 'person',
  partyName: '张三丰（演示数据）',
  partyCode: '110101199001010000',
};

export const registers = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'register',
  by: 'handler',
  org: 'market',
  facts: { ...matter, ...facts },
});

export const opens = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'open',
  by: 'head',
  facts: { periodBy: 'law', ...facts },
});

export const inspects = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'inspect',
  by: 'investigator',
  facts: {
    inspectedOn: at.slice(0, 10),
    inspectedAt: '永安路1号',
    cardsShown: true,
    record: '现场笔录',
    recordSigned: 'signed',
    ...facts,
  },
});

export const cosigns = (at: string): Step => ({ at, act: 'cosign', by: 'secondInvestigator' });

export const collects = (at: string, columns: Row = {}): Step => ({
  at,
  act: 'collect',
  by: 'investigator',
  items: [
    { key: `证据${at}`, columns: { name: '销售台账', kind: 'document', source: '现场提取', use: 'cited', ...columns } },
  ],
});

export const report: Facts = {
  findings: '二〇二六年一月至二月未办理登记从事餐饮经营',
  capacity: 'full',
  slight: false,
  corrected: true,
  harm: 'slight',
  first: true,
  faultless: false,
  spareGround: 'none',
};

export const reports = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'report',
  by: 'investigator',
  facts: { ...report, ...facts },
});

export const choosesLaw = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'chooseLaw',
  by: 'investigator',
  facts: { actEndedOn: '2026-02-20', specialLawChanged: false, ...facts },
});

export const confirms = (at: string): Step => ({ at, act: 'confirmReport', by: 'secondInvestigator' });

/** 示范的裁量基准：一般等级三千至一万元。 */
export const benchmark: readonly Row[] = [
  { grade: 'mitigated', circumstances: '有减轻情形', min: 0, max: 99_900 },
  { grade: 'light', circumstances: '有从轻情形', min: 100_000, max: 299_900 },
  { grade: 'ordinary', circumstances: '没有从轻、从重情形', min: 300_000, max: 1_000_000 },
  { grade: 'heavy', circumstances: '有从重情形', min: 1_000_100, max: 5_000_000 },
];

export const proposal: Facts = {
  lenientGround: 'none',
  grade: 'ordinary',
  gradeReason: '没有从轻、从重情形',
  benchmark,
  benchmarkNo: '市监规〔2025〕3号（演示数据）',
  benchmarkOn: '2025-07-01',
  fined: true,
  proposedFine: 500_000,
  departure: 'inside',
};

export const proposes = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'propose',
  by: 'investigator',
  facts: { ...proposal, ...facts },
});

export const told: Facts = {
  toldFacts: '未办理登记从事餐饮经营，有现场笔录、销售台账为证',
  reasons: '违法事实清楚，没有从轻、从重情形',
  legalBasis: '无照经营查处办法第十三条',
  correction: '责令三十日内办理登记',
  measure: 'none',
  partyKind: 'org',
  hearingRight: false,
};

export const tells = (at: string, facts: Facts = {}, act = 'tell'): Step => ({
  at,
  act,
  by: 'investigator',
  facts: { ...told, ...facts },
});

export const concludes = (at: string, facts: Facts = {}, act = 'conclude'): Step => ({
  at,
  act,
  by: 'investigator',
  facts: { reviewGround: 'none', reviewDue: false, ...facts },
});

export const decision: Facts = {
  performance: '收到决定书之日起十五日内到指定银行缴纳',
  remedies: '六十日内可以申请行政复议，六个月内可以提起行政诉讼',
};

export const decides = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'decide',
  by: 'head',
  facts: { ...decision, ...facts },
});

export const serves = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'serve',
  by: 'handler',
  facts: { serviceMode: 'direct', ...facts },
});

export const pays = (at: string, amount: number): Step => ({
  at,
  act: 'pay',
  by: 'handler',
  items: [{ key: `缴款${at}`, columns: { on: at.slice(0, 10), amount, bank: '代收银行', receipt: `示票${at}` } }],
});

export const paysOff = (at: string, surchargePaid = 0): Step => ({
  at,
  act: 'payOff',
  by: 'handler',
  facts: { surchargePaid },
});

export const closes = (at: string): Step => ({
  at,
  act: 'close',
  by: 'head',
  facts: { performed: '罚款已缴清，已办理登记' },
});

/** 立案、两人检查、取证。 */
export const investigated: readonly Step[] = [
  registers('2026-03-02T09:00'),
  opens('2026-03-03T09:00'),
  inspects('2026-03-05T09:00'),
  cosigns('2026-03-05T09:30'),
  collects('2026-03-05T10:00'),
  choosesLaw('2026-03-06T09:00'),
];

/** 调查终结、提出建议，待告知。 */
export const proposed: readonly Step[] = [
  ...investigated,
  reports('2026-03-18T09:00'),
  confirms('2026-03-18T10:00'),
  proposes('2026-03-20T09:00'),
];
