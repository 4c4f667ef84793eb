// 公布以后：执行、报告、中止、恢复、被调整或者停止、执行完毕、归档
import { houseRule, plan } from '../../../kernel/index.ts';
import { order } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

const living = ['carryingOut', 'suspended'] as const;
const gone = ['completed', 'replaced', 'stopped'] as const;
const notOnAWhim = order(37, '未经法定程序不得随意变更或者停止执行，重大调整依照条例履行程序');

export const acts = {
  reportExecution: {
    title: '报告执行情况',
    from: living,
    by: 'executor',
    adds: 'reports',
    times: 'many',
    basis: [order(34, '执行单位向决策机关报告执行情况'), plan(9, '跟踪执行情况')],
  },
  reportProblem: {
    title: '报告问题和情况变化',
    from: 'carryingOut',
    by: 'executor',
    adds: 'problems',
    times: 'many',
    basis: order(35, '发现问题、情况重大变化或者不可抗力的，及时报告'),
  },
  suggest: {
    title: '对决策提出意见建议',
    from: living,
    by: 'public',
    adds: 'suggestions',
    times: 'many',
    basis: order(35, '公众可以对决策及其实施提出意见建议', '第二款'),
  },
  suspend: {
    title: '决定中止执行',
    from: 'carryingOut',
    to: 'suspended',
    by: 'head',
    records: { suspendReason: 'required' },
    times: 'many',
    effects: [
      { op: 'suspend', register: 'decisions', entry: 'case', from: 'day', when: { is: ['purpose', 'new', 'adjust'] } },
    ],
    basis: order(37, '情况紧急的，行政首长可以先决定中止执行'),
  },
  resume: {
    title: '恢复执行',
    from: 'suspended',
    to: 'carryingOut',
    by: 'head',
    records: { resumeReason: 'required' },
    times: 'many',
    undoes: ['reportProblem'],
    effects: [
      { op: 'resume', register: 'decisions', entry: 'case', from: 'day', when: { is: ['purpose', 'new', 'adjust'] } },
    ],
    basis: [order(34, '全面、及时、正确执行决策'), notOnAWhim],
  },
  beReplaced: {
    title: '被新的决策调整',
    from: living,
    to: 'replaced',
    by: 'law',
    automatic: true,
    records: { endedFrom: 'required' },
    effects: [{ op: 'end', register: 'decisions', entry: 'case', from: { fact: 'endedFrom' }, why: 'replaced' }],
    basis: notOnAWhim,
  },
  beStopped: {
    title: '经法定程序停止执行',
    from: living,
    to: 'stopped',
    by: 'law',
    automatic: true,
    records: { endedFrom: 'required' },
    effects: [{ op: 'end', register: 'decisions', entry: 'case', from: { fact: 'endedFrom' }, why: 'stopped' }],
    basis: [notOnAWhim, plan(9, '必要时作出停止执行的决定')],
  },
  complete: {
    title: '执行完毕',
    from: 'carryingOut',
    to: 'completed',
    by: 'executor',
    records: { result: 'required' },
    effects: [
      {
        op: 'end',
        register: 'decisions',
        entry: 'case',
        from: 'day',
        why: 'completed',
        when: { is: ['purpose', 'new', 'adjust'] },
      },
    ],
    basis: order(34, '执行单位报告执行情况'),
  },
  archive: {
    title: '归档',
    from: [...living, ...gone, 'rejected', 'dropped'],
    by: 'clerk',
    records: { archiveCatalogue: 'required' },
    basis: order(33, '履行决策程序形成的记录、材料及时完整归档'),
  },
} as const satisfies Acts;

export const clocks = {
  report: {
    title: '报告执行情况',
    kind: 'deadline',
    against: 'organ',
    starts: ['publish', 'reportExecution', 'resume'],
    stops: ['suspend', 'complete', 'beReplaced', 'beStopped'],
    limit: { setting: 'decision.report-months' },
    basis: [order(34, '向决策机关报告执行情况'), houseRule('多久报告一次由本区设定')],
  },
} as const satisfies Clocks;

export const gates = {
  problemReported: {
    blocks: ['suspend'],
    until: { done: 'reportProblem' },
    says: {
      zh: '执行单位没有报告问题或者情况变化，不能中止执行',
      en: 'No problem or change has been reported: carrying out cannot be suspended',
    },
    basis: notOnAWhim,
  },
} as const satisfies Gates;
