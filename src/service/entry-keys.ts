import { createHmac } from 'node:crypto';

/** Names the register entry that values make together. */
export type EntryKeys = (register: string, values: readonly string[]) => string;

/**
 * Ids of keyed entries: the same values always give the same id, other districts give another, and nobody without the
 * district's secret can try out which number of a person an id stands for.
 */
export function entryKeys(secret: string): EntryKeys {
  return (register, values) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([register, ...values]))
      .digest('hex')
      .slice(0, 40);
}
