import { type Calendar, nationalCalendar } from '../../law/calendar.ts';
import { find } from '../../law/law.ts';
import { localKeys } from '../../law/settings.ts';
import type { CaseEvent } from '../case.ts';
import { type RecordedEffect, snapshotOn } from '../entries.ts';
import type { Example } from '../example.ts';
import type { BindingRule, BindingSetting, World } from '../world.ts';

/** What an example is played against besides what it gives itself. */
export interface Base {
  readonly calendar: Calendar;
  rule(topic: string, day: string): BindingRule | undefined;
  setting(key: string, day: string): BindingSetting | undefined;
}

/** The law as it stands, the published calendar, and every district setting at its default. */
export const lawBase: Base = {
  calendar: nationalCalendar,
  rule: (topic, day) => {
    const row = find(topic, day);
    return row && { id: row.id, value: row.value ?? 0, unit: row.unit ?? '', bound: row.bound, rollover: row.rollover };
  },
  setting: (key) => {
    const local = localKeys.find((known) => known.key === key);
    return local && { value: local.default, unit: local.unit };
  },
};

/** The world of an example after some of its events: what it gives, and the entries that the case itself has changed. */
export function worldAfter(example: Pick<Example, 'given'>, base: Base, events: readonly CaseEvent[]): World {
  const effects = events
    .flatMap((event) => (event.kind === 'act' ? (event.effects ?? []) : []))
    .map((effect, n): RecordedEffect => ({ ...effect, n: n + 1 }));
  const taken = (series: string) =>
    events.filter((event) => event.kind === 'act' && event.number?.series === series).length;
  const org = (id: string) => ({ id, kind: id, code: '示', name: id });
  /** Entries named by facts: one that the example does not give was never entered. */
  const keyed = new Set<string>();
  return {
    calendar: base.calendar,
    rule: base.rule,
    setting: (key, day) => {
      const found = base.setting(key, day);
      const other = example.given?.settings?.[key];
      return found && other !== undefined ? { ...found, value: other } : found;
    },
    entry: (register, entry, day) => {
      const own = effects.filter((effect) => effect.register === register && effect.entry === entry);
      const given = example.given?.entries?.find((known) => known.register === register && known.entry === entry);
      if (own.length === 0)
        return given ?? (keyed.has(entry) ? { register, entry, version: 0, state: 'absent', facts: {} } : undefined);
      const before: readonly RecordedEffect[] = given && given.state !== 'absent' ? [enteredAs(given)] : [];
      return snapshotOn(register, entry, [...before, ...own], day);
    },
    standing: (register, states) =>
      (example.given?.entries ?? []).filter((known) => known.register === register && states.includes(known.state)),
    holders: (posts) => (example.given?.holders ?? []).filter(({ post }) => posts.includes(post)),
    org,
    orgOfKind: org,
    nextNumber: (series) => taken(series) + 1,
    actedIn: () => [],
    keyOf: (_, values) => {
      const id = values.join('/');
      keyed.add(id);
      return id;
    },
    linked: (id) => example.given?.cases?.find((known) => known.case === id),
  };
}

/** A given entry as if it had been entered long ago, so that the case's own effects can build on it. */
function enteredAs(given: NonNullable<NonNullable<Example['given']>['entries']>[number]): RecordedEffect {
  const { register, entry, holder, until, facts } = given;
  return {
    op: 'enter',
    register,
    entry,
    from: given.from ?? '1900-01-01',
    facts,
    n: 0,
    ...(holder ? { holder } : {}),
    ...(until ? { until } : {}),
  };
}
