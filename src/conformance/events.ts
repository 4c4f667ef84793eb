import { Cases } from './cases.ts';
import { actsOf, type LogMap } from './map.ts';
import type { Malformed, Row, RowSink } from './rows.ts';
import type { Scratch } from './scratch.ts';
import { Spool } from './spool.ts';
import { readTime } from './time.ts';

/** A row that could not be read. */
export interface MalformedRow {
  readonly line: number;
  readonly code: Malformed;
  readonly what: string;
}

/** Names of theirs that the map does not know, at most; beyond them they are counted together. */
const MOST_NAMES = 10_000;
const LONGEST_NAME = 1_000;

/** Turns rows into events of cases, and tells of everything that is none. */
export class Events implements RowSink {
  readonly cases: Cases;
  readonly malformedRows: Spool<MalformedRow>;
  /** Rows that are events, whatever they stand for. */
  count = 0;
  /** Events of names beyond those that are remembered. */
  unmappedBeyond = 0;
  readonly unmapped = new Map<string, number>();
  readonly #names: ReadonlyMap<string, number>;

  constructor(map: LogMap, scratch: Scratch) {
    this.cases = new Cases(scratch);
    this.malformedRows = new Spool(scratch);
    this.#names = numbered(map);
  }

  malformed(code: Malformed, line: number, what = ''): void {
    this.malformedRows.add({ line, code, what: what.slice(0, 100) });
  }

  row([of, time, activity, person = '', transition]: Row, line: number): void {
    const id = of?.trim() ?? '';
    const act = activity?.trim() ?? '';
    const flaw = flawIn(id, act, person);
    const at = flaw ?? readTime(time);
    if (typeof at === 'string') {
      this.malformed(at, line, flaw ? (flaw.startsWith('case') ? id : act) : time);
      return;
    }
    this.count += 1;
    const name = isWhole(transition) ? act : `${act}+${transition?.trim()}`;
    const number = this.#names.get(name);
    if (number === undefined) this.#unknown(name);
    this.cases.add(id, at, number ?? -1, person.trim(), line);
  }

  #unknown(name: string): void {
    const n = this.unmapped.get(name);
    if (n !== undefined || this.unmapped.size < MOST_NAMES) this.unmapped.set(name, (n ?? 0) + 1);
    else this.unmappedBeyond += 1;
  }
}

function flawIn(id: string, act: string, person: string): Malformed | undefined {
  if (id === '') return 'case-missing';
  if (id.length > LONGEST_NAME) return 'case-too-long';
  if (act === '') return 'activity-missing';
  if (act.length > LONGEST_NAME) return 'activity-too-long';
  return person.length > LONGEST_NAME ? 'person-too-long' : undefined;
}

/** What an event does to a work item: only its completion is an act done. */
function isWhole(transition: string | undefined): boolean {
  const text = transition?.trim().toLowerCase() ?? '';
  return text === '' || text === 'complete' || text === 'unknown';
}

/** The names of a map by their order, and those that stand for no act as -1. */
export function namesOf(map: LogMap): readonly string[] {
  return Object.keys(map.activities).filter((name) => (actsOf(map, name)?.length ?? 0) > 0);
}

function numbered(map: LogMap): ReadonlyMap<string, number> {
  const numbers = new Map(Object.keys(map.activities).map((name) => [name, -1]));
  for (const [n, name] of namesOf(map).entries()) numbers.set(name, n);
  return numbers;
}
