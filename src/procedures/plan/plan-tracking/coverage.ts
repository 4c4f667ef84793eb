import type { Coverage } from '../../coverage.ts';

const plan = '实施计划';

/** 计划本身的管理对应第一、二条；其余各条由 bindArticle 逐条落实到各自的机制或者列为缺口。 */
const coverage: readonly Coverage[] = [
  {
    law: plan,
    article: 1,
    by: ['act:importPlan', 'gate:everyArticleBound', 'publish:plan'],
    not: '指导思想不产生步骤',
  },
  {
    law: plan,
    article: 2,
    by: [
      'clock:horizon',
      'clock:evaluation',
      'clock:measure',
      'act:closeEvaluation',
      'fact:functionsInPlace',
      'fact:administration',
      'fact:decisions',
      'fact:enforcement',
      'fact:disputes',
      'fact:supervision',
      'fact:capacity',
      'fact:satisfaction',
      'gate:everyTargetConfirmed',
      'gate:datesInOrder',
      'indicator:measuresOnTime',
      'act:confirmTarget',
      'act:adopt',
      'publish:closing',
    ],
    not: '2014年的目标已经过去；导入的计划以自己的期限为准',
  },
  {
    law: plan,
    article: 20,
    by: [
      'act:adopt',
      'act:adjustMeasure',
      'act:midterm',
      'clock:midterm',
      'gate:midtermDone',
      'act:offerMeasures',
      'act:bindMeasure',
      'act:discard',
      'publish:midterm',
    ],
    not: '会议、汇报等定期职责由组织领导机制承担',
  },
  {
    law: plan,
    article: 21,
    by: [
      'act:breakDown',
      'act:bindMeasure',
      'act:reportProgress',
      'act:finishMeasure',
      'gate:everyMeasureBound',
      'clock:measure',
    ],
    not: '年度计划的制定和年度报告由年度计划与报告机制承担',
  },
];

export default coverage;
