import { type Coverage, excused } from '../../coverage.ts';
import { trialArticles } from './coverage-trial.ts';

const law = '中华人民共和国行政复议法';
const regulations = '中华人民共和国行政复议法实施条例';
const line = (article: number, by: readonly string[], not?: string): Coverage =>
  not === undefined ? { law, article, by } : { law, article, by, not };
const of = (article: number, by: readonly string[], not?: string): Coverage =>
  not === undefined ? { law: regulations, article, by } : { law: regulations, article, by, not };

/**
 * 按2023年修订的法律逐条列出。2024年以前提出的申请适用2017年的文本：在程序里以“（2017修正，已修订）”引用，条号是旧的；
 * 不同的地方是受理自收到之日起算、答复十日是自然日、延长由机关负责人批准、没有简易程序和一年、五年、二十年的最长期限。
 */
const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 17,
    by: [
      'act:orderHearing',
      'act:consultCommittee',
      'act:mediate',
      'act:reportMisconduct',
      'register:matters',
      'indicator:corrected',
    ],
    not: '行政应诉、负责人出庭和裁判的履行由应诉程序承担；同信访、人民调解的信息互通由各自的程序关联',
  },
  line(1, ['indicator:corrected'], '立法目的'),
  line(2, ['act:apply', 'fact:matterKind']),
  line(3, ['clock:decide', 'act:decide', 'publish:decision'], '党的领导和工作原则不是案内的环节'),
  line(4, ['role:officer', 'role:officeHead', 'role:organHead'], '机构的设置和上级对下级的指导不在案内办理'),
  line(5, ['act:mediate', 'gate:mediationLawful', 'act:signMediation']),
  line(6, ['role:officer'], '人员的资格和培训由学法培训机制承担'),
  ...excused(law, [7], '人员、场所和经费由政府保障'),
  line(8, ['fact:channel', 'act:apply']),
  ...excused(law, [9], '表彰奖励不在案内办理'),
  line(10, ['clock:sue', 'fact:remedies']),
  line(11, ['fact:matterKind', 'act:register']),
  line(12, ['fact:refuseGround'], '是否属于范围由受理时判断'),
  line(13, ['fact:documentName', 'act:askReview']),
  line(14, ['act:changeApplicant', 'fact:applicantKind']),
  line(15, ['act:addCoApplicant', 'gate:represented', 'gate:withdrawalFree']),
  line(16, ['act:addThirdParty']),
  line(17, ['act:addAgent', 'act:endAgent'], '每方最多两名代理人由承办人核对'),
  ...excused(law, [18], '法律援助由法律援助机构办理'),
  line(19, ['fact:respondent', 'fact:coRespondents', 'gate:knowsWhom']),
  line(20, ['bound:inTime', 'bound:inTimeUntold', 'bound:oneYear', 'fact:lateReason', 'fact:appliedOn']),
  line(21, ['bound:longStop', 'bound:longStopLand']),
  line(22, ['act:apply', 'fact:channel', 'fact:oralRecord'], '对两个以上行为分别申请，一案只登记一个行为'),
  line(23, ['fact:precondition', 'clock:sueRefusal'], '告知先申请复议由作出行政行为的程序承担'),
  line(24, ['fact:refuseGround', 'fact:properOrgan'], '本区政府的管辖；其他机关的管辖由它们办理'),
  ...excused(law, [25, 26], '国务院部门和省级政府的管辖，与区无关'),
  line(27, ['fact:refuseGround', 'fact:properOrgan'], '垂直领导机关的案件告知向上一级主管部门申请'),
  line(28, ['role:officer', 'fact:properOrgan'], '对区司法局的行为，申请人可以选择向上一级司法行政部门申请'),
  line(29, ['gate:firstHere', 'register:matters']),
  line(30, ['act:accept', 'act:refuse', 'act:deemAccepted', 'clock:examine', 'gate:registered', 'gate:firstHere']),
  line(31, [
    'act:askCorrection',
    'clock:correct',
    'act:extendCorrection',
    'act:supplement',
    'act:abandon',
    'gate:correctionOver',
  ]),
  line(
    32,
    ['act:apply', 'fact:channel'],
    '作出处罚的机关五个工作日内转送，在该机关的程序里办理；期限按交给该机关之日算',
  ),
  line(33, ['act:decide', 'fact:result']),
  line(34, ['clock:sueRefusal'], '复议期限届满不作答复的起诉期限由应诉程序承担'),
  line(35, ['act:orderAcceptance'], '上级机关的督促和直接受理由上级办理'),
  ...trialArticles,
  line(75, ['act:serve', 'act:serveRespondent', 'paper:decision', 'gate:respondentServed']),
  line(76, ['act:issueLetter', 'act:answerLetter', 'clock:answerLetter']),
  line(77, [
    'act:reportPerformance',
    'act:confirmPerformance',
    'act:orderPerformance',
    'act:interviewHead',
    'clock:performOrdered',
    'gate:reported',
  ]),
  ...excused(law, [78], '申请人不履行的，由作出行为的机关或者复议机关依强制执行程序办理'),
  line(79, ['act:disclose', 'publish:decision', 'act:serveRespondent']),
  ...excused(law, [80, 81, 82, 83, 84], '处分、治安处罚和刑事责任由问责等机制承担；材料由移送环节送出'),
  line(85, ['act:reportMisconduct']),
  line(86, ['act:reportMisconduct']),
  line(87, ['act:apply'], '没有任何环节收费'),
  line(88, ['clock:examine', 'clock:reply', 'paper:decision'], '工作日、自然日和顺延由期限规则计算'),
  line(89, ['act:apply'], '外国人、无国籍人同样申请'),
  line(90, ['clock:decideFormer', 'clock:examineFormer', 'gate:simpleInTime', 'gate:sinceRevision']),

  of(3, ['act:archive', 'act:confirmPerformance', 'numbering:case']),
  of(8, ['gate:represented', 'act:addCoApplicant']),
  of(9, ['act:addThirdParty']),
  of(15, ['bound:inTimeUntold', 'fact:knownOn']),
  of(26, ['act:askReview']),
  of(29, ['clock:correctUntil', 'pause:correction']),
  of(32, ['act:concur', 'gate:concurred', 'role:coOfficer']),
  of(34, ['act:inquire', 'pause:exclusion']),
  of(37, ['act:startExclusion', 'pause:exclusion']),
  of(46, ['act:noReply', 'gate:replyInTime']),
  of(50, ['fact:mediationScope', 'act:signMediation']),
  of(51, ['gate:notWorse']),
  of(57, ['act:issueLetter', 'clock:answerLetter']),
];

export default coverage;
