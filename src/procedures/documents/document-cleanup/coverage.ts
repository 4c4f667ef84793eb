import type { Coverage } from '../../coverage.ts';

const rulemaking = '规章制定程序条例';

const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 11,
    by: [
      'act:open',
      'act:announce',
      'act:propose',
      'act:review',
      'gate:heard',
      'gate:allReviewed',
      'act:publish',
      'act:beginNext',
      'clock:proposeEach',
      'clock:cleanup',
      'clock:nextCleanup',
      'clock:publishPromptly',
      'publish:notice',
      'publish:result',
      'indicator:cleanedOnTime',
      'indicator:nextOnTime',
    ],
    not: '评估由评估程序承担；到期失效由文件自己的案卷自动发生',
  },
  { law: '实施计划', article: 10, by: ['act:decide'], not: '制定、备案、异议由各自的程序承担' },
  { law: rulemaking, article: 37, by: ['act:open', 'act:propose', 'act:review', 'act:submit', 'list:documents'] },
  { law: rulemaking, article: 39, by: ['act:decide', 'act:publish'], not: '修改由制定程序办理，登记簿记下截止日' },
];

export default coverage;
