import type { ActDef, BoundDef, ClockDef, GateDef, NumberingDef, RoleDef, StageDef } from '../../../kernel/index.ts';
import { houseRule } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';

/** 决策作出以前的必经步骤：条例和计划第七条的五步，加上启动、送审、请示报告和公布。 */
const passed = [
  'start',
  'planSteps',
  'closeParticipation',
  'argue',
  'weighExperts',
  'weighRisk',
  'submitReview',
  'legalReview',
  'putOnAgenda',
  'adopted',
  'reportParty',
  'publish',
] as const;

/** 决策走到哪里。执行中的效力另见重大行政决策登记簿。 */
export const stages = {
  proposed: { title: '已提出，研究论证' },
  drafting: { title: '拟订草案' },
  preparing: { title: '听取意见、专家论证、风险评估' },
  revising: { title: '完善草案' },
  reviewing: { title: '合法性审查' },
  listed: { title: '集体讨论' },
  decided: { title: '待请示报告' },
  issuing: { title: '待公布' },
  carryingOut: { title: '执行' },
  suspended: { title: '中止执行' },
  completed: { title: '执行完毕', final: true, requires: passed },
  replaced: { title: '已被调整', final: true, requires: passed },
  stopped: { title: '停止执行', final: true, requires: passed },
  declined: { title: '不启动', final: true, requires: ['research'] },
  rejected: { title: '未通过', final: true, requires: ['legalReview', 'putOnAgenda', 'refused'] },
  dropped: { title: '终止决策程序', final: true, requires: ['start'] },
} as const satisfies Record<string, StageDef>;

/** 谁来办：承办单位起草，区政府办认定程序和安排会议，司法行政部门审查，区长在集体讨论的基础上决定。 */
export const roles = {
  public: { title: '公众', outside: 'anyone' },
  initiator: { title: '提出建议的单位', post: 'handler', in: 'any' },
  clerk: { title: '会议秘书', post: 'meeting-clerk', in: { kind: 'office' } },
  organizer: { title: '区政府办负责人', post: 'head', in: { kind: 'office' } },
  head: { title: '区长', post: 'district-head', in: { kind: 'government' } },
  researcher: { title: '研究论证人', post: 'handler', in: { fact: 'researchUnit' } },
  drafter: { title: '决策承办人', post: 'handler', in: { fact: 'drafter' } },
  draftHead: { title: '承办单位负责人', post: 'head', in: { fact: 'drafter' }, notSameAs: ['drafter'] },
  fairReviewer: { title: '公平竞争审查人', post: 'reviewer', in: 'any', notSameAs: ['drafter', 'draftHead'] },
  reviewer: {
    title: '合法性审查人',
    post: 'legal-reviewer',
    in: { kind: 'justice' },
    notSameAs: ['initiator', 'researcher', 'drafter', 'draftHead', 'organizer', 'clerk'],
    apart: houseRule('起草、论证、安排程序的人不审查自己的工作'),
  },
  executor: { title: '决策执行单位', post: ['handler', 'head'], in: { fact: 'executor' } },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

/** 决策编号：一年一个序列。 */
export const numbering = {
  decision: {
    pattern: '{org}决〔{year}〕{n}号',
    into: 'number',
    by: 'org',
    basis: houseRule('按年度连续编号，便于归档和查询'),
  },
} as const satisfies Record<string, NumberingDef<Fact>>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;
type List = keyof typeof lists;

// Names of acts and clocks are checked where procedure.ts puts the phases together.
export type Acts = Record<string, ActDef<Stage, Fact, Role, string, string, List, string, keyof typeof numbering>>;
export type Clocks = Record<string, ClockDef<Fact, string, string, List>>;
export type Gates = Record<string, GateDef<Fact, string, string, List>>;
export type Bounds = Record<string, BoundDef<Fact>>;
