import type { Coverage } from '../../coverage.ts';

const licensing = '中华人民共和国行政许可法';
const business = '优化营商环境条例';

const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 13,
    by: [
      'register:powers',
      'act:propose',
      'act:checkLegality',
      'act:publish',
      'act:yearlyCheck',
      'indicator:online',
      'indicator:delegated',
    ],
    not: '网上大厅、运行平台、监察平台是全部程序共同的运行方式，不单独成案',
  },
  { law: '实施计划', article: 5, by: ['indicator:atCentre', 'indicator:withdrawn', 'fact:atCentre'] },
  { law: business, article: 35, by: ['act:propose', 'act:checkLegality', 'register:powers', 'publish:power'] },
  { law: business, article: 36, by: ['fact:promisedDays', 'fact:atCentre'], not: '办理是否超时在各办理程序里计算' },
  { law: business, article: 37, by: ['fact:onlineLevel', 'indicator:online'] },
  {
    law: business,
    article: 40,
    by: [
      'act:startChange',
      'clock:adjust',
      'act:publish',
      'act:endLife',
      'gate:stillThere',
      'gate:basisStands',
      'register:powers',
    ],
  },
  { law: licensing, article: 17, by: ['act:checkLegality', 'fact:legality'] },
  { law: licensing, article: 24, by: ['fact:delegation', 'gate:notPassedOn', 'publish:power'] },
  { law: licensing, article: 25, by: ['fact:delegation'], not: '集中行使许可权由省级决定，本程序只记结果' },
  { law: licensing, article: 30, by: ['register:powers', 'publish:power'] },
  { law: licensing, article: 33, by: ['publish:power', 'fact:onlineLevel'] },
  { law: '中华人民共和国行政处罚法', article: 39, by: ['register:powers', 'publish:power'] },
];

export default coverage;
