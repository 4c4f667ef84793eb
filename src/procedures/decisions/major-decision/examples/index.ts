import type { Example } from '../../../../kernel/index.ts';
import * as adjusting from './adjusting.ts';
import { ordinary } from './ordinary.ts';
import * as outcomes from './outcomes.ts';
import * as refused from './refused.ts';
import { urgent } from './urgent.ts';
import * as variants from './variants.ts';

const examples: readonly Example[] = [
  ordinary,
  urgent,
  ...Object.values(variants),
  ...Object.values(adjusting),
  ...Object.values(refused),
  ...Object.values(outcomes),
];

export default examples;
