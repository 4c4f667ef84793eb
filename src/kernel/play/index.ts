/** The player: carries out the examples of a procedure and compares what comes with what they tell. */
export { type Base, lawBase, worldAfter } from './base.ts';
export { type Played, play } from './play.ts';
