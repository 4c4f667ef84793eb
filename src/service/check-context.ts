import type { CheckContext } from '../kernel/check/index.ts';
import { localKeys, rowsOf } from '../law/index.ts';
import { procedures, registers } from '../procedures/registry.ts';

/** What the checker holds a definition against: the dated rules, the settings' defaults, the other procedures. */
export const checkContext: CheckContext = {
  rows: (topic) => rowsOf(topic),
  setting: (key) => localKeys.find((local) => local.key === key)?.default,
  registers,
  procedures,
};
