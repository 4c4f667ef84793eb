import type { Example } from '../../../../kernel/index.ts';
import { mended, neverMended, referred, suspended } from './mending.ts';
import { declined, evaluated, ordinary, transferred, withdrawn } from './ordinary.ts';
import * as refused from './refused.ts';

const examples: readonly Example[] = [
  ordinary,
  evaluated,
  declined,
  transferred,
  withdrawn,
  mended,
  suspended,
  neverMended,
  referred,
  ...Object.values(refused),
];

export default examples;
