// 法制审核、集体讨论、决定
import { plan } from '../../../kernel/index.ts';
import { law } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

/** 同一违法行为：同一当事人、同一行为、同一终了之日。处以罚款的占用一条，不得再罚款。 */
export const violation = { register: 'violations', key: ['partyCode', 'violation', 'endedOn'] } as const;

/** 罚款决定不再有效，这条占用随之终止。 */
export const freed = {
  op: 'end',
  register: violation.register,
  entry: { key: violation.key },
  from: 'day',
  why: 'annulled',
  when: { cmp: ['fine', '>', 0] },
} as const;

/** 处以罚款，占用这一违法行为。 */
export const claimed = {
  op: 'enter',
  register: violation.register,
  entry: { key: violation.key },
  from: 'day',
  facts: { decisionNo: { fact: 'decisionNo' }, power: { fact: 'power' } },
  when: { cmp: ['fine', '>', 0] },
} as const;

export const acts = {
  legalReview: {
    title: '法制审核',
    from: 'reviewing',
    to: { by: 'reviewResult', cases: { pass: 'deciding', discuss: 'discussing', fail: 'telling' } },
    by: 'reviewer',
    records: { reviewResult: 'required', reviewOpinion: 'required', qualification: 'optional' },
    times: 'many',
    basis: law(58, '法定情形由法制审核人员审核，通过才能决定；初次从事的有法律职业资格'),
  },
  discuss: {
    title: '负责人集体讨论',
    from: 'discussing',
    to: 'deciding',
    by: 'recorder',
    records: { attendees: 'required', discussion: 'required', minutes: 'required' },
    times: 'many',
    basis: law(57, '情节复杂或者重大违法行为，负责人集体讨论决定'),
  },
  decide: {
    title: '作出处罚决定',
    from: 'deciding',
    to: 'serving',
    by: 'head',
    records: {
      considered: { requiredIf: { any: [{ done: 'hearingHeld' }, { count: 'statements', atLeast: 1 }] } },
      performance: 'required',
      remedies: 'required',
    },
    computes: { fine: { copy: 'proposedFine' } },
    numbers: 'decision',
    effects: [claimed],
    basis: [
      law(57, '确有应受处罚的违法行为的，根据情节轻重作出处罚决定'),
      law(59, '决定书载明事实证据、种类依据、履行方式期限和救济'),
      plan(12, '说理式执法，保证申请复议、提起诉讼的权利'),
    ],
  },
  decideNone: {
    title: '作出不予处罚决定',
    from: ['excusing', 'deciding'],
    to: 'excused',
    by: 'head',
    records: {
      noneGround: 'required',
      noneReasons: 'required',
      education: { requiredIf: { not: { is: ['noneGround', 'unfounded'] } } },
    },
    numbers: 'none',
    basis: [
      law(57, '轻微可以不罚的、违法事实不能成立的，不予处罚'),
      law(33, '不予处罚的应当教育'),
      law(30, '责令监护人管教'),
    ],
  },
} as const satisfies Acts;

export const gates = {
  discussed: {
    blocks: ['legalReview'],
    only: ['reviewResult', 'pass'],
    until: { not: { done: 'concludeGrave' } },
    says: {
      zh: '情节复杂或者重大违法行为，审核通过后应当由负责人集体讨论决定',
      en: 'Complex or grave cases are decided by the heads together after the review',
    },
    basis: law(57, '情节复杂或者重大违法行为，集体讨论决定'),
  },
  notHeavier: {
    blocks: ['decide'],
    until: { cmp: ['fine', '<=', { fact: 'toldFine' }] },
    says: {
      zh: '罚款重于已告知的数额：不得因陈述申辩加重，确有新的事实的先重新告知',
      en: 'The fine is heavier than told: defending oneself never makes it heavier; on new facts it is told anew first',
    },
    basis: [law(45, '不得因陈述、申辩而给予更重的处罚'), law(62, '没有告知的内容不得决定')],
  },
  noSecondFine: {
    blocks: ['decide', 'spotConfirm'],
    until: { any: [{ cmp: ['fine', '=', 0] }, { keyed: violation, in: ['absent', 'ended'] }] },
    says: {
      zh: '当事人的这一违法行为已经被处以罚款，不得再次罚款',
      en: 'This violation of the party has been fined already and cannot be fined again',
    },
    basis: law(29, '同一个违法行为不得给予两次以上罚款'),
  },
} as const satisfies Gates;
