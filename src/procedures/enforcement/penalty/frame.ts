import type {
  ActDef,
  BoundDef,
  ClockDef,
  GateDef,
  NumberingDef,
  PauseDef,
  RoleDef,
  StageDef,
} from '../../../kernel/index.ts';
import { law } from './basis.ts';
import type { facts, lists } from './facts.ts';
import type { papers } from './papers.ts';

const decided = ['inspect', 'cosign', 'report', 'decide'] as const;

/** 案件走到哪里。 */
export const stages = {
  intake: { title: '线索已登记，待立案或者当场处罚' },
  spotting: { title: '当场处罚，待另一名执法人员确认' },
  investigating: { title: '已立案，调查中' },
  reported: { title: '建议处罚，待另一名执法人员确认' },
  reportedNone: { title: '建议不予处罚，待另一名执法人员确认' },
  assessing: { title: '调查终结，待提出处罚建议' },
  departing: { title: '待负责人批准离开裁量基准' },
  proposed: { title: '已提出处罚建议，待告知' },
  telling: { title: '已告知，听取陈述申辩' },
  hearing: { title: '听证中' },
  reviewing: { title: '待法制审核' },
  discussing: { title: '待负责人集体讨论' },
  deciding: { title: '待决定' },
  excusing: { title: '拟不予处罚，待决定' },
  serving: { title: '已决定处罚，待送达' },
  announcing: { title: '公告送达中' },
  excused: { title: '已决定不予处罚，待送达' },
  performing: { title: '已送达，履行中' },
  paying: { title: '当场处罚已交付，履行中' },
  enforcing: { title: '逾期不履行，强制执行中' },
  closed: { title: '处罚已履行，结案', final: true, requires: decided },
  spotClosed: { title: '当场处罚已履行，结案', final: true, requires: ['spotDecide', 'spotConfirm', 'reportSpot'] },
  enforced: { title: '强制执行完毕，结案', final: true },
  ended: { title: '终结执行', final: true },
  spared: { title: '不予处罚', final: true, requires: ['report', 'decideNone'] },
  notFiled: { title: '不予立案', final: true, requires: ['register'] },
  barred: { title: '超过追究时效，不再处罚', final: true, requires: ['register'] },
  toJustice: { title: '涉嫌犯罪，移送司法机关', final: true, requires: ['transferToJustice'] },
  transferred: { title: '移送有管辖权的机关', final: true, requires: ['register'] },
  gone: { title: '处罚决定已撤销', final: true },
} as const satisfies Record<string, StageDef>;

const certified = { register: 'officers', basis: law(42, '执法人员具有执法资格，不少于两人') } as const;
const apart = law(42, '执法人员不少于两人，第二人不能是同一人');
const notInvestigator = law(58, '法制审核、审查决定由调查以外的人作出');

/** 谁来办：两名有资格的执法人员调查，另一人法制审核，负责人审查决定。 */
export const roles = {
  investigator: { title: '执法人员', post: 'officer', notSameAs: ['secondInvestigator'], certified, apart },
  secondInvestigator: { title: '另一名执法人员', post: 'officer', notSameAs: ['investigator'], certified, apart },
  handler: { title: '承办机构工作人员', post: 'handler' },
  reviewer: {
    title: '法制审核人员',
    post: 'legal-reviewer',
    notSameAs: ['investigator', 'secondInvestigator'],
    apart: notInvestigator,
  },
  head: {
    title: '行政机关负责人',
    post: 'head',
    notSameAs: ['investigator', 'secondInvestigator', 'reviewer'],
    apart: notInvestigator,
  },
  recorder: { title: '集体讨论记录人', post: ['meeting-clerk', 'recorder'] },
  party: { title: '当事人', outside: 'party', named: ['partyName', 'partyOrg'] },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

/** 编号。 */
export const numbering = {
  file: { pattern: '{org}罚立〔{year}〕{n}号', into: 'caseNo', by: 'org', basis: law(54, '符合立案标准的及时立案') },
  decision: { pattern: '{org}罚决〔{year}〕{n}号', into: 'decisionNo', by: 'org', basis: law(59, '制作处罚决定书') },
  spot: { pattern: '{org}当罚〔{year}〕{n}号', into: 'decisionNo', by: 'org', basis: law(52, '决定书编有号码') },
  none: { pattern: '{org}不罚〔{year}〕{n}号', into: 'decisionNo', by: 'org', basis: law(57, '不予处罚也作出决定') },
} as const satisfies Record<string, NumberingDef<Fact>>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;
type List = keyof typeof lists;
type Paper = keyof typeof papers;
type Series = keyof typeof numbering;

// Names of acts and clocks are checked where procedure.ts puts the phases together.
export type Acts = Record<string, ActDef<Stage, Fact, Role, string, string, List, Paper, Series>>;
export type Clocks = Record<string, ClockDef<Fact, string, string, List, Paper>>;
export type Gates = Record<string, GateDef<Fact, string, string, List, Paper>>;
export type Bounds = Record<string, BoundDef<Fact>>;
export type Pauses = Record<string, PauseDef<Fact>>;
