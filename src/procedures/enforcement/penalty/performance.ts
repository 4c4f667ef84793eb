// 履行：缴款、加处罚款、延期分期、结案
import { law } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

/** 决定已经送达，正在履行。 */
export const open = ['performing', 'paying', 'enforcing'] as const;

/** 每日按罚款数额加处，以罚款数额为限；停止执行和复议、诉讼期间的日子不算。 */
export const surcharge = {
  surcharge: 'owed',
  after: 'pay',
  rate: 'penalty.surcharge-rate',
  cap: 'penalty.surcharge-cap',
} as const;

export const acts = {
  pay: {
    title: '登记缴款（未缴清）',
    from: open,
    by: 'handler',
    adds: 'payments',
    times: 'many',
    basis: law(67, '当事人到指定的银行或者通过电子支付系统缴纳'),
  },
  payOff: {
    title: '确认罚款缴清（没有罚款的，确认无须缴纳）',
    from: open,
    by: 'handler',
    records: { surchargePaid: 'required' },
    computes: { owed: { copy: 'fine' }, paid: { sum: 'payments', column: 'amount' }, surcharge },
    basis: [law(67, '收到决定书之日起十五日内缴纳，罚款直接上缴国库'), law(72, '逾期的连同加处罚款缴纳')],
  },
  countSurcharge: {
    title: '计算加处罚款',
    from: open,
    by: 'handler',
    computes: { surcharge },
    times: 'many',
    basis: [law(72, '到期不缴纳的，按日加处罚款，不超过罚款数额'), law(73, '复议、诉讼期间不计算')],
  },
  waiveSurcharge: {
    title: '减免加处罚款',
    from: open,
    by: 'head',
    records: { waiverReason: 'required' },
    computes: { surcharge },
    times: 'many',
    basis: law(72, '加处罚款是促使履行的措施；依行政强制法第四十二条采取补救措施的可以减免'),
  },
  askDeferral: {
    title: '申请延期、分期缴纳',
    from: ['performing', 'paying'],
    by: ['party', 'handler'],
    records: { hardship: 'required' },
    times: 'many',
    basis: law(66, '确有经济困难的，可以申请延期或者分期缴纳'),
  },
  grantDeferral: {
    title: '批准延期、分期缴纳',
    from: ['performing', 'paying'],
    by: 'head',
    records: { deferUntil: 'required', deferOpinion: 'required' },
    adds: 'instalments',
    serves: 'deferral',
    when: { done: 'askDeferral' },
    basis: law(66, '经机关批准，可以暂缓或者分期缴纳'),
  },
  refuseDeferral: {
    title: '不批准延期、分期缴纳',
    from: ['performing', 'paying'],
    by: 'head',
    records: { deferOpinion: 'required' },
    when: { done: 'askDeferral' },
    times: 'many',
    basis: law(66, '延期、分期由机关批准'),
  },
  payInstalment: {
    title: '登记分期缴款',
    from: open,
    by: 'handler',
    each: 'instalments',
    itemRecords: { receipt: 'required' },
    basis: law(66, '按批准的计划分期缴纳'),
  },
  close: {
    title: '结案',
    from: 'performing',
    to: 'closed',
    by: 'head',
    records: { performed: 'required', goodsDisposal: 'optional' },
    times: 'many',
    basis: [law(66, '当事人在决定书载明的期限内履行'), law(74, '没收的财物依规定处理，款项全部上缴国库')],
  },
  closeSpot: {
    title: '当场处罚结案',
    from: 'paying',
    to: 'spotClosed',
    by: 'head',
    records: { performed: 'required' },
    times: 'many',
    basis: law(53, '当场处罚决定依同样的规定履行'),
  },
} as const satisfies Acts;

export const clocks = {
  pay: {
    title: '缴纳罚款',
    kind: 'deadline',
    against: 'party',
    starts: { served: 'decision' },
    stops: ['payOff', 'endEnforcement', 'withdrawDecision'],
    when: { cmp: ['owed', '>', 0] },
    limit: { rule: 'penalty.pay' },
    extension: { by: 'grantDeferral', limit: { until: 'deferUntil' } },
    basis: [law(67, '收到决定书之日起十五日内缴纳'), law(66, '经批准可以延期、分期')],
  },
  instalment: {
    title: '分期缴款',
    kind: 'deadline',
    against: 'party',
    starts: 'grantDeferral',
    stops: ['payInstalment'],
    each: 'instalments',
    limit: { column: 'due' },
    basis: law(66, '按批准的计划分期缴纳'),
  },
} as const satisfies Clocks;

export const gates = {
  paidInFull: {
    blocks: ['payOff'],
    until: { cmp: ['paid', '>=', { fact: 'owed' }] },
    says: { zh: '缴款还不足应缴的罚款', en: 'What was paid is less than the fine owed' },
    basis: law(67, '罚款如数缴纳'),
  },
  late: {
    blocks: ['countSurcharge', 'waiveSurcharge'],
    until: { cmp: ['surcharge', '>', 0] },
    says: { zh: '缴款期限还没有过，没有加处罚款', en: 'The time to pay has not passed; there is no surcharge' },
    basis: law(72, '到期不缴纳的才加处罚款'),
  },
  surchargeInFull: {
    blocks: ['payOff'],
    until: {
      any: [
        { cmp: ['owed', '=', 0] },
        { cmp: ['surchargePaid', '>=', { fact: 'surcharge' }] },
        { done: 'waiveSurcharge' },
      ],
    },
    says: {
      zh: '逾期缴纳的，加处罚款还没有缴清或者依法减免',
      en: 'Paid late: the surcharge is neither paid nor waived',
    },
    basis: law(72, '到期不缴纳的按日加处罚款，以罚款数额为限'),
  },
  performed: {
    blocks: ['close', 'closeSpot', 'finishEnforcement'],
    until: { done: 'payOff' },
    says: { zh: '罚款还没有确认缴清，不能结案', en: 'The fine has not been confirmed as paid in full' },
    basis: law(66, '当事人应当履行处罚决定'),
  },
  spotReported: {
    blocks: ['closeSpot'],
    until: { done: 'reportSpot' },
    says: { zh: '当场处罚决定还没有备案', en: 'The penalty on the spot has not been reported to the organ' },
    basis: law(52, '当场处罚决定报所属机关备案'),
  },
} as const satisfies Gates;
