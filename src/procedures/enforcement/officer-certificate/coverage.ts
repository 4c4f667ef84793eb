import type { Coverage } from '../../coverage.ts';

const law = '中华人民共和国行政处罚法';

/** 只列这一部分落实的条文；处罚的其余各条见行政处罚程序。 */
const coverage: readonly Coverage[] = [
  { law, article: 39, by: ['publish:officer', 'register:officers'], not: '立案依据、程序、救济渠道由处罚程序公示' },
  {
    law,
    article: 42,
    by: [
      'act:nominate',
      'act:examine',
      'act:issue',
      'act:expire',
      'gate:staffed',
      'clock:validity',
      'bound:validFromIssue',
      'register:officers',
    ],
    not: '两人执法由处罚程序落实',
  },
  {
    law: '实施计划',
    article: 12,
    by: ['act:yearlyCheck', 'act:suspend', 'act:withdraw', 'clock:yearlyCheck', 'indicator:standing'],
    not: '公布执法职责、投诉核查和责任追究（M32 的其余部分）还没有建',
  },
];

export default coverage;
