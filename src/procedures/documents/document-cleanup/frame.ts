import type { ActDef, BoundDef, ClockDef, GateDef, NumberingDef, RoleDef, StageDef } from '../../../kernel/index.ts';
import { houseRule } from '../../../kernel/index.ts';
import { apart } from './basis.ts';
import type { facts, lists } from './facts.ts';

/** 清理走到哪里。每一件都有结论、集体决定、公布，才算完。 */
export const stages = {
  sorting: { title: '提出意见和审查' },
  deciding: { title: '待集体决定' },
  publishing: { title: '待公布' },
  done: {
    title: '清理完成',
    final: true,
    requires: ['open', 'announce', 'submit', 'decide', 'publish'],
  },
} as const satisfies Record<string, StageDef>;

/** 谁来办：司法局组织和审查，实施部门逐件提意见，区政府决定，区政府办公布。 */
export const roles = {
  organizer: { title: '清理承办人', post: 'handler', in: { kind: 'justice' } },
  unit: { title: '实施部门', post: ['handler', 'head'], in: { itemColumn: 'unit' } },
  reviewer: {
    title: '清理审查人',
    post: 'legal-reviewer',
    in: { kind: 'justice' },
    notSameAs: ['unit'],
    apart,
  },
  justiceHead: { title: '司法局负责人', post: 'head', in: { kind: 'justice' }, notSameAs: ['unit'], apart },
  head: {
    title: '区政府负责人',
    post: 'district-head',
    in: { kind: 'government' },
    notSameAs: ['reviewer', 'justiceHead'],
    apart,
  },
  registrar: { title: '文件登记员', post: 'registrar', in: { kind: 'office' } },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

export const numbering = {
  notice: {
    pattern: '清通〔{year}〕{n}号',
    into: 'noticeNumber',
    by: 'district',
    basis: houseRule('清理的通知按年度连续编号'),
  },
  decision: {
    pattern: '清决〔{year}〕{n}号',
    into: 'number',
    by: 'district',
    basis: houseRule('清理决定按年度连续编号，登记簿凭它查到依据'),
  },
} as const satisfies Record<string, NumberingDef<Fact>>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;
type List = keyof typeof lists;

// Names of acts and clocks are checked where procedure.ts puts the parts together.
export type Acts = Record<string, ActDef<Stage, Fact, Role, string, string, List, string, keyof typeof numbering>>;
export type Clocks = Record<string, ClockDef<Fact, string, string, List>>;
export type Gates = Record<string, GateDef<Fact, string, string, List>>;
export type Bounds = Record<string, BoundDef<Fact>>;
