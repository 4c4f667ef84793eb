import { type Coverage, excused } from '../../coverage.ts';

const filing = '法规规章备案审查条例';
const organic = '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法';

/** 条例第二十五条：对下级机关普遍适用的决定、命令，依照本条例建立备案审查制度。 */
const coverage: readonly Coverage[] = [
  {
    law: '实施计划',
    article: 10,
    by: [
      'act:oweFiling',
      'act:report',
      'clock:report',
      'act:conclude',
      'act:verifyMending',
      'gate:resumesWhenMended',
      'gate:resumesOnlyWhenMended',
      'indicator:filed',
      'indicator:filedOnTime',
      'indicator:filedInForm',
      'clock:mend',
      'publish:result',
    ],
    not: '登记、编号、公布和合法性审查由制定程序承担；异议由异议程序承担',
  },
  { law: filing, article: 1, not: '立法目的' },
  { law: filing, article: 2, by: ['fact:formResult'], not: '范围的判断由形式审查作出' },
  { law: filing, article: 3, by: ['act:oweFiling', 'act:conclude', 'act:verifyMending'] },
  { law: filing, article: 4, by: ['clock:report', 'act:oweFiling'] },
  { law: filing, article: 5, by: ['role:reporter', 'role:office'] },
  { law: filing, article: 6, by: ['role:examiner'], not: '每年报告备案审查工作随年度报告进行' },
  { law: filing, article: 7, not: '备案机关之间的联动不在本案内办理' },
  {
    law: filing,
    article: 8,
    by: ['act:report', 'fact:filingReport', 'fact:textCopy', 'fact:explanation', 'fact:bases', 'fact:legalOpinion'],
    not: '纸质三份的装订由报送单位自理',
  },
  {
    law: filing,
    article: 9,
    by: ['act:checkForm', 'act:recheckForm', 'act:supplement', 'clock:supplement', 'act:register'],
  },
  { law: filing, article: 10, by: ['publish:catalogue'], not: '登记即公布，不等按月' },
  { law: filing, article: 11, by: ['clock:review', 'act:extendReview'] },
  { law: filing, article: 12, not: '公众的审查建议由异议程序承担' },
  { law: filing, article: 13, by: ['act:conclude', 'fact:reviewOpinion'] },
  { law: filing, article: 14, by: ['act:askIssuer', 'act:explain', 'clock:explain', 'gate:asked', 'gate:issuerHeard'] },
  { law: filing, article: 15, not: '座谈、论证、听证等由审查人按需要选用，结果写入审查意见' },
  { law: filing, article: 16, not: '只管地方性法规' },
  { law: filing, article: 17, not: '只管地方性法规与部门规章的冲突' },
  { law: filing, article: 18, by: ['act:conclude', 'act:proposeAnnul', 'act:letStand', 'gate:resumesWhenStanding'] },
  { law: filing, article: 19, not: '只管规章之间的冲突' },
  { law: filing, article: 20, by: ['fact:formResult'], not: '技术问题写入审查意见，由制定机关自行处理' },
  {
    law: filing,
    article: 21,
    by: ['act:reportMending', 'clock:mend', 'act:verifyMending', 'gate:mendingOverdue', 'gate:suspendedBefore'],
  },
  { law: filing, article: 22, not: '每年1月31日前报目录是定期职责，由平台从登记簿生成目录' },
  {
    law: filing,
    article: 23,
    by: ['act:urge', 'clock:urged', 'gate:overdue', 'act:criticise', 'gate:stillOverdue', 'publish:overdue'],
  },
  { law: filing, article: 24, not: '上级对下级的培训指导' },
  { law: filing, article: 25, by: ['act:oweFiling'], not: '区级文件依照本条例建立备案审查的依据' },
  { law: filing, article: 26, not: '施行日期' },
  { law: '规章制定程序条例', article: 34, by: ['act:oweFiling', 'act:report'] },
  { law: organic, article: 75, by: ['act:oweFiling'] },
  { law: organic, article: 73, by: ['act:annul', 'act:revoke', 'gate:departmentsOnly'] },
  { law: '中华人民共和国各级人民代表大会常务委员会监督法', article: 39, by: ['act:revoke', 'gate:governmentsOnly'] },
  ...excused(
    '中华人民共和国各级人民代表大会常务委员会监督法',
    [40, 44, 45],
    '人大常委会自己的程序、联动机制和年度报告，由省级人大常委会规定',
  ),
];

export default coverage;
