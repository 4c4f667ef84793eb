/** Papers from templates of the office's own: documents with fields, checked against the definition and filled as text. */
export * from './built-in.ts';
export * from './check.ts';
export * from './document.ts';
export * from './faults.ts';
export { type Field, fieldsOf } from './fields.ts';
export { templateLimits } from './limits.ts';
export * from './mandatory.ts';
export * from './paper-from.ts';
export * from './sample.ts';
export { type Values, valuesAt } from './values.ts';
