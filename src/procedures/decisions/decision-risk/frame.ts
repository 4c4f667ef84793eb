import type { ActDef, ClockDef, GateDef, RoleDef, StageDef } from '../../../kernel/index.ts';
import { houseRule } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';

export const stages = {
  assessing: { title: '查清风险，听取意见' },
  judged: { title: '待会同评估' },
  cosigned: { title: '待报告' },
  reported: {
    title: '已报告',
    final: true,
    requires: ['open', 'hearDepartments', 'judge', 'cosign', 'report'],
  },
  cancelled: { title: '决策已终止，不再评估', final: true, requires: ['open'] },
} as const satisfies Record<string, StageDef>;

const apart = houseRule('起草草案的人不评估自己的草案');
const notDrafting = { link: 'decision', roles: ['drafter', 'draftHead'] } as const;

/** 评估单位评定，区政府办会同；起草草案的人两边都不能做，所以不会由承办单位单独评估。 */
export const roles = {
  assessor: { title: '风险评估人', post: 'handler', in: { fact: 'unit' }, notActedIn: notDrafting, apart },
  unitHead: {
    title: '评估单位负责人',
    post: 'head',
    in: { fact: 'unit' },
    notSameAs: ['assessor'],
    notActedIn: notDrafting,
    apart,
  },
  partner: {
    title: '会同评估人（区政府办）',
    post: 'reviewer',
    in: { kind: 'office' },
    notSameAs: ['assessor', 'unitHead'],
    notActedIn: notDrafting,
    apart,
  },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;
type List = keyof typeof lists;

export type Acts = Record<string, ActDef<Stage, Fact, Role, string, string, List>>;
export type Clocks = Record<string, ClockDef<Fact, string, string, List>>;
export type Gates = Record<string, GateDef<Fact, string, string, List>>;
