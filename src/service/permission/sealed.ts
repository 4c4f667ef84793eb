import type { Procedure } from '../../kernel/index.ts';

/** Mechanisms whose files stay closed even to colleagues without a role in them, and the article that says so. */
export const sealedMechanisms: { readonly [mechanism: string]: { readonly law: string; readonly article: number } } = {
  M42: { law: '信访工作条例', article: 30 },
  M49: { law: '信访工作条例', article: 30 },
};

/** Whether a procedure's files are sealed: accusers' papers never reach those they name. */
export function isSealed(procedure: Pick<Procedure, 'mechanism'>): boolean {
  return procedure.mechanism in sealedMechanisms;
}
