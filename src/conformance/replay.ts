import { type CaseState, type Compiled, compile, evolve, type Procedure, type World } from '../kernel/index.ts';
import { toInstant } from '../law/index.ts';
import { Apart } from './apart.ts';
import type { LogEvent } from './cases.ts';
import type { Telling } from './favour.ts';
import { articles, type Finding } from './finding.ts';
import { demanded, necessaryActs } from './necessary.ts';
import { type Place, Road } from './road.ts';
import { legalDay } from './time.ts';
import { CaseTimes, Clocks, type Moment } from './times.ts';

/** Everything about one version of a procedure, under one law, that is the same for all its cases. */
export class Course {
  readonly procedure: Procedure;
  readonly whole: Compiled;
  readonly recorded: ReadonlySet<string>;
  readonly road: Road;
  readonly apart: Apart;
  readonly clocks: Clocks;
  readonly necessary: ReadonlyMap<string, readonly string[]>;

  constructor(procedure: Procedure, recorded: ReadonlySet<string>, day: string, world: World) {
    this.procedure = procedure;
    this.whole = compile(procedure);
    this.recorded = recorded;
    const acts = Object.entries(this.whole.definition.acts);
    const telling: Telling = {
      recorded,
      servers: (paper) => acts.flatMap(([name, act]) => (act.serves === paper ? [name] : [])),
      inForce: (topic) => world.rule(topic, day) !== undefined,
    };
    this.road = new Road(this.whole, telling);
    this.apart = new Apart(this.road.observed, this.road.first.state, world);
    this.clocks = new Clocks(this.whole, telling, world);
    this.necessary = necessaryActs(this.whole, recorded);
  }
}

interface First extends Moment {
  readonly by: string;
}

/** One case as it is replayed: what could not have happened is told, and the replay goes on as if it had. */
export class CaseReplay {
  readonly #id: string;
  readonly #course: Course;
  readonly #tell: (finding: Finding) => void;
  readonly #times: CaseTimes;
  readonly #happened = new Set<string>();
  readonly #needed = new Map<string, First>();
  readonly #did = new Map<string, Set<string>>();
  readonly #told = new Set<string>();
  #place: Place;
  #last: Moment | undefined;

  constructor(id: string, filedOn: string, course: Course, tell: (finding: Finding) => void) {
    this.#id = id;
    this.#course = course;
    this.#tell = tell;
    this.#place = course.road.first;
    this.#times = new CaseTimes(course.clocks, opened(id, filedOn, course.procedure));
  }

  /** Whether an act could happen now without any doubt. */
  fits(act: string): boolean {
    const { faults } = this.#course.road.step(this.#place, act);
    return faults.length === 0;
  }

  /** One act of the case, no earlier than those before it. */
  act(name: string, [ms, , person, line]: LogEvent): void {
    const moment = { at: toInstant(ms), day: legalDay(ms), line };
    const step = this.#course.road.step(this.#place, name);
    if (step.faults.length > 0 && !this.#times.ranOut(step.onlyAfter, moment))
      for (const { kind, refusal } of step.faults)
        this.#found(kind, name, moment, refusal.zh, refusal.en, articles(refusal.basis));
    for (const finding of this.#times.act(name, moment, step.starts, step.stops))
      this.#tell({ case: this.#id, ...finding });
    if (person !== '') this.#by(person, name, moment);
    for (const act of this.#course.necessary.get(name) ?? [])
      if (!this.#happened.has(act) && !this.#needed.has(act)) this.#needed.set(act, { ...moment, by: name });
    this.#happened.add(name);
    this.#place = step.to;
    this.#last = moment;
  }

  /** No more is to come: tells of acts that never happened though they had to. */
  end(): void {
    const last = this.#last;
    if (!last) return;
    const { procedure, recorded } = this.#course;
    for (const act of demanded(procedure, this.#place.stages, recorded))
      if (!this.#needed.has(act)) this.#needed.set(act, { ...last, by: '' });
    for (const [act, moment] of this.#needed) {
      if (this.#happened.has(act)) continue;
      const title = this.#title(act);
      const [zh, en] =
        moment.by === ''
          ? [`案件已经办结，没有“${title}”`, `The case is closed without "${act}"`]
          : [`没有“${title}”就“${this.#title(moment.by)}”`, `"${moment.by}" without "${act}"`];
      this.#found('missing', act, moment, zh, en, articles(this.#course.whole.definition.acts[act]?.basis));
    }
  }

  #by(person: string, name: string, moment: Moment): void {
    const earlier = this.#did.get(person) ?? new Set();
    this.#did.set(person, earlier);
    for (const other of earlier) {
      const refusal = other === name ? undefined : this.#course.apart.refusal(other, name);
      const key = `${other}|${name}`;
      if (!refusal || this.#told.has(key)) continue;
      this.#told.add(key);
      const zh = `“${this.#title(name)}”与“${this.#title(other)}”是同一人（${person}）`;
      const en = `"${name}" and "${other}" were done by the same person (${person})`;
      this.#found('samePerson', name, moment, zh, en, articles(refusal.basis));
    }
    earlier.add(name);
  }

  #found(kind: Finding['kind'], act: string, { at, line }: Moment, zh: string, en: string, article: string): void {
    this.#tell({ case: this.#id, line, kind, act, at, article, zh, en });
  }

  #title(act: string): string {
    return this.#course.whole.definition.acts[act]?.title ?? act;
  }
}

function opened(id: string, filedOn: string, { id: procedure, version }: Procedure): CaseState {
  const at = `${filedOn}T00:00:00.000+08:00`;
  return evolve(undefined, {
    kind: 'opened',
    seq: 1,
    at,
    recordedAt: at,
    by: { person: 'law', role: 'law' },
    case: id,
    procedure,
    version,
    org: '',
    filedOn,
  });
}
