import type { Command } from '../../kernel/index.ts';
import { addDays, type Calendar, dayNumber, fromDayNumber } from '../../law/index.ts';
import { type ActResult, act, openCase } from '../act.ts';
import { Refused } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { anonymous, type Session } from '../session.ts';
import type { DemoPerson } from './people.ts';

/** One act of a story: how many working days after the last one, by whom. */
export interface Scene {
  /** Working days since the last scene; 0 = later the same day. */
  readonly after?: number;
  /** Calendar days since the last scene instead, for those who do not keep office hours. */
  readonly days?: number;
  readonly who: DemoPerson | 'citizen';
  /** Opens a case of this procedure; without it the act is done on the story's case. */
  readonly opens?: string;
  /** Another case than the story's own, e.g. one that the law opened. */
  readonly on?: string;
  readonly command: Command;
}

/** A case told scene by scene; each `yield` gives the result of its act. */
export type Story = Generator<Scene, void, ActResult>;

export interface Told {
  readonly key: string;
  readonly begins: string;
  readonly story: Story;
}

/**
 * Plays stories through the service in the order of their moments, as if the clock had stood there. Every act is a
 * lawful one or the play stops; a story whose next act lies after `until` stays open there. Playing again repeats
 * nothing: each act has its own request key.
 */
export async function play(
  p: Platform,
  stories: readonly Told[],
  until: string,
  progress: (done: number) => void,
  signal?: AbortSignal,
): Promise<number> {
  const stage = new Stage(p);
  let waiting = stories.map((told) => new Cursor(told, p.law.calendar)).filter((cursor) => cursor.ready(until));
  let acts = 0;
  while (waiting.length > 0 && !signal?.aborted) {
    const next = waiting.reduce((a, b) => (b.at < a.at ? b : a));
    await next.step(stage);
    progress(++acts);
    if (!next.ready(until)) waiting = waiting.filter((cursor) => cursor !== next);
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

  session(who: DemoPerson | 'citizen', caseId: string | undefined): Session {
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

/** Where one story stands. */
class Cursor {
  readonly #told: Told;
  readonly #calendar: Calendar;
  #scene: Scene | undefined;
  #n = 0;
  #day: string;
  #minute = 0;
  #case: string | undefined;

  constructor(told: Told, calendar: Calendar) {
    this.#told = told;
    this.#calendar = calendar;
    this.#day = told.begins;
    this.#take(told.story.next());
  }

  get at(): string {
    const minute = 9 * 60 + this.#minute;
    const two = (n: number) => String(n).padStart(2, '0');
    return `${this.#day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00.000+08:00`;
  }

  ready(now: string): boolean {
    return this.#scene !== undefined && this.at <= now;
  }

  async step(stage: Stage): Promise<void> {
    const scene = this.#scene as Scene;
    const p = stage.at(this.at);
    const session = stage.session(scene.who, this.#case);
    const idempotencyKey = `demo:${this.#told.key}:${this.#n++}`;
    try {
      const result = scene.opens
        ? await openCase(p, session, scene.opens, scene.command, { idempotencyKey })
        : await act(p, session, scene.on ?? this.#case ?? '', scene.command, { idempotencyKey });
      if (scene.opens) this.#case = result.case;
      this.#take(this.#told.story.next(result));
    } catch (error) {
      if (error instanceof Refused)
        throw new Error(`demo ${this.#told.key} ${scene.command.act} at ${this.at}: ${error.message}`);
      throw error;
    }
  }

  #take(next: IteratorResult<Scene, void>): void {
    this.#scene = next.done ? undefined : next.value;
    if (!this.#scene) return;
    const { after = 0, days } = this.#scene;
    if (days !== undefined) this.#move(addDays(this.#day, days));
    else if (after > 0) this.#move(workingDay(this.#calendar, this.#day, after));
    else this.#minute += 7;
  }

  #move(day: string): void {
    this.#day = day;
    this.#minute = (dayNumber(day) * 13 + this.#n * 29) % 360;
  }
}

/** The nth working day after a day; the day itself moved to a working day for n = 0. */
export function workingDay(calendar: Calendar, day: string, n: number): string {
  const from = calendar.workingUpTo(dayNumber(day) - (n === 0 ? 1 : 0));
  return fromDayNumber(calendar.nthWorking(from + Math.max(n, 1)));
}
