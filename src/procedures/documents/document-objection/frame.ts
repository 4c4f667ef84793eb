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
import { houseRule } from '../../../kernel/index.ts';
import { notAlone } from './basis.ts';
import type { facts } from './facts.ts';

/** 异议走到哪里。 */
export const stages = {
  received: { title: '已收到，待决定受理' },
  explaining: { title: '已受理，待说明' },
  cosigning: { title: '待复核' },
  answering: { title: '待答复' },
  mending: { title: '已答复，纠正文件' },
  verifying: { title: '核查纠正情况' },
  settled: {
    title: '办结',
    final: true,
    requires: ['object', 'accept', 'conclude', 'cosign', 'answer'],
  },
  declined: { title: '不予受理', final: true, requires: ['object', 'decline'] },
  transferred: { title: '已转送', final: true, requires: ['object', 'transfer'] },
  withdrawn: { title: '异议人撤回', final: true, requires: ['object', 'withdraw'] },
} as const satisfies Record<string, StageDef>;

/** 谁来办：司法局受理、审查，制定机关说明和纠正，区政府办复核；制定机关的人不审查也不复核。 */
export const roles = {
  public: { title: '异议人', outside: 'anyone' },
  objector: { title: '异议人本人', outside: 'party' },
  clerk: { title: '异议承办人', post: 'handler', in: { kind: 'justice' } },
  explainer: { title: '制定机关说明人', post: ['handler', 'head'], in: { fact: 'explainUnit' } },
  reviewer: {
    title: '异议审查人',
    post: 'legal-reviewer',
    in: { kind: 'justice' },
    notSameAs: ['explainer'],
    apart: notAlone,
  },
  cosigner: {
    title: '复核人（区政府办）',
    post: 'head',
    in: { kind: 'office' },
    notSameAs: ['explainer', 'reviewer', 'clerk'],
    apart: notAlone,
  },
  government: {
    title: '区政府负责人',
    post: 'district-head',
    in: { kind: 'government' },
    notSameAs: ['reviewer', 'explainer'],
    apart: notAlone,
  },
} as const satisfies Record<string, RoleDef>;

export const papers = {
  decline: { title: '不予受理告知书', to: 'objector' },
  transfer: { title: '转送告知书', to: 'objector' },
  answer: { title: '异议答复书', to: 'objector' },
} as const satisfies Record<string, PaperDef<Role>>;

export const numbering = {
  objection: {
    pattern: '异〔{year}〕{n}号',
    into: 'number',
    by: 'district',
    basis: houseRule('受理的异议按年度连续编号，便于查询'),
  },
} as const satisfies Record<string, NumberingDef<Fact>>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;
type Paper = keyof typeof papers;

// Names of acts and clocks are checked where procedure.ts puts the phases together.
export type Acts = Record<string, ActDef<Stage, Fact, Role, string, string, never, Paper, keyof typeof numbering>>;
export type Clocks = Record<string, ClockDef<Fact, string, string, never, Paper>>;
export type Gates = Record<string, GateDef<Fact, string, string, never, Paper>>;
export type Bounds = Record<string, BoundDef<Fact>>;
