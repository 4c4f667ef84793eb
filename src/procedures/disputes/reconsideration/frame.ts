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
import { law, regulations } from './basis.ts';
import type { facts, lists } from './facts.ts';
import type { papers } from './papers.ts';

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
  applicant: { title: '申请人', outside: 'party', named: ['applicantName'] },
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
