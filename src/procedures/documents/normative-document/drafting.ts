// 立项、起草、公布征求意见稿；收到的意见另见 opinions.ts
import { houseRule, plan } from '../../../kernel/index.ts';
import { business, competition, organic, rulemaking } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

export const acts = {
  propose: {
    title: '申请立项',
    from: 'start',
    to: 'proposed',
    by: 'initiator',
    records: {
      title: 'required',
      level: 'required',
      issuer: 'required',
      drafter: 'required',
      topic: 'required',
      necessity: 'required',
      problems: 'required',
      mainMeasures: 'required',
    },
    basis: rulemaking(11, '立项申请说明必要性、要解决的主要问题和拟确立的主要制度'),
  },
  assessProject: {
    title: '立项评估',
    from: 'proposed',
    to: { by: 'projectResult', cases: { established: 'drafting', declined: 'declined' } },
    by: 'assessor',
    records: { projectResult: 'required', projectOpinion: 'required' },
    basis: [organic('制定规范性文件先作评估论证'), rulemaking(12, '立项申请由法制机构评估论证')],
  },
  writeDraft: {
    title: '起草征求意见稿',
    from: 'drafting',
    by: 'drafter',
    times: 'many',
    records: {
      draftText: 'required',
      explanation: 'required',
      touchesInterests: 'required',
      touchesMarket: 'required',
      needsArgument: 'required',
      needsHearing: 'required',
    },
    basis: rulemaking(14, '由确定的部门起草'),
  },
  publishDraft: {
    title: '公布征求意见稿',
    from: 'drafting',
    to: 'commenting',
    by: 'drafter',
    records: { commentUntil: 'required', shortCommentReason: 'optional' },
    basis: [organic('公开征求意见'), rulemaking(15, '草案及其说明向社会公布征求意见')],
  },
  closeComment: {
    title: '听取意见结束',
    from: 'commenting',
    to: 'revising',
    by: 'drafter',
    basis: rulemaking(15, '征求意见一般不少于三十日'),
  },
  argue: {
    title: '专家论证',
    from: ['drafting', 'commenting', 'revising'],
    by: 'drafter',
    records: { experts: 'required', argumentReport: 'required' },
    times: 'many',
    basis: [organic('评估论证'), rulemaking(16, '涉及重大利益调整的进行论证咨询')],
  },
  recordHearing: {
    title: '归入听证笔录',
    from: ['commenting', 'revising'],
    by: 'drafter',
    records: { hearingRecord: 'required' },
    times: 'many',
    basis: rulemaking(16, '需要听证的举行听证会，制作笔录'),
  },
  revise: {
    title: '修改形成送审稿',
    from: ['revising', 'reviewing', 'deliberating', 'signing', 'registering'],
    to: 'revising',
    by: 'drafter',
    times: 'many',
    undoes: ['fairReview', 'submitReview', 'legalReview', 'putToMeeting', 'deliberate', 'sign', 'register'],
    records: {
      text: 'required',
      bases: 'required',
      trial: 'required',
      effectiveOn: 'required',
      endsOn: 'required',
      explanation: 'optional',
      attachment: 'optional',
      cites: 'optional',
      amends: 'optional',
      amendedText: { requiredIf: { known: 'amends' } },
      repeals: 'optional',
    },
    basis: [rulemaking(18, '形成送审稿及其说明'), plan(11, '文件载明有效期')],
  },
  fairReview: {
    title: '公平竞争审查',
    from: 'revising',
    by: 'fairReviewer',
    records: { fairResult: 'required', fairOpinion: 'required' },
    basis: [competition('未经公平竞争审查不得出台'), business(63, '与经营活动密切相关的文件进行公平竞争审查')],
  },
  drop: {
    title: '终止制定',
    from: ['drafting', 'commenting', 'revising', 'reviewing', 'deliberating'],
    to: 'dropped',
    by: 'draftHead',
    records: { dropReason: 'required' },
    basis: rulemaking(13, '工作计划可以根据实际情况调整'),
  },
} as const satisfies Acts;

export const clocks = {
  comment: {
    title: '征求意见最短期限',
    kind: 'wait',
    against: 'other',
    starts: 'publishDraft',
    limit: { rule: 'norm.comment-period' },
    blocks: ['closeComment'],
    soft: { reason: 'shortCommentReason' },
    basis: [
      rulemaking(15, '征求意见一般不少于三十日；更短的，理由随草案公布'),
      business(62, '与经营活动密切相关的文件一般不少于三十日'),
    ],
  },
  announcedComment: {
    title: '公布的征求意见期限',
    kind: 'wait',
    against: 'other',
    starts: 'publishDraft',
    limit: { until: 'commentUntil' },
    blocks: ['closeComment'],
    basis: [rulemaking(15, '期限向社会公布'), houseRule('已经公布的期限不得提前结束')],
  },
} as const satisfies Clocks;

export const gates = {
  drafted: {
    blocks: ['publishDraft'],
    until: { done: 'writeDraft' },
    says: { zh: '还没有征求意见稿，不能公布征求意见', en: 'There is no draft to publish yet' },
    basis: rulemaking(15, '公布的是草案及其说明'),
  },
  argued: {
    blocks: ['closeComment'],
    until: { any: [{ is: ['needsArgument', false] }, { done: 'argue' }] },
    says: { zh: '涉及重大利益调整等，还没有论证', en: 'Expert argument is needed first' },
    basis: rulemaking(16, '涉及重大利益调整的进行论证咨询'),
  },
  heard: {
    blocks: ['closeComment'],
    until: { any: [{ is: ['needsHearing', false] }, { done: 'recordHearing' }] },
    says: { zh: '应当听证而没有听证笔录', en: 'A hearing record is needed first' },
    basis: rulemaking(16, '需要听证的举行听证会，制作笔录'),
  },
  revised: {
    blocks: ['submitReview', 'fairReview'],
    until: { done: 'revise' },
    says: { zh: '还没有送审稿', en: 'There is no text for review yet' },
    basis: rulemaking(18, '报送审查的是送审稿及其说明'),
  },
  fairCompetition: {
    blocks: ['submitReview'],
    until: {
      any: [
        { is: ['touchesMarket', false] },
        { not: { lawInForce: 'norm.fair-competition' } },
        { all: [{ done: 'fairReview' }, { is: ['fairResult', 'pass', 'exception'] }] },
      ],
    },
    says: {
      zh: '涉及市场主体，送审稿没有通过公平竞争审查，不能送审',
      en: 'The text touches the market and has not passed the fair-competition review',
    },
    basis: competition('未经公平竞争审查，或者不符合要求的，不得出台'),
  },
  datesInOrder: {
    blocks: ['submitReview'],
    until: { cmp: ['endsOn', '>', { fact: 'effectiveOn' }] },
    says: { zh: '有效期应当晚于施行日期', en: 'The end date must lie after the day of effect' },
    basis: plan(11, '文件有明确的有效期'),
  },
  citesInForce: {
    blocks: ['submitReview', 'publish'],
    until: { any: [{ not: { known: 'cites' } }, { stands: 'cites' }] },
    says: { zh: '引用的规范性文件不是现行有效的文件', en: 'A document that is cited is not in force' },
    basis: plan(10, '未经公布的不得作为管理依据；失效、废止、中止的同样不能引用'),
  },
  basesStand: {
    blocks: ['submitReview', 'publish'],
    until: { stands: 'bases' },
    says: { zh: '制定依据已经失去效力', en: 'What it is based on is no longer in force' },
    basis: [plan(10, '没有效力的不得作为行政管理的依据'), plan(11, '所涉及的法律、法规有变动的，先处理变动')],
  },
  numberKept: {
    blocks: ['drop'],
    until: { not: { done: 'assignNumber' } },
    says: { zh: '已经编号，编号不得空缺，不能终止制定', en: 'The number has been given and may not be left empty' },
    basis: plan(10, '规范性文件统一编号'),
  },
} as const satisfies Gates;
