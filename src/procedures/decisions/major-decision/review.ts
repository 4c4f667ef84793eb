// 合法性审查、列入议程
import { houseRule, plan } from '../../../kernel/index.ts';
import { order } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

const passes = ['opinion', 'lawful', 'reform'] as const;
const again = houseRule('审查针对送审的那一稿：实质修改后重新审查，是否实质由审查人认定，不由起草人认定');

const concluded = [plan(7, '集体讨论决定是必经程序'), order(30, '行政首长在集体讨论的基础上作出决定')];

export const acts = {
  submitReview: {
    title: '送请合法性审查',
    from: 'revising',
    to: 'reviewing',
    by: 'draftHead',
    records: { procedureNote: 'required' },
    basis: order(26, '提供草案、依据和履行法定程序的说明'),
  },
  returnDraft: {
    title: '退回或者要求补充',
    from: 'reviewing',
    to: 'revising',
    by: 'reviewer',
    undoes: ['submitReview', 'legalReview', 'proposeMinor', 'confirmMinor'],
    records: { returnReason: 'required' },
    times: 'many',
    basis: [order(26, '材料不符合要求的，可以退回或者要求补充'), again],
  },
  requireHearing: {
    title: '审查认为应当听证，退回补办',
    from: 'reviewing',
    to: 'revising',
    by: 'reviewer',
    undoes: ['revise', 'submitReview', 'legalReview', 'proposeMinor', 'confirmMinor'],
    records: { hearingDuty: 'required', returnReason: 'required' },
    times: 'many',
    basis: order(27, '审查草案的形成是否履行法定程序'),
  },
  fairReview: {
    title: '公平竞争审查',
    from: 'reviewing',
    by: 'fairReviewer',
    records: { fairResult: 'required', fairOpinion: 'required' },
    covers: ['draft'],
    basis: order(29, '涉及市场主体经济活动的，包含公平竞争审查的情况'),
  },
  legalReview: {
    title: '出具合法性审查意见',
    from: 'reviewing',
    by: 'reviewer',
    records: {
      opinion: 'required',
      opinionText: 'required',
      lawyerOpinion: 'required',
      legalRisk: { requiredIf: { is: ['opinion', 'reform'] } },
      hasteReason: 'optional',
    },
    computes: { text: { copy: 'draft' } },
    covers: ['draft'],
    basis: [
      plan(7, '合法性审查是必经程序，重大决策合法性论证率百分之百'),
      order(25, '提交讨论前由负责合法性审查的部门审查'),
      order(27, '审查权限、程序和内容'),
      order(28, '组织法律顾问、公职律师提出意见，审查部门对意见负责'),
    ],
  },
  proposeMinor: {
    title: '提出非实质性修改',
    from: 'reviewing',
    by: 'drafter',
    records: { proposedText: 'required', minorReason: 'required' },
    times: 'many',
    undoes: ['confirmMinor'],
    when: { done: 'legalReview' },
    basis: [order(28, '根据审查意见作必要的调整或者补充'), again],
  },
  confirmMinor: {
    title: '认定为非实质性修改',
    from: 'reviewing',
    by: 'reviewer',
    records: { minorFinding: 'required' },
    computes: { text: { copy: 'proposedText' } },
    when: { all: [{ done: 'proposeMinor' }, { done: 'legalReview' }] },
    basis: again,
  },
  putOnAgenda: {
    title: '列入会议议程',
    from: 'reviewing',
    to: 'listed',
    by: 'clerk',
    records: { meetingKind: 'required' },
    basis: [order(29, '提交讨论时报送全部材料'), plan(7, '集体讨论决定是必经程序')],
  },
  adopted: {
    title: '集体讨论，决定通过',
    from: 'listed',
    to: 'decided',
    by: 'law',
    automatic: true,
    records: { outcome: 'required', meetingOn: 'required', minutes: 'required' },
    basis: concluded,
  },
  sentBack: {
    title: '集体讨论，决定修改后再议',
    from: 'listed',
    to: 'revising',
    by: 'law',
    automatic: true,
    times: 'many',
    records: { outcome: 'required', meetingOn: 'required', minutes: 'required' },
    basis: concluded,
  },
  adjourned: {
    title: '另行开会讨论',
    from: 'listed',
    to: 'reviewing',
    by: 'law',
    automatic: true,
    times: 'many',
    undoes: ['putOnAgenda'],
    basis: concluded,
  },
  refused: {
    title: '集体讨论，决定不予通过',
    from: 'listed',
    to: 'rejected',
    by: 'law',
    automatic: true,
    records: { outcome: 'required', meetingOn: 'required', minutes: 'required' },
    basis: concluded,
  },
} as const satisfies Acts;

export const clocks = {
  legality: {
    title: '合法性审查最短时间',
    kind: 'wait',
    against: 'other',
    starts: 'submitReview',
    limit: { rule: 'decision.legality-time' },
    blocks: ['legalReview'],
    soft: { reason: 'hasteReason' },
    basis: order(26, '保证必要的审查时间，一般不少于七个工作日'),
  },
} as const satisfies Clocks;

export const gates = {
  hearingRequired: {
    blocks: ['requireHearing'],
    until: { is: ['hearingDuty', 'law', 'interests'] },
    says: { zh: '退回补办听证，应当写明听证的根据', en: 'Say why a hearing is due' },
    basis: order(27, '审查草案的形成是否履行法定程序'),
  },
  revised: {
    blocks: ['submitReview'],
    until: { done: 'revise' },
    says: { zh: '还没有完善后的送审稿', en: 'There is no perfected draft for review' },
    basis: [order(18, '采纳合理意见，完善草案'), order(26, '送审时提供决策草案')],
  },
  riskKnown: {
    blocks: ['submitReview'],
    until: { done: 'weighRisk' },
    says: {
      zh: '风险评估的结果还没有研究采纳，不能送审',
      en: 'The result of the risk assessment has not been weighed yet',
    },
    basis: [plan(8, '风险评估是前置条件'), order(26, '送审时说明履行法定程序的情况')],
  },
  reviewed: {
    blocks: ['putOnAgenda'],
    until: { all: [{ done: 'legalReview' }, { is: passes }] },
    says: {
      zh: '这一稿没有通过合法性审查，不能提交讨论；征求意见、会签不能代替审查',
      en: 'This draft has not passed the legality review; circulating it for comment is no substitute',
    },
    basis: order(25, '未经合法性审查或者经审查不合法的，不得提交讨论；不得以征求意见等方式代替'),
  },
  minorConfirmed: {
    blocks: ['putOnAgenda'],
    until: { any: [{ not: { done: 'proposeMinor' } }, { done: 'confirmMinor' }] },
    says: {
      zh: '审查后又有修改，审查人还没有认定为非实质性修改',
      en: 'The text was changed after the review and no reviewer has found the change minor',
    },
    basis: [order(25, '未经合法性审查的不得提交讨论'), again],
  },
  riskWeighed: {
    blocks: ['putOnAgenda'],
    until: { done: 'weighRisk' },
    says: { zh: '风险评估还没有完成', en: 'The risk assessment is not finished' },
    basis: plan(8, '风险评估是重大行政决策的前置条件'),
  },
  riskControllable: {
    blocks: ['putOnAgenda'],
    until: { is: ['riskControllable', true] },
    says: {
      zh: '风险不可控，任何人都不能把它列入议程；调整草案、采取措施后重新评估',
      en: 'The risk cannot be controlled: nobody can put it on the agenda until new measures have been assessed',
    },
    basis: [plan(8, '凡风险不可控的不得列入决策议程'), order(24, '不可控的，采取措施确保可控后才可以作出决策')],
  },
  fairCompetition: {
    blocks: ['putOnAgenda'],
    until: { all: [{ done: 'fairReview' }, { is: ['fairResult', 'none', 'pass', 'exception'] }] },
    says: {
      zh: '这一稿没有通过公平竞争审查，也没有认定为不涉及市场主体经济活动',
      en: 'The draft has neither passed the fair-competition review nor been found not to touch the market',
    },
    basis: order(29, '涉及市场主体经济活动的，包含公平竞争审查的情况'),
  },
} as const satisfies Gates;
