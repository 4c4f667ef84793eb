import type { Clock } from '../api/types.ts';

/** The organ's deadline that ends first among those that run. */
export function nearest(clocks: readonly Clock[]): Clock | undefined {
  return clocks
    .filter(({ kind, against, status }) => kind === 'deadline' && against === 'organ' && status === 'running')
    .sort((a, b) => a.due.localeCompare(b.due))[0];
}
