import type { Coverage } from '../../coverage.ts';

const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 11,
    by: ['act:record', 'act:confirm', 'register:laws', 'publish:change', 'clock:check', 'indicator:recorded'],
    not: '变动以后的评估、清理和逐件处理由评估、清理和依据变动处理程序承担',
  },
  {
    law: '实施计划',
    article: 10,
    by: ['act:confirm'],
    not: '文件的制定、公布、备案、异议由各自的程序承担；这里登记的变动使已经失效的规定不能再作依据',
  },
];

export default coverage;
