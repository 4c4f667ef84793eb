import { type Action, actionNames, caseContent } from './action.ts';
import type { Relation } from './relation.ts';

interface Common {
  /** Stable: stands in logs and in the answer to "why". */
  readonly id: string;
  /** All of these hold … */
  readonly when: readonly Relation[];
  /** … and none of these. */
  readonly unless?: readonly Relation[];
  readonly why: readonly [zh: string, en: string];
}

export interface AllowRule extends Common {
  readonly allow: readonly Action[];
}

export interface ForbidRule extends Common {
  readonly forbid: readonly Action[];
}

const reading = [
  'case.read',
  'case.list',
  'case.search',
  'case.follow-link',
  'file.read',
] as const satisfies readonly Action[];
const overseeing = [
  ...reading,
  'case.export',
  'figures.drill',
  'entry.read-private-fields',
] as const satisfies readonly Action[];
/** What oversees the organ that acts sees what its cases left undone. */
const supervising = [...overseeing, 'case.follow-up'] as const satisfies readonly Action[];
const publicly = ['public.read', 'public.list', 'public.search'] as const satisfies readonly Action[];
const administering = [
  'people.read',
  'people.manage',
  'posts.assign',
  'accounts.manage',
  'sessions.revoke',
  'delegation.revoke-any',
  'handover.confirm',
  'audit.read',
  'audit.export',
  'template.district',
  'template.organ',
  'demo.load',
] as const satisfies readonly Action[];
const forEveryone = new Set<Action>([...publicly, 'entry.read', 'figures.read', 'account.own']);

/** Who may. The first line that fits is the one that is named as the reason. */
export const allowRules: readonly AllowRule[] = [
  {
    id: 'everyone.public',
    allow: ['entry.read', 'figures.read', 'case.open'],
    when: [],
    why: [
      '目录、指标向所有人公开；能否提起由程序判断',
      'Registers and figures are open to all; the procedure judges who may open a case',
    ],
  },
  {
    id: 'public.fact',
    allow: [...publicly, 'case.take-part'],
    when: ['publicFact'],
    why: ['依法公开的内容，任何人可以查看和参与', 'What the law makes public is open to all'],
  },
  {
    id: 'party.own-case',
    allow: ['case.track', 'case.take-part'],
    when: ['party'],
    why: ['当事人有权了解自己事项的办理情况', 'A party may follow its own case'],
  },
  {
    id: 'own.account',
    allow: ['account.own'],
    when: ['signedIn'],
    why: ['登录者管理自己的账号', 'Whoever is signed in manages the own account'],
  },
  {
    id: 'role.in-case',
    allow: [...caseContent.filter((action) => action !== 'case.reveal-personal' && action !== 'case.urge')],
    when: ['staff', 'holdsRole'],
    why: ['岗位在本案中有角色', 'The post has a role in this case'],
  },
  {
    id: 'role.open',
    allow: [...reading, 'case.act'],
    when: ['staff', 'openRole'],
    why: ['岗位属于向各机关开放的角色，可以阅卷和参与', 'The post has a role that is open to every organ'],
  },
  {
    id: 'acted.same-organ',
    allow: [...reading, 'case.read-inside-notes', 'case.comment', 'case.read-personal', 'figures.drill'],
    when: ['staff', 'acted', 'sameOrgan'],
    why: ['曾经办理且仍在承办机关', 'Acted in the case and still serves in the handling organ'],
  },
  {
    id: 'organ.own',
    allow: [...overseeing, 'case.reveal-personal'],
    when: ['staff', 'sameOrgan'],
    why: ['承办机关的同事可以查看本机关的案件', "Colleagues see their organ's cases"],
  },
  {
    id: 'organ.head',
    allow: ['case.urge'],
    when: ['staff', 'sameOrgan', 'oversees'],
    why: ['部门负责人可以催办本机关的案件', "The head may urge the organ's own cases on"],
  },
  {
    id: 'organ.named',
    allow: [...reading],
    when: ['staff', 'named'],
    why: ['被指定参与的机关可以阅卷', 'An organ that is given a part may read the file'],
  },
  {
    id: 'organ.above',
    allow: [...supervising, 'case.reveal-personal', 'case.urge'],
    when: ['staff', 'ancestorOrgan'],
    why: ['上级机关监管下级机关', 'The organ above oversees'],
  },
  {
    id: 'acted.before',
    allow: [...reading],
    when: ['staff', 'acted'],
    why: ['曾经办理本案', 'Acted in the case before'],
  },
  {
    id: 'oversight.supervision',
    allow: [...supervising, 'case.reveal-personal', 'case.urge', 'signals.read', 'figures.recount'],
    when: ['staff', 'supervision'],
    why: ['监察机关依法监督', 'The supervision organ oversees by law'],
  },
  {
    id: 'oversight.justice',
    allow: [...supervising, 'case.urge', 'signals.read', 'figures.freeze', 'figures.recount'],
    when: ['staff', 'justice'],
    why: ['司法行政部门统筹依法行政', 'The justice bureau coordinates lawful administration'],
  },
  {
    id: 'oversight.government',
    allow: [...supervising, 'case.urge', 'signals.read', 'figures.recount'],
    when: ['staff', 'government'],
    why: ['政府及其办公机构领导所属部门', 'The government and its office lead the departments'],
  },
  {
    id: 'district.settings',
    allow: ['settings.manage', 'calendar.load', 'law.import', 'plan.import'],
    when: ['staff', 'government'],
    why: ['本区设置由政府办公机构决定', "District settings are the government office's to decide"],
  },
  {
    id: 'district.settings-justice',
    allow: ['settings.manage', 'calendar.load', 'law.import', 'plan.import'],
    when: ['staff', 'justice'],
    why: ['司法行政部门维护法规、日历和计划', 'The justice bureau keeps law, calendar and plan'],
  },
  {
    id: 'template.justice',
    allow: ['template.district', 'template.organ'],
    when: ['staff', 'justice'],
    why: ['司法行政部门统一全区文书的格式', "The justice bureau keeps the form of the district's papers"],
  },
  {
    id: 'template.head',
    allow: ['template.organ'],
    when: ['staff', 'oversees'],
    why: ['机关负责人决定本机关文书的格式', "The head decides on the form of the organ's papers"],
  },
  {
    id: 'template.system',
    allow: ['template.organ'],
    when: ['system'],
    why: ['系统管理员代各机关维护文书模板', 'The system administrator keeps templates for the organs'],
  },
  {
    id: 'staff.colleagues',
    allow: ['colleagues.read'],
    when: ['staff'],
    why: ['在岗人员可以查看本区在岗人员', 'Whoever serves in the district may see who else does'],
  },
  {
    id: 'post.lend',
    allow: ['delegation.grant'],
    when: ['staff'],
    why: ['在岗人员可以委托他人代理自己的岗位', 'Who holds a post may lend it'],
  },
  {
    id: 'post.hand-over',
    allow: ['handover.propose'],
    when: ['staff'],
    why: [
      '离岗人员和部门负责人提出交接，由安全管理员确认',
      'Who leaves a post, or its head, proposes; another confirms',
    ],
  },
  {
    id: 'administrator.system',
    allow: ['people.read', 'people.manage', 'demo.load'],
    when: ['system'],
    why: ['系统管理员维护机构和人员', 'The system administrator keeps organisations and people'],
  },
  {
    id: 'administrator.security',
    allow: [
      'people.read',
      'accounts.manage',
      'posts.assign',
      'sessions.revoke',
      'delegation.revoke-any',
      'handover.confirm',
    ],
    when: ['security'],
    why: ['安全管理员授予和收回权限', 'The security administrator gives and takes access'],
  },
  {
    id: 'administrator.audit',
    allow: ['audit.read', 'audit.export'],
    when: ['audit'],
    why: ['审计管理员查看审计记录', 'The audit administrator reads the audit trail'],
  },
  {
    id: 'platform.upkeep',
    allow: [
      'people.read',
      'people.manage',
      'posts.assign',
      'accounts.manage',
      'sessions.revoke',
      'delegation.revoke-any',
      'handover.confirm',
      'settings.manage',
      'calendar.load',
      'law.import',
      'plan.import',
      'template.district',
      'template.organ',
      'demo.load',
    ],
    when: ['platform'],
    why: ['能够登录服务器的运维人员进行初始化和维护', 'Whoever runs the server sets it up and keeps it'],
  },
];

const apart = actionNames.filter((action) => !forEveryone.has(action));
const kept: readonly [zh: string, en: string] = ['三员不查看案卷', 'Administrators never read cases'];
const disjoint: readonly [zh: string, en: string] = ['三员互不兼任', 'The three administrators are three people'];
const noCases = [
  ...caseContent,
  'case.open',
  'case.take-part',
  'case.track',
  'entry.read-private-fields',
] as const satisfies readonly Action[];

/** Who may not, whatever else holds: a line here always wins. */
export const forbidRules: readonly ForbidRule[] = [
  { id: 'administrators.system-security', forbid: apart, when: ['system', 'security'], why: disjoint },
  { id: 'administrators.system-audit', forbid: apart, when: ['system', 'audit'], why: disjoint },
  { id: 'administrators.security-audit', forbid: apart, when: ['security', 'audit'], why: disjoint },
  { id: 'administrators.no-cases-system', forbid: noCases, when: ['system'], why: kept },
  { id: 'administrators.no-cases-security', forbid: noCases, when: ['security'], why: kept },
  { id: 'administrators.no-cases-audit', forbid: noCases, when: ['audit'], why: kept },
  {
    id: 'recused',
    forbid: [...caseContent],
    when: ['recused'],
    why: ['已经回避的人员不得办理，也不得查看案卷', 'Who is recused neither acts nor reads the file'],
  },
  {
    id: 'sealed',
    forbid: [...caseContent],
    when: ['sealed'],
    unless: ['holdsRole'],
    why: ['保密程序的案卷只对在案中有角色的人员开放', 'A sealed file is open only to those with a role in it'],
  },
  {
    id: 'sealed.no-export',
    forbid: ['case.export'],
    when: ['sealed'],
    why: ['保密程序的案件不得导出', 'Sealed cases are never exported'],
  },
  {
    id: 'delegate.no-lending',
    forbid: ['delegation.grant', 'handover.propose', ...administering],
    when: ['delegate'],
    why: ['代理的岗位不得再转委托，也不含管理权限', 'A lent post is not lent on and carries no administration'],
  },
];
