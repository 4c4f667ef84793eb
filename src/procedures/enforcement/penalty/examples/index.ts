import type { Example } from '../../../../kernel/index.ts';
import carryingOut from './carrying-out.ts';
import hearing from './hearing.ts';
import law from './law.ts';
import ordinary from './ordinary.ts';
import refused from './refused.ts';
import remedies from './remedies.ts';
import spot from './spot.ts';
import urgent from './urgent.ts';

/** 演示数据：人名、单位和事项均为虚构。 */
const examples: readonly Example[] = [
  ...ordinary,
  ...hearing,
  ...spot,
  ...urgent,
  ...law,
  ...carryingOut,
  ...remedies,
  ...refused,
];

export default examples;
