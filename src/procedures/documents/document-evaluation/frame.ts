import type { ActDef, ClockDef, GateDef, RoleDef, StageDef } from '../../../kernel/index.ts';
import { apart } from './basis.ts';
import type { facts, lists } from './facts.ts';

/** 评估走到哪里。没有结论到不了任何一种办结；文件已经不在了的除外。 */
export const stages = {
  evaluating: { title: '评估' },
  reported: { title: '待作结论' },
  reviewing: { title: '废止的合法性审查' },
  deciding: { title: '待决定废止' },
  carrying: { title: '落实结论' },
  kept: { title: '继续施行', final: true, requires: ['open', 'report', 'conclude'] },
  changed: { title: '已修改或者重新公布', final: true, requires: ['open', 'report', 'conclude', 'finish'] },
  repealed: {
    title: '已废止',
    final: true,
    requires: ['open', 'report', 'conclude', 'reviewRepeal', 'decideRepeal'],
  },
  gone: { title: '文件已不再施行，评估终结', final: true, requires: ['open', 'noteGone'] },
} as const satisfies Record<string, StageDef>;

/** 谁来办：实施部门评估，部门负责人报告，制定机关作结论，司法局审查废止。 */
export const roles = {
  public: { title: '公众', outside: 'anyone' },
  evaluator: { title: '评估承办人', post: 'handler', in: { fact: 'unit' } },
  unitHead: { title: '实施部门负责人', post: 'head', in: { fact: 'unit' }, notSameAs: ['evaluator'], apart },
  issuer: {
    title: '制定机关负责人',
    post: ['head', 'district-head'],
    in: { fact: 'issuer' },
    notSameAs: ['evaluator', 'unitHead'],
    apart,
  },
  reviewer: {
    title: '合法性审查人',
    post: 'legal-reviewer',
    in: { kind: 'justice' },
    notSameAs: ['evaluator', 'unitHead', 'issuer'],
    apart,
  },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;
type List = keyof typeof lists;

// Names of acts and clocks are checked where procedure.ts puts the phases together.
export type Acts = Record<string, ActDef<Stage, Fact, Role, string, string, List>>;
export type Clocks = Record<string, ClockDef<Fact, string, string, List>>;
export type Gates = Record<string, GateDef<Fact, string, string, List>>;
