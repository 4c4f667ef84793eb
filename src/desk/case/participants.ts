import type { TimelineEntry } from '../api/types.ts';

/** One who has acted in a case, in one role. */
export interface Participant {
  readonly who: string;
  readonly org: string;
  readonly role: string;
  readonly acts: readonly string[];
  readonly last: string;
}

/** Who has acted, in the order of first appearance; what the law did by itself was nobody's act. */
export function participants(timeline: readonly TimelineEntry[]): readonly Participant[] {
  const found = new Map<string, Participant>();
  for (const one of timeline) {
    if (one.kind !== 'act' || one.automatic || one.voided) continue;
    const key = JSON.stringify([one.who, one.org, one.role]);
    const before = found.get(key);
    found.set(key, {
      who: one.who,
      org: one.org,
      role: one.role,
      acts: [...new Set([...(before?.acts ?? []), one.act])],
      last: one.at.slice(0, 10),
    });
  }
  return [...found.values()];
}
