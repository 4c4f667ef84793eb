import type { Example } from '../../../../kernel/index.ts';
import * as mending from './mending.ts';
import { ordinary, outside, overdue, supplemented } from './ordinary.ts';
import * as refused from './refused.ts';

const examples: readonly Example[] = [
  ordinary,
  supplemented,
  outside,
  overdue,
  ...Object.values(mending),
  ...Object.values(refused),
];

export default examples;
