import type { Example } from '../../../../kernel/index.ts';
import * as meeting from './meeting.ts';
import { ordinary } from './ordinary.ts';
import * as refused from './refused.ts';
import { urgent } from './urgent.ts';
import * as variants from './variants.ts';

const examples: readonly Example[] = [
  ordinary,
  urgent,
  ...Object.values(variants),
  ...Object.values(refused),
  ...Object.values(meeting),
];

export default examples;
