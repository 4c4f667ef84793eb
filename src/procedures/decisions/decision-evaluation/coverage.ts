import type { Coverage } from '../../coverage.ts';

const order = '重大行政决策程序暂行条例';

const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 9,
    by: [
      'act:open',
      'act:publishPlan',
      'act:comment',
      'act:listFrame',
      'act:drawSample',
      'act:inspect',
      'gate:inspected',
      'act:examine',
      'gate:examined',
      'act:report',
      'act:decide',
      'gate:stillGoing',
      'act:listDeviation',
      'gate:deviationsListed',
      'clock:setRight',
      'gate:allRighted',
      'gate:followedUp',
      'act:refer',
      'gate:referred',
      'indicator:evaluated',
    ],
    not: '每年选哪几件由区政府办在决策案卷里确定；问责由问责程序承担，这里只移送',
  },
  {
    law: order,
    article: 36,
    by: ['act:open', 'role:evaluator', 'act:publishPlan', 'act:comment', 'act:examine', 'act:decide', 'publish:plan'],
  },
  {
    law: order,
    article: 37,
    by: ['act:reviewChange', 'act:decide', 'gate:changeReviewed', 'act:noteReplaced', 'gate:adjustedIndeed'],
    not: '紧急的中止执行由决策程序承担',
  },
  { law: order, article: 38, by: ['act:refer', 'gate:referred'], not: '责任的认定和追究由问责程序承担' },
];

export default coverage;
