// 公开、撤回公开、自行纠正、归档
import { houseRule } from '../../../kernel/index.ts';
import { law, publicity } from './basis.ts';
import { freed } from './decision.ts';
import type { Acts, Clocks, Gates } from './frame.ts';
import { again } from './investigation.ts';

/** 决定不再有效，它的履行也不再算数。 */
export const carriedOut = ['spotDecide', 'reportSpot', 'payOff', 'waiveSurcharge', 'grantDeferral', 'demand'] as const;

const afterDecision = [
  'serving',
  'announcing',
  'performing',
  'paying',
  'enforcing',
  'closed',
  'spotClosed',
  'enforced',
  'ended',
] as const;

export const acts = {
  disclose: {
    title: '公开处罚决定',
    from: afterDecision,
    by: 'handler',
    adds: 'publications',
    times: 'many',
    basis: law(48, '有一定社会影响的决定依法公开'),
  },
  withhold: {
    title: '决定不公开',
    from: afterDecision,
    by: 'handler',
    records: { withheld: 'required' },
    times: 'many',
    basis: [law(48, '公开的是有一定社会影响的决定'), law(50, '国家秘密、商业秘密、个人隐私保密')],
  },
  withdrawDecision: {
    title: '自行撤销处罚决定',
    from: afterDecision,
    to: { by: 'withdrawal', cases: { gone: 'gone', redo: 'investigating' } },
    by: 'head',
    records: { withdrawal: 'required', withdrawalReason: 'required' },
    times: 'many',
    undoes: [...again, ...carriedOut, 'decide', 'spotConfirm'],
    effects: [freed],
    basis: law(75, '发现有错误的，主动改正'),
  },
  takeDown: {
    title: '撤回公开并说明理由',
    from: 'any',
    by: 'handler',
    each: 'publications',
    records: { takeDownReason: 'required' },
    basis: law(48, '被变更、撤销、确认违法或者无效的，撤回决定信息并公开说明理由'),
  },
  archive: {
    title: '归档',
    from: [
      'closed',
      'spotClosed',
      'enforced',
      'ended',
      'spared',
      'notFiled',
      'barred',
      'toJustice',
      'transferred',
      'gone',
    ],
    by: 'handler',
    times: 'many',
    basis: law(47, '全过程记录归档保存'),
  },
} as const satisfies Acts;

/** 决定不复存在的各种情形。 */
export const undoing = ['withdrawDecision', 'remedyGone', 'remedyRedo'] as const;

export const clocks = {
  publicity: {
    title: '处理决定的公开',
    kind: 'deadline',
    against: 'organ',
    starts: ['decide', 'spotConfirm'],
    stops: ['disclose', 'withhold', ...undoing],
    limit: { rule: 'credit.publish-7' },
    basis: [publicity, law(48, '有一定社会影响的决定公开')],
  },
  takeDown: {
    title: '撤回公开',
    kind: 'deadline',
    against: 'organ',
    starts: [...undoing, 'remedyChanged', 'remedyUnlawful'],
    stops: ['takeDown'],
    each: 'publications',
    when: { lawInForce: 'credit.withdraw' },
    limit: { rule: 'credit.withdraw' },
    basis: law(48, '三日内撤回并公开说明理由'),
  },
} as const satisfies Clocks;

export const gates = {
  noLongerTrue: {
    blocks: ['takeDown'],
    until: {
      any: [
        { done: 'withdrawDecision' },
        { done: 'remedyGone' },
        { done: 'remedyRedo' },
        { done: 'remedyChanged' },
        { done: 'remedyUnlawful' },
      ],
    },
    says: {
      zh: '决定没有被变更、撤销或者确认违法，不能撤回公开',
      en: 'The decision was neither changed, annulled nor found unlawful; it stays published',
    },
    basis: law(48, '被变更、撤销、确认违法或者无效的才撤回'),
  },
  publishedFirst: {
    blocks: ['archive'],
    until: {
      any: [
        { done: 'disclose' },
        { done: 'withhold' },
        { not: { any: [{ done: 'decide' }, { done: 'spotConfirm' }] } },
      ],
    },
    says: { zh: '决定的公开还没有处理，不能归档', en: 'Publication of the decision has not been dealt with' },
    basis: [law(48, '有一定社会影响的决定公开'), houseRule('公开处理完毕再归档')],
  },
} as const satisfies Gates;
