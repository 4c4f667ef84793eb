import {
  choice,
  date,
  file,
  longText,
  number,
  organisation,
  person,
  place,
  table,
  text,
  yesNo,
} from '../../../kernel/index.ts';

/** 报名、抽签按这几类分名额。 */
const kinds = {
  interested: '利害关系人',
  resident: '居民、群众代表',
  business: '企业、行业代表',
  delegate: '人大代表、政协委员',
  expert: '专家',
  other: '其他方面代表',
} as const;

/** 案卷记载的内容，按听证先后。 */
export const facts = {
  opener: choice('为哪一种程序听证', {
    'major-decision': '重大行政决策',
    approval: '行政许可',
    penalty: '行政处罚',
    reconsideration: '行政复议',
  }),
  subject: text('原案件', { max: 300 }),
  reconsiderationOrgan: organisation('行政复议机构所在机关'),

  matters: longText('听证事项'),
  hearingOn: date('听证日期'),
  hearingTime: text('听证时间', { max: 50 }),
  hearingPlace: place('听证地点'),
  publicity: choice('是否公开举行', { open: '公开举行', closed: '涉及国家秘密、商业秘密或者个人隐私，不公开举行' }),
  closedReason: longText('不公开举行的理由', { inside: true }),
  host: person('听证主持人', { personal: 'name' }),
  recorder: person('记录员', { personal: 'name' }),
  papers: file('听证材料'),
  selecting: yesNo('是否需要遴选听证参加人'),
  selectionRule: longText('听证参加人遴选办法'),
  seatPlan: table('各方面的名额', { kind: choice('身份', kinds), places: number('名额', { min: 1, max: 1000 }) }),
  seats: number('遴选名额', { min: 1 }),
  signUpUntil: date('报名截止日'),
  seedSource: longText('抽签的种子从哪里来'),
  seedOn: date('种子产生之日'),
  seedReason: longText('另定种子的理由'),
  rollDigest: text('报名名册的摘要值', { max: 64 }),
  rollClosedOn: date('报名名册公布之日'),
  seed: number('种子', { min: 0, max: 9_007_199_254_740_991 }),
  seedProof: longText('种子的出处'),
  capacity: choice('参加人身份', {
    party: '当事人、申请人',
    interested: '利害关系人、第三人',
    organ: '承办、调查、审查单位或者被申请人',
    resident: '居民、群众代表',
    business: '企业、行业代表',
    delegate: '人大代表、政协委员',
    expert: '专家',
    other: '其他方面代表',
  }),

  heldOn: date('举行听证之日'),
  respondentHead: choice('被申请人负责人到场情况', {
    head: '负责人参加',
    deputed: '负责人不能参加，说明理由并委托工作人员',
    none: '没有参加，也没有委托工作人员',
  }),
  record: file('听证笔录'),
  mended: longText('笔录更正的内容'),
  summary: longText('听证报告'),

  waivedOn: date('放弃听证之日'),
  waiveGround: choice('放弃听证的情形', {
    withdrawn: '书面表示不再要求听证',
    absent: '无正当理由拒不出席',
    left: '未经许可中途退出',
  }),
  waiveNote: longText('放弃听证的情况说明'),
  waiveProof: file('放弃听证的书面材料'),
  cancelReason: longText('取消听证的理由'),
} as const;

/** 案内名单。 */
export const lists = {
  members: {
    title: '听证员',
    columns: { name: person('姓名', { personal: 'name' }) },
    required: ['name'],
  },
  signUps: {
    title: '报名',
    columns: {
      name: person('姓名或者名称', { personal: 'name' }),
      phone: text('联系电话', { personal: 'phone', max: 30 }),
      kind: choice('身份', kinds),
      represents: text('代表哪一方面', { max: 100 }),
      reason: longText('对听证事项的主要意见'),
      chosen: yesNo('是否符合报名条件'),
      why: text('符合或者不符合的理由', { max: 300 }),
    },
    required: ['name', 'phone', 'kind', 'represents'],
    tells: { columns: ['chosen', 'why'], after: 'closeSignUp' },
  },
  roll: {
    title: '报名名册',
    columns: {
      number: number('报名号'),
      kind: choice('身份', kinds),
      name: person('姓名或者名称', { personal: 'name' }),
      represents: text('代表哪一方面', { max: 100 }),
      signUp: text('报名', { inside: true }),
    },
  },
  participants: {
    title: '听证参加人',
    columns: {
      name: person('姓名或者名称', { personal: 'name' }),
      number: number('报名号'),
      kind: choice('身份', kinds),
      represents: text('代表哪一方面', { max: 100 }),
      declinedOn: date('退出之日'),
      declineReason: longText('退出的理由', { inside: true }),
      agent: person('代理人', { personal: 'name' }),
      secondAgent: person('第二名代理人', { personal: 'name' }),
      mandate: file('授权委托书', { inside: true }),
      attendance: choice('到场情况', { self: '本人到场', agent: '代理人到场', left: '中途退出', absent: '没有到场' }),
      signing: choice('笔录确认', { signed: '签字', sealed: '盖章', refused: '拒绝签字盖章', absent: '没有到场' }),
      refusal: longText('拒绝签字盖章的情况注明', { inside: true }),
    },
    required: ['name', 'represents'],
  },
  evidence: {
    title: '证据',
    columns: {
      by: person('提出人', { personal: 'name' }),
      name: text('证据名称', { max: 200 }),
      file: file('证据材料', { inside: true }),
    },
    required: ['by', 'name'],
  },
  statements: {
    title: '陈述、质证和辩论',
    columns: {
      speaker: person('发言人', { personal: 'name' }),
      kind: choice('环节', {
        present: '介绍草案、依据，提出事实、证据、理由和建议',
        state: '陈述意见、申辩',
        examine: '询问、质证',
        debate: '辩论',
        explain: '解释说明',
      }),
      text: longText('发言要点'),
    },
    required: ['speaker', 'kind', 'text'],
  },
} as const;
