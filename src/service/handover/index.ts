/** Duties that pass from one person to another (交接): shown beforehand, proposed, confirmed by another, carried out. */
export { carryOutHandover } from './carry-out.ts';
export type { HandoverInput, HandoverPlan, Piece } from './plan.ts';
export { decideHandover, HANDED_OVER, judgeHandover, proposeHandover, withdrawHandover } from './propose.ts';
export * from './read.ts';
