import type { Example } from '../../../../kernel/index.ts';
import acceptance from './acceptance.ts';
import ending from './ending.ts';
import ordinary from './ordinary.ts';
import trial from './trial.ts';

/** 演示数据：人名、单位和事项均为虚构。 */
const examples: readonly Example[] = [...ordinary, ...acceptance, ...trial, ...ending];

export default examples;
