import type {
  ActDef,
  BoundDef,
  ClockDef,
  GateDef,
  NumberingDef,
  PaperDef,
  PauseDef,
  RoleDef,
  StageDef,
} from '../../../kernel/index.ts';
import { law, regulations } from './basis.ts';
import type { facts, lists } from './facts.ts';

/** 案件走到哪里。 */
export const stages = {
  received: { title: '已收到申请，待审查' },
  correcting: { title: '待申请人补正' },
  trial: { title: '已受理，审理中' },
  reviewing: { title: '中止，附带审查文件或者依据' },
  forwarded: { title: '中止，文件或者依据转送有权机关审查' },
  deciding: { title: '已提出意见，待决定' },
  supplementing: { title: '退回，补充审理' },
  serving: { title: '已决定，待送达' },
  performing: { title: '已经生效，待履行' },
  closed: { title: '已经办结', final: true, requires: ['register'] },
  refused: { title: '不予受理', final: true, requires: ['refuse'] },
  abandoned: { title: '逾期不补正，视为放弃', final: true, requires: ['askCorrection', 'abandon'] },
  withdrawn: { title: '受理前撤回', final: true, requires: ['withdraw'] },
  terminated: { title: '终止', final: true },
  handedUp: { title: '由上级机关审理', final: true, requires: ['handUp'] },
} as const satisfies Record<string, StageDef>;

/** 案件还在审理、可以中止、撤回、终止的阶段。 */
export const onTrial = ['trial', 'reviewing', 'forwarded', 'deciding', 'supplementing'] as const;

/** 当初办理被申请行政行为的人，一律不得参与复议。 */
const apart = { notActedIn: { link: 'attacks' } } as const;

/** 谁来办：承办、共同办案、机构负责人、机关负责人各不相同，都不能是当初办理的人。 */
export const roles = {
  filer: { title: '申请人', outside: 'anyone' },
  applicant: { title: '申请人', outside: 'party' },
  window: { title: '窗口工作人员', post: 'window', in: 'any' },
  officer: {
    title: '行政复议承办人',
    post: 'reconsideration-officer',
    notSameAs: ['coOfficer', 'officeHead'],
    ...apart,
  },
  coOfficer: {
    title: '共同办案的行政复议人员',
    post: 'reconsideration-officer',
    notSameAs: ['officer', 'officeHead'],
    ...apart,
  },
  officeHead: { title: '行政复议机构负责人', post: 'head', notSameAs: ['officer', 'coOfficer', 'organHead'], ...apart },
  organHead: {
    title: '行政复议机关负责人',
    post: ['district-head', 'deputy-head'],
    in: { kind: 'government' },
    notSameAs: ['officer', 'coOfficer', 'officeHead'],
    ...apart,
  },
  respondent: { title: '被申请人', post: ['handler', 'legal-reviewer', 'head'], in: { fact: 'respondent' } },
  issuer: { title: '文件的制定机关', post: ['drafter', 'handler', 'head'], in: { fact: 'documentIssuer' } },
  addressee: { title: '收到意见书的机关', post: ['handler', 'head'], in: { itemColumn: 'org' } },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

/** 文书。 */
export const papers = {
  correctionNotice: { title: '补正通知书', to: 'applicant' },
  acceptance: { title: '受理通知书', to: 'applicant' },
  refusal: { title: '不予受理决定书', to: 'applicant' },
  applicationCopy: { title: '申请书副本、答复通知书', to: 'respondent' },
  extensionNotice: { title: '延长审理期限通知书', to: 'applicant' },
  exclusionNotice: { title: '现场勘验、鉴定通知书', to: 'applicant' },
  switchNotice: { title: '转为普通程序通知书', to: 'applicant' },
  suspensionNotice: { title: '中止审理通知书', to: 'applicant' },
  resumptionNotice: { title: '恢复审理通知书', to: 'applicant' },
  stayNotice: { title: '停止执行通知书', to: 'respondent' },
  unstayNotice: { title: '恢复执行通知书', to: 'respondent' },
  documentNotice: { title: '规范性文件合法性答复通知书', to: 'issuer' },
  forwarding: { title: '规范性文件转送函', to: 'officer' },
  mediation: { title: '行政复议调解书', to: 'applicant' },
  termination: { title: '终止行政复议决定书', to: 'applicant' },
  decision: { title: '行政复议决定书', to: 'applicant' },
  decisionToRespondent: { title: '行政复议决定书（送被申请人、第三人，抄告上一级主管部门）', to: 'respondent' },
  letter: { title: '行政复议意见书', to: 'addressee' },
  urging: { title: '责令履行通知书', to: 'respondent' },
} as const satisfies Record<string, PaperDef<Role>>;

/** 编号。 */
export const numbering = {
  case: { pattern: '{org}复〔{year}〕{n}号', into: 'caseNo', by: 'org', basis: regulations(3, '办理行政复议案件统计') },
  decision: {
    pattern: '{org}复决〔{year}〕{n}号',
    into: 'decisionNo',
    by: 'org',
    basis: law(75, '决定应当制作决定书'),
  },
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
export type Pauses = Record<string, PauseDef<Fact, string, string, List>>;
