import type { ActDef, ClockDef, GateDef, PaperDef, RoleDef, StageDef } from '../../../kernel/index.ts';
import { houseRule } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';

export const stages = {
  listed: { title: '已列入议程，待开会' },
  meeting: { title: '讨论' },
  checking: { title: '已决定，核对会议记录' },
  concluded: {
    title: '会议纪要已签发',
    final: true,
    requires: ['list', 'nameMember', 'convene', 'present', 'readReview', 'headSpeak', 'resolve', 'decide'],
  },
  adjourned: { title: '另行开会', final: true, requires: ['list'] },
  withdrawn: { title: '撤回，不再讨论', final: true, requires: ['list'] },
} as const satisfies Record<string, StageDef>;

/** 承办会议的单位如实记录；组成人员只办自己的一项；行政首长主持、最后发言并决定。 */
export const roles = {
  clerk: {
    title: '会议秘书',
    post: 'meeting-clerk',
    in: { fact: 'secretariat' },
    notSameAs: ['head', 'member'],
    apart: houseRule('记录的人不发表意见、不决定'),
  },
  head: {
    title: '行政首长',
    post: ['district-head', 'head'],
    notSameAs: ['member'],
    apart: houseRule('行政首长最后发言，不在其他组成人员之列'),
  },
  member: {
    title: '会议组成人员',
    post: ['deputy-head', 'head', 'deputy-director'],
    in: { itemColumn: 'unit' },
    itself: true,
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
export type Papers = Record<string, PaperDef<Role, Fact, string, string, List>>;
