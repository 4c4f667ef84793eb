import type { Coverage } from '../../coverage.ts';

const decision = '重大行政决策程序暂行条例';
const licensing = '中华人民共和国行政许可法';
const penalty = '中华人民共和国行政处罚法';
const review = '中华人民共和国行政复议法';

const coverage: readonly Coverage[] = [
  {
    law: decision,
    article: 16,
    by: [
      'act:openHearing',
      'act:arrange',
      'act:announceSignUp',
      'act:signUp',
      'act:select',
      'act:closeSignUp',
      'act:drawLots',
      'act:declineSeat',
      'act:moveSeed',
      'gate:everyoneChecked',
      'gate:seedLater',
      'gate:rollFixed',
      'gate:lotOnly',
      'bound:seedAhead',
      'bound:seedCame',
      'publish:roll',
      'publish:lots',
      'act:seat',
      'act:publishRoster',
      'gate:selected',
      'gate:rosterFirst',
      'bound:materialsDays',
      'bound:signUpDays',
      'publish:signUp',
      'publish:roster',
    ],
    not: '要不要听证由决策程序判断',
  },
  {
    law: decision,
    article: 17,
    by: ['act:begin', 'act:speak', 'act:signRecord', 'gate:organSpoke', 'gate:partiesSpoke'],
  },
  { law: decision, article: 18, by: ['act:report'], not: '归纳、答复意见和完善草案由决策程序办理' },
  { law: licensing, article: 46, by: ['act:openHearing', 'publish:notice'], not: '要不要听证由许可程序判断' },
  {
    law: licensing,
    article: 47,
    by: ['act:openHearing', 'act:waive'],
    not: '告知、五日的申请期和二十日的组织期在许可程序；听证没有收费的环节',
  },
  {
    law: licensing,
    article: 48,
    by: [
      'act:notify',
      'bound:noticeDays',
      'publish:notice',
      'role:host',
      'gate:onTheDay',
      'gate:organSpoke',
      'act:submitEvidence',
      'act:signRecord',
      'gate:everyoneSigned',
      'act:report',
    ],
    not: '根据笔录作出决定、说明采纳情况由许可程序把关',
  },
  {
    law: penalty,
    article: 42,
    not: '2021年修订前的第四十二条规定三日内要求、七日前通知，只适用于2021年7月15日前；天数按年代载于法律数据',
  },
  {
    law: penalty,
    article: 63,
    by: ['act:openHearing'],
    not: '哪些处罚告知听证权利由处罚程序判断；听证没有收费的环节',
  },
  {
    law: penalty,
    article: 64,
    by: [
      'act:notify',
      'bound:penaltyNoticeDays',
      'fact:publicity',
      'publish:notice',
      'role:host',
      'act:entrust',
      'act:waive',
      'gate:absenceCounts',
      'gate:leavingCounts',
      'bound:absentOnTheDay',
      'gate:organSpoke',
      'act:signRecord',
      'gate:everyoneSigned',
    ],
    not: '五日的要求期在处罚程序',
  },
  { law: penalty, article: 65, by: ['act:report', 'fact:record'], not: '根据笔录作出决定由处罚程序把关' },
  {
    law: review,
    article: 50,
    by: ['act:openHearing', 'role:reviewHost', 'gate:panelComplete'],
    not: '哪些案件听证由复议程序判断',
  },
  { law: review, article: 51, by: ['act:notify', 'bound:reviewNoticeDays', 'act:waive', 'fact:respondentHead'] },
  {
    law: '实施计划',
    article: 7,
    by: ['act:openHearing', 'indicator:heldForDecisions', 'indicator:signUps', 'publish:outcome'],
    not: '听证率由决策程序计算',
  },
  {
    law: '实施计划',
    article: 12,
    by: ['role:host', 'gate:everyoneSigned', 'indicator:heldForPenalties', 'indicator:heldForPermits'],
  },
  { law: '实施计划', article: 17, by: ['gate:panelComplete', 'indicator:heldForReconsideration'] },
];

export default coverage;
