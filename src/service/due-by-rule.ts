/** Periods by rule for screens and the command line; the law room does the counting. */
export { type DueAnswer, type DueQuery, dueByRule, type Explanation } from '../law/index.ts';
