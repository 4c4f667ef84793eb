import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'bad' | 'blue' | 'plain';

/** A word about a state: dark on pale, so that it can be read; the word says it, not the colour. */
export function Mark({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`mark mark-${tone}`}>{children}</span>;
}
