// 附带审查：申请人一并申请，或者审查时认为依据不合法；有权的自己处理，无权的转送，结果写回文件登记簿
import { former, law, onPaper, regulations } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';
import { ends } from './reply.ts';

export const acts = {
  askReview: {
    title: '补充申请审查规范性文件',
    from: ['received', 'correcting', 'trial'],
    by: 'applicant',
    records: { documentName: 'required', documentClauses: 'required' },
    basis: [law(13, '可以一并申请审查所依据的规范性文件'), regulations(26, '当时不知道依据的，决定作出前可以提出')],
  },
  openReview: {
    title: '中止，开始附带审查',
    from: 'trial',
    to: 'reviewing',
    by: 'officer',
    records: {
      reviewBasis: 'required',
      competence: 'required',
      documentName: 'required',
      documentIssuer: { requiredIf: { is: ['competence', 'own'] } },
      attachedDocument: 'optional',
    },
    serves: 'suspensionNotice',
    basis: [
      law(56, '申请人一并申请审查的，有权处理的三十日内处理，无权的七个工作日内转送'),
      law(57, '审查时认为依据不合法的，同样处理'),
    ],
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
  forwardDocument: {
    title: '转送有权机关',
    from: 'reviewing',
    by: 'officer',
    records: { forwardedTo: 'required' },
    serves: 'forwarding',
    basis: [law(56, '无权处理的七个工作日内转送'), law(57, '无权处理的七个工作日内转送')],
  },
  concludeReview: {
    title: '附带审查结束，恢复审理',
    from: 'reviewing',
    to: 'trial',
    by: ['officeHead', 'officer'],
    records: {
      documentResult: 'required',
      documentReasons: 'required',
      stoppedClauses: { requiredIf: { is: ['documentResult', 'clauses'] } },
      documentOrder: { requiredIf: { is: ['documentResult', 'clauses', 'whole'] } },
    },
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

const own = { is: ['competence', 'own'] } as const;
const forward = { is: ['competence', 'forward'] } as const;

export const clocks = {
  reviewDocument: {
    title: '附带审查处理',
    kind: 'deadline',
    against: 'organ',
    starts: 'openReview',
    stops: ['concludeReview', ...ends],
    when: own,
    limit: { rule: 'norm.reconsider-review' },
    basis: [law(56, '有权处理的三十日内处理'), former(26, '有权处理的三十日内处理')],
  },
  noticeIssuer: {
    title: '通知制定机关',
    kind: 'deadline',
    against: 'organ',
    starts: 'openReview',
    stops: ['noticeIssuer', 'concludeReview', ...ends],
    when: { all: [own, { lawInForce: 'norm.maker-notice' }] },
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
  forwardDocument: {
    title: '转送文件或者依据',
    kind: 'deadline',
    against: 'organ',
    starts: 'openReview',
    stops: ['forwardDocument', 'concludeReview', ...ends],
    when: { all: [forward, { lawInForce: 'norm.reconsider-transfer' }] },
    limit: { rule: 'norm.reconsider-transfer' },
    basis: law(56, '无权处理的七个工作日内转送'),
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
        forward,
        { not: { lawInForce: 'norm.maker-notice' } },
        { done: 'answerNotice' },
        { clock: 'answerNotice', state: 'expired' },
      ],
    },
    says: {
      zh: '自行处理的，先通知制定机关，等它答复或者答复期限届满',
      en: 'The issuer is asked first, and answers or lets its time run out',
    },
    basis: law(58, '书面通知制定机关就相关条款的合法性答复'),
  },
  forwardedFirst: {
    blocks: ['concludeReview'],
    until: { any: [own, { done: 'forwardDocument' }] },
    says: { zh: '还没有转送有权机关', en: 'The document has not been passed on' },
    basis: [law(56, '无权处理的转送有权机关'), law(60, '由接受转送的机关回复处理意见')],
  },
  ownForNotice: {
    blocks: ['noticeIssuer'],
    until: own,
    says: { zh: '本机关无权处理的应当转送', en: 'A document for another organ is passed on' },
    basis: law(58, '有权处理的通知制定机关'),
  },
  forwardForwarded: {
    blocks: ['forwardDocument'],
    until: forward,
    says: { zh: '本机关有权处理，不能转送', en: 'This organ has the power and cannot pass the document on' },
    basis: law(56, '有权处理的依法处理'),
  },
  noticeGiven: {
    blocks: ['answerNotice'],
    until: { done: 'noticeIssuer' },
    says: { zh: '还没有通知制定机关', en: 'The issuer has not been asked' },
    basis: law(58, '制定机关收到通知后答复'),
  },
  entryNamed: {
    blocks: ['concludeReview'],
    only: ['documentResult', 'clauses', 'whole'],
    until: { all: [own, { entry: 'attachedDocument', in: ['inForce', 'suspended', 'future'] }] },
    says: {
      zh: '停止执行的须是登记簿里现行的文件，并且本机关有权处理',
      en: 'Only a living entry of the register of documents, within this organ’s power, can be stopped',
    },
    basis: law(59, '有权处理的，停止不合法条款的执行并责令纠正'),
  },
} as const satisfies Gates;
