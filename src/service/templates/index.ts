/** Templates of papers: who may replace them, what they may name, since when each holds. */
export { templateLimits } from '../../papers/template/index.ts';
export * from './list.ts';
export * from './put.ts';
export type { TemplateReach } from './reach.ts';
