import { type Day, dayNumber, fromDayNumber, MAX_DAY_NUMBER, MIN_DAY_NUMBER, weekdayOfNumber } from './day.ts';
import { LawError } from './errors.ts';
import { checkYear, type Notice, type YearData } from './year.ts';

export type DayStatus = 'working' | 'off';

/** Why a day is a working day or a day off. */
export interface DayReason {
  day: Day;
  status: DayStatus;
  kind: 'weekday' | 'weekend' | 'holiday' | 'make-up';
  /** The occasion (春节 …) of a holiday or make-up day. */
  name?: string;
  /** Number of the notice that arranged the day; null when that number is not confirmed. */
  notice?: string | null;
  zh: string;
  en: string;
  /** True where no arrangement has been published for the day's year. */
  provisional: boolean;
}

const SIZE = MAX_DAY_NUMBER - MIN_DAY_NUMBER + 1;
const BEYOND = MAX_DAY_NUMBER + 1;
const WEEKDAY_ZH = ['一', '二', '三', '四', '五', '六', '日'];
const WEEKDAY_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Working days and days off, built from the published years; immutable. Days outside those years fall back to weekdays. */
export class Calendar {
  readonly years: readonly YearData[];
  readonly firstYear: number;
  readonly lastYear: number;
  readonly firstDayNumber: number;
  readonly lastDayNumber: number;
  /** How many working days lie from the first day of the table up to and including each day. */
  readonly #count = new Int32Array(SIZE);
  /** Day number of each working day in order, 1-based. */
  readonly #nth = new Int32Array(SIZE + 1).fill(BEYOND);
  readonly #arranged = new Map<number, { year: YearData; off: boolean }>();

  /** Takes consecutive years in any order; throws a `calendar.*` error when one is bad, missing or contradicts another. */
  constructor(years: readonly YearData[]) {
    years.forEach(checkYear);
    this.years = [...years].sort((a, b) => a.year - b.year);
    if (this.years.length === 0) {
      throw new LawError('calendar.empty', '日历至少要有一个年份', 'a calendar needs at least one year');
    }
    this.firstYear = this.years[0]!.year;
    this.lastYear = this.years.at(-1)!.year;
    this.firstDayNumber = dayNumber(`${this.firstYear}-01-01`);
    this.lastDayNumber = dayNumber(`${this.lastYear}-12-31`);
    this.years.forEach((year, i) => {
      if (year.year !== this.firstYear + i) {
        throw new LawError(
          'calendar.gap',
          `日历年份不连续：${this.firstYear + i} 年之处是 ${year.year} 年；年份须逐年相接，每年一份`,
          `the years are not consecutive: found ${year.year} where ${this.firstYear + i} was due; load each year once, in turn`,
        );
      }
      this.#arrange(year);
    });
    this.#tabulate();
  }

  #arrange(year: YearData): void {
    for (const [days, off] of [
      [year.holidays, true],
      [year.workdays, false],
    ] as const) {
      for (const day of days) {
        const number = dayNumber(day);
        const other = this.#arranged.get(number);
        if (other && other.off !== off) {
          throw new LawError(
            'calendar.conflict',
            `${day} 在 ${other.year.year} 年和 ${year.year} 年的安排中互相矛盾`,
            `the arrangements of ${other.year.year} and ${year.year} contradict each other on ${day}`,
          );
        }
        this.#arranged.set(number, { year, off });
      }
    }
  }

  #tabulate(): void {
    let working = 0;
    for (let i = 0; i < SIZE; i++) {
      if (weekdayOfNumber(i + MIN_DAY_NUMBER) < 6) this.#count[i] = 1;
    }
    for (const [number, { off }] of this.#arranged) this.#count[number - MIN_DAY_NUMBER] = off ? 0 : 1;
    for (let i = 0; i < SIZE; i++) {
      if (this.#count[i] === 1) this.#nth[++working] = i + MIN_DAY_NUMBER;
      this.#count[i] = working;
    }
  }

  /** Number of working days up to and including a day number, from a fixed beginning; differences count working days. */
  workingUpTo(number: number): number {
    return this.#count[number - MIN_DAY_NUMBER] ?? this.#outside(number);
  }

  /** Day number of the `k`-th working day since that fixed beginning. */
  nthWorking(k: number): number {
    const number = this.#nth[k] ?? BEYOND;
    return k >= 1 && number !== BEYOND ? number : this.#outside(BEYOND);
  }

  /** True for a day number that is a working day. */
  isWorkingNumber(number: number): boolean {
    return this.workingUpTo(number) !== this.workingUpTo(number - 1);
  }

  /** The first working day on or after a day number. */
  nextWorking(number: number): number {
    return this.nthWorking(this.workingUpTo(number - 1) + 1);
  }

  /** The last working day on or before a day number. */
  lastWorking(number: number): number {
    return this.nthWorking(this.workingUpTo(number));
  }

  #outside(number: number): number {
    if (number === MIN_DAY_NUMBER - 1) return 0;
    fromDayNumber(number);
    return 0;
  }

  /** True when the published arrangements say what the day number is. */
  isPublished(number: number): boolean {
    return number >= this.firstDayNumber && number <= this.lastDayNumber;
  }

  /** True when offices work on the day; make-up Saturdays and Sundays do count. */
  isWorkingDay(day: Day): boolean {
    return this.isWorkingNumber(dayNumber(day));
  }

  /** 'working' or 'off'. */
  status(day: Day): DayStatus {
    return this.isWorkingDay(day) ? 'working' : 'off';
  }

  /** Why the day is a working day or a day off, with the number of the notice that arranged it. */
  reason(day: Day): DayReason {
    const number = dayNumber(day);
    const arranged = this.#arranged.get(number);
    const week = weekdayOfNumber(number);
    const provisional = !this.isPublished(number) && !arranged;
    if (!arranged) {
      const off = week > 5;
      const unpublished = provisional
        ? { zh: '（该年放假安排未公布）', en: ' (no arrangement published for that year)' }
        : { zh: '', en: '' };
      return {
        day,
        status: off ? 'off' : 'working',
        kind: off ? 'weekend' : 'weekday',
        zh: `星期${WEEKDAY_ZH[week - 1]}，${off ? '休息日' : '工作日'}${unpublished.zh}`,
        en: `${WEEKDAY_EN[week - 1]}, ${off ? 'weekend' : 'working day'}${unpublished.en}`,
        provisional,
      };
    }
    const { year, off } = arranged;
    const name = occasionOf(year, day);
    const notice = noticeOf(year, day);
    return {
      day,
      status: off ? 'off' : 'working',
      kind: off ? 'holiday' : 'make-up',
      ...(name === undefined ? {} : { name }),
      notice,
      zh: `${name ?? '节假日'}${off ? '放假' : '调休上班'}（星期${WEEKDAY_ZH[week - 1]}，${notice ?? '通知文号未核实'}）`,
      en: `${off ? 'holiday' : 'make-up working day'}, ${WEEKDAY_EN[week - 1]}, arranged by ${notice ?? 'a notice whose number is not confirmed'}`,
      provisional,
    };
  }
}

function occasionOf(year: YearData, day: Day): string | undefined {
  const spans = (year.occasions ?? []).filter(({ from, to }) => from <= day && day <= to);
  spans.sort((a, b) => dayNumber(a.to) - dayNumber(a.from) - (dayNumber(b.to) - dayNumber(b.from)));
  return spans[0]?.name;
}

function noticeOf(year: YearData, day: Day): string | null {
  const notice: Notice = year.notices.findLast((n) => n.days?.includes(day)) ?? year.notices[0]!;
  return notice.number;
}
