// 审查、决定、停止和调整、纠正和善后、移送
import { houseRule } from '../../../kernel/index.ts';
import { answering, following, order, righting, stopping } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

export const acts = {
  returnReport: {
    title: '退回评价报告',
    from: 'reported',
    to: 'evaluating',
    by: 'head',
    undoes: ['report', 'reviewChange'],
    records: { returnReason: 'required' },
    times: 'many',
    basis: houseRule('报告不足以作决定的，退回补充'),
  },
  reviewChange: {
    title: '审查调整或者停止',
    from: 'reported',
    by: 'reviewer',
    records: { legality: 'required', legalityText: 'required' },
    times: 'many',
    basis: stopping,
  },
  decide: {
    title: '集体讨论后决定',
    from: 'reported',
    to: 'righting',
    by: 'head',
    records: { result: 'required', reasons: 'required', minutes: 'required' },
    basis: [...stopping, order(36, '评估结果作为调整决策的重要依据')],
  },
  listFollowUp: {
    title: '列出善后和纠正的事项',
    from: 'righting',
    by: 'evaluator',
    adds: 'matters',
    times: 'many',
    basis: [righting, houseRule('停止执行以后，已经依决策办理的事项逐项善后')],
  },
  settle: {
    title: '报告办理情况',
    from: ['reported', 'righting'],
    by: 'inCharge',
    each: 'matters',
    itemRecords: { settled: 'required', progress: 'required' },
    times: 'many',
    basis: righting,
  },
  confirm: {
    title: '核实一项已经办妥',
    from: 'righting',
    by: 'evaluator',
    each: 'matters',
    basis: righting,
  },
  refer: {
    title: '移送问责',
    from: 'righting',
    by: 'unitHead',
    records: { referNote: 'required' },
    basis: answering,
  },
  noteReplaced: {
    title: '决策已被调整',
    from: 'open',
    by: 'law',
    automatic: true,
    basis: order(37, '重大调整依照条例履行程序'),
  },
  close: {
    title: '办结',
    from: 'righting',
    to: 'done',
    by: 'unitHead',
    records: { summary: 'required' },
    basis: righting,
  },
} as const satisfies Acts;

export const clocks = {
  followUp: {
    title: '停止执行后列出善后事项',
    kind: 'deadline',
    against: 'organ',
    starts: 'decide',
    when: { is: ['result', 'stop'] },
    stops: ['listFollowUp', 'close'],
    limit: { setting: 'decision.follow-up-days' },
    basis: [righting, houseRule('停止执行当日起，多久列出善后事项由本区设定')],
  },
  setRight: {
    title: '纠正和善后',
    kind: 'deadline',
    against: 'organ',
    each: 'matters',
    starts: ['listDeviation', 'listFollowUp'],
    stops: ['confirm', 'close'],
    limit: { column: 'dueOn' },
    basis: [righting, houseRule('每一项的截止日逐项写明')],
  },
} as const satisfies Clocks;

export const gates = {
  changeReviewed: {
    blocks: ['decide'],
    only: ['result', 'adjust', 'stop'],
    until: { all: [{ done: 'reviewChange' }, { is: ['legality', 'lawful'] }] },
    says: {
      zh: '调整、停止没有经过合法性审查，或者审查认为不合法',
      en: 'The change has not passed the legality review',
    },
    basis: stopping,
  },
  stillGoing: {
    blocks: ['decide'],
    only: ['result', 'adjust', 'stop'],
    until: { entry: 'decision', in: ['future', 'inForce', 'suspended'] },
    says: { zh: '决策已经终止，没有可以调整、停止的', en: 'The decision has ended: nothing is left to change' },
    basis: following('必要时作出停止执行的决定'),
  },
  settledFirst: {
    blocks: ['confirm'],
    until: { column: ['progress', 'finished'] },
    says: { zh: '责任单位还没有报告已经办妥', en: 'The unit in charge has not reported it done' },
    basis: righting,
  },
  allRighted: {
    blocks: ['close'],
    until: { every: 'matters', done: 'confirm', orEmpty: true },
    says: { zh: '还有没办妥的事项', en: 'Something is still to be put right' },
    basis: righting,
  },
  followedUp: {
    blocks: ['close'],
    until: { any: [{ is: ['result', 'continue', 'adjust'] }, { some: 'matters', is: ['kind', 'followUp'] }] },
    says: {
      zh: '停止执行以后，还没有列出善后事项',
      en: 'What was done under the stopped decision has not been followed up',
    },
    basis: righting,
  },
  adjustedIndeed: {
    blocks: ['close'],
    until: { any: [{ is: ['result', 'continue', 'stop'] }, { done: 'noteReplaced' }] },
    says: { zh: '调整它的决策还没有公布', en: 'No decision that adjusts it has been published' },
    basis: order(37, '重大调整依照条例履行程序'),
  },
  referred: {
    blocks: ['close'],
    until: { any: [{ is: ['grave', false] }, { done: 'refer' }] },
    says: { zh: '应当移送问责', en: 'The matter must be passed on for accountability' },
    basis: answering,
  },
} as const satisfies Gates;
