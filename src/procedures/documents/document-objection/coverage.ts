import { type Coverage, excused } from '../../coverage.ts';

const filing = '法规规章备案审查条例';

/** 条例第二十五条：对下级机关普遍适用的决定、命令，依照本条例建立备案审查制度。 */
const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 10,
    by: [
      'act:object',
      'act:accept',
      'act:decline',
      'clock:acceptPromptly',
      'clock:answer',
      'act:conclude',
      'act:cosign',
      'act:answer',
      'act:verifyMending',
      'gate:resumesWhenMended',
      'gate:groundsOfDeclining',
      'gate:amendmentPublished',
      'bound:explainWithin',
      'publish:result',
      'indicator:objections',
      'indicator:answeredOnTime',
    ],
    not: '登记、编号、公布、合法性审查由制定程序承担；报备由备案程序承担',
  },
  { law: filing, article: 12, by: ['act:object', 'act:transfer', 'act:answer'] },
  { law: filing, article: 13, by: ['act:conclude', 'fact:opinion'] },
  { law: filing, article: 14, by: ['act:accept', 'act:explain', 'clock:explain', 'gate:issuerHeard'] },
  {
    law: filing,
    article: 18,
    by: ['act:conclude', 'gate:inForce', 'act:refer', 'gate:repealedIndeed'],
  },
  {
    law: filing,
    article: 21,
    by: ['act:reportMending', 'clock:mendAgain', 'bound:mendWithin', 'gate:resumesOnlyOwn', 'gate:overdue'],
  },
  {
    law: '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法',
    article: 73,
    by: ['act:annul', 'gate:departmentsOnly'],
  },
  {
    law: '中华人民共和国各级人民代表大会常务委员会监督法',
    article: 39,
    by: ['act:refer', 'gate:governmentsOnly'],
    not: '撤销由人大常委会自己的程序决定',
  },
  ...excused(filing, [25], '区级文件依照本条例建立制度的依据，具体办法由省里规定'),
];

export default coverage;
