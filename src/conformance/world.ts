import type { World } from '../kernel/index.ts';

/** What the law says outside the log: rules of a day, district settings, the calendar. */
export type Law = Pick<World, 'calendar' | 'rule' | 'setting'>;

/** A world in which nothing is known but the law. */
export function worldOf({ calendar, rule, setting }: Law): World {
  return {
    calendar,
    rule,
    setting,
    entry: () => undefined,
    org: () => undefined,
    orgOfKind: () => undefined,
    nextNumber: () => 1,
    actedIn: () => [],
    standing: () => [],
    holders: () => [],
    keyOf: (_, values) => values.join('/'),
    linked: () => undefined,
  };
}
