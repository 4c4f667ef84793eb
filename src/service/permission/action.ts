/** Everything that may be asked for. What is not here cannot be allowed. */
export const actions = {
  'public.read': ['查看已公开内容', 'read what is public about a case'],
  'public.list': ['列出已公开事项', 'list public matters'],
  'public.search': ['检索已公开事项', 'search public matters'],
  'entry.read': ['查看目录条目的公开内容', 'read the public fields of a register entry'],
  'figures.read': ['查看公开指标', 'read public figures'],

  'case.open': ['提起事项', 'open a case'],
  'case.take-part': ['以当事人或者公众身份参与', 'take part as the party or as anyone'],
  'case.track': ['查看自己的事项', "follow one's own case"],
  'case.act': ['以机关身份办理', 'act for an organ'],
  'case.read': ['查看案卷', 'read the file'],
  'case.read-inside-notes': ['查看内部记录', 'read inside notes'],
  'case.comment': ['写内部留言', 'comment inside'],
  'case.urge': ['催办', 'urge the handling organ'],
  'case.answer-urging': ['答复催办', 'answer an urging'],
  'case.read-personal': ['查看个人信息原文', 'read personal data unmasked'],
  'case.reveal-personal': ['说明理由后显示个人信息', 'unmask personal data for a recorded reason'],
  'case.list': ['列出案件', 'list cases'],
  'case.search': ['检索案件', 'search cases'],
  'case.export': ['导出案件', 'export cases'],
  'case.follow-link': ['查看关联案件', 'follow a link to another case'],
  'case.follow-up': [
    '处理未能依法引起的后续事项',
    'see and settle what a case should have brought about and could not',
  ],
  'file.read': ['下载附件', 'read an attached file'],
  'entry.read-private-fields': ['查看目录条目的内部内容', 'read the inner fields of a register entry'],
  'figures.drill': ['查看指标背后的案件', 'see the cases behind a figure'],

  'figures.freeze': ['冻结年度指标', 'freeze the figures of a year'],
  'figures.recount': ['重算冻结的指标', 'count frozen figures again'],
  'signals.read': ['查看异常迹象', 'see what may make figures look better than the work'],

  'account.own': ['管理自己的账号', "manage one's own account and sessions"],
  'colleagues.read': ['查看本区在岗人员', 'see who serves in the district'],
  'delegation.grant': ['委托他人代理岗位', 'lend a post to another person'],
  'handover.propose': ['提出交接', 'propose a handover'],
  'handover.confirm': ['确认交接', 'confirm a handover'],
  'delegation.revoke-any': ['撤销他人的代理', "end another person's delegation"],
  'people.read': ['查看机构、人员和任职', 'see organisations, people and posts with their history'],
  'people.manage': ['管理机构、人员', 'manage organisations and people'],
  'posts.assign': ['任免岗位', 'give and end posts'],
  'accounts.manage': ['管理账号', 'manage accounts'],
  'sessions.revoke': ['终止他人会话', "end other people's sessions"],
  'audit.read': ['查看审计记录', 'read the audit trail'],
  'audit.export': ['导出审计记录', 'export the audit trail'],
  'settings.manage': ['调整本区设置', 'change district settings'],
  'template.district': ['替换全区的文书模板', "replace the district's templates of papers"],
  'template.organ': ['替换本机关的文书模板', "replace an organ's templates of papers"],
  'calendar.load': ['导入放假安排', 'load a year of the calendar'],
  'law.import': ['导入法规文本', 'load statute texts'],
  'plan.import': ['导入实施计划', 'import an implementation plan'],
  'demo.load': ['载入演示数据', 'load demonstration data'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type Action = keyof typeof actions;

export const actionNames = Object.keys(actions) as readonly Action[];

/** What opens a case's content to somebody inside: never for administrators, never for the recused. */
export const caseContent = [
  'case.act',
  'case.read',
  'case.read-inside-notes',
  'case.comment',
  'case.urge',
  'case.answer-urging',
  'case.read-personal',
  'case.reveal-personal',
  'case.list',
  'case.search',
  'case.export',
  'case.follow-link',
  'case.follow-up',
  'file.read',
  'figures.drill',
] as const satisfies readonly Action[];
