export type { FrozenLine, FrozenYearRow } from '../../ledger/frozen.ts';
export { freezableFrom, freezeYear } from './freeze.ts';
export type { LineChange } from './lines.ts';
export { type FrozenSet, frozenSet, frozenSets, frozenTextOf, laterChanges } from './read.ts';
export { type Reproduction, reproduce } from './recount.ts';
