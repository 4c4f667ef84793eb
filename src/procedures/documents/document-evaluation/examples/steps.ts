import type { EntrySnapshot, Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：一件涉及切身利益的文件，2026年6月1日施行，满一年。 */
export const opening: Facts = {
  document: 'doc',
  title: '演示区居家养老服务补贴办法（演示数据）',
  number: '演示规〔2026〕1号',
  issuer: 'government',
  unit: 'department',
  trigger: '施行满一年',
  endsOn: '2031-04-28',
};

export const document = (state: EntrySnapshot['state']): EntrySnapshot => ({
  register: 'documents',
  entry: 'doc',
  version: 1,
  state,
  holder: 'government',
  facts: { title: '演示区居家养老服务补贴办法（演示数据）' },
});

export const opened: Step = { at: '2027-06-02T00:00', act: 'open', reaction: true, facts: opening };

/** 6月7日公告，7月7日截止；7月12日报告。 */
export const reported = (facts: Facts = {}): readonly Step[] => [
  opened,
  {
    at: '2027-06-07T09:00',
    act: 'announce',
    by: 'evaluator',
    facts: { notice: '办法施行满一年，征求意见。', opinionsUntil: '2027-07-07' },
  },
  { at: '2027-06-10T20:00', act: 'comment', by: 'public', items: [{ key: '1', columns: { opinion: '标准偏低。' } }] },
  {
    at: '2027-07-08T09:00',
    act: 'count',
    by: 'evaluator',
    facts: { figures: '发放补贴一千二百人次。', casesCiting: 1200 },
  },
  {
    at: '2027-07-12T09:00',
    act: 'report',
    by: 'unitHead',
    facts: {
      lawfulStill: true,
      effect: '总体良好，标准需要调整。',
      opinionsSummary: '收到意见一条。',
      proposal: 'keep',
      report: '评估报告',
      ...facts,
    },
  },
];
