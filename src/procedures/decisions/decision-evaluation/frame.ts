import type { ActDef, BoundDef, ClockDef, GateDef, RoleDef, StageDef } from '../../../kernel/index.ts';
import { apart } from './basis.ts';
import type { facts, lists } from './facts.ts';

/** 评价走到哪里。没有决定到不了办结，决定之后还要纠正、善后。 */
export const stages = {
  planning: { title: '制定方案' },
  evaluating: { title: '听取意见、抽样检查、考核' },
  reported: { title: '待决定' },
  righting: { title: '纠正偏差和善后' },
  done: {
    title: '评价完成',
    final: true,
    requires: ['open', 'publishPlan', 'drawSample', 'examine', 'report', 'decide', 'close'],
  },
} as const satisfies Record<string, StageDef>;

const notDeciding = { link: 'decision' } as const;

/** 谁来办：评价单位评价，司法局审查，区长决定；办过这件决策的人不评价它。 */
export const roles = {
  public: { title: '公众', outside: 'anyone' },
  evaluator: { title: '评价承办人', post: 'handler', in: { fact: 'unit' }, notActedIn: notDeciding, apart },
  unitHead: {
    title: '评价单位负责人',
    post: 'head',
    in: { fact: 'unit' },
    notSameAs: ['evaluator'],
    notActedIn: notDeciding,
    apart,
  },
  reviewer: {
    title: '合法性审查人',
    post: 'legal-reviewer',
    in: { kind: 'justice' },
    notSameAs: ['evaluator', 'unitHead'],
    apart,
  },
  head: {
    title: '区长',
    post: 'district-head',
    in: { kind: 'government' },
    notSameAs: ['evaluator', 'unitHead'],
    apart,
  },
  inCharge: { title: '责任单位', post: ['handler', 'head'], in: { itemColumn: 'inCharge' } },
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
export type Bounds = Record<string, BoundDef<Fact>>;
