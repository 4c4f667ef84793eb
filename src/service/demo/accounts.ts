import { holderOf } from './people.ts';

/** Every password of the demonstration; shown at start, and nowhere used for anything else. */
const password = 'yanshi-2026-qingyuan';

/** Accounts of the demonstration district (演示数据), one for each kind of reader. */
export const demoAccounts = [
  ['chuangkou', holderOf('market', 'window'), '市场监管局窗口', 'Window clerk, market supervision'],
  ['chengban', holderOf('market', 'handler'), '市场监管局承办人', 'Handler, market supervision'],
  ['shenhe', holderOf('market', 'reviewer'), '市场监管局审核人', 'Reviewer, market supervision'],
  ['juzhang', holderOf('market', 'head'), '市场监管局负责人', 'Head, market supervision'],
  ['zhifa', holderOf('market', 'officer'), '市场监管局执法人员', 'Enforcement officer, market supervision'],
  ['sifa', holderOf('justice', 'handler'), '司法局承办人（法治办）', 'Handler, justice bureau'],
  ['fazhi', holderOf('justice', 'legal-reviewer'), '司法局法制审核人', 'Legal reviewer, justice bureau'],
  [
    'fuyi',
    holderOf('justice', 'reconsideration-officer', 2),
    '司法局行政复议人员',
    'Reconsideration officer, justice bureau',
  ],
  ['sifajuzhang', holderOf('justice', 'head'), '司法局负责人', 'Head, justice bureau'],
  ['dengji', holderOf('office', 'registrar'), '区政府办公室登记员', 'Registrar, government office'],
  ['huiyi', holderOf('office', 'meeting-clerk'), '区政府办公室会议秘书', 'Secretary of meetings, government office'],
  ['quzhang', holderOf('government', 'district-head'), '区长', 'District head'],
  ['beian', holderOf('congress', 'legal-reviewer'), '区人大备案审查人', "Filing reviewer, people's congress"],
  ['jiancha', holderOf('supervision', 'supervisor'), '监察人员', 'Supervisor'],
  ['xitong', holderOf('administrative-services', 'system-administrator'), '系统管理员', 'System administrator'],
  ['anquan', holderOf('administrative-services', 'security-administrator'), '安全管理员', 'Security administrator'],
  ['shenji', holderOf('administrative-services', 'audit-administrator'), '审计管理员', 'Audit administrator'],
].map(([login, person, zh, en]) => ({
  login: login as string,
  person: person as ReturnType<typeof holderOf>,
  password,
  title: { zh: zh as string, en: en as string },
}));
