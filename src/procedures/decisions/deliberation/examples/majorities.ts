import type { Example } from '../../../../kernel/index.ts';
import { checked, day, debated, resolve, sign } from './steps.ts';

const reason = { departReason: '已在会上说明：安全隐患紧迫。' };

/** 与多数意见一致，或者没有多数：不必说明理由，也不算不一致。 */
const alike = (title: string, opinions: readonly string[], outcome: string): Example => ({
  title,
  kind: 'variant',
  steps: [...debated(...opinions), resolve(outcome), ...checked('m1', 'm2', 'm3'), sign],
  end: { stage: 'concluded', facts: { outcome, departs: false } },
});

const differing = (title: string, opinions: readonly string[], outcome: string): Example => ({
  title,
  kind: 'refused',
  steps: [
    ...debated(...opinions),
    { ...resolve(outcome), at: `${day}T10:20`, refused: { code: 'fact.required', article: 30 } },
    resolve(outcome, reason),
  ],
  end: { stage: 'checking', facts: { ...reason, departs: true } },
});

/** 演示数据 */
const examples: readonly Example[] = [
  alike('多数要求修改，修改后再议', ['amend', 'amend', 'agree'], 'revise'),
  alike('多数不同意，不予通过', ['against', 'abstain', 'agree'], 'rejected'),
  alike('同意的不是少数，通过', ['agree', 'agree', 'abstain'], 'adopted'),
  alike('没有一种意见过半，要求修改不算不一致', ['agree', 'amend', 'against'], 'revise'),
  differing('多数不同意而通过，必须写明理由', ['against', 'abstain', 'agree'], 'adopted'),
  differing('多数要求修改而原样通过，必须写明理由', ['amend', 'amend', 'agree'], 'adopted'),
  differing('同意的只有一人，其余意见各异而通过，必须写明理由', ['agree', 'amend', 'against'], 'adopted'),
  differing('多数同意而不予通过，必须写明理由', ['agree', 'amend', 'against'], 'rejected'),
  differing('多数同意而要求修改，必须写明理由', ['agree', 'agree', 'amend'], 'revise'),
];

export default examples;
