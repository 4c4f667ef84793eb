import type { RoleDef, StageDef } from '../../../kernel/index.ts';
import { houseRule } from '../../../kernel/index.ts';

export const stages = {
  nominated: { title: '已申报' },
  checked: { title: '待会议确定' },
  adopted: { title: '待党委同意' },
  consented: { title: '待公布' },
  listed: { title: '在目录内' },
  decided: {
    title: '已作出决策',
    final: true,
    requires: ['nominate', 'check', 'adopt', 'obtainConsent', 'publish'],
  },
  lapsed: { title: '列入期满', final: true, requires: ['check', 'adopt', 'obtainConsent', 'publish'] },
  leaving: { title: '待移出' },
  removed: { title: '已移出', final: true, requires: ['publish', 'consentRemoval', 'remove'] },
  leftOut: { title: '不列入', final: true, requires: ['check'] },
} as const satisfies Record<string, StageDef>;

export const roles = {
  nominator: { title: '申报单位', post: 'handler', in: 'any' },
  checker: {
    title: '目录审核人',
    post: 'legal-reviewer',
    in: { kind: 'justice' },
    notSameAs: ['nominator'],
    apart: houseRule('申报的人不审核'),
  },
  clerk: { title: '会议秘书', post: 'meeting-clerk', in: { kind: 'office' } },
  head: { title: '区长', post: 'district-head', in: { kind: 'government' } },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;
