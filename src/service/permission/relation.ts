/**
 * How a reader stands to what is asked for. The first ten depend on the case (or the register entry) as well, the
 * others on the reader alone. Each is a plain yes or no, so that all states can be enumerated.
 */
export const relations = {
  sameOrgan: ['在承办机关任职', 'holds a post in the handling organ'],
  ancestorOrgan: ['在承办机关的上级机关担任监管岗位', 'holds an overseeing post in an organ above'],
  named: ['任职机关在案卷中被指定参与', 'an organ of theirs is given a part in the file'],
  holdsRole: ['岗位在本案中有角色', 'a post of theirs has a role in this very case'],
  openRole: ['岗位属于向各机关开放的角色', 'a post of theirs has a role open to every organ'],
  acted: ['曾以机关身份办理本案', 'acted in the case for an organ'],
  recused: ['已从本案回避', 'is recused from the case'],
  party: ['是本案当事人', 'is the party of the case'],
  sealed: ['本案属于保密程序', 'the case belongs to a sealed procedure'],
  publicFact: ['所查内容已依法公开', 'what is asked for is public'],
  signedIn: ['已登录', 'is signed in'],
  staff: ['现任机关岗位', 'holds a post at this moment'],
  delegate: ['代理他人岗位', 'acts in a post lent by another'],
  justice: ['司法行政部门监管岗位', 'overseeing post in the justice bureau'],
  government: ['政府领导或者政府办监管岗位', 'leader, or overseeing post in the government office'],
  supervision: ['监察机关监管岗位', 'overseeing post in the supervision organ'],
  system: ['系统管理员', 'system administrator'],
  security: ['安全管理员', 'security administrator'],
  audit: ['审计管理员', 'audit administrator'],
  oversees: ['任监管岗位', 'holds an overseeing post'],
  platform: ['平台自身（命令行、定时任务）', 'the platform itself (command line, jobs)'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type Relation = keyof typeof relations;

export const relationNames = Object.keys(relations) as readonly Relation[];

/** The relations that depend on the case; a list turns them into conditions on its rows. */
export const caseRelations = [
  'sameOrgan',
  'ancestorOrgan',
  'named',
  'holdsRole',
  'openRole',
  'acted',
  'recused',
  'party',
  'sealed',
  'publicFact',
] as const satisfies readonly Relation[];

export type CaseRelation = (typeof caseRelations)[number];

/** One standing of a reader: what is not named does not hold. */
export type Relations = { readonly [K in Relation]?: boolean };
