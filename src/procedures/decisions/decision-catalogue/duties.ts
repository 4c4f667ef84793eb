import { art, type DutyDef, houseRule } from '../../../kernel/index.ts';

const duties: readonly DutyDef[] = [
  {
    id: 'publish-catalogue',
    title: { zh: '公布重大行政决策目录', en: 'Publish the catalogue of major decisions' },
    often: { setting: 'decision.catalogue-times', since: '2019-09-01' },
    owes: { kind: 'government' },
    metBy: { procedure: 'decision-catalogue', indicator: 'listed' },
    byAnyone: true,
    basis: [
      art('重大行政决策程序暂行条例', 3, '决策机关确定决策事项目录、标准，报同级党委同意后公布', '第三款'),
      houseRule('条例未定多久公布一次；本区每年公布'),
    ],
  },
];

export default duties;
