import type {
  ActDef,
  BoundDef,
  ClockDef,
  GateDef,
  NumberingDef,
  PaperDef,
  RoleDef,
  StageDef,
} from '../../../kernel/index.ts';
import {
  choice,
  date,
  file,
  houseRule,
  longText,
  number,
  organisation,
  person,
  text,
  yesNo,
} from '../../../kernel/index.ts';

/** 执法人员走到哪里。证件的效力另见执法人员名录。 */
export const stages = {
  nominated: { title: '已申报，待考试' },
  passed: { title: '考试合格，待发证' },
  certified: { title: '持证' },
  suspended: { title: '暂停执法资格' },
  failed: { title: '考试不合格', final: true, requires: ['examine'] },
  withdrawn: { title: '资格已取消', final: true, requires: ['examine', 'issue', 'withdraw'] },
  expired: { title: '证件有效期届满', final: true, requires: ['examine', 'issue', 'expire'] },
} as const satisfies Record<string, StageDef>;

/** 谁来办：执法机关申报，司法行政部门考试、发证、年审、暂停、取消。 */
export const roles = {
  nominator: { title: '执法机关人事人员', post: 'personnel', in: 'any' },
  examiner: { title: '考试组织人员', post: 'registrar', in: { kind: 'justice' }, notSameAs: ['issuer'] },
  issuer: { title: '司法行政部门负责人', post: 'head', in: { kind: 'justice' }, notSameAs: ['examiner'] },
  organHead: { title: '执法机关负责人', post: 'head', in: { fact: 'org' } },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

export const facts = {
  officer: person('执法人员'),
  name: text('姓名', { max: 30 }),
  org: organisation('所在机关'),
  staffed: yesNo('是否在编在岗'),
  field: text('执法领域', { max: 60 }),
  examOn: date('考试日期'),
  score: number('考试成绩', { min: 0, max: 100 }),
  examResult: choice('考试结果', { pass: '合格', fail: '不合格' }),
  certificateNo: text('执法证号'),
  validFrom: date('有效期自'),
  validTo: date('有效期至'),
  year: text('年审年度', { max: 4 }),
  hours: number('本年度参加培训学时', { min: 0 }),
  checkResult: choice('年审结论', { pass: '合格', fail: '不合格' }),
  checkNote: longText('年审意见', { inside: true }),
  suspendGround: choice('暂停的情形', {
    check: '年审不合格',
    hours: '未完成培训学时',
    complaint: '涉嫌违法执法，调查期间',
    other: '其他情形',
  }),
  suspendReason: longText('暂停的理由'),
  resumeReason: longText('恢复的理由'),
  withdrawGround: choice('取消的情形', {
    left: '调离、辞职、退休、死亡',
    unlawful: '违法执法，情节严重',
    fraud: '以欺骗手段取得',
    failed: '连续两年年审不合格',
    crime: '受刑事处罚或者被开除',
  }),
  withdrawReason: longText('取消的理由'),
  proof: file('证明材料', { inside: true }),
} as const;

export const papers = {
  suspension: {
    title: '暂停行政执法资格通知书',
    to: 'organHead',
    says: [
      '你单位行政执法人员{name}（执法证号{certificateNo}），自{$day}起暂停行政执法资格。',
      '情形：{suspendGround}。',
      '理由：{suspendReason}',
      '暂停期间不得从事行政执法活动。暂停的原因消除以后，由发证机关决定恢复。',
      '依据：{$basis}。',
    ],
  },
  withdrawal: {
    title: '取消行政执法资格通知书',
    to: 'organHead',
    says: [
      '你单位行政执法人员{name}（执法证号{certificateNo}），自{$day}起取消行政执法资格，执法证请收回并交回发证机关。',
      '情形：{withdrawGround}。',
      '理由：{withdrawReason}',
      '依据：{$basis}。',
    ],
  },
} as const satisfies Record<string, PaperDef<Role, Fact>>;

export const numbering = {
  certificate: {
    pattern: '{org}执法〔{year}〕{n}号',
    into: 'certificateNo',
    by: 'district',
    basis: houseRule('执法证由区司法行政部门统一编号'),
  },
} as const satisfies Record<string, NumberingDef<Fact>>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;

// Names of acts and clocks are checked where procedure.ts puts the parts together.
export type Acts = Record<
  string,
  ActDef<Stage, Fact, Role, string, string, string, keyof typeof papers, keyof typeof numbering>
>;
export type Clocks = Record<string, ClockDef<Fact, string, string, string>>;
export type Gates = Record<string, GateDef<Fact, string, string, string>>;
export type Bounds = Record<string, BoundDef<Fact>>;
