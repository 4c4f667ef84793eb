/** Everything that is noted in the audit trail, by its key; keys are permanent. */
export const auditActions = {
  'login.success': ['登录', 'Logged in'],
  'login.failed': ['登录失败', 'Log-in failed'],
  'login.locked': ['账户被锁定', 'Account locked'],
  'login.refused': ['登录被拒绝（不在册）', 'Log-in refused (not on the register)'],
  logout: ['退出', 'Logged out'],
  'receipt.failed': ['收件编号或查询码错误', 'Wrong receipt number or code'],
  'password.change': ['修改口令', 'Changed the own password'],
  'password.reset': ['重置口令', 'Reset a password'],
  'account.add': ['开设账户', 'Opened an account'],
  'account.unlock': ['解除锁定', 'Unlocked an account'],
  'account.close': ['停用账户', 'Closed an account'],
  'account.link': ['关联统一身份', 'Linked an outside identity'],
  'account.unlink': ['解除统一身份', 'Unlinked an outside identity'],
  'session.revoke': ['终止会话', 'Ended a session'],
  'session.revoke-all': ['终止全部会话', 'Ended all sessions'],
  'org.save': ['登记机构', 'Entered an organisation'],
  'person.save': ['登记人员', 'Entered a person'],
  'person.end': ['人员离开', 'A person left'],
  'post.assign': ['任职', 'Gave a post'],
  'post.end': ['免职', 'Ended a post'],
  'delegation.grant': ['委托代理', 'Lent a post'],
  'delegation.revoke': ['收回代理', 'Took a lent post back'],
  'setting.set': ['设定本区数值', 'Set a local number'],
  'template.put': ['替换文书模板', 'Put a template of a paper'],
  'template.end': ['停用文书模板', 'Ended a template of a paper'],
  'calendar.load': ['装载放假安排', 'Loaded a year of the calendar'],
  'law.import': ['载入法规文本', 'Loaded a statute text'],
  'audit.export': ['导出审计记录', 'Exported the audit trail'],
  'follow-up.settle': ['处理后续事项', 'Settled a follow-up'],
  'demo.begin': ['开始载入演示数据', 'Began to fill the demonstration'],
  'demo.complete': ['载入演示数据', 'Filled the demonstration'],
} as const satisfies { readonly [action: string]: readonly [zh: string, en: string] };

export type AuditAction = keyof typeof auditActions;

export const auditActionNames = Object.keys(auditActions) as readonly AuditAction[];
