import type { Calendar } from './calendar.ts';
import { type Day, dayOf, type Instant, isInstant, parseDay, parseInstant } from './day.ts';
import { LawError } from './errors.ts';
import type { Exclusion } from './exclusion.ts';
import { type Explanation, explain } from './explain.ts';
import { at, byId, inForceEn, inForceZh, rowsOf, topics } from './law.ts';
import { nearest } from './near.ts';
import { PERIOD_UNITS, type PeriodUnit, type Rule, rules } from './rules.ts';

export interface DueQuery {
  /** A topic (its row in force on the start day is used) or the id of one row. */
  rule: string;
  /** The day, or for hours the moment, of the event in the rule's `from`. */
  start: string;
  /** Time that does not count, each as `FROM..TO`, both days inclusive. */
  exclude?: readonly string[];
  calendar?: Calendar;
  /** When given, the answer says whether the period has run out by then. */
  now?: Instant;
}

export interface DueAnswer {
  rule: Rule;
  start: Day | Instant;
  due: Day;
  at: Instant;
  provisional: boolean;
  /** Only with `now`: a last day has gone by, or a minimum period is full. */
  passed?: boolean;
  explanation: Explanation;
}

/**
 * Answers "when is this due?" for a rule by name, with the explanation.
 * Throws `law.unknown-rule`, `law.not-in-force`, `law.no-number`, `law.not-a-period`, `due.exclude-form`, and what
 * `explain` throws (`day.invalid`, `period.exclude-reversed`, `period.hour-needs-instant` …).
 */
export function dueByRule({ rule: name, start: startText, exclude = [], calendar, now }: DueQuery): DueAnswer {
  const start = startText.length > 10 ? parseInstant(startText) : parseDay(startText);
  const rule = ruleOn(name, dayOf(start));
  const { value, unit } = periodOf(rule);
  const explanation = explain({
    rule,
    value,
    unit,
    bound: rule.bound,
    rollover: rule.rollover,
    start: unit === 'hour' ? start : dayOf(start),
    exclude: exclude.map(readExclusion),
    ...(calendar ? { calendar } : {}),
  });
  const { due, at: until, provisional } = explanation;
  return {
    rule,
    start,
    due,
    at: until,
    provisional,
    ...(now === undefined ? {} : { passed: now >= until }),
    explanation,
  };
}

/** The row meant by a name on a day: a topic picks its row of that day, an id must itself be in force. */
function ruleOn(name: string, day: Day): Rule {
  if (rowsOf(name).length > 0) return at(name, day);
  const rule = byId(name);
  if (rule === undefined) {
    const worded = rules.filter((r) => r.zh.includes(name)).map((r) => r.topic);
    const near = nearest(name, worded.length > 0 ? worded : [...topics(), ...rules.map((r) => r.id)]).join(', ');
    throw new LawError(
      'law.unknown-rule',
      `没有名为“${name}”的规则；相近的有：${near}`,
      `there is no rule "${name}"; near ones: ${near}`,
    );
  }
  if (day < rule.effectiveFrom || (rule.effectiveTo !== null && day > rule.effectiveTo)) {
    throw new LawError(
      'law.not-in-force',
      `规则“${name}”在 ${day} 不施行，施行时间为 ${inForceZh(rule)}；可改用主题“${rule.topic}”，按日期取条文`,
      `rule "${name}" is not in force on ${day}, it holds ${inForceEn(rule)}; name the topic "${rule.topic}" to take the row of the day`,
      `${rule.law} ${rule.article}`,
    );
  }
  return rule;
}

/** The length and unit of a rule that is a period; refuses the others. */
function periodOf(rule: Rule): { value: number; unit: PeriodUnit } {
  const { id, value, unit, kind, zh, en } = rule;
  const article = `${rule.law} ${rule.article}`;
  if (value === null) {
    throw new LawError(
      'law.no-number',
      `规则“${id}”没有数值（${zh}），算不出日期`,
      `rule "${id}" has no number (${en}), so it has no due date`,
      article,
    );
  }
  const period = PERIOD_UNITS.find((known) => known === unit);
  if (period === undefined || kind === 'mandatory-step') {
    throw new LawError(
      'law.not-a-period',
      `规则“${id}”是${value}（${unit}），不是期限（${zh}）；期限的单位有 ${PERIOD_UNITS.join('、')}`,
      `rule "${id}" is ${value} ${unit} and not a period (${en}); periods are counted in ${PERIOD_UNITS.join(', ')}`,
      article,
    );
  }
  return { value, unit: period };
}

/** Reads `FROM..TO`. */
function readExclusion(text: string): Exclusion {
  const [from, to, more] = text.split('..');
  if (!from || !to || more !== undefined) {
    throw new LawError(
      'due.exclude-form',
      `“${text}”写法不对；除去的时间应写作 起..止，如 2026-03-01..2026-03-10，首尾两日都除去`,
      `"${text}" is not a span; write FROM..TO, for example 2026-03-01..2026-03-10, both days excluded`,
    );
  }
  const read = (part: string) => (isInstant(part) ? parseInstant(part) : parseDay(part));
  return { from: read(from.trim()), to: read(to.trim()) };
}
