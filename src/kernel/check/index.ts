/** The checker: proves a definition sound, or shows the shortest run that breaks it. */
export { check, examine, explain, type Report } from './check.ts';
export type { CheckContext, DatedRow } from './context.ts';
export { type Finding, type FindingCode, findings } from './finding.ts';
