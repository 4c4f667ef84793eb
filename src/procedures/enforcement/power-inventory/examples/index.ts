import type { Example } from '../../../../kernel/index.ts';
import ordinary from './ordinary.ts';
import refused from './refused.ts';

/** 演示数据：人名、单位和事项均为虚构。 */
const examples: readonly Example[] = [...ordinary, ...refused];

export default examples;
