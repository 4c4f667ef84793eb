import type { Coverage } from '../../coverage.ts';

const order = '重大行政决策程序暂行条例';

const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 7,
    by: ['act:list', 'act:convene', 'act:decide', 'indicator:held'],
    not: '其余四步由重大行政决策程序承担',
  },
  { law: order, article: 25, by: ['act:withdraw'], not: '没有通过审查的不能列入议程，由重大行政决策程序拦住' },
  { law: order, article: 29, by: ['act:list', 'fact:text'], not: '报送的材料在重大行政决策案卷里齐备' },
  {
    law: order,
    article: 30,
    by: [
      'act:nameMember',
      'act:convene',
      'act:speak',
      'gate:presentOnly',
      'gate:headLast',
      'gate:allSpoke',
      'act:headSpeak',
      'gate:headSpoke',
      'act:decide',
      'fact:departReason',
      'fact:minutes',
      'act:adjourn',
    ],
  },
];

export default coverage;
