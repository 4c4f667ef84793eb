/** Who may see and do what: one finite table, asked in one way, enumerated completely in the tests. */
export * from './action.ts';
export * from './administration.ts';
export * from './decide.ts';
export * from './demand.ts';
export * from './ledger-scope.ts';
export * from './mask.ts';
export * from './match.ts';
export * from './relation.ts';
export * from './relations.ts';
export * from './scope.ts';
export * from './sealed.ts';
export * from './standing.ts';
export * from './subject.ts';
export * from './table.ts';
