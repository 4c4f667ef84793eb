import type { Coverage } from '../../coverage.ts';

const rulemaking = '规章制定程序条例';

const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 11,
    by: [
      'act:open',
      'act:count',
      'act:report',
      'gate:counted',
      'gate:lawBack',
      'act:conclude',
      'gate:renewedIndeed',
      'act:noteGone',
      'gate:standing',
      'clock:evaluate',
      'indicator:due',
      'indicator:onTime',
      'indicator:ledToChange',
    ],
    not: '一年、五年、法律变动、公众建议这些事由由文件自己的案卷产生；清理由清理程序承担；失效由制定程序承担',
  },
  {
    law: '实施计划',
    article: 10,
    by: ['act:reviewRepeal', 'act:decideRepeal'],
    not: '制定、备案、异议由各自的程序承担',
  },
  {
    law: rulemaking,
    article: 38,
    by: [
      'act:open',
      'act:conclude',
      'act:noteAmended',
      'act:finish',
      'clock:carryOut',
      'gate:amendedIndeed',
      'publish:result',
    ],
  },
  {
    law: rulemaking,
    article: 39,
    by: ['act:reviewRepeal', 'act:decideRepeal'],
    not: '修改由制定程序办理，这里等它公布',
  },
];

export default coverage;
