/** Text as it is searched: widths, case, brackets, simplified and traditional characters made one. */
export { folded } from '../ledger/fold.ts';
export { stretchesOf } from '../ledger/search.ts';
