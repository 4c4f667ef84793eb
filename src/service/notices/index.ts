/** What somebody is told inside the platform: made from the outbox, read by each for himself. */
export { deliverNotices, forgetOldNotices } from './deliver.ts';
export type { Digest, Light } from './digest.ts';
export * from './list.ts';
