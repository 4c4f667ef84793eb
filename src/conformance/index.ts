/** Checking the event log of another system against a procedure and its clocks. */
export { checkLog, type LogReport } from './check.ts';
export { LogFault, logFaults } from './errors.ts';
export { type Finding, KINDS, type Kind } from './finding.ts';
export { type LogMap, ownMap, readMap, recordedActs } from './map.ts';
export { readLog } from './read.ts';
export type { Columns, Row, RowSink } from './rows.ts';
export { Scratch } from './scratch.ts';
export { Spool } from './spool.ts';
export type { Law } from './world.ts';
