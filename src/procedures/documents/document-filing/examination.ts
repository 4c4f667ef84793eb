// 审查
import { plan } from '../../../kernel/index.ts';
import { filing } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

export const acts = {
  askIssuer: {
    title: '要求制定机关说明',
    from: 'reviewing',
    by: 'examiner',
    records: { question: 'required', explainBy: 'required' },
    basis: filing(14, '需要说明情况的，制定机关在规定期限内说明'),
  },
  explain: {
    title: '制定机关说明',
    from: 'reviewing',
    by: ['reporter', 'office'],
    records: { issuerExplanation: 'required' },
    basis: filing(14, '制定机关在规定期限内说明'),
  },
  extendReview: {
    title: '延长审查期限',
    from: 'reviewing',
    by: 'examiner',
    records: { extensionReason: 'required' },
    basis: filing(11, '情况疑难复杂的可以适当延长'),
  },
  conclude: {
    title: '作出审查结论',
    from: 'reviewing',
    to: { by: 'result', cases: { kept: 'settled', mend: 'mending', suspend: 'mending', annul: 'annulling' } },
    by: 'examiner',
    records: { result: 'required', reviewOpinion: 'required' },
    effects: [
      {
        op: 'suspend',
        register: 'documents',
        entry: { fact: 'document' },
        from: 'day',
        when: { is: ['result', 'suspend'] },
      },
    ],
    basis: [
      plan(10, '有备必审，有错必纠'),
      filing(13, '审查是否超越权限、违反上位法、不适当、违背法定程序'),
      filing(18, '应当纠正的，建议修改或者废止，或者报请决定'),
    ],
  },
} as const satisfies Acts;

export const clocks = {
  explain: {
    title: '说明期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'askIssuer',
    stops: ['explain', 'conclude'],
    limit: { until: 'explainBy' },
    basis: filing(14, '在规定期限内说明'),
  },
  review: {
    title: '审查期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'register',
    stops: ['conclude'],
    limit: { setting: 'norm.filing-review-months' },
    extension: { by: 'extendReview', limit: { setting: 'norm.filing-review-months' } },
    basis: filing(11, '主动审查一般在两个月内完成，疑难复杂的可以适当延长；区级由本区规定'),
  },
} as const satisfies Clocks;

export const gates = {
  asked: {
    blocks: ['explain'],
    until: { done: 'askIssuer' },
    says: { zh: '没有要求说明的问题', en: 'Nothing has been asked' },
    basis: filing(14, '需要说明情况的，制定机关说明'),
  },
  issuerHeard: {
    blocks: ['conclude'],
    until: { any: [{ not: { done: 'askIssuer' } }, { clock: 'explain', state: 'ended' }] },
    says: {
      zh: '已经要求制定机关说明，说明或者期限届满前不能作结论',
      en: 'The issuer was asked to explain and still may',
    },
    basis: filing(14, '制定机关在规定期限内说明'),
  },
} as const satisfies Gates;
