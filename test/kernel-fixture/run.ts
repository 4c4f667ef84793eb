import {
  type Actor,
  apply,
  type CaseEvent,
  type CaseState,
  type ClockStatus,
  type Command,
  clockState,
  compile,
  type EntrySnapshot,
  endOfClock,
  type Facts,
  type Outcome,
  open,
  type Procedure,
  react,
  settle,
  type World,
} from '../../src/kernel/index.ts';
import { type Base, worldAfter } from '../../src/kernel/play/index.ts';
import { dayOf, parseInstant } from '../../src/law/index.ts';
import { booking } from './booking.ts';
import { courtBase, courtEntries } from './world.ts';

/** 演示数据: what an applicant hands in. */
export const application: Facts = {
  matter: '少年网球训练',
  player: '张小明',
  phone: '13800001234',
  home: '演示区人民路一号二单元',
  court: '1号场',
  use: 'training',
  hours: 2,
  startsOn: '2026-04-01',
  endsOn: '2026-06-30',
  plan: '每周六上午',
};

interface How extends Omit<Command, 'act'> {
  readonly by?: string;
  readonly as?: string;
  readonly org?: string;
}

/** One case of the invented procedure, driven act by act. Times are `YYYY-MM-DDTHH:mm` in Asia/Shanghai. */
export class Run {
  readonly definition: Procedure;
  readonly base: Base;
  readonly entries: readonly EntrySnapshot[];
  events: readonly CaseEvent[] = [];

  constructor(
    definition: Procedure = booking,
    base: Base = courtBase,
    entries: readonly EntrySnapshot[] = courtEntries,
  ) {
    this.definition = definition;
    this.base = base;
    this.entries = entries;
  }

  #state: CaseState | undefined;

  get state(): CaseState {
    if (!this.#state) throw new Error('the case is not open yet');
    return this.#state;
  }

  get world(): World {
    return worldAfter({ given: { entries: this.entries } }, this.base, this.events);
  }

  /** Opens the case with the usual application. */
  static applied(at = '2026-03-02T09:00', facts: Facts = {}): Run {
    const run = new Run();
    run.do('apply', at, { facts: { ...application, ...facts } });
    return run;
  }

  /** Opens and accepts it. */
  static accepted(at = '2026-03-03T09:00', facts: Facts = {}): Run {
    const run = Run.applied('2026-03-02T09:00', facts);
    run.do('accept', at);
    return run;
  }

  /** A person who holds the role's posts in every place where they count. */
  actor(act: string, { by, as, org = 'department' }: How = {}): Actor {
    const { acts } = compile(this.definition).definition;
    const roles = Object.hasOwn(acts, act) ? [acts[act]?.by ?? ''].flat() : [''];
    const role = by ?? (roles[0] as string);
    const post = this.definition.roles[role]?.post ?? [];
    const posts = (typeof post === 'string' ? [post] : post).map((name) => ({ post: name, org, kind: 'department' }));
    return { person: as ?? role, name: as ?? role, posts, party: this.definition.roles[role]?.outside === 'party' };
  }

  /** Tries an act; the case moves on only if it is lawful. */
  try(act: string, at: string, how: How = {}): Outcome {
    const { by: _by, as: _as, org: _org, ...given } = how;
    const command: Command = { act, ...given };
    const now = parseInstant(at);
    const actor = this.actor(act, how);
    const outcome = this.#state
      ? apply(this.definition, this.#state, command, actor, now, this.world, this.events)
      : open(this.definition, { case: 'C1', command, actor }, now, this.world);
    return this.#keep(outcome);
  }

  /** Does an act that must be lawful. */
  do(act: string, at: string, how: How = {}): CaseState {
    const outcome = this.try(act, at, how);
    if (!outcome.ok) throw new Error(`${act} at ${at}: ${outcome.refusals.map((r) => `${r.code} ${r.zh}`).join('; ')}`);
    return outcome.state;
  }

  /** Tries an act that must be refused; gives back the codes. */
  refused(act: string, at: string, how: How = {}): readonly string[] {
    const outcome = this.try(act, at, how);
    if (outcome.ok) throw new Error(`${act} at ${at} was done`);
    return outcome.refusals.map((refusal) => refusal.code);
  }

  /** Lets time do its work. */
  pass(at: string): CaseState {
    const settled = settle(compile(this.definition), this.state, parseInstant(at), this.world);
    this.#keep({ ok: true, events: settled.events, state: settled.state, guards: [] });
    return this.state;
  }

  react(act: string, at: string, facts: Facts): Outcome {
    const now = parseInstant(at);
    return this.#keep(
      react(
        this.definition,
        this.state,
        { act, facts },
        { case: 'C2', seq: 4, at: now, day: dayOf(now) },
        now,
        this.world,
      ),
    );
  }

  due(clock: string, at: string): string {
    const running = this.state.clocks[clock];
    if (!running) throw new Error(`${clock} has not begun`);
    return endOfClock(this.state, running, this.base.calendar, dayOf(parseInstant(at))).due;
  }

  status(clock: string, at: string): ClockStatus {
    return clockState(this.state, clock, this.base.calendar, parseInstant(at));
  }

  /** Acts done, in order, without the opening. */
  get acts(): readonly string[] {
    return this.events.flatMap((event) => (event.kind === 'act' ? [event.act] : []));
  }

  #keep(outcome: Outcome): Outcome {
    if (outcome.ok) {
      this.#state = outcome.state;
      this.events = [...this.events, ...outcome.events];
    }
    return outcome;
  }
}
