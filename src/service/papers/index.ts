/** The official papers of cases: for whoever may read the file, and for the party. */
export type { Block, Line, Mark, OfficialPaper, Table } from '../../papers/official/index.ts';
export { attachmentLines, copiesLine, issuedOn } from '../../papers/official/index.ts';
export * from './file.ts';
export * from './of-case.ts';
export * from './of-party.ts';
export type { Volume } from './volume.ts';
