// 专家论证、风险评估，与听取意见同时进行；齐备以后完善草案
import { houseRule, plan } from '../../../kernel/index.ts';
import { order } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

const before = ['preparing', 'revising', 'reviewing'] as const;

export const acts = {
  argue: {
    title: '专家论证',
    from: 'preparing',
    by: 'drafter',
    records: {
      experts: 'required',
      expertConflict: 'required',
      argumentWay: 'required',
      argumentSummary: 'required',
      argumentReport: 'required',
    },
    basis: [
      plan(7, '专家咨询是必经程序'),
      order(19, '专业性、技术性较强的，组织专家、专业机构独立论证；书面意见署名、盖章'),
      order(20, '可以采取论证会、书面咨询、委托咨询论证等方式'),
    ],
  },
  weighExperts: {
    title: '研究采纳论证意见',
    from: 'preparing',
    by: 'drafter',
    records: { expertAnswer: 'required' },
    when: { done: 'argue' },
    basis: order(29, '提交讨论时报送专家论证意见的研究采纳情况'),
  },
  orderRisk: {
    title: '组织风险评估',
    from: before,
    by: 'draftHead',
    records: {
      riskUnit: 'required',
      riskReason: 'required',
      riskBy: 'required',
      newMeasures: { requiredIf: { known: 'riskLevel' } },
    },
    undoes: ['riskAssessed', 'adoptAssessment', 'weighRisk'],
    basis: [
      plan(8, '风险评估是重大行政决策的前置条件'),
      order(22, '可能造成不利影响的，由承办单位或者负责评估的单位组织评估'),
      order(24, '不可控的，采取调整草案等措施后才可以作出决策'),
    ],
  },
  riskAssessed: {
    title: '风险评估完成',
    from: before,
    by: 'law',
    automatic: true,
    when: { done: 'orderRisk' },
    records: {
      riskLevel: 'required',
      riskControllable: 'required',
      riskReport: 'required',
      riskMeasures: 'required',
    },
    undoes: ['orderRisk'],
    basis: order(23, '形成风险评估报告，明确风险点、防范措施和处置预案'),
  },
  adoptAssessment: {
    title: '采用已有的风险评估',
    from: 'preparing',
    by: 'organizer',
    records: {
      riskLevel: 'required',
      riskControllable: 'required',
      riskReport: 'required',
      adoptReason: 'required',
    },
    basis: order(22, '按规定已经评价、评估过的，不作重复评估', '第二款'),
  },
  weighRisk: {
    title: '研究采纳风险评估结果',
    from: before,
    by: 'drafter',
    records: { riskAnswer: 'required' },
    basis: order(24, '评估结果是决策的重要依据'),
  },
  revise: {
    title: '完善草案，形成送审稿',
    from: ['preparing', 'revising', 'reviewing', 'listed'],
    to: 'revising',
    by: 'drafter',
    times: 'many',
    undoes: ['submitReview', 'proposeMinor', 'confirmMinor', 'putOnAgenda', 'adopted'],
    records: {
      draft: 'required',
      explanation: 'optional',
      hearingAnswer: { requiredIf: { done: 'hearingHeld' } },
    },
    basis: [order(18, '采纳合理意见，完善决策草案'), order(28, '根据合法性审查意见调整或者补充')],
  },
} as const satisfies Acts;

export const gates = {
  expertsNeutral: {
    blocks: ['argue'],
    until: { is: ['expertConflict', false] },
    says: {
      zh: '专家、机构与决策事项有直接利害关系，应当另选',
      en: 'An expert has a direct interest in the matter: choose another',
    },
    basis: order(20, '不得选择有直接利害关系的专家、专业机构'),
  },
  notTwice: {
    blocks: ['adoptAssessment'],
    until: { all: [{ not: { done: 'orderRisk' } }, { not: { known: 'riskMeasures' } }] },
    says: {
      zh: '已经组织了风险评估，不能改用别的评估',
      en: 'An assessment has been ordered: no other one can take its place',
    },
    basis: [order(22, '按规定已经评估过的才不重复评估'), houseRule('降低等级只能靠新的措施和新的评估')],
  },
  riskAssessedOnce: {
    blocks: ['weighRisk'],
    until: { any: [{ done: 'riskAssessed' }, { done: 'adoptAssessment' }] },
    says: { zh: '风险评估还没有结果', en: 'The risk has not been assessed' },
    basis: plan(8, '风险评估是前置条件'),
  },
  tracksDone: {
    blocks: ['revise'],
    until: { all: [{ done: 'closeParticipation' }, { done: 'weighExperts' }] },
    says: {
      zh: '听取意见、专家论证还没有完毕',
      en: 'Participation and expert argument are not both finished',
    },
    basis: plan(7, '听取意见、专家咨询、风险评估是必经程序'),
  },
} as const satisfies Gates;
