import type { Example } from '../../../../kernel/index.ts';
import * as ending from './ending.ts';
import * as ordinary from './ordinary.ts';
import * as refused from './refused.ts';

/** 演示数据：人名、单位和事项均为虚构。 */
const examples: readonly Example[] = [...Object.values(ordinary), ...Object.values(ending), ...Object.values(refused)];

export default examples;
