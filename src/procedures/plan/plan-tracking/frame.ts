import type { ActDef, ClockDef, GateDef, RoleDef, StageDef } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';

/** 计划走到哪里。 */
export const stages = {
  preparing: { title: '导入并落实责任' },
  running: { title: '实施' },
  closed: {
    title: '期满评估完成',
    final: true,
    requires: ['importPlan', 'bindArticle', 'bindMeasure', 'adopt', 'midterm', 'closeEvaluation'],
  },
  discarded: { title: '不采用', final: true, requires: ['discard'] },
} as const satisfies Record<string, StageDef>;

/** 谁来办：司法局落实，区政府通过，责任单位完成。 */
export const roles = {
  planner: { title: '司法行政部门承办人', post: 'handler', in: { kind: 'justice' } },
  adopter: { title: '区政府负责人', post: 'district-head', in: { kind: 'government' }, notSameAs: ['planner'] },
  unit: { title: '责任单位', post: ['handler', 'head'], in: { itemColumn: 'unit' } },
} as const satisfies Record<string, RoleDef>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;
type List = keyof typeof lists;

// Names of acts and clocks are checked where procedure.ts puts the phases together.
export type Acts = Record<string, ActDef<Stage, Fact, Role, string, string, List, never, never>>;
export type Clocks = Record<string, ClockDef<Fact, string, string, List, never>>;
export type Gates = Record<string, GateDef<Fact, string, string, List, never>>;
