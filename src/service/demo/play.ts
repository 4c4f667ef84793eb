import type { Command } from '../../kernel/index.ts';
import { addDays, type Calendar } from '../../law/index.ts';
import { type ActResult, act, openCase } from '../act.ts';
import { Refused, ServiceError } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { anonymous, type Session } from '../session.ts';
import { chance, clockTime, Day, OFFICE_DAY, workingDay } from './day.ts';
import type { Scene, Told, Who } from './story.ts';

/** Acts of one day that are handed in together, so that the record writes them as one group. */
const TOGETHER = 24;

/**
 * Plays stories through the service in the order of their days, as if the clock had stood there. Every act is a
 * lawful one or the play stops; a story whose next act lies after `until` stays open there, and one whose case somebody
 * has taken up meanwhile is left to him. Playing again repeats nothing: each act has its own request key. Acts of one day in different stories go side by side, except those that
 * take a number: they wait for their turn, so that numbers follow the hours.
 * @returns how many acts were played
 */
export async function play(
  p: Platform,
  stories: readonly Told[],
  until: string,
  progress: () => void,
  signal?: AbortSignal,
): Promise<number> {
  const stage = new Stage(p);
  const waiting = new Waiting(numbering(p));
  const take = (cursor: Cursor) => cursor.ready(until) && waiting.add(cursor);
  for (const told of stories) take(new Cursor(told, p.law.calendar));
  let acts = 0;
  while (waiting.some && !signal?.aborted) {
    const batch = waiting.together();
    const played = await Promise.allSettled(batch.map((cursor) => cursor.step(stage)));
    for (const one of played) if (one.status === 'rejected') throw one.reason;
    for (const cursor of batch) {
      acts++;
      progress();
      take(cursor);
    }
  }
  return acts;
}

/** The platform as it stood at a moment. */
export class Stage {
  readonly #p: Platform;
  readonly #sessions = new Map<string, Session>();

  constructor(p: Platform) {
    this.#p = p;
  }

  at(moment: string): Platform {
    return Object.create(this.#p, { now: { value: () => moment } }) as Platform;
  }

  session(who: Who, caseId: string | undefined): Session {
    if (who === 'citizen') return caseId === undefined ? anonymous : { ...anonymous, partyOf: caseId };
    const known = this.#sessions.get(who.id);
    if (known) return known;
    const kind = this.#p.orgs.org(who.org)?.kind ?? '';
    const session: Session = {
      kind: 'staff',
      person: who.id,
      name: who.name,
      posts: who.posts.map((post) => ({ post, org: who.org, kind })),
    };
    this.#sessions.set(who.id, session);
    return session;
  }
}

/** Whether an act of a procedure takes a number. */
type Numbers = (procedure: string, act: string) => boolean;

function numbering(p: Platform): Numbers {
  const taking = new Set(
    p.procedures.flatMap(({ id, acts }) =>
      Object.entries(acts).flatMap(([name, { numbers }]) => (numbers ? [`${id}.${name}`] : [])),
    ),
  );
  return (procedure, act) => taking.has(`${procedure}.${act}`);
}

/** Stories that have a next act, the earliest first. */
class Waiting {
  readonly #sorted: Cursor[] = [];
  readonly #numbers: Numbers;

  constructor(numbers: Numbers) {
    this.#numbers = numbers;
  }

  get some(): boolean {
    return this.#sorted.length > 0;
  }

  add(cursor: Cursor): void {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as Cursor).order < cursor.order) low = middle + 1;
      else high = middle;
    }
    this.#sorted.splice(low, 0, cursor);
  }

  /** Takes out the earliest act, and others of its day that take no number: those go by the hour. */
  together(): Cursor[] {
    const batch = this.#sorted.splice(0, 1);
    const day = batch[0]?.day;
    for (let n = 0; n < this.#sorted.length && batch.length < TOGETHER; ) {
      const cursor = this.#sorted[n] as Cursor;
      if (cursor.day !== day) break;
      if (this.#numbers(cursor.procedure, cursor.act)) n++;
      else batch.push(...this.#sorted.splice(n, 1));
    }
    return batch;
  }
}

/** Where one story stands. */
class Cursor {
  readonly #told: Told;
  readonly #calendar: Calendar;
  #scene: Scene | undefined;
  #n = 0;
  #day: string;
  /** Minutes of work after nine. */
  #minute = 0;
  #case: string | undefined;
  /** Procedures of the cases that the story knows. */
  readonly #procedures = new Map<string, string>();

  constructor(told: Told, calendar: Calendar) {
    this.#told = told;
    this.#calendar = calendar;
    this.#day = told.begins;
    this.#take(told.story.next());
  }

  get day(): string {
    return this.#day;
  }

  get at(): string {
    return `${this.#day}T${clockTime(this.#minute)}:00.000+08:00`;
  }

  get order(): string {
    return `${this.at} ${this.#told.key}`;
  }

  get act(): string {
    return this.#command?.act ?? '';
  }

  get procedure(): string {
    return this.#scene?.opens ?? this.#procedures.get(this.#in) ?? '';
  }

  ready(now: string): boolean {
    return this.#scene !== undefined && this.at <= now;
  }

  async step(stage: Stage): Promise<void> {
    const { who, opens } = this.#scene as Scene;
    const command = this.#command as Command;
    const p = stage.at(this.at);
    const idempotencyKey = `demo:${this.#told.key}:${this.#n++}`;
    try {
      const result = opens
        ? await openCase(p, stage.session(who, undefined), opens, command, { idempotencyKey })
        : await act(p, stage.session(who, this.#in), this.#in, command, { idempotencyKey });
      this.#learn(result, opens);
      this.#take(this.#told.story.next(result));
    } catch (error) {
      if ((error instanceof Refused || error instanceof ServiceError) && (await this.#takenUp(p)))
        this.#scene = undefined;
      else if (error instanceof Refused)
        throw new Error(`demo ${this.#told.key} ${command.act} at ${this.at}: ${error.message}`);
      else throw error;
    }
  }

  /** Whether a case of the story holds an act later than the story's own: somebody tries the demonstration out. */
  async #takenUp(p: Platform): Promise<boolean> {
    for (const id of this.#procedures.keys())
      if (((await p.ledger.caseById(p.district.code, id))?.updatedAt ?? '') > this.at) return true;
    return false;
  }

  get #in(): string {
    return this.#scene?.in ?? this.#case ?? '';
  }

  get #command(): Command | undefined {
    return this.#scene && commandOf(this.#scene, new Day(this.#day, this.#calendar));
  }

  #learn(result: ActResult, opened: string | undefined): void {
    if (opened) {
      this.#case ??= result.case;
      this.#procedures.set(result.case, opened);
    }
    for (const link of result.links) this.#procedures.set(link.case, link.procedure);
  }

  #take(next: IteratorResult<Scene, void>): void {
    this.#scene = next.done ? undefined : next.value;
    if (!this.#scene) return;
    const { after = 0, days, on, sharp, who } = this.#scene;
    const staff = who !== 'citizen';
    if (on !== undefined) this.#move(on, staff);
    else if (days !== undefined) this.#move(addDays(this.#day, days), staff);
    else if (after > 0) this.#move(workingDay(this.#calendar, this.#day, after), staff);
    else if (this.#n === 0) this.#hour(staff);
    else this.#minute += 4 + chance(this.#seed, 9);
    if (staff && this.#minute >= OFFICE_DAY) this.#move(workingDay(this.#calendar, this.#day, 1), true);
    if (sharp) this.#minute = 0;
  }

  get #seed(): string {
    return `${this.#told.key} ${this.#n}`;
  }

  #move(day: string, staff: boolean): void {
    const moved = staff ? workingDay(this.#calendar, day, 0) : day;
    if (moved <= this.#day) {
      this.#minute += 4 + chance(this.#seed, 9);
      return;
    }
    this.#day = moved;
    this.#hour(staff);
  }

  /** Staff in office hours, most of it early enough for what follows; others from eight to eight. */
  #hour(staff: boolean): void {
    this.#minute = staff ? chance(this.#seed, OFFICE_DAY - 60) : chance(this.#seed, 630) - 60;
  }
}

function commandOf({ command }: Scene, day: Day): Command {
  return typeof command === 'function' ? command(day) : command;
}
