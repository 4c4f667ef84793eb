// 逾期不履行：催告，强制执行，申请法院，终结
import { coercion, law, onPaper } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates } from './frame.ts';
import { surcharge } from './performance.ts';

export const acts = {
  demand: {
    title: '催告履行',
    from: ['performing', 'paying', 'enforcing'],
    by: 'investigator',
    records: { demandFor: 'required', performBy: 'required', scan: 'optional' },
    computes: { surcharge },
    serves: 'demand',
    times: 'many',
    late: onPaper,
    basis: [coercion(35, '强制执行前书面催告'), coercion(54, '申请法院强制执行前催告')],
  },
  enforce: {
    title: '决定强制执行',
    from: ['performing', 'paying'],
    to: 'enforcing',
    by: 'head',
    records: { enforcementWay: 'required', enforcementBasis: 'required' },
    when: { done: 'demand' },
    times: 'many',
    basis: law(72, '逾期不履行的，依法强制执行或者申请人民法院强制执行'),
  },
  applyCourt: {
    title: '申请人民法院强制执行',
    from: 'enforcing',
    by: 'head',
    records: { remedyEndedOn: 'required', courtAppliedOn: 'required', scan: 'optional' },
    times: 'many',
    late: onPaper,
    basis: [law(72, '申请人民法院强制执行'), coercion(53, '复议、诉讼期限届满之日起三个月内申请')],
  },
  recordRuling: {
    title: '登记人民法院的裁定',
    from: 'enforcing',
    by: 'handler',
    records: { courtResult: 'required', scan: 'optional' },
    when: { done: 'applyCourt' },
    times: 'many',
    basis: coercion(57, '人民法院对申请作出裁定'),
  },
  finishEnforcement: {
    title: '强制执行完毕，结案',
    from: 'enforcing',
    to: 'enforced',
    by: 'head',
    records: { performed: 'required', goodsDisposal: 'optional' },
    times: 'many',
    basis: law(72, '强制执行后结案'),
  },
  endEnforcement: {
    title: '终结执行',
    from: 'enforcing',
    to: 'ended',
    by: 'head',
    records: { endGround: 'required', performed: 'required' },
    times: 'many',
    basis: coercion(40, '法定情形终结执行'),
  },
} as const satisfies Acts;

export const clocks = {
  courtWait: {
    title: '催告后等候申请法院',
    kind: 'wait',
    against: 'other',
    starts: { served: 'demand' },
    limit: { rule: 'coercion.court-demand' },
    blocks: ['applyCourt'],
    basis: coercion(54, '催告书送达十日后仍不履行的，才可以申请'),
  },
} as const satisfies Clocks;

export const gates = {
  overdue: {
    blocks: ['demand'],
    until: { any: [{ cmp: ['surcharge', '>', 0] }, { is: ['demandFor', 'measure'] }] },
    says: { zh: '缴款期限还没有过，不能催告缴款', en: 'The time to pay still runs' },
    basis: law(72, '逾期不履行的才采取强制措施'),
  },
} as const satisfies Gates;

const inTime = coercion(53, '期限届满之日起三个月内申请');

export const bounds = {
  courtInTime: {
    on: ['applyCourt'],
    when: { not: { known: 'deferUntil' } },
    fact: 'courtAppliedOn',
    is: 'atMost',
    from: 'remedyEndedOn',
    limit: { rule: 'coercion.court-apply' },
    says: { zh: '申请人民法院强制执行的三个月期限已过', en: 'The three months to apply to the court have passed' },
    basis: inTime,
  },
  courtInTimeDeferred: {
    on: ['applyCourt'],
    when: { known: 'deferUntil' },
    fact: 'courtAppliedOn',
    is: 'atMost',
    from: 'deferUntil',
    limit: { rule: 'coercion.court-apply' },
    says: {
      zh: '延期、分期缴纳期限结束后三个月内没有申请，期限已过',
      en: 'The three months after the end of the deferral have passed',
    },
    basis: [inTime, law(72, '批准延期分期的，自期限结束之日起计算')],
  },
  courtAfterRemedies: {
    on: ['applyCourt'],
    fact: 'courtAppliedOn',
    is: 'atLeast',
    from: 'remedyEndedOn',
    says: { zh: '复议、诉讼期限还没有届满', en: 'The time for remedies has not ended' },
    basis: coercion(53, '在法定期限内不复议、不诉讼又不履行的，才可以申请'),
  },
} as const satisfies Bounds;
