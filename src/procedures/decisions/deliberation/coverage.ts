import type { Coverage } from '../../coverage.ts';

const order = '重大行政决策程序暂行条例';

const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 7,
    by: ['act:list', 'act:convene', 'act:resolve', 'act:decide', 'indicator:held', 'indicator:overridden'],
    not: '其余四步由重大行政决策程序承担',
  },
  {
    law: '实施计划',
    article: 10,
    by: ['act:list', 'act:convene', 'act:decide'],
    not: '规范性文件的其余步骤由规范性文件程序承担',
  },
  { law: order, article: 25, by: ['act:withdraw'], not: '没有通过审查的不能列入议程，由重大行政决策程序拦住' },
  { law: order, article: 29, by: ['act:list', 'fact:text'], not: '报送的材料齐备，由重大行政决策程序的卷内材料拦住' },
  {
    law: order,
    article: 30,
    by: [
      'act:markSeat',
      'gate:rollComplete',
      'act:convene',
      'act:speak',
      'gate:presentOnly',
      'gate:headLast',
      'gate:allSpoke',
      'act:headSpeak',
      'gate:headSpoke',
      'act:resolve',
      'fact:departs',
      'fact:departReason',
      'act:confirmSpeech',
      'act:noteDisagreement',
      'clock:check',
      'act:decide',
      'paper:minutes',
      'fact:minutes',
      'act:adjourn',
    ],
  },
  { law: order, article: 32, by: ['act:disclose', 'publish:held'], not: '决策的公布由重大行政决策程序承担' },
  {
    law: order,
    article: 38,
    by: ['act:takeExtract', 'paper:dissent', 'act:supplement', 'paper:supplement'],
    not: '追责和减免责任由问责程序承担',
  },
  {
    law: '规章制定程序条例',
    article: 28,
    by: ['act:present', 'act:readReview', 'gate:explained'],
  },
  {
    law: '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法',
    article: 78,
    by: ['act:nameMember', 'list:members', 'role:head'],
    not: '会议的召集由区长自行安排',
  },
  {
    law: '中华人民共和国公务员法',
    article: 76,
    by: ['act:declareConflict'],
    not: '亲属关系等情形由本人和会议判断',
  },
  {
    law: '中华人民共和国公务员法',
    article: 77,
    by: ['act:declareConflict', 'act:recuse', 'act:declineRecusal', 'gate:pleasDecided', 'gate:seatKinds'],
  },
];

export default coverage;
