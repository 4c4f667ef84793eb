import type { Example } from '../../../../kernel/index.ts';
import { amended, declined, ordinary } from './ordinary.ts';
import * as refused from './refused.ts';
import { urgent } from './urgent.ts';
import * as variants from './variants.ts';

const examples: readonly Example[] = [
  ordinary,
  urgent,
  amended,
  declined,
  ...Object.values(variants),
  ...Object.values(refused),
];

export default examples;
