import type { Procedure, World } from '../kernel/index.ts';
import type { LogCase, LogEvent } from './cases.ts';
import { Events, namesOf } from './events.ts';
import { type Finding, KINDS, type Kind } from './finding.ts';
import { actsOf, type LogMap, recordedActs } from './map.ts';
import { topicsOf } from './observable.ts';
import { readLog } from './read.ts';
import { CaseReplay, Course } from './replay.ts';
import { Scratch } from './scratch.ts';
import { Spool } from './spool.ts';
import { legalDay } from './time.ts';
import { type Law, worldOf } from './world.ts';

export interface LogReport {
  readonly cases: number;
  readonly events: number;
  /** Their names that the map does not know, with the number of their events. */
  readonly unmapped: readonly { readonly activity: string; readonly events: number }[];
  /** Events of further unknown names, where there are too many names to remember. */
  readonly unmappedBeyond: number;
  readonly malformed: Iterable<{ readonly line: number; readonly code: string; readonly what: string }>;
  readonly malformedCount: number;
  readonly findings: Iterable<Finding>;
  readonly totals: { readonly [kind in Kind]: number };
  /** Forgets what was kept in temporary files; the lists cannot be read after it. */
  close(): void;
}

/** Events of one moment that are put into the order in which they fit; more stay in the order of their names. */
const MOST_TIES = 500;

/**
 * Checks every case of a log against the versions of a procedure.
 * @param path CSV or XES, gzipped or not
 * @param versions all versions of the procedure; a case is judged by the one in force on its first day
 * @throws LogFault; what opening the file throws
 */
export async function checkLog(
  path: string,
  versions: readonly Procedure[],
  map: LogMap,
  law: Law,
): Promise<LogReport> {
  const scratch = new Scratch();
  try {
    const events = await readLog(
      path,
      { ...map, isActivity: (text) => isKnown(map, text) },
      () => new Events(map, scratch),
    );
    const findings = new Spool<Finding>(scratch);
    const totals = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as { [kind in Kind]: number };
    const courses = new Courses(versions, recordedActs(map), law);
    const names = namesOf(map).map((name) => actsOf(map, name) ?? []);
    let cases = 0;
    for (const one of events.cases) {
      cases += 1;
      replay(one, courses, names, (finding) => {
        totals[finding.kind] += 1;
        findings.add(finding);
      });
    }
    return {
      cases,
      events: events.count,
      unmapped: [...events.unmapped]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([activity, n]) => ({ activity, events: n })),
      unmappedBeyond: events.unmappedBeyond,
      malformed: events.malformedRows,
      malformedCount: events.malformedRows.length,
      findings,
      totals,
      close: () => scratch.close(),
    };
  } catch (error) {
    scratch.close();
    throw error;
  }
}

function isKnown(map: LogMap, text: string): boolean {
  return Object.hasOwn(map.activities, text) || Object.keys(map.activities).some((name) => name.startsWith(`${text}+`));
}

function replay(
  { id, events }: LogCase,
  courses: Courses,
  names: readonly (readonly string[])[],
  tell: (finding: Finding) => void,
): void {
  let running: CaseReplay | undefined;
  let ties: LogEvent[] = [];
  for (const event of events) {
    if (!running) {
      const day = legalDay(event[0]);
      running = new CaseReplay(id, day, courses.on(day), tell);
    }
    if (event[1] < 0) continue;
    if (ties.length > 0 && ((ties[0] as LogEvent)[0] !== event[0] || ties.length >= MOST_TIES)) {
      together(ties, running, names);
      ties = [];
    }
    ties.push(event);
  }
  if (!running) return;
  together(ties, running, names);
  running.end();
}

/** Acts of one moment, whose order the log does not tell: each time the first that fits, else the first. */
function together(ties: readonly LogEvent[], running: CaseReplay, names: readonly (readonly string[])[]): void {
  const left = [...ties];
  while (left.length > 0) {
    const fitting = left.length === 1 ? 0 : left.findIndex((event) => running.fits(names[event[1]]?.[0] ?? ''));
    const [event] = left.splice(Math.max(fitting, 0), 1) as [LogEvent];
    for (const act of names[event[1]] ?? []) running.act(act, event);
  }
}

/** The course for each filing day: by the version in force and by which of the rules asked for were in force. */
class Courses {
  readonly #versions: readonly { readonly procedure: Procedure; readonly topics: readonly string[] }[];
  readonly #recorded: ReadonlySet<string>;
  readonly #world: World;
  readonly #known = new Map<string, Course>();
  readonly #byDay = new Map<string, Course>();

  constructor(versions: readonly Procedure[], recorded: ReadonlySet<string>, law: Law) {
    this.#versions = [...versions]
      .sort((a, b) => a.version - b.version)
      .map((procedure) => ({ procedure, topics: topicsOf(procedure) }));
    this.#recorded = recorded;
    this.#world = worldOf({
      calendar: law.calendar,
      rule: (topic, day) => law.rule(topic, day),
      setting: (key, day) => law.setting(key, day),
    });
  }

  /** For a case of an earlier day than any version's, the earliest version. */
  on(day: string): Course {
    const found = this.#byDay.get(day);
    if (found) return found;
    const { procedure, topics } =
      this.#versions.findLast((version) => version.procedure.inForce <= day) ?? (this.#versions[0] as never);
    const key = [procedure.version, ...topics.filter((topic) => this.#world.rule(topic, day))].join();
    const course = this.#known.get(key) ?? new Course(procedure, this.#recorded, day, this.#world);
    this.#known.set(key, course);
    this.#byDay.set(day, course);
    return course;
  }
}
