export {
  Calendar,
  calendar,
  type DayReason,
  type DayStatus,
  nationalCalendar,
  publishedYears,
  withYear,
} from './calendar.ts';
export {
  addDays,
  addHours,
  addMonths,
  addYears,
  type Day,
  dayNumber,
  dayOf,
  diffDays,
  endOf,
  fromDayNumber,
  type Instant,
  isInstant,
  parseDay,
  parseInstant,
  startOf,
  toEpoch,
  toInstant,
  weekday,
} from './day.ts';
export { type DueAnswer, type DueQuery, dueByRule } from './due.ts';
export { LawError } from './errors.ts';
export type { Exclusion } from './exclusion.ts';
export { type Explanation, type ExplanationLine, explain, type LineKind } from './explain.ts';
export { at, byId, find, rowsOf, topics } from './law.ts';
export { nearest } from './near.ts';
export { type NoticeReading, readNotice } from './notice-text.ts';
export { fromNumeral, toNumeral } from './numerals.ts';
export { type Due, due, isAnnualDate, type PeriodInput } from './period.ts';
export {
  type Bound,
  type Burden,
  COUNT_UNITS,
  PERIOD_UNITS,
  type PeriodUnit,
  type Rollover,
  type Rule,
  type RuleKind,
  rules,
  type Unit,
} from './rules.ts';
export {
  checkLocal,
  checkSetting,
  type Effective,
  effective,
  effectiveLocal,
  type LocalKey,
  type LocalSetting,
  localKey,
  localKeys,
  type SettingCheck,
  stricter,
} from './settings.ts';
export {
  type Article,
  articleOf,
  findArticle,
  lawName,
  parseStatute,
  parseStatutes,
  type Statute,
  statuteFor,
} from './statutes.ts';
export { checkYear, type Notice, type YearData } from './year.ts';
