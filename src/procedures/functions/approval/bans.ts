import { choice, defineRegister, ref } from '../../../kernel/index.ts';
import { law } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

/**
 * 在一定期限内不得再次申请的：以许可事项和申请人代码合成的条目，只供受理时比对，不公开，从条目名看不出是谁。
 */
export const register = defineRegister({
  id: 'permit-bans',
  title: { zh: '不得再次申请许可', en: 'Barred from applying' },
  facts: {
    item: ref('许可事项', 'powers', { pin: 'live' }),
    ground: choice('事由', { falsePapers: '隐瞒情况、提供虚假材料', fraud: '以欺骗、贿赂等取得许可' }),
  },
  entryTitle: 'ground',
  labels: { future: '尚未开始', inForce: '期限之内', suspended: '中止', ended: '期限已过' },
  ended: { expired: '期限届满', annulled: '所依据的决定被撤销' },
  public: [],
});

type Effects = NonNullable<Acts[string]['effects']>;

const key = ['item', 'barred'] as const;

/** 第七十八条：不予受理或者不予许可之日起一年。 */
export const afterFalsePapers = [
  {
    op: 'enter',
    register: 'permit-bans',
    entry: { key },
    from: 'day',
    until: { limit: { rule: 'approvals.false-papers-ban' } },
    facts: { item: { fact: 'item' }, ground: { is: 'falsePapers' } },
    when: { is: ['falsity', 'safety'] },
  },
] as const satisfies Effects;

/** 第七十九条：撤销之日起三年。 */
export const afterFraud = [
  {
    op: 'enter',
    register: 'permit-bans',
    entry: { key },
    from: 'day',
    until: { limit: { rule: 'approvals.bribery-ban' } },
    facts: { item: { fact: 'item' }, ground: { is: 'fraud' } },
    when: { is: ['fraud', 'safety'] },
  },
] as const satisfies Effects;

/** 所依据的决定被复议、诉讼撤销的，不再禁止。 */
export const lifted = (fact: 'falsity' | 'fraud') =>
  ({
    op: 'end',
    register: 'permit-bans',
    entry: { key },
    from: 'day',
    why: 'annulled',
    when: { is: [fact, 'safety'] },
  }) as const satisfies Effects[number];

const free = (code: 'applicantCode' | 'applicantId') =>
  ({
    any: [
      { not: { known: code } },
      { not: { keyed: { register: 'permit-bans', key: ['item', code] }, in: ['inForce'] } },
    ],
  }) as const;

export const gates = {
  notBarred: {
    blocks: ['accept'],
    until: {
      any: [
        { is: ['kind', 'change', 'renew'] },
        {
          all: [
            { any: [{ is: ['applicantKind', 'person'] }, free('applicantCode')] },
            { any: [{ is: ['applicantKind', 'enterprise', 'organisation'] }, free('applicantId')] },
          ],
        },
      ],
    },
    says: {
      zh: '申请人还在不得再次申请该许可的期限之内，应当不予受理',
      en: 'The applicant is barred from applying for this licence for a time; the application cannot be accepted',
    },
    basis: [
      law(78, '隐瞒情况、提供虚假材料，直接关系公共安全等的，一年内不得再次申请'),
      law(79, '骗取直接关系公共安全等的许可的，三年内不得再次申请'),
    ],
  },
  truthful: {
    blocks: ['decide'],
    only: ['result', 'granted'],
    until: { any: [{ not: { known: 'falsity' } }, { is: ['falsity', 'none'] }] },
    says: {
      zh: '申请人隐瞒情况或者提供虚假材料的，不予许可',
      en: 'Where the applicant hid facts or gave false papers, no licence is granted',
    },
    basis: law(78, '隐瞒有关情况或者提供虚假材料的，不予许可'),
  },
} as const satisfies Gates;
