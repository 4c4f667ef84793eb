import type { OrgKind } from '../../kernel/index.ts';

/** A post (岗位): procedures name it by key in their roles, people hold it in an organisation from day to day. */
export interface PostKind {
  readonly zh: string;
  readonly en: string;
  /** Kinds of organisation in which it exists; any where it is not said. */
  readonly in?: readonly OrgKind[];
  /** Reads the cases of organs below, and of the whole district from the government, its office, justice or supervision. */
  readonly oversees?: true;
  /** One of the three administrations (三员): held by a person who holds nothing else, and never lent. */
  readonly administers?: Administration;
}

export type Administration = 'system' | 'security' | 'audit';

/** The posts of a district. A procedure that needs another adds it here; keys are permanent. */
export const posts = {
  window: { zh: '窗口', en: 'Window clerk' },
  handler: { zh: '承办人', en: 'Case handler' },
  reviewer: { zh: '审核人', en: 'Reviewer' },
  head: { zh: '部门负责人', en: 'Head of the organ', oversees: true },
  officer: { zh: '执法人员', en: 'Enforcement officer' },
  'legal-reviewer': { zh: '法制审核人', en: 'Legal reviewer' },
  drafter: { zh: '起草人', en: 'Drafter' },
  chair: { zh: '听证主持人', en: 'Chair of hearings' },
  recorder: { zh: '记录人', en: 'Recorder' },
  expert: { zh: '专家', en: 'Expert' },
  mediator: { zh: '调解员', en: 'Mediator' },
  publicist: { zh: '普法人员', en: 'Law publicist' },
  personnel: { zh: '人事人员', en: 'Personnel officer' },
  'disclosure-officer': { zh: '政府信息公开人员', en: 'Information disclosure officer' },
  auditor: { zh: '审计人员', en: 'Auditor' },
  'petition-clerk': { zh: '信访接待人员', en: 'Petition clerk' },
  registrar: { zh: '登记员', en: 'Registrar', in: ['government', 'office', 'justice'] },
  'meeting-clerk': {
    zh: '会议秘书',
    en: 'Secretary of meetings',
    in: ['government', 'office', 'department'],
  },
  'district-head': { zh: '区长', en: 'District head', in: ['government'], oversees: true },
  'deputy-head': { zh: '副区长', en: 'Deputy district head', in: ['government'], oversees: true },
  'deputy-director': {
    zh: '部门班子成员',
    en: 'Deputy head of an organ',
    in: ['department', 'office', 'justice', 'subdistrict'],
  },
  'plan-office': {
    zh: '法治办工作人员',
    en: 'Officer of the rule-of-law office',
    in: ['justice', 'government', 'office'],
    oversees: true,
  },
  'filing-reviewer': { zh: '备案审查员', en: 'Filing reviewer', in: ['justice', 'government', 'office', 'congress'] },
  'reconsideration-officer': { zh: '行政复议人员', en: 'Reconsideration officer', in: ['justice', 'government'] },
  supervisor: {
    zh: '监察人员',
    en: 'Supervisor',
    in: ['supervision', 'justice', 'government', 'office'],
    oversees: true,
  },
  'congress-officer': { zh: '人大工作人员', en: "Officer of the people's congress", in: ['congress'] },
  'system-administrator': { zh: '系统管理员', en: 'System administrator', administers: 'system' },
  'security-administrator': { zh: '安全管理员', en: 'Security administrator', administers: 'security' },
  'audit-administrator': { zh: '审计管理员', en: 'Audit administrator', administers: 'audit' },
} as const satisfies Record<string, PostKind>;

const byKey: ReadonlyMap<string, PostKind> = new Map<string, PostKind>(Object.entries(posts));

export const postKeys: readonly string[] = [...byKey.keys()];

/** A post by its key; undefined for an unknown one. */
export function postKind(key: string): PostKind | undefined {
  return byKey.get(key);
}

/** Title in Chinese and English; the key itself for an unknown post. */
export function postTitle(key: string): readonly [zh: string, en: string] {
  const post = byKey.get(key);
  return post ? [post.zh, post.en] : [key, key];
}

/** Whether the post exists in an organisation of this kind. */
export function postExistsIn(key: string, kind: string): boolean {
  const post = byKey.get(key);
  return post !== undefined && (post.in === undefined || (post.in as readonly string[]).includes(kind));
}
