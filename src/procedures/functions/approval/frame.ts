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

/** 案件走到哪里。 */
export const stages = {
  received: { title: '已收件，待受理' },
  correcting: { title: '待申请人补正' },
  examining: { title: '已受理，审查中' },
  hearing: { title: '听取意见、听证' },
  reviewing: { title: '待审核' },
  supplementing: { title: '退回，补充审查中' },
  deciding: { title: '待决定' },
  serving: { title: '已决定，待送达' },
  deemed: { title: '视为准予延续，待送达' },
  ending: { title: '拟撤回或者撤销' },
  granted: { title: '准予许可，已送达', final: true, requires: ['examine', 'decide', 'serve'] },
  refused: { title: '不予许可，已送达', final: true, requires: ['examine', 'decide', 'serve'] },
  renewed: { title: '视为准予延续，已送达', final: true, requires: ['deemRenewed', 'serveDeemed'] },
  rejected: { title: '不予受理', final: true, requires: ['reject'] },
  withdrawn: { title: '申请人撤回申请', final: true, requires: ['withdraw'] },
  recalled: { title: '许可已撤回', final: true, requires: ['decide', 'proposeEnding', 'hearHolder', 'endLicence'] },
  revoked: { title: '许可已撤销', final: true, requires: ['decide', 'proposeEnding', 'hearHolder', 'endLicence'] },
  cancelled: { title: '许可已注销', final: true, requires: ['decide', 'cancel'] },
  annulled: { title: '许可决定被撤销', final: true },
} as const satisfies Record<string, StageDef>;

/** 谁来办：承办、核查、审核、决定，各不相同；听证由听证程序另定主持人。 */
export const roles = {
  filer: { title: '申请人', outside: 'anyone' },
  applicant: { title: '申请人', outside: 'party', named: ['applicantName', 'applicantOrg'] },
  interested: {
    title: '申请人、利害关系人',
    outside: 'party',
    named: ['interested.name', 'applicantName', 'applicantOrg'],
  },
  window: { title: '窗口工作人员', post: 'window', in: 'any' },
  handler: { title: '承办人', post: 'handler', notSameAs: ['reviewer', 'decider'] },
  inspector: { title: '核查人员', post: 'officer', notSameAs: ['secondInspector', 'decider'] },
  secondInspector: { title: '共同核查人员', post: 'officer', notSameAs: ['inspector', 'decider'] },
  reviewer: { title: '审核人', post: 'reviewer', notSameAs: ['handler', 'decider'] },
  decider: { title: '部门负责人', post: 'head', notSameAs: ['handler', 'inspector', 'secondInspector', 'reviewer'] },
  department: { title: '会办部门', post: ['handler', 'head'], in: { itemColumn: 'org' } },
  governmentHead: { title: '本级人民政府负责人', post: 'district-head', in: { kind: 'government' } },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

/** 编号。 */
export const numbering = {
  receipt: { pattern: '{org}收字〔{year}〕{n}号', into: 'receiptNo', by: 'org', basis: law(32, '收件要有书面凭证') },
  decision: { pattern: '{org}许字〔{year}〕{n}号', into: 'decisionNo', by: 'org', basis: law(38, '决定是书面的') },
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
