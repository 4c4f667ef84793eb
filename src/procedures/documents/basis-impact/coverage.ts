import type { Coverage } from '../../coverage.ts';

const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 11,
    by: [
      'act:open',
      'act:openEvaluation',
      'act:propose',
      'act:confirm',
      'act:finish',
      'act:answerByEvaluation',
      'act:noteGone',
      'clock:settle',
      'indicator:lapsedCited',
      'indicator:settledOnTime',
    ],
    not: '变动由登记程序记载，评估、清理由各自的程序办理',
  },
  {
    law: '实施计划',
    article: 10,
    by: ['act:open', 'indicator:lapsedCited'],
    not: '失效的不能再作依据，由制定、许可、处罚程序的关口拦住；制定、备案、异议由各自的程序承担',
  },
];

export default coverage;
