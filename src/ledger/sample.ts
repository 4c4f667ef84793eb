import type { ActEvent, Author, CaseEvent, CaseState, OpenedEvent } from '../kernel/case.ts';
import { type EntryVersion, type RecordedEffect, versionsOf } from '../kernel/entries.ts';
import { fold } from '../kernel/fold.ts';
import type { Effect } from '../kernel/register.ts';
import type { CaseAppend, Commit, EntryChange, Projection } from './commit.ts';

/** Small made-up cases for the tests of this room: a request that one organ answers within some days. */
export const district = '990101';

export const clerk: Author = { person: 'p-clerk', name: '经办人', org: 'o-water', role: 'clerk' };

/** A moment of a day in 2026, e.g. `moment('03-01', '09:30')`. */
export const moment = (day: string, time = '09:00') => `2026-${day}T${time}:00.000+08:00`;

interface Opening {
  readonly org?: string;
  readonly title?: string;
  readonly procedure?: string;
  readonly at?: string;
  /** Last day on which the organ must answer. */
  readonly dueOn?: string;
  readonly by?: Author;
}

/** The two events that open a case. */
export function opening(id: string, o: Opening = {}): CaseEvent[] {
  const {
    org = 'o-water',
    title = '取水许可申请',
    procedure = 'request',
    at = moment('03-01'),
    dueOn = '2026-03-21',
    by = clerk,
  } = o;
  const base = { at, recordedAt: at, by };
  const opened: OpenedEvent = {
    ...base,
    kind: 'opened',
    seq: 1,
    case: id,
    procedure,
    version: 1,
    org,
    filedOn: at.slice(0, 10),
  };
  const start = { clock: 'answer', start: at.slice(0, 10), at, limit: { day: dueOn, source: 'sample' } };
  return [
    opened,
    {
      ...base,
      kind: 'act',
      seq: 2,
      act: 'apply',
      day: at.slice(0, 10),
      from: 'start',
      to: 'open',
      facts: { title },
      starts: [start],
    },
  ];
}

/** The next act on a case. */
export function acting(state: CaseState, act: string, at: string, more: Partial<ActEvent> = {}): ActEvent {
  const base = { seq: state.seq + 1, act, at, recordedAt: at, day: at.slice(0, 10), by: clerk };
  return { kind: 'act', ...base, from: state.stage, to: state.stage, ...more };
}

/** Everything derived from the events, in the sample's simple terms. */
export function project(
  events: readonly CaseEvent[],
  fresh: readonly CaseEvent[] = events,
): Omit<Projection, 'entries'> {
  const state = fold(events);
  const tasks = Object.entries(state.clocks)
    .filter(([, clock]) => clock.stoppedAt === undefined && !clock.fired)
    .map(([key, { clock, item, start, limit }]) => {
      const due = 'day' in limit ? limit.day : start;
      const shape = {
        kind: 'deadline',
        against: 'organ',
        provisional: false,
        paused: false,
        promiseDue: null,
        fires: true,
      };
      return { ...shape, key, clock, item: item ?? null, start, due, at: `${due}T23:59:59.999+08:00` };
    });
  const title = String(state.facts.title ?? '');
  return {
    state,
    title,
    final: state.stage === 'closed',
    public: state.stage === 'closed',
    search: `${title} ${String(state.facts.text ?? '')}`,
    posts: state.stage === 'closed' ? [] : ['clerk'],
    elsewhere: [],
    named: typeof state.facts.partner === 'string' ? [state.facts.partner] : [],
    nextDue: tasks.map((task) => task.due).sort()[0] ?? null,
    provisional: false,
    lateEntered: fresh.some((event) => event.kind === 'act' && event.late === true),
    tasks,
    counters: fresh.flatMap((event) =>
      event.kind === 'act'
        ? [{ indicator: 'acts', org: state.org, day: event.day, outcome: event.act, n: 1, sum: event.seq }]
        : [],
    ),
  };
}

/** What is appended to a case when new events follow the earlier ones. */
export function append(
  earlier: readonly CaseEvent[],
  fresh: readonly CaseEvent[],
  entries: readonly EntryChange[] = [],
): CaseAppend {
  const projection = { ...project([...earlier, ...fresh], fresh), entries };
  return { case: projection.state.case, expected: earlier.length, events: fresh, projection };
}

/** The change of one entry by new effects that follow the earlier ones. */
export function change(earlier: readonly Effect[], fresh: readonly Effect[], title = '条目'): EntryChange {
  const all: RecordedEffect[] = [...earlier, ...fresh].map((effect, n) => ({ ...effect, n: n + 1 }));
  const versions: readonly EntryVersion[] = versionsOf(all);
  const [{ register, entry }] = all as [RecordedEffect];
  return {
    register,
    entry,
    before: earlier.length,
    effects: all.slice(earlier.length),
    versions,
    title,
    search: title,
  };
}

/** A commit of these cases. */
export function commitOf(cases: readonly CaseAppend[], more: Partial<Commit> = {}): Commit {
  return { district, cases, guards: [], ...more };
}
