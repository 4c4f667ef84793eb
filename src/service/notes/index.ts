/** What is said beside a case and changes nothing of it: comments inside, urging, and answers to urging. */
export * from './inside.ts';
export * from './read.ts';
export { LONGEST } from './text.ts';
export * from './urge.ts';
