import statutory from './calendar/statutory.json' with { type: 'json' };
import { type Day, dayNumber, weekday } from './day.ts';
import { LawError } from './errors.ts';

/** A notice that arranges days off; `number` is null only where it could not be confirmed, and then `note` says so. */
export interface Notice {
  number: string | null;
  title?: string;
  issued?: Day;
  url?: string;
  note?: string;
  /** The days this notice set, when it changed or added to the year's first notice. */
  days?: readonly Day[];
}

/**
 * One year's arrangement as published. `holidays` lists every day off of the arrangement (weekends inside it too),
 * `workdays` the weekend days to be worked; the last days of December before may belong to it.
 */
export interface YearData {
  year: number;
  notices: readonly Notice[];
  holidays: readonly Day[];
  workdays: readonly Day[];
  /** Names for the days of a span; where spans overlap the narrowest names the day. */
  occasions?: readonly { name: string; from: Day; to: Day }[];
}

function bad(code: string, zh: string, en: string, article?: string): never {
  throw new LawError(`calendar.${code}`, zh, en, article);
}

/** Checks one year's arrangement before it is used; throws a `calendar.*` error that names what is wrong and what is allowed. */
export function checkYear(data: YearData): void {
  const { year, notices, holidays, workdays, occasions = [] } = data;
  if (!Number.isInteger(year) || year < 2000 || year > 2190) {
    bad(
      'year',
      `年份“${String(year)}”无效，应为 2000 至 2190 的整数`,
      `year "${String(year)}" is not valid; an integer from 2000 to 2190 is expected`,
    );
  }
  if (!Array.isArray(notices) || notices.length === 0) {
    bad(
      'notice',
      `${year} 年缺少放假通知：notices 至少一条，写明文号`,
      `${year} names no notice: notices needs at least one entry with its number`,
    );
  }
  for (const { number, note } of notices) {
    if (number === null ? !note : typeof number !== 'string' || number.trim() === '') {
      bad(
        'notice',
        `${year} 年的通知缺少文号；尚未核实的写 null 并在 note 说明`,
        `a notice of ${year} has no number; write null and say why in note if it is not confirmed`,
      );
    }
  }
  if (!Array.isArray(holidays) || !Array.isArray(workdays)) {
    bad(
      'days',
      `${year} 年的 holidays 和 workdays 都须是日期列表`,
      `holidays and workdays of ${year} must both be lists of days`,
    );
  }
  const seen = new Set<Day>();
  for (const day of [...holidays, ...workdays]) {
    dayNumber(day);
    const inYear = day.slice(0, 4) === `${year}` || day.slice(0, 7) === `${year - 1}-12`;
    if (!inYear) {
      bad(
        'day',
        `${day} 不属于 ${year} 年的安排（允许 ${year - 1} 年 12 月和 ${year} 年的日子）`,
        `${day} does not belong to ${year} (days of ${year} and of December ${year - 1} are allowed)`,
      );
    }
    if (seen.has(day)) bad('duplicate', `${day} 出现了两次`, `${day} is listed twice`);
    seen.add(day);
  }
  for (const day of workdays) {
    if (weekday(day) < 6) {
      bad('workday', `调休上班日 ${day} 不是周六或周日`, `make-up day ${day} is neither a Saturday nor a Sunday`);
    }
  }
  for (const day of notices.flatMap((notice) => notice.days ?? [])) {
    if (!seen.has(day))
      bad(
        'notice',
        `通知所列 ${day} 不在放假或上班日之中`,
        `${day} of a notice is neither a day off nor a make-up day`,
      );
  }
  for (const { name, from, to } of occasions) {
    if (!name || dayNumber(from) > dayNumber(to))
      bad(
        'occasion',
        `假期“${name}”的起止不合：${from} 至 ${to}`,
        `occasion "${name}" does not run forward: ${from} to ${to}`,
      );
  }
  const law = statutory.findLast((row) => row.from <= year)!;
  const missing = law.days.map((day) => `${year}-${day}`).filter((day) => !holidays.includes(day));
  if (missing.length > 0) {
    bad(
      'statutory',
      `法定放假日 ${missing.join('、')} 不在 ${year} 年的放假日中，数据不全`,
      `statutory holidays ${missing.join(', ')} are missing from ${year}: the data is incomplete`,
      `${law.law} ${law.article}`,
    );
  }
}
