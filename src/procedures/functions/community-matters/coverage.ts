import type { Coverage } from '../../coverage.ts';

const coverage: readonly Coverage[] = [
  {
    law: '中华人民共和国城市居民委员会组织法',
    article: 43,
    by: ['act:propose', 'act:check', 'act:assign', 'act:refuseTask', 'gate:fundsFollow'],
  },
  {
    law: '实施计划',
    article: 4,
    by: ['act:hearCommunity', 'act:approve', 'register:community-tasks', 'publish:list', 'indicator:listed'],
    not: '购买服务、行业协会合作由各自的机制承担',
  },
];

export default coverage;
