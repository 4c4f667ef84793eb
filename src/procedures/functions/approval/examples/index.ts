import type { Example } from '../../../../kernel/index.ts';
import bans from './bans.ts';
import ending from './ending.ts';
import hearing from './hearing.ts';
import ordinary from './ordinary.ts';
import refused from './refused.ts';
import remedy from './remedy.ts';
import timing from './timing.ts';

/** 演示数据：人名、单位和事项均为虚构。 */
const examples: readonly Example[] = [...ordinary, ...timing, ...hearing, ...ending, ...bans, ...remedy, ...refused];

export default examples;
