// 当场收缴罚款
import { law, onPaper } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';
import { open } from './performance.ts';

export const acts = {
  collectCash: {
    title: '当场收缴',
    from: open,
    by: 'investigator',
    records: { cashGround: 'required', cashAsked: 'required', scan: 'optional' },
    computes: { owed: { copy: 'fine' } },
    adds: 'cash',
    times: 'many',
    late: onPaper,
    basis: [
      law(68, '小额或者事后难以执行的，可以当场收缴'),
      law(69, '边远、水上、交通不便地区，经当事人提出可以当场收缴'),
      law(70, '必须出具财政部门统一制发的专用票据'),
    ],
  },
  land: {
    title: '抵岸',
    from: 'any',
    by: 'investigator',
    each: 'cash',
    basis: law(71, '水上收缴的自抵岸之日起算'),
  },
  handIn: {
    title: '现金交至行政机关',
    from: 'any',
    by: 'investigator',
    each: 'cash',
    basis: law(71, '收缴之日起二日内交至行政机关'),
  },
  bankIn: {
    title: '现金缴付银行',
    from: 'any',
    by: 'handler',
    each: 'cash',
    itemRecords: { bankSlip: 'required' },
    basis: law(71, '机关二日内缴付指定的银行'),
  },
} as const satisfies Acts;

export const clocks = {
  handIn: {
    title: '现金交至行政机关',
    kind: 'deadline',
    against: 'organ',
    starts: 'collectCash',
    stops: ['handIn'],
    each: 'cash',
    when: { column: ['onWater', false] },
    limit: { rule: 'penalty.hand-in' },
    basis: law(71, '自收缴之日起二日内'),
  },
  handInLanded: {
    title: '水上收缴的现金交至行政机关',
    kind: 'deadline',
    against: 'organ',
    starts: 'land',
    stops: ['handIn'],
    each: 'cash',
    limit: { rule: 'penalty.hand-in' },
    basis: law(71, '自抵岸之日起二日内'),
  },
  bankIn: {
    title: '现金缴付银行',
    kind: 'deadline',
    against: 'organ',
    starts: 'handIn',
    stops: ['bankIn'],
    each: 'cash',
    limit: { rule: 'penalty.hand-in' },
    basis: law(71, '机关二日内缴付银行'),
  },
} as const satisfies Clocks;

export const gates = {
  cashAllowed: {
    blocks: ['collectCash'],
    until: {
      any: [
        {
          all: [
            { done: 'spotConfirm' },
            { is: ['cashGround', 'small'] },
            { cmp: ['owed', '<=', { rule: 'penalty.spot-collect' }] },
          ],
        },
        { all: [{ done: 'spotConfirm' }, { is: ['cashGround', 'hardLater'] }] },
        { all: [{ is: ['cashGround', 'remote'] }, { is: ['cashAsked', true] }] },
      ],
    },
    says: {
      zh: '罚款与收缴分离：不是小额当场处罚、事后难以执行，或者边远地区当事人提出的，不得自行收缴',
      en: 'Fines are paid to the bank; officers may collect only in the three cases of the law',
    },
    basis: [law(67, '罚款决定与收缴分离'), law(68, '可以当场收缴的两种情形'), law(69, '边远地区经当事人提出')],
  },
} as const satisfies Gates;
