// 附带审查：申请人一并申请，或者审查时认为依据不合法；有权的自己处理，无权的转送，结果写回文件登记簿
import { opens } from './acceptance.ts';
import { former, law, onPaper, regulations } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';
import { ends } from './reply.ts';

export const acts = {
  askReview: {
    title: '补充申请审查规范性文件',
    from: ['received', 'correcting', 'trial'],
    by: 'applicant',
    records: { documentName: 'required', documentClauses: 'required' },
    times: 'many',
    basis: [law(13, '可以一并申请审查所依据的规范性文件'), regulations(26, '当时不知道依据的，决定作出前可以提出')],
  },
  openReview: {
    title: '中止，自行审查文件或者依据',
    from: 'trial',
    to: 'reviewing',
    by: 'officer',
    records: { reviewBasis: 'required', documentName: 'required', documentIssuer: 'required' },
    serves: 'suspensionNotice',
    times: 'many',
    undoes: ['concludeReview', 'forwardDocument'],
    basis: [law(56, '申请人一并申请、有权处理的，三十日内处理'), law(57, '审查时认为依据不合法的，同样处理')],
  },
  forwardDocument: {
    title: '中止，转送有权机关审查',
    from: 'trial',
    to: 'forwarded',
    by: 'officer',
    records: { reviewBasis: 'required', documentName: 'required', forwardedTo: 'required' },
    serves: 'forwarding',
    times: 'many',
    undoes: ['concludeReview'],
    basis: [law(56, '无权处理的七个工作日内转送'), law(57, '依据不合法而无权处理的，七个工作日内转送')],
  },
  noticeIssuer: {
    title: '通知制定机关答复',
    from: 'reviewing',
    by: 'officer',
    records: { reviewQuestion: 'required', scan: 'optional' },
    serves: 'documentNotice',
    late: onPaper,
    basis: law(58, '自中止之日起三个工作日内书面通知制定机关'),
  },
  answerNotice: {
    title: '制定机关答复',
    from: 'reviewing',
    by: ['issuer', 'officer'],
    records: { issuerAnswer: 'required', scan: 'optional' },
    late: onPaper,
    basis: law(58, '收到通知之日起十个工作日内书面答复；必要时当面说明理由'),
  },
  concludeReview: {
    title: '附带审查结束，恢复审理',
    from: ['reviewing', 'forwarded'],
    to: 'trial',
    by: ['officeHead', 'officer'],
    records: {
      documentResult: 'required',
      documentReasons: 'required',
      attachedDocument: { requiredIf: { is: ['documentResult', 'clauses', 'whole'] } },
      stoppedClauses: { requiredIf: { is: ['documentResult', 'clauses'] } },
      documentOrder: { requiredIf: { is: ['documentResult', 'clauses', 'whole'] } },
    },
    times: 'many',
    undoes: ['noticeIssuer', 'answerNotice', 'forwardDocument'],
    serves: 'resumptionNotice',
    effects: [
      {
        op: 'amend',
        register: 'documents',
        entry: { fact: 'attachedDocument' },
        from: 'day',
        facts: { stoppedClauses: { fact: 'stoppedClauses' }, stoppedBy: { fact: 'caseNo' } },
        when: { is: ['documentResult', 'clauses'] },
      },
      {
        op: 'suspend',
        register: 'documents',
        entry: { fact: 'attachedDocument' },
        from: 'day',
        facts: { stoppedBy: { fact: 'caseNo' } },
        when: { is: ['documentResult', 'whole'] },
      },
    ],
    basis: [
      law(59, '合法的在决定书中一并告知；越权或者违反上位法的停止执行，责令纠正'),
      law(60, '接受转送的机关将处理意见回复'),
    ],
  },
} as const satisfies Acts;

export const clocks = {
  reviewDocument: {
    title: '附带审查处理',
    kind: 'deadline',
    against: 'organ',
    starts: 'openReview',
    stops: ['concludeReview', ...ends],
    limit: { rule: 'norm.reconsider-review' },
    basis: [law(56, '有权处理的三十日内处理'), former(26, '有权处理的三十日内处理')],
  },
  forwardDocument: {
    title: '转送有权机关',
    kind: 'deadline',
    // The office may turn out to be competent itself: a reminder, no breach.
    against: 'other',
    starts: [...opens, 'askReview'],
    stops: ['forwardDocument', 'openReview', ...ends],
    when: { all: [{ known: 'documentName' }, { lawInForce: 'norm.reconsider-transfer' }] },
    limit: { rule: 'norm.reconsider-transfer' },
    basis: law(56, '无权处理的七个工作日内转送'),
  },
  noticeIssuer: {
    title: '通知制定机关',
    kind: 'deadline',
    against: 'organ',
    starts: 'openReview',
    stops: ['noticeIssuer', 'concludeReview', ...ends],
    when: { lawInForce: 'norm.maker-notice' },
    limit: { rule: 'norm.maker-notice' },
    basis: law(58, '中止之日起三个工作日内通知'),
  },
  answerNotice: {
    title: '制定机关答复',
    kind: 'deadline',
    against: 'organ',
    starts: { served: 'documentNotice' },
    stops: ['answerNotice', 'concludeReview', ...ends],
    when: { lawInForce: 'norm.maker-reply' },
    limit: { rule: 'norm.maker-reply' },
    basis: law(58, '收到通知之日起十个工作日内答复'),
  },
  forwarded: {
    title: '有权机关回复',
    kind: 'deadline',
    against: 'other',
    starts: 'forwardDocument',
    stops: ['concludeReview', ...ends],
    when: { lawInForce: 'norm.transferee-reply' },
    limit: { rule: 'norm.transferee-reply' },
    basis: law(60, '收到转送之日起六十日内回复'),
  },
} as const satisfies Clocks;

export const gates = {
  reviewDone: {
    blocks: ['propose'],
    until: { any: [{ not: { known: 'documentName' } }, { done: 'concludeReview' }] },
    says: {
      zh: '申请人一并申请审查的规范性文件还没有处理',
      en: 'The document that the applicant attacked too has not been dealt with',
    },
    basis: [law(56, '附带审查申请应当处理'), law(59, '审查结果在决定书中一并告知')],
  },
  issuerHeard: {
    blocks: ['concludeReview'],
    until: {
      any: [
        { done: 'forwardDocument' },
        { not: { lawInForce: 'norm.maker-notice' } },
        { done: 'answerNotice' },
        { all: [{ done: 'noticeIssuer' }, { not: { clock: 'answerNotice', state: 'running' } }] },
      ],
    },
    says: {
      zh: '自行处理的，先通知制定机关，等它答复或者答复期限届满',
      en: 'The issuer is asked first, and answers or lets its time run out',
    },
    basis: law(58, '书面通知制定机关就相关条款的合法性答复'),
  },
  noticeGiven: {
    blocks: ['answerNotice'],
    until: { done: 'noticeIssuer' },
    says: { zh: '还没有通知制定机关', en: 'The issuer has not been asked' },
    basis: law(58, '制定机关收到通知后答复'),
  },
} as const satisfies Gates;
