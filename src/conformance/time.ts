import { dayNumber, fromDayNumber } from '../law/index.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const BEIJING = 8 * 60 * MINUTE;

const MOMENT =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:[T ]?\s*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})秒?(?:[.,](\d+))?|分)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;

/** A day or month first cannot be told from the other, and guessing would move a deadline by months. */
const DAY_OR_MONTH_FIRST = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/;

/** Years that a case file may lie in; a date outside is a slip of the pen. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;

export type ReadTime = number | 'time-missing' | 'time-unreadable' | 'time-ambiguous' | 'time-out-of-range';

/**
 * The moment that a text names, in milliseconds since 1970-01-01T00:00Z: ISO 8601 with or without zone, a space in
 * place of the T, slashes, dots or 年月日, a day alone (its first moment). Without a zone it is Beijing time.
 * @returns why not, for a text that names none
 */
export function readTime(text: string | undefined): ReadTime {
  if (text === undefined || text === '') return 'time-missing';
  const found = fixed(text) ?? MOMENT.exec(text.trim());
  if (typeof found === 'number') return found;
  if (!found) return DAY_OR_MONTH_FIRST.test(text.trim()) ? 'time-ambiguous' : 'time-unreadable';
  const [, year = '', m1, d1, m2, d2, m3, d3, m4, d4, hour = '0', minute = '0', second = '0', part = '', zone] = found;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return 'time-out-of-range';
  const day = dayOn(year, m1 ?? m2 ?? m3 ?? m4 ?? '', d1 ?? d2 ?? d3 ?? d4 ?? '');
  if (day === undefined || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return 'time-unreadable';
  const inDay = (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1000;
  if (inDay > DAY) return 'time-unreadable';
  return day * DAY + inDay + Number(part.slice(0, 3).padEnd(3, '0')) - offset(zone);
}

function dayOn(year: string, month: string, date: string): number | undefined {
  try {
    return dayNumber(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  } catch {
    return undefined;
  }
}

function offset(zone: string | undefined): number {
  if (zone === undefined) return BEIJING;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * MINUTE;
}

const two = (text: string, at: number) => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

/** Days already read; logs name the same few again and again. */
const days = new Map<string, number | undefined>();

/** The common form `YYYY-MM-DD[T ]HH:MM:SS[.fraction][zone]` without a pattern: this runs once for every event. */
function fixed(text: string): number | undefined {
  const t = text.charCodeAt(10);
  if (text.length < 19 || (t !== 84 && t !== 32) || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58)
    return undefined;
  const day = knownDay(text.slice(0, 10));
  if (day === undefined) return undefined;
  const [hour, minute, second] = [two(text, 11), two(text, 14), two(text, 17)];
  if (!(hour < 24 && minute < 60 && second < 60)) return undefined;
  let at = 19;
  let ms = 0;
  if (text.charCodeAt(at) === 46) {
    let scale = 100;
    for (at++; text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57; at++, scale = Math.floor(scale / 10))
      ms += (text.charCodeAt(at) - 48) * scale;
  }
  const shift = knownZone(text, at);
  return shift === undefined ? undefined : day * DAY + hour * 3_600_000 + minute * MINUTE + second * 1000 + ms - shift;
}

function knownZone(text: string, at: number): number | undefined {
  if (at === text.length) return BEIJING;
  const sign = text.charCodeAt(at);
  if (sign === 90 && at + 1 === text.length) return 0;
  if ((sign !== 43 && sign !== 45) || text.length !== at + 6 || text.charCodeAt(at + 3) !== 58) return undefined;
  const minutes = two(text, at + 1) * 60 + two(text, at + 4);
  return Number.isNaN(minutes) ? undefined : (sign === 45 ? -minutes : minutes) * MINUTE;
}

function knownDay(text: string): number | undefined {
  if (days.has(text)) return days.get(text);
  if (days.size > 50_000) days.clear();
  const year = Number(text.slice(0, 4));
  let number: number | undefined;
  try {
    number = year >= FIRST_YEAR && year <= LAST_YEAR ? dayNumber(text) : undefined;
  } catch {
    number = undefined;
  }
  days.set(text, number);
  return number;
}

const names = new Map<number, string>();

/** The legal day, in Beijing, on which a moment falls. */
export function legalDay(ms: number): string {
  const number = Math.floor((ms + BEIJING) / DAY);
  const known = names.get(number);
  if (known !== undefined) return known;
  const day = fromDayNumber(number);
  names.set(number, day);
  return day;
}
