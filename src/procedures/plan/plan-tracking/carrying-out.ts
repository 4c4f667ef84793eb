// 年度分解、进展、调整、中期检查、期满评估
import { evidenceRule, goals, steering, yearly } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

export const acts = {
  breakDown: {
    title: '年度分解',
    from: 'running',
    by: 'planner',
    adds: 'years',
    times: 'many',
    basis: yearly,
  },
  reportProgress: {
    title: '报告进展',
    from: 'running',
    by: 'unit',
    each: 'measures',
    itemRecords: { progress: 'required' },
    times: 'many',
    basis: yearly,
  },
  adjustMeasure: {
    title: '调整任务',
    from: 'running',
    by: 'adopter',
    each: 'measures',
    itemRecords: { unit: 'required', due: 'required', adjustReason: 'required', others: 'optional' },
    times: 'many',
    basis: steering,
  },
  finishMeasure: {
    title: '任务完成',
    from: 'running',
    by: 'unit',
    each: 'measures',
    itemRecords: { evidenceKind: 'required', evidence: 'required', outcome: 'required' },
    basis: [yearly, evidenceRule],
  },
  midterm: {
    title: '中期检查',
    from: 'running',
    by: 'planner',
    records: { midtermFindings: 'required', midtermReport: 'required' },
    basis: steering,
  },
  closeEvaluation: {
    title: '期满评估',
    from: 'running',
    to: 'closed',
    by: 'adopter',
    records: {
      functionsInPlace: 'required',
      administration: 'required',
      decisions: 'required',
      enforcement: 'required',
      disputes: 'required',
      supervision: 'required',
      capacity: 'required',
      satisfaction: 'optional',
      closingFindings: 'required',
      closingReport: 'required',
    },
    basis: goals,
  },
} as const satisfies Acts;

export const clocks = {
  measure: {
    title: '任务完成期限',
    kind: 'deadline',
    against: 'organ',
    each: 'measures',
    starts: ['adopt', 'adjustMeasure'],
    stops: ['finishMeasure', 'closeEvaluation'],
    limit: { column: 'due' },
    basis: [goals, yearly],
  },
  midterm: {
    title: '中期检查期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'adopt',
    stops: ['midterm'],
    limit: { until: 'midtermOn' },
    basis: steering,
  },
  evaluation: {
    title: '期满评估期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'adopt',
    stops: ['closeEvaluation'],
    limit: { until: 'evaluateBy' },
    basis: goals,
  },
  horizon: {
    title: '实施期限',
    kind: 'wait',
    against: 'other',
    starts: 'adopt',
    limit: { until: 'until' },
    blocks: ['closeEvaluation'],
    basis: goals,
  },
} as const satisfies Clocks;

export const gates = {
  midtermDone: {
    blocks: ['closeEvaluation'],
    until: { done: 'midterm' },
    says: { zh: '还没有中期检查', en: 'The mid-term check has not been made' },
    basis: steering,
  },
} as const satisfies Gates;
