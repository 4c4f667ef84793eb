import type { Example } from '../../../../kernel/index.ts';
import conflicts from './conflicts.ts';
import debates from './debates.ts';
import majorities from './majorities.ts';
import records from './records.ts';
import { holders } from './steps.ts';

/** 演示数据 */
const examples: readonly Example[] = [...debates, ...majorities, ...conflicts, ...records].map((example) => ({
  ...example,
  given: { holders, ...example.given },
}));

export default examples;
