import type { ActDef, ClockDef, GateDef, NumberingDef, RoleDef, StageDef } from '../../../kernel/index.ts';
import { filing } from './basis.ts';
import type { facts } from './facts.ts';

/** 备案走到哪里。 */
export const stages = {
  due: { title: '待报送' },
  checking: { title: '形式审查' },
  supplementing: { title: '待补充报送' },
  rechecking: { title: '补报后形式审查' },
  registering: { title: '待登记' },
  reviewing: { title: '审查' },
  mending: { title: '制定机关处理' },
  verifying: { title: '核查处理情况' },
  annulling: { title: '提请撤销' },
  settled: { title: '审结', final: true, requires: ['report', 'checkForm', 'register', 'conclude'] },
  outside: { title: '不予登记', final: true, requires: ['report', 'checkForm'] },
} as const satisfies Record<string, StageDef>;

/** 谁来办：制定机关报送和纠正，备案机关审查；审查过送审稿的人不再做备案审查。 */
export const roles = {
  reporter: { title: '制定机关报送人', post: 'handler' },
  office: { title: '区政府办公室报送人', post: 'registrar', in: { kind: 'office' } },
  examiner: {
    title: '备案审查人',
    post: 'legal-reviewer',
    in: { fact: 'authority' },
    notSameAs: ['reporter', 'office'],
    notActedIn: { link: 'document', roles: ['reviewer', 'drafter', 'draftHead'] },
  },
  government: { title: '区政府负责人', post: 'district-head', in: { kind: 'government' }, notSameAs: ['examiner'] },
  revoker: {
    title: '备案机关负责人',
    post: ['head', 'district-head'],
    in: { fact: 'authority' },
    notSameAs: ['examiner'],
  },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

/** 编号。 */
export const numbering = {
  filing: {
    pattern: '备〔{year}〕{n}号',
    into: 'filingNumber',
    by: 'district',
    basis: filing(10, '登记的文件按月公布目录，以目录为准'),
  },
} as const satisfies Record<string, NumberingDef<Fact>>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;

// Names of acts and clocks are checked where procedure.ts puts the phases together.
export type Acts = Record<string, ActDef<Stage, Fact, Role, string, string, never, never, keyof typeof numbering>>;
export type Clocks = Record<string, ClockDef<Fact, string, string, never, never>>;
export type Gates = Record<string, GateDef<Fact, string, string, never, never>>;
