import type { Example } from '../../../../kernel/index.ts';
import { adopted, midterm, outcomes, title } from './steps.ts';

/** 三年计划从导入到期满评估；一条没有机制，公开列为缺口。 */
export const ordinary: Example = {
  title: '导入、落实、通过、分解、中期检查、期满评估',
  kind: 'ordinary',
  steps: [
    ...adopted,
    {
      at: '2026-01-20T16:00',
      then: {
        stage: 'running',
        due: {
          'measure#m1': '2026-12-31',
          'measure#m2': '2027-06-30',
          midterm: '2027-06-30',
          evaluation: '2029-03-31',
        },
        public: { plan: { title }, midterm: null },
        effects: ['enter plan-targets', 'enter plan-targets'],
      },
    },
    {
      at: '2026-02-02T09:00',
      act: 'breakDown',
      by: 'planner',
      items: [{ key: '2026', columns: { year: 2026, tasks: '建立审查台账；研究社区法律顾问机制。' } }],
    },
    {
      at: '2026-06-30T09:00',
      act: 'reportProgress',
      by: 'unit',
      org: 'justice',
      item: 'm1',
      columns: { progress: '台账已试运行。' },
    },
    {
      at: '2026-11-30T09:00',
      act: 'finishMeasure',
      by: 'unit',
      org: 'justice',
      item: 'm1',
      columns: { evidenceKind: 'figure', evidence: 'normative-document.reviewed', outcome: '审查率100%。' },
      then: { clock: { 'measure#m1': 'stopped', 'measure#m2': 'running' } },
    },
    { at: '2027-06-21T09:00', act: 'midterm', by: 'planner', facts: midterm },
    { at: '2027-07-01T00:00', then: { clock: { midterm: 'stopped', 'measure#m2': 'expired' } } },
    {
      at: '2027-07-05T09:00',
      act: 'finishMeasure',
      by: 'unit',
      org: 'department',
      item: 'm2',
      columns: { evidenceKind: 'entry', evidence: 'community-matters/12', outcome: '全部社区已配备，逾期五日。' },
    },
    { at: '2029-01-15T09:00', act: 'closeEvaluation', by: 'adopter', facts: { ...outcomes, satisfaction: 92 } },
  ],
  end: {
    stage: 'closed',
    clock: { evaluation: 'stopped' },
    public: { closing: { enforcement: 'partly', satisfaction: 92 }, midterm: { midtermFindings: '进展正常。' } },
  },
};

/** 区政府可以调整任务的单位和期限，理由公开；期限按新的日期计。 */
export const adjusted: Example = {
  title: '调整任务的单位和期限',
  kind: 'variant',
  steps: [
    ...adopted,
    {
      at: '2026-09-01T09:00',
      act: 'adjustMeasure',
      by: 'adopter',
      item: 'm2',
      columns: { unit: 'subdistrict', due: '2027-12-31', adjustReason: '改由街道牵头。' },
      then: { due: { 'measure#m2': '2027-12-31', 'measure#m1': '2026-12-31' } },
    },
    {
      at: '2026-10-08T09:00',
      act: 'reportProgress',
      by: 'unit',
      org: 'department',
      item: 'm2',
      columns: { progress: '仍由原单位报告。' },
      refused: { code: 'role.not-held', article: 21 },
    },
    {
      at: '2026-10-08T09:10',
      act: 'reportProgress',
      by: 'unit',
      org: 'subdistrict',
      item: 'm2',
      columns: { progress: '已选定顾问。' },
    },
  ],
  end: { stage: 'running' },
};

export const discarded: Example = {
  title: '导入后不采用',
  kind: 'variant',
  steps: [
    ...adopted.slice(0, 1),
    { at: '2026-01-06T09:00', act: 'discard', by: 'adopter', facts: { discardReason: '文本有误，另行导入。' } },
  ],
  end: { stage: 'discarded', public: { plan: null } },
};
