import type { Scratch, ScratchFile } from './scratch.ts';

/** One event of a case: moment in ms, number of its name in the map (-1: no act of ours), who, line. */
export type LogEvent = readonly [at: number, name: number, person: string, line: number];

/** A case with its events by time; those of one moment by name, person and line. */
export interface LogCase {
  readonly id: string;
  readonly events: Iterable<LogEvent>;
}

/** Events in one run at most, and bytes of their texts at most. */
const RUN_EVENTS = 50_000;
const RUN_BYTES = 32 * 1024 * 1024;
/** Events of one line of a run file. */
const BLOCK = 500;
/** Runs read side by side; more are first merged into one. */
const SIDE_BY_SIDE = 64;

/**
 * Sorts the events of a log by case and time, in memory that does not grow with the log: full runs are sorted and
 * written to temporary files, and merged when they are read.
 */
export class Cases {
  readonly #scratch: Scratch;
  #now = new Map<string, LogEvent[]>();
  #events = 0;
  #bytes = 0;
  #runs: ScratchFile[] = [];

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  add(id: string, at: number, name: number, person: string, line: number): void {
    let events = this.#now.get(id);
    if (!events) {
      events = [];
      this.#now.set(id, events);
      this.#bytes += id.length + 64;
    }
    const first = events[0];
    // Of events that are no act of ours only the first day of the case matters: one of them is kept.
    if (name < 0 && first !== undefined && first[1] < 0) {
      if (at < first[0]) events[0] = [at, name, '', line];
      return;
    }
    if (name < 0) events.unshift([at, name, '', line]);
    else events.push([at, name, person, line]);
    this.#events += 1;
    this.#bytes += person.length + 40;
    if (this.#events >= RUN_EVENTS || this.#bytes >= RUN_BYTES) this.#spill();
  }

  /** Every case by its id, each once. Each case's events are read before the next case is asked for. */
  *[Symbol.iterator](): Generator<LogCase> {
    if (this.#runs.length === 0) {
      yield* sorted(this.#now);
      return;
    }
    this.#spill();
    while (this.#runs.length > SIDE_BY_SIDE) this.#mergeSome();
    yield* merged(this.#runs);
  }

  #spill(): void {
    if (this.#now.size === 0) return;
    this.#runs.push(this.#written(sorted(this.#now)));
    this.#now = new Map();
    this.#events = 0;
    this.#bytes = 0;
  }

  #mergeSome(): void {
    const some = this.#runs.splice(0, SIDE_BY_SIDE);
    this.#runs.push(this.#written(merged(some)));
    for (const run of some) run.close();
  }

  #written(cases: Iterable<LogCase>): ScratchFile {
    const file = this.#scratch.file();
    for (const { id, events } of cases) {
      let block: LogEvent[] = [];
      for (const event of events)
        if (block.push(event) === BLOCK) {
          file.write(JSON.stringify([id, block]));
          block = [];
        }
      if (block.length > 0) file.write(JSON.stringify([id, block]));
    }
    return file;
  }
}

function* sorted(cases: ReadonlyMap<string, LogEvent[]>): Generator<LogCase> {
  for (const id of [...cases.keys()].sort(byText)) {
    const events = cases.get(id) as LogEvent[];
    yield { id, events: events.length > 1 ? events.sort(byTime) : events };
  }
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byTime = (a: LogEvent, b: LogEvent) => a[0] - b[0] || a[1] - b[1] || byText(a[2], b[2]) || a[3] - b[3];

/** One run, read block by block. */
class Cursor {
  readonly #lines: Iterator<string>;
  id: string | undefined;
  block: readonly LogEvent[] = [];
  at = 0;

  constructor(file: ScratchFile) {
    this.#lines = file.lines();
    this.#next();
  }

  /** The next event of the case; undefined when this run has no more of it. */
  of(id: string): LogEvent | undefined {
    if (this.id !== id) return undefined;
    if (this.at < this.block.length) return this.block[this.at];
    this.#next();
    return this.id === id ? this.block[this.at] : undefined;
  }

  /** Goes past a case. */
  leave(id: string): void {
    while (this.id === id) this.#next();
  }

  #next(): void {
    const { value, done } = this.#lines.next();
    [this.id, this.block] = done ? [undefined, []] : (JSON.parse(value) as [string, LogEvent[]]);
    this.at = 0;
  }
}

function* merged(runs: readonly ScratchFile[]): Generator<LogCase> {
  const cursors = runs.map((run) => new Cursor(run));
  for (;;) {
    let id: string | undefined;
    for (const cursor of cursors) if (cursor.id !== undefined && (id === undefined || cursor.id < id)) id = cursor.id;
    if (id === undefined) return;
    const here = cursors.filter((cursor) => cursor.id === id);
    yield { id, events: side(here, id) };
    for (const cursor of here) cursor.leave(id);
  }
}

/** The events of one case out of several runs, by time. */
function* side(cursors: readonly Cursor[], id: string): Generator<LogEvent> {
  for (;;) {
    let first: Cursor | undefined;
    let event: LogEvent | undefined;
    for (const cursor of cursors) {
      const next = cursor.of(id);
      if (next && (!event || byTime(next, event) < 0)) [first, event] = [cursor, next];
    }
    if (!first || !event) return;
    first.at += 1;
    yield event;
  }
}
