import type { Example } from '../../../../kernel/index.ts';
import { adjusted, discarded, ordinary } from './ordinary.ts';
import * as refused from './refused.ts';

const examples: readonly Example[] = [ordinary, adjusted, discarded, ...Object.values(refused)];

export default examples;
