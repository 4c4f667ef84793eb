import type {
  ActEvent,
  Author,
  CaseEvent,
  CaseState,
  DoneMark,
  Item,
  Link,
  OpenedEvent,
  PauseSpan,
  RunningClock,
} from './case.ts';
import type { Row, Value } from './fact.ts';

/** Name of a clock (or pause) in the state: its own, or with the list entry that it runs for. */
export function clockKey(clock: string, item?: string): string {
  return item === undefined ? clock : `${clock}#${item}`;
}

/**
 * The state of a case: the fold of its events in order, and of nothing else. Needs no definition, so that a case
 * stays readable for ever.
 * @throws Error when the first event does not open a case
 */
export function fold(events: readonly CaseEvent[]): CaseState {
  const voided = new Set<number>();
  for (const event of events) if (event.kind === 'act') for (const seq of event.voids ?? []) voided.add(seq);
  let state: CaseState | undefined;
  for (const event of events) if (!voided.has(event.seq)) state = evolve(state, event);
  if (!state) throw new Error('fold: a case begins with its opened event');
  return state;
}

/** One step of the fold: the state after the event. The given state is not changed. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
  if (event.kind === 'opened') return opened(event);
  if (!state) throw new Error('evolve: a case begins with its opened event');
  if (event.kind === 'irregular')
    return { ...state, seq: event.seq, recordedAt: event.recordedAt, irregular: state.irregular + 1 };
  return acted(state, event);
}

function opened(event: OpenedEvent): CaseState {
  return {
    case: event.case,
    procedure: event.procedure,
    version: event.version,
    org: event.org,
    filedOn: event.filedOn,
    openedAt: event.at,
    seq: event.seq,
    lastAt: event.at,
    recordedAt: event.recordedAt,
    stage: 'start',
    facts: {},
    done: {},
    clocks: {},
    pauses: [],
    lists: {},
    served: {},
    actors: [],
    recused: [],
    links: event.links ?? [],
    irregular: 0,
  };
}

function acted(state: CaseState, event: ActEvent): CaseState {
  const cleared = event.cleared ?? none;
  return {
    ...state,
    seq: event.seq,
    lastAt: event.at > state.lastAt ? event.at : state.lastAt,
    recordedAt: event.recordedAt,
    stage: event.to,
    facts: facts(state, event),
    done: marks(state, event, cleared),
    clocks: clocks(state, event),
    pauses: pauses(state.pauses, event),
    lists: event.items || event.item ? lists(state, event) : state.lists,
    served: event.served
      ? { ...state.served, [event.served.paper]: { day: event.served.day, mode: event.served.mode } }
      : state.served,
    actors: remember(state.actors, event.by),
    recused: event.recused ? [...state.recused, ...event.recused] : state.recused,
    links: event.links ? join(state.links, event.links) : state.links,
    ...remedies(state, event),
  };
}

const none: readonly string[] = [];

function facts(state: CaseState, event: ActEvent): CaseState['facts'] {
  if (!event.facts && !event.forgotten) return state.facts;
  const all: { [fact: string]: Value } = { ...state.facts };
  for (const fact of event.forgotten ?? none) delete all[fact];
  return Object.assign(all, event.facts);
}

function mark(before: DoneMark | undefined, event: ActEvent): DoneMark {
  const times = (before?.times ?? 0) + 1;
  const done = { seq: event.seq, at: event.at, day: event.day, by: event.by, times };
  return event.covers ? { ...done, covers: event.covers } : done;
}

function marks(state: CaseState, event: ActEvent, cleared: readonly string[]): CaseState['done'] {
  const done: { [act: string]: DoneMark } = { ...state.done };
  for (const act of cleared) delete done[act];
  done[event.act] = mark(state.done[event.act], event);
  return done;
}

function clocks(state: CaseState, event: ActEvent): CaseState['clocks'] {
  if (!event.starts && !event.stops && !event.extends && !event.fires) return state.clocks;
  const all: { [key: string]: RunningClock } = { ...state.clocks };
  for (const key of event.stops ?? none) {
    const clock = all[key];
    if (clock && !clock.stoppedAt) all[key] = { ...clock, stoppedAt: event.at, stoppedOn: event.day };
  }
  const fired = event.fires === undefined ? undefined : all[event.fires];
  if (fired) all[event.fires as string] = { ...fired, fired: true };
  for (const start of event.starts ?? []) all[clockKey(start.clock, start.item)] = start;
  for (const longer of event.extends ?? []) {
    const clock = all[longer.clock];
    if (clock) all[longer.clock] = { ...clock, extensions: [...(clock.extensions ?? []), longer.limit] };
  }
  return all;
}

function pauses(spans: readonly PauseSpan[], event: ActEvent): readonly PauseSpan[] {
  if (!event.pauses && !event.resumes) return spans;
  const ended = spans.map((span) =>
    span.to === undefined && event.resumes?.includes(clockKey(span.pause, span.item))
      ? { ...span, to: event.day }
      : span,
  );
  return [...ended, ...(event.pauses ?? []).map((begun) => ({ ...begun, from: event.day }))];
}

function lists(state: CaseState, event: ActEvent): CaseState['lists'] {
  const all: { [list: string]: readonly Item[] } = { ...state.lists };
  for (const added of event.items ?? []) {
    const items = all[added.list] ?? [];
    const at = items.findIndex((item) => item.key === added.key);
    const columns: Row = at < 0 ? added.columns : { ...(items[at] as Item).columns, ...added.columns };
    const item: Item = { key: added.key, columns, done: at < 0 ? {} : (items[at] as Item).done };
    all[added.list] = at < 0 ? [...items, item] : items.map((other, n) => (n === at ? item : other));
  }
  const about = event.item;
  if (about)
    all[about.list] = (all[about.list] ?? []).map((item) =>
      item.key === about.key
        ? { ...item, done: { ...item.done, [event.act]: mark(item.done[event.act], event) } }
        : item,
    );
  return all;
}

/** A remedy is open from the act that notes it to the one that gives its result (see remedy.ts). */
function remedies({ remedies: open }: CaseState, event: ActEvent): Pick<CaseState, 'remedies'> {
  if (event.act === 'noteRemedy' && event.cause)
    return { remedies: [...(open ?? []), { case: event.cause.case, from: event.day }] };
  if (!open || !event.cause || !/^remedy[A-Z]/.test(event.act)) return {};
  const ended = event.cause.case;
  return {
    remedies: open.map((one) => (one.case === ended && one.to === undefined ? { ...one, to: event.day } : one)),
  };
}

function remember(actors: readonly Author[], by: Author): readonly Author[] {
  const known = actors.some((a) => a.person === by.person && a.role === by.role && a.via === by.via);
  return known ? actors : [...actors, by];
}

function join(links: readonly Link[], more: readonly Link[]): readonly Link[] {
  const same = (a: Link, b: Link) => a.link === b.link && a.case === b.case;
  const known = links.map((link) => more.find((newer) => same(newer, link) && newer.about) ?? link);
  return [...known, ...more.filter((link) => !links.some((l) => same(l, link)))];
}

/** A fact of the state, or undefined while it is unknown. */
export function factOf(state: CaseState, fact: string): Value | undefined {
  return state.facts[fact];
}
