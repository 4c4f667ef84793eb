// 合法性审查、集体审议、签署
import { houseRule, plan } from '../../../kernel/index.ts';
import { noCoercion, noDerogation, noFee, noLicence, noPenalty, organic, rulemaking } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

const lawful = ['opinion', 'lawful'] as const;
const reviewTime = houseRule('采用国办发〔2018〕115号第二部分规定的时间，一般五至十五个工作日');

const deliberated = [
  plan(10, '集体审议通过'),
  organic('集体讨论决定'),
  rulemaking(27, '经政府常务会议或者全体会议决定'),
];

export const acts = {
  submitReview: {
    title: '报送审查',
    from: 'revising',
    to: 'reviewing',
    by: 'draftHead',
    records: { disagreements: 'optional' },
    basis: [rulemaking(18, '送审稿由起草单位主要负责人签署'), rulemaking(17, '不能取得一致意见的，送审时说明')],
  },
  returnDraft: {
    title: '退回起草单位',
    from: 'reviewing',
    to: 'revising',
    by: 'reviewer',
    undoes: ['submitReview', 'legalReview'],
    records: { returnReason: 'required' },
    times: 'many',
    basis: rulemaking(20, '没有按规定征求意见、协商，或者材料不符合要求的，可以退回'),
  },
  legalReview: {
    title: '出具合法性审查意见',
    from: 'reviewing',
    by: 'reviewer',
    records: {
      setsLicence: 'required',
      setsPenalty: 'required',
      setsCoercion: 'required',
      setsFee: 'required',
      cutsRights: 'required',
      rightsBasis: { requiredIf: { is: ['cutsRights', 'based'] } },
      opinion: 'required',
      opinionText: 'required',
      hasteReason: 'optional',
    },
    basis: [
      plan(10, '必须通过法制机构合法性审查并出具审查意见'),
      organic('合法性审查'),
      rulemaking(19, '送审稿由法制机构统一审查'),
    ],
  },
  putToMeeting: {
    title: '提请集体审议',
    from: 'reviewing',
    to: 'deliberating',
    by: 'clerk',
    records: { meetingKind: 'required' },
    basis: deliberated,
  },
  deliberate: {
    title: '集体审议',
    from: 'deliberating',
    to: { by: 'meetingDecision', cases: { adopted: 'signing', revise: 'revising', rejected: 'dropped' } },
    by: 'law',
    automatic: true,
    times: 'many',
    records: { meetingDecision: 'required', meetingOn: 'required', minutes: 'required' },
    basis: deliberated,
  },
  adjourned: {
    title: '另行开会审议',
    from: 'deliberating',
    to: 'reviewing',
    by: 'law',
    automatic: true,
    times: 'many',
    undoes: ['putToMeeting'],
    basis: deliberated,
  },
  sign: {
    title: '签署',
    from: 'signing',
    to: 'registering',
    by: 'signer',
    basis: rulemaking(29, '按审议意见定稿后由行政首长签署'),
  },
} as const satisfies Acts;

export const clocks = {
  reviewAtLeast: {
    title: '合法性审查最短时间',
    kind: 'wait',
    against: 'other',
    starts: 'submitReview',
    limit: { rule: 'norm.review-time-min' },
    blocks: ['legalReview'],
    soft: { reason: 'hasteReason' },
    basis: [plan(10, '完善合法性审查制度'), reviewTime],
  },
  reviewWithin: {
    title: '合法性审查期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'submitReview',
    stops: ['legalReview', 'returnDraft', 'drop'],
    limit: { rule: 'norm.review-time-max' },
    basis: [plan(10, '完善合法性审查制度'), reviewTime],
  },
} as const satisfies Clocks;

export const gates = {
  reviewed: {
    blocks: ['putToMeeting'],
    until: { all: [{ done: 'legalReview' }, { is: lawful }] },
    says: {
      zh: '这一稿没有经合法性审查认定合法，不能提交集体审议',
      en: 'This text has not been found lawful by the legality review and cannot be deliberated',
    },
    basis: [plan(10, '未经合法性审查的不得实施'), organic('先合法性审查，后集体讨论决定')],
  },
  ownMeeting: {
    blocks: ['putToMeeting'],
    only: ['meetingKind', 'department'],
    until: { is: ['level', 'department'] },
    says: {
      zh: '区政府文件由区政府常务会议或者全体会议审议',
      en: 'A document of the government is deliberated by its executive or plenary meeting',
    },
    basis: rulemaking(27, '经政府常务会议或者全体会议决定'),
  },
  meetingOfDepartment: {
    blocks: ['putToMeeting'],
    only: ['meetingKind', 'executive', 'plenary'],
    until: { is: ['level', 'government'] },
    says: {
      zh: '部门文件由制定部门的办公会议审议',
      en: 'A document of a department is deliberated by the meeting of that department',
    },
    basis: rulemaking(27, '部门的规章经部门的会议决定'),
  },
  noLicence: {
    blocks: ['legalReview'],
    only: lawful,
    until: { is: ['setsLicence', false] },
    says: { zh: '设定了行政许可，不能认定合法', en: 'It creates a licence and cannot be found lawful' },
    basis: noLicence,
  },
  noPenalty: {
    blocks: ['legalReview'],
    only: lawful,
    until: { is: ['setsPenalty', false] },
    says: { zh: '设定了行政处罚，不能认定合法', en: 'It creates a penalty and cannot be found lawful' },
    basis: noPenalty,
  },
  noCoercion: {
    blocks: ['legalReview'],
    only: lawful,
    until: { is: ['setsCoercion', false] },
    says: { zh: '设定了行政强制，不能认定合法', en: 'It creates a coercive measure and cannot be found lawful' },
    basis: noCoercion,
  },
  noFee: {
    blocks: ['legalReview'],
    only: lawful,
    until: { is: ['setsFee', false] },
    says: { zh: '设定了收费，不能认定合法', en: 'It creates a fee and cannot be found lawful' },
    basis: noFee,
  },
  noDerogation: {
    blocks: ['legalReview'],
    only: lawful,
    until: { is: ['cutsRights', 'no', 'based'] },
    says: {
      zh: '减损权益或者增加义务而没有上位法依据，不能认定合法',
      en: 'It cuts rights or adds duties without a basis in law and cannot be found lawful',
    },
    basis: noDerogation,
  },
} as const satisfies Gates;
