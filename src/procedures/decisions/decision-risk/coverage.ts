import type { Coverage } from '../../coverage.ts';

const order = '重大行政决策程序暂行条例';

const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 8,
    by: [
      'act:open',
      'act:listRisk',
      'act:hearGroups',
      'act:hearExperts',
      'act:hearOrganisation',
      'gate:groupsHeard',
      'gate:expertsHeard',
      'act:judge',
      'gate:soundOrHigh',
      'act:follow',
      'clock:assess',
      'indicator:assessed',
      'indicator:high',
      'indicator:stopped',
    ],
    not: '风险不可控的不得列入议程，由重大行政决策程序拦住',
  },
  { law: order, article: 22, by: ['act:open', 'role:assessor', 'act:cosign', 'role:partner', 'act:cancel'] },
  {
    law: order,
    article: 23,
    by: [
      'act:planWork',
      'fact:thirdParty',
      'act:hearDepartments',
      'gate:departmentsHeard',
      'act:measure',
      'gate:measured',
      'act:judge',
      'act:report',
    ],
  },
  {
    law: order,
    article: 24,
    by: ['act:report', 'fact:measureEffect', 'act:judge'],
    not: '能否作出决策由重大行政决策程序判断，这里把等级和可控性交给它',
  },
  {
    law: '中华人民共和国公务员法',
    article: 76,
    by: ['role:unitHead'],
    not: '回避的申请和决定是各程序共有的环节，本案由此岗位决定',
  },
];

export default coverage;
