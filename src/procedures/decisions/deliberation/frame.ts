import type { ActDef, GateDef, RoleDef, StageDef } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';

export const stages = {
  listed: { title: '已列入议程，待开会' },
  meeting: { title: '讨论' },
  concluded: { title: '已决定', final: true, requires: ['list', 'convene', 'headSpeak', 'decide'] },
  adjourned: { title: '另行开会', final: true, requires: ['list'] },
  withdrawn: { title: '撤回，不再讨论', final: true, requires: ['list'] },
} as const satisfies Record<string, StageDef>;

/** 会议秘书如实记录，区长最后发言并决定。 */
export const roles = {
  clerk: { title: '会议秘书', post: 'meeting-clerk', in: { kind: 'office' } },
  head: { title: '区长', post: 'district-head', in: { kind: 'government' } },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;
type List = keyof typeof lists;

export type Acts = Record<string, ActDef<Stage, Fact, Role, string, string, List>>;
export type Gates = Record<string, GateDef<Fact, string, string, List>>;
