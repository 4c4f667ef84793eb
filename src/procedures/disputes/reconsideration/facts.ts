import { attackedFacts } from './attacked.ts';
import { filedFacts } from './filed.ts';
import { resultFacts } from './results.ts';
import { trialFacts } from './trial-facts.ts';

export { lists } from './lists.ts';

/** 案卷记载的内容，按办理先后。 */
export const facts = { ...filedFacts, ...attackedFacts, ...trialFacts, ...resultFacts } as const;
