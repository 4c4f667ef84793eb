// 确定决策后评价，和评价决定停止的结果
import { houseRule, plan } from '../../../kernel/index.ts';
import { order } from './basis.ts';
import type { Acts, Bounds, Gates } from './frame.ts';

const evaluating = [
  plan(9, '每年选取关系民生、影响较大的重大决策作重点评估'),
  order(36, '可以组织决策后评估，确定承担评估具体工作的单位'),
] as const;

/** 另一个单位；没有的不算。 */
const notThe = (unit: 'riskUnit' | 'researchUnit' | 'drafter') =>
  ({ any: [{ not: { known: unit } }, { not: { cmp: ['evaluationUnit', '=', { fact: unit }] } }] }) as const;

export const acts = {
  orderEvaluation: {
    title: '确定决策后评价',
    from: ['carryingOut', 'suspended', 'completed'],
    by: 'organizer',
    records: { evaluationUnit: 'required', evaluationGround: 'required', evaluationBy: 'required' },
    times: 'many',
    basis: evaluating,
  },
} as const satisfies Acts;

export const gates = {
  evaluatorNotAssessor: {
    blocks: ['orderEvaluation'],
    until: { all: [notThe('riskUnit'), notThe('researchUnit')] },
    says: {
      zh: '决策作出前承担论证、评估的单位不能评价这件决策',
      en: 'Who studied or assessed the decision beforehand may not evaluate it',
    },
    basis: order(36, '决策作出前承担主要论证评估工作的单位除外'),
  },
  evaluatorNotDrafter: {
    blocks: ['orderEvaluation'],
    until: notThe('drafter'),
    says: { zh: '承办单位不评价自己起草的决策', en: 'The drafting unit may not evaluate its own decision' },
    basis: houseRule('承办单位不评价自己起草的决策'),
  },
  evaluatedHasEffect: {
    blocks: ['orderEvaluation'],
    until: { is: ['purpose', 'new', 'adjust'] },
    says: {
      zh: '停止原决策的决策没有可以评价的实施',
      en: 'A decision that only stops another has nothing to evaluate',
    },
    basis: houseRule('评价的是决策的实施'),
  },
} as const satisfies Gates;

export const bounds = {
  evaluationAhead: {
    on: ['orderEvaluation'],
    fact: 'evaluationBy',
    is: 'atLeast',
    from: 'day',
    says: { zh: '完成评价的截止日已经过去', en: 'The day for the evaluation is past' },
    basis: houseRule('评价要有时间'),
  },
} as const satisfies Bounds;
