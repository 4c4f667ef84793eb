import type { Facts, Row, Step } from '../../../../kernel/index.ts';

type Items = readonly { readonly key: string; readonly columns: Row }[];

/** 演示数据：一份三年计划，三条、两个目标、两项任务。 */
export const title = '演示区法治政府建设实施计划（演示数据）';

export const articles: Items = [
  {
    key: '1',
    columns: { number: 1, chapter: 1, chapterTitle: '总体要求', title: '总体要求', text: '推进法治政府建设。' },
  },
  {
    key: '2',
    columns: {
      number: 2,
      chapter: 2,
      chapterTitle: '制度建设',
      title: '文件管理',
      text: '规范性文件合法性审查率达到100%。',
    },
  },
  {
    key: '3',
    columns: {
      number: 3,
      chapter: 3,
      chapterTitle: '服务创新',
      title: '社区法律顾问',
      text: '2027年6月底前每个社区配备法律顾问。',
    },
  },
];

export const targets: Items = [
  {
    key: '2-1-1',
    columns: {
      article: 2,
      sentence: 1,
      subject: '合法性审查率',
      text: '规范性文件合法性审查率达到100%。',
      value: 100,
      unit: 'percent',
      bound: 'min',
    },
  },
  {
    key: '3-1-1',
    columns: {
      article: 3,
      sentence: 1,
      subject: '社区法律顾问',
      text: '2027年6月底前每个社区配备法律顾问。',
      bound: 'by',
      deadline: '2027-06-30',
    },
  },
];

export const measures: Items = [
  { key: 'm1', columns: { article: 2, task: '建立规范性文件审查台账' } },
  { key: 'm2', columns: { article: 3, task: '为每个社区配备法律顾问' } },
];

export const plan: Facts = { title, planText: '计划全文（演示数据）', from: '2026-01-01', until: '2028-12-31' };

export const dates: Facts = { minutes: '常务会议纪要', midtermOn: '2027-06-30', evaluateBy: '2029-03-31' };

/** 一个人确认目标，司法局把任务落实到单位。 */
export const prepared: readonly Step[] = [
  { at: '2026-01-05T09:00', act: 'importPlan', by: 'planner', facts: plan, items: articles },
  { at: '2026-01-05T09:10', act: 'offerTargets', by: 'planner', items: targets },
  { at: '2026-01-05T09:20', act: 'offerMeasures', by: 'planner', items: measures },
  {
    at: '2026-01-06T09:00',
    act: 'confirmTarget',
    by: 'planner',
    item: '2-1-1',
    columns: { decision: 'confirmed', indicator: 'normative-document.reviewed' },
  },
  {
    at: '2026-01-06T09:10',
    act: 'confirmTarget',
    by: 'planner',
    item: '3-1-1',
    columns: { decision: 'rejected', note: '作为任务的期限，不作为统计目标。' },
  },
  {
    at: '2026-01-07T09:00',
    act: 'bindMeasure',
    by: 'planner',
    item: 'm1',
    columns: { mechanism: 'normative-document', unit: 'justice', due: '2026-12-31' },
  },
  {
    at: '2026-01-07T09:10',
    act: 'bindMeasure',
    by: 'planner',
    item: 'm2',
    columns: { mechanism: 'gap', unit: 'department', due: '2027-06-30' },
  },
  {
    at: '2026-01-08T09:00',
    act: 'bindArticle',
    by: 'planner',
    item: '1',
    columns: { mechanism: 'plan-tracking', unit: 'justice', note: '由本计划的实施管理落实。' },
  },
  {
    at: '2026-01-08T09:10',
    act: 'bindArticle',
    by: 'planner',
    item: '2',
    columns: { mechanism: 'normative-document', unit: 'justice', note: '由规范性文件制定程序落实。' },
  },
];

/** 没有机制的一条，公开列为缺口。 */
export const gapDeclared: Step = {
  at: '2026-01-08T09:20',
  act: 'bindArticle',
  by: 'planner',
  item: '3',
  columns: { mechanism: 'gap', unit: 'department', note: '尚无社区法律顾问的机制，列为缺口，2026年内研究。' },
};

export const adopted: readonly Step[] = [
  ...prepared,
  gapDeclared,
  { at: '2026-01-20T15:00', act: 'adopt', by: 'adopter', facts: dates },
];

export const outcomes: Facts = {
  functionsInPlace: 'met',
  administration: 'met',
  decisions: 'met',
  enforcement: 'partly',
  disputes: 'met',
  supervision: 'met',
  capacity: 'met',
  closingFindings: '七个方面中六个达到，一个部分达到。',
  closingReport: '期满评估报告',
};

export const midterm: Facts = { midtermFindings: '进展正常。', midtermReport: '中期检查报告' };
