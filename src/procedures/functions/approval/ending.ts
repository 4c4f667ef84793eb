import { afterFraud } from './bans.ts';
import { law } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

/** 许可之后：撤回、撤销、注销，都记在当初准予许可的案件里 */
export const acts = {
  proposeEnding: {
    title: '告知拟撤回或者撤销',
    from: 'granted',
    to: 'ending',
    by: 'handler',
    records: { endingKind: 'required', endingReasons: 'required' },
    times: 'many',
    when: { is: ['kind', 'new'] },
    serves: 'endingNotice',
    basis: [law(8, '依据变化、为公共利益才可撤回'), law(69, '违法准予的可以撤销，骗取的应当撤销')],
  },
  hearHolder: {
    title: '听取被许可人意见',
    from: 'ending',
    by: 'handler',
    records: { holderOpinion: 'required' },
    basis: law(7, '被许可人有权陈述、申辩'),
  },
  keepLicence: {
    title: '不予撤回、撤销',
    from: 'ending',
    to: 'granted',
    by: ['decider', 'governmentHead'],
    records: { reviewNote: 'required' },
    times: 'many',
    undoes: ['proposeEnding', 'hearHolder'],
    basis: law(69, '撤销会重大损害公共利益的，不予撤销'),
  },
  endLicence: {
    title: '决定撤回或者撤销',
    from: 'ending',
    to: { by: 'endingKind', cases: { withdraw: 'recalled', revoke: 'revoked' } },
    by: ['decider', 'governmentHead'],
    records: {
      endingReasons: 'required',
      compensation: 'required',
      remedies: 'required',
      fraud: { requiredIf: { is: ['endingKind', 'revoke'] } },
      barred: { requiredIf: { is: ['fraud', 'safety'] } },
    },
    serves: 'endingDecision',
    effects: [
      ...afterFraud,
      {
        op: 'end',
        register: 'licences',
        entry: 'case',
        from: 'day',
        why: 'withdrawn',
        when: { is: ['endingKind', 'withdraw'] },
      },
      {
        op: 'end',
        register: 'licences',
        entry: 'case',
        from: 'day',
        why: 'revoked',
        when: { is: ['endingKind', 'revoke'] },
      },
    ],
    basis: [
      law(8, '撤回造成损失的依法补偿'),
      law(69, '由决定机关或者其上级撤销；合法权益受损的赔偿'),
      law(79, '以欺骗、贿赂等取得，直接关系公共安全等的，三年内不得再次申请'),
    ],
  },
  cancel: {
    title: '注销',
    from: ['granted', 'recalled', 'revoked'],
    to: 'cancelled',
    by: 'decider',
    records: { cancelGround: 'required' },
    when: { is: ['kind', 'new'] },
    effects: [{ op: 'end', register: 'licences', entry: 'case', from: 'day', why: 'cancelled' }],
    basis: law(70, '届满未延续、主体消灭、被撤销撤回吊销等情形应当注销'),
  },
} as const satisfies Acts;

export const gates = {
  holderHeard: {
    blocks: ['endLicence'],
    until: { done: 'hearHolder' },
    says: { zh: '没有听取被许可人的陈述申辩', en: 'The holder has not been heard' },
    basis: law(7, '相对人对许可的实施有权陈述、申辩'),
  },
} as const satisfies Gates;
