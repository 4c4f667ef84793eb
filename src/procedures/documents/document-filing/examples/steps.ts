import type { EntrySnapshot, Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：一件部门文件，2026年4月28日公布，由区司法局备案审查。 */
export const departments: Facts = {
  document: 'doc',
  number: '演示民规〔2026〕1号',
  title: '演示区居家养老服务补贴办法（演示数据）',
  level: 'department',
  issuer: 'department',
  authority: 'justice',
  publishedOn: '2026-04-28',
};

/** 演示数据：一件区政府文件，由区人大常委会备案审查。 */
export const governments: Facts = { ...departments, level: 'government', issuer: 'government', authority: 'congress' };

export const papers: Facts = {
  filingReport: '备案报告',
  textCopy: '正式文本',
  explanation: '制定说明',
  bases: [{ law: '中华人民共和国老年人权益保障法', article: '第三十七条' }],
  legalOpinion: '合法性审查意见',
};

/** 到备案登记为止：5月12日报送，14日形式审查，15日登记。 */
export const registered = (document: Facts = departments): readonly Step[] => [
  { at: '2026-04-28T09:00', act: 'oweFiling', reaction: true, facts: document },
  { at: '2026-05-12T09:00', act: 'report', by: 'reporter', facts: papers },
  { at: '2026-05-14T09:00', act: 'checkForm', by: 'examiner', facts: { formResult: 'accept' } },
  { at: '2026-05-15T09:00', act: 'register', by: 'examiner' },
];

/** 审查结论，6月1日。 */
export const concluded = (result: string, document: Facts = departments): readonly Step[] => [
  ...registered(document),
  {
    at: '2026-06-01T09:00',
    act: 'conclude',
    by: 'examiner',
    facts: { result, reviewOpinion: '第六条没有上位法依据，增加了申请人的义务。' },
  },
];

/** 所备案的文件在登记簿里的状态。 */
export const document = (state: EntrySnapshot['state'], id = 'doc'): EntrySnapshot => ({
  register: 'documents',
  entry: id,
  version: 1,
  state,
  holder: 'department',
  facts: { title: '演示区居家养老服务补贴办法（演示数据）' },
});
