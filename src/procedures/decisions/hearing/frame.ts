import type { ActDef, BoundDef, ClockDef, GateDef, RoleDef, StageDef } from '../../../kernel/index.ts';
import { penalty } from './basis.ts';
import type { facts, lists } from './facts.ts';
import type { papers } from './papers.ts';

/** 听证走到哪里。 */
export const stages = {
  preparing: { title: '已决定听证，筹备中' },
  noticed: { title: '已通知，待举行' },
  holding: { title: '听证进行中' },
  recording: { title: '听证结束，核对笔录' },
  reported: {
    title: '已举行并报告',
    final: true,
    requires: ['arrange', 'notify', 'begin', 'attend', 'speak', 'close', 'signRecord', 'report'],
  },
  waived: { title: '放弃听证', final: true, requires: ['waive'] },
  cancelled: { title: '听证取消', final: true },
} as const satisfies Record<string, StageDef>;

const presides = penalty(64, '由非本案调查人员主持；审查、起草的人同样不得主持');

/** 谁来办：组织、主持、记录各是各的人；办过原案件的不主持，复议由复议人员主持。 */
export const roles = {
  organiser: { title: '听证组织人员', post: ['handler', 'drafter', 'legal-reviewer', 'reconsideration-officer'] },
  host: { title: '听证主持人', post: 'chair', notActedIn: { link: 'of' }, apart: presides },
  reviewHost: {
    title: '听证主持人（复议人员）',
    post: 'reconsideration-officer',
    in: { fact: 'reconsiderationOrgan' },
  },
  recorder: { title: '记录员', post: ['recorder', 'handler'], notSameAs: ['host', 'reviewHost'] },
  participant: { title: '听证参加人', outside: 'party' },
  public: { title: '报名人', outside: 'anyone' },
  head: { title: '机关负责人', post: ['head', 'district-head'], notSameAs: ['host'] },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;
type List = keyof typeof lists;
type Paper = keyof typeof papers;

// Names of acts and clocks are checked where procedure.ts puts the phases together.
export type Acts = Record<string, ActDef<Stage, Fact, Role, string, string, List, Paper>>;
export type Clocks = Record<string, ClockDef<Fact, string, string, List, Paper>>;
export type Gates = Record<string, GateDef<Fact, string, string, List, Paper>>;
export type Bounds = Record<string, BoundDef<Fact>>;
