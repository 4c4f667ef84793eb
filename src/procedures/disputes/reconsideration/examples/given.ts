import type { EntrySnapshot, Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：人名、单位、文号和案件均为虚构。 */
export const licensing = {
  case: 'A1',
  procedure: 'approval',
  org: 'market',
  title: '食品经营许可申请（演示数据）',
  attackable: true,
  shows: { number: '市监许字〔2026〕8号', amount: 500_000 },
} as const;

export const document = (state: EntrySnapshot['state'] = 'inForce'): EntrySnapshot => ({
  register: 'documents',
  entry: 'D1',
  version: 1,
  state,
  holder: 'market',
  from: '2024-01-01',
  facts: { number: '市监规〔2024〕1号', title: '食品摊位管理规定（演示数据）' },
});

/** 申请人网上申请复议。 */
export const applies = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'apply',
  by: 'filer',
  facts: {
    matter: '不服行政处罚决定（演示数据）',
    channel: 'online',
    appliedOn: at.slice(0, 10),
    applicantKind: 'person',
    applicantName: '张三丰（演示）',
    applicantId: '110000199001010011',
    phone: '13800000000',
    against: '区市场监督管理局（演示数据）',
    request: '撤销处罚决定',
    reasons: '认定事实不清',
    ...facts,
  },
});

/** 承办人登记被申请的行政行为。 */
export const registers = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'register',
  by: 'officer',
  facts: {
    respondent: 'market',
    attackedNumber: '市监罚字〔2026〕3号',
    matterKind: 'penalty',
    madeOn: '2026-02-06',
    knownOn: '2026-02-10',
    told: true,
    realEstate: false,
    precondition: false,
    applicantId: '110000199001010011',
    ...facts,
  },
});

export const accepts = (at: string, facts: Facts = {}): Step => ({ at, act: 'accept', by: 'officer', facts });
export const sendsCopy = (at: string): Step => ({ at, act: 'sendCopy', by: 'officer' });
export const takesSimple = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'chooseSimple',
  by: 'officer',
  facts: { simpleGround: 'amount', caseAmount: 200_000, ...facts },
});

export const replies = (at: string): Step => ({
  at,
  act: 'reply',
  by: 'respondent',
  facts: { replyText: '处罚决定合法适当', replyBasis: '食品安全法' },
  items: [{ key: '证据1', columns: { name: '现场检查笔录', from: 'respondent', kind: 'inspection' } }],
});

export const hears = (at: string): Step => ({
  at,
  act: 'hearParties',
  by: 'officer',
  facts: { opinionRecord: '申请人坚持请求，被申请人坚持答复意见', heardBy: 'phone' },
});

export const proposes = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'propose',
  by: 'officer',
  facts: {
    findings: '事实不清，建议撤销',
    hearingNeeded: false,
    committeeNeeded: false,
    thirdEvidence: false,
    ...facts,
  },
});

export const concurs = (at: string): Step => ({ at, act: 'concur', by: 'coOfficer', facts: { concurrence: '同意' } });
export const endorses = (at: string): Step => ({
  at,
  act: 'endorse',
  by: 'officeHead',
  facts: { endorsement: '同意' },
});

export const decides = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'decide',
  by: 'organHead',
  facts: {
    result: 'annulled',
    decisionText: '撤销被申请人作出的处罚决定',
    decisionReasons: '主要事实不清、证据不足',
    decisionBasis: '行政复议法第六十四条',
    compensation: 'none',
    passedBy: 'head',
    remedies: '收到决定书之日起十五日内可以提起行政诉讼',
    ...facts,
  },
});

export const weighs = (at: string, facts: Facts): Step => ({
  at,
  act: 'weighChange',
  by: 'officer',
  facts: { notWorseReason: '款额降低', ...facts },
});
export const serves = (at: string): Step => ({ at, act: 'serve', by: 'officer' });
export const servesRespondent = (at: string): Step => ({ at, act: 'serveRespondent', by: 'officer' });

export const reports = (at: string): Step => ({
  at,
  act: 'reportPerformance',
  by: 'respondent',
  facts: { performanceNote: '罚款已经退还' },
});

export const confirms = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'confirmPerformance',
  by: 'officer',
  facts: { performance: 'full', performanceNote: '已经核实', ...facts },
});

export const discloses = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'disclose',
  by: 'officer',
  facts: { withheld: 'none', publicText: '某人不服行政处罚一案，决定撤销。', ...facts },
});

/** 受理、发送副本、答复、听取意见：审理完毕，可以提出审查意见。2026年3月。 */
export const tried = (facts: Facts = {}, attacked: Facts = {}): readonly Step[] => [
  applies('2026-03-02T09:00', facts),
  registers('2026-03-03T09:00', attacked),
  accepts('2026-03-04T09:00'),
  sendsCopy('2026-03-06T09:00'),
  replies('2026-03-16T09:00'),
  hears('2026-03-18T09:00'),
];

/** 审理完毕，经会签、审核，待决定。 */
export const proposed = (facts: Facts = {}, attacked: Facts = {}): readonly Step[] => [
  ...tried(facts, attacked),
  proposes('2026-03-20T09:00'),
  concurs('2026-03-20T10:00'),
  endorses('2026-03-23T09:00'),
];
