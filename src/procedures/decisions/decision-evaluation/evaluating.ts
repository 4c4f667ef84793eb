// 自动立案、方案、意见、抽样、检查、考核、报告
import { houseRule } from '../../../kernel/index.ts';
import { byLot, evaluating, following, hearing, order } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates } from './frame.ts';

export const acts = {
  open: {
    title: '确定评价',
    from: 'start',
    to: 'planning',
    by: 'law',
    automatic: true,
    records: {
      decision: 'required',
      title: 'required',
      number: 'required',
      unit: 'required',
      executor: 'required',
      ground: 'required',
      evaluateBy: 'required',
      closedMatter: 'required',
    },
    basis: evaluating,
  },
  listFrame: {
    title: '列出抽样的总体',
    from: 'planning',
    by: 'evaluator',
    adds: 'frame',
    times: 'many',
    basis: [following('抽样检查'), byLot],
  },
  publishPlan: {
    title: '公布方案，征求意见',
    from: 'planning',
    to: 'evaluating',
    by: 'evaluator',
    records: {
      plan: 'required',
      opinionsUntil: 'required',
      sampleSize: 'required',
      seedSource: 'required',
      seedOn: 'required',
    },
    basis: [...hearing, byLot],
  },
  comment: {
    title: '对决策的实施提出意见',
    from: 'evaluating',
    by: 'public',
    adds: 'opinions',
    times: 'many',
    basis: hearing,
  },
  drawSample: {
    title: '用公布的种子抽样',
    from: 'evaluating',
    by: 'evaluator',
    records: { seed: 'required', seedProof: 'required' },
    draws: {
      into: 'sample',
      sample: 'frame',
      size: 'sampleSize',
      seed: 'seed',
      columns: { what: 'what', where: 'where' },
    },
    basis: [following('抽样检查'), byLot],
  },
  inspect: {
    title: '检查抽中的一处',
    from: 'evaluating',
    by: 'evaluator',
    each: 'sample',
    itemRecords: { outcome: 'required', finding: 'required' },
    times: 'many',
    basis: following('抽样检查'),
  },
  examine: {
    title: '对照目标检查、考核',
    from: 'evaluating',
    by: 'evaluator',
    records: { examination: 'required', outsiders: 'required' },
    times: 'many',
    basis: [following('跟踪反馈、评估审查'), order(36, '吸收人大代表、政协委员等参与')],
  },
  listDeviation: {
    title: '列出要纠正的偏差',
    from: ['evaluating', 'reported'],
    by: 'evaluator',
    adds: 'matters',
    times: 'many',
    basis: following('发现偏差及时纠正'),
  },
  report: {
    title: '提出评价报告',
    from: 'evaluating',
    to: 'reported',
    by: 'unitHead',
    records: {
      opinionsSummary: 'required',
      achieved: 'required',
      grave: 'required',
      proposal: 'required',
      report: 'required',
    },
    basis: [following('评估审查'), order(36, '评估结果作为调整决策的重要依据')],
  },
} as const satisfies Acts;

export const clocks = {
  evaluate: {
    title: '评价期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'open',
    stops: ['decide'],
    limit: { until: 'evaluateBy' },
    basis: [following('每年选取重大决策作重点评估'), houseRule('完成的截止日在确定评价时写明')],
  },
  opinions: {
    title: '公布的征求意见期限',
    kind: 'wait',
    against: 'other',
    starts: 'publishPlan',
    limit: { until: 'opinionsUntil' },
    blocks: ['report'],
    basis: houseRule('已经公布的征求意见期限不得提前结束'),
  },
  seedKnown: {
    title: '种子产生之前',
    kind: 'wait',
    against: 'other',
    starts: 'publishPlan',
    limit: { until: 'seedOn' },
    blocks: ['drawSample'],
    basis: byLot,
  },
} as const satisfies Clocks;

export const gates = {
  framed: {
    blocks: ['publishPlan'],
    until: { count: 'frame', atLeast: 1 },
    says: { zh: '还没有列出抽样的总体', en: 'There is nothing to draw a sample from' },
    basis: byLot,
  },
  inspected: {
    blocks: ['report'],
    until: { every: 'sample', is: ['outcome', 'asDecided', 'deviation'] },
    says: { zh: '抽中的没有全部检查', en: 'Not all that was drawn has been inspected' },
    basis: following('抽样检查'),
  },
  examined: {
    blocks: ['report'],
    until: { done: 'examine' },
    says: { zh: '没有对照目标检查、考核', en: 'It has not been examined against its aims' },
    basis: following('跟踪反馈、评估审查'),
  },
  deviationsListed: {
    blocks: ['report'],
    until: {
      any: [{ not: { some: 'sample', is: ['outcome', 'deviation'] } }, { some: 'matters', is: ['kind', 'deviation'] }],
    },
    says: {
      zh: '检查发现了偏差，还没有列出要纠正的事项',
      en: 'Deviations were found, but nothing is listed to be put right',
    },
    basis: following('发现偏差及时纠正'),
  },
} as const satisfies Gates;

export const bounds = {
  opinionsAhead: {
    on: ['publishPlan'],
    fact: 'opinionsUntil',
    is: 'atLeast',
    from: 'day',
    says: { zh: '征求意见的截止日已经过去', en: 'The day for opinions is past' },
    basis: houseRule('评价听取公众意见，要留出时间'),
  },
  seedAhead: {
    on: ['publishPlan'],
    fact: 'seedOn',
    is: 'atLeast',
    from: 'day',
    says: { zh: '种子已经产生，公布名单时它应当还没有人知道', en: 'The seed is known already' },
    basis: byLot,
  },
} as const satisfies Bounds;
