import { type Basis, plan } from '../../../kernel/index.ts';

export { order } from '../major-decision/basis.ts';

/** 计划第八条：完善重大行政决策风险评估机制。 */
export const riskPlan = (says: string): Basis => plan(8, says);
