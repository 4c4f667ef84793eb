import type { Command } from '../../src/kernel/index.ts';
import { addDays } from '../../src/law/index.ts';
import { type ActResult, act, openCase } from '../../src/service/act.ts';
import { chance, clockTime, Day, OFFICE_DAY, workingDay } from '../../src/service/demo/day.ts';
import { Stage } from '../../src/service/demo/play.ts';
import type { Scene, Who } from '../../src/service/demo/story.ts';
import { Refused } from '../../src/service/errors.ts';
import type { Platform } from '../../src/service/platform.ts';
import { settleDue } from '../../src/service/watch.ts';

/** One act of the two years, or an unlawful attempt that must be refused with this stable code. */
export interface Step extends Scene {
  readonly refused?: string;
}

export type Tale = Generator<Step, void, ActResult>;

/** A tale and the day on which it begins. */
export interface Told {
  readonly key: string;
  readonly begins: string;
  readonly tale: Tale;
}

/** An attempt that was refused, as it was told to who made it. */
export interface Attempt {
  readonly day: string;
  readonly who: string;
  readonly procedure: string;
  readonly act: string;
  readonly code: string;
  readonly why: string;
}

/** A district whose clock is moved by hand: the tales are told in the order of their days, and each night the law acts. */
export class Life {
  readonly attempts: Attempt[] = [];
  /** Acts of people that were done. */
  acts = 0;
  readonly #p: Platform;
  readonly #clock: (moment: string) => void;
  readonly #stage: Stage;
  readonly #tellers: Teller[];
  #settled = '';

  /** @param clock sets the platform's present moment */
  constructor(p: Platform, clock: (moment: string) => void, tales: readonly Told[]) {
    this.#p = p;
    this.#clock = clock;
    this.#stage = new Stage(p);
    this.#tellers = tales.map((told) => new Teller(told, p));
  }

  /** Plays on until a legal day is over. @throws Error where a lawful act is refused, or an unlawful one is not */
  async until(day: string): Promise<void> {
    for (;;) {
      const [next] = this.#tellers
        .filter((teller) => teller.step !== undefined && teller.day <= day)
        .sort((a, b) => (a.order < b.order ? -1 : 1));
      if (!next) break;
      await this.#night(next.day);
      this.#clock(next.at);
      next.take(await this.#act(next));
    }
    await this.#night(day);
    this.#clock(`${day}T18:00:00.000+08:00`);
  }

  /** What the law does by itself, night by night. */
  async #night(day: string): Promise<void> {
    if (this.#settled === '') this.#settled = addDays(day, -1);
    while (this.#settled < day) {
      this.#settled = addDays(this.#settled, 1);
      this.#clock(`${this.#settled}T00:01:00.000+08:00`);
      while ((await settleDue(this.#p)) > 0);
    }
  }

  async #act(teller: Teller): Promise<ActResult> {
    const { who, opens, refused } = teller.step as Step;
    const { command, case: id } = teller;
    const s = this.#stage.session(who, opens ? undefined : id);
    const tried = await (opens ? openCase(this.#p, s, opens, command) : act(this.#p, s, id, command)).then(
      (result) => ({ result, error: undefined }),
      (error: unknown) => ({ result: undefined, error }),
    );
    const what = `${teller.key} ${command.act} at ${teller.at}`;
    if (refused === undefined) {
      if (!tried.result) throw new Error(`${what}: ${String(tried.error)}`);
      this.acts++;
      return tried.result;
    }
    const reasons = tried.error instanceof Refused ? tried.error.refusals : [];
    const reason = reasons.find(({ code }) => code === refused);
    if (!reason)
      throw new Error(
        `${what} should be refused by ${refused}: ${reasons.map(({ code }) => code)} ${String(tried.error ?? 'it was done')}`,
      );
    const procedure = this.#procedureOf(opens ?? (await this.#p.ledger.caseById(this.#p.district.code, id))?.procedure);
    this.attempts.push({
      day: teller.day,
      who: told(who, this.#p),
      procedure: procedure?.title.zh ?? '',
      act: procedure?.acts[command.act]?.title ?? command.act,
      code: refused,
      why: reason.zh,
    });
    return teller.last as ActResult;
  }

  #procedureOf(id: string | undefined) {
    return this.#p.procedures.find((one) => one.id === id);
  }
}

const told = (who: Who, p: Platform): string =>
  who === 'citizen' ? '公众' : `${p.orgs.org(who.org)?.name ?? who.org}`;

/** Where one tale stands: its day goes on as scenes say, and staff keep office hours. */
class Teller {
  readonly key: string;
  step: Step | undefined;
  day: string;
  last: ActResult | undefined;
  readonly #tale: Tale;
  readonly #p: Platform;
  #minute = 0;
  #n = 0;
  #own: string | undefined;

  constructor({ key, begins, tale }: Told, p: Platform) {
    this.key = key;
    this.day = begins;
    this.#tale = tale;
    this.#p = p;
    this.#set(tale.next());
  }

  get at(): string {
    return `${this.day}T${clockTime(this.#minute)}:00.000+08:00`;
  }

  get order(): string {
    return `${this.at} ${this.key}`;
  }

  get case(): string {
    return this.step?.in ?? this.#own ?? '';
  }

  get command(): Command {
    const command = (this.step as Step).command;
    return typeof command === 'function' ? command(new Day(this.day, this.#p.law.calendar)) : command;
  }

  take(result: ActResult): void {
    if (this.step?.opens && this.step.refused === undefined) this.#own ??= result.case;
    this.last = result;
    this.#set(this.#tale.next(result));
  }

  #set(next: IteratorResult<Step, void>): void {
    this.step = next.done ? undefined : next.value;
    if (!this.step) return;
    const { after = 0, days, on, who } = this.step;
    const staff = who !== 'citizen';
    if (on !== undefined) this.#move(on, staff);
    else if (days !== undefined) this.#move(addDays(this.day, days), staff);
    else if (after > 0) this.#move(workingDay(this.#p.law.calendar, this.day, after), staff);
    else if (this.#n === 0) this.#move(this.day, staff, true);
    else this.#minute += 4;
    if (this.step.sharp) this.#minute = 0;
    if (staff && this.#minute >= OFFICE_DAY) this.#move(workingDay(this.#p.law.calendar, this.day, 1), true);
    this.#n++;
  }

  #move(day: string, staff: boolean, first = false): void {
    const moved = staff ? workingDay(this.#p.law.calendar, day, 0) : day;
    if (moved <= this.day && !first) {
      this.#minute += 4;
      return;
    }
    this.day = moved;
    this.#minute = chance(`${this.key} ${this.#n}`, OFFICE_DAY - 60);
  }
}
