import { addDays } from '../../law/day.ts';
import type { Procedure } from '../procedure.ts';
import type { BindingRule } from '../world.ts';
import type { CheckContext, DatedRow } from './context.ts';
import { today } from './domain.ts';
import { leavesOf } from './leaves.ts';

/** The rules that bind a case, by topic; undefined where no row is in force. */
export type Law = (topic: string) => BindingRule | undefined;

/**
 * The dated law as the search sees it: it knows no numbers of days, and of other numbers, and of which row is in
 * force, only what some condition asks for.
 */
export interface Laws {
  /** The law of the filing day: each that there has been since the procedure is in force. */
  readonly filed: readonly Law[];
  /** Made-up days of the file, one for each law that there ever was, and the law of each. */
  readonly days: readonly string[];
  on(day: string): Law;
  /** Every number that a topic may have in a comparison. */
  numbers(topic: string): readonly BindingRule[];
}

/** What every rule is worth where no condition asks for its number. */
export const ruleOf = (topic: string): BindingRule => ({
  id: topic,
  value: 1,
  unit: 'calendar-day',
  bound: null,
  rollover: null,
});

/** Days of the file under different laws lie so far apart that dates to be compared fit between. */
const apart = 100;

export function lawsOf(definition: Procedure, context: CheckContext): Laws {
  const topics = topicsOf(definition);
  const names = Object.keys(topics);
  const dated = names.filter((topic) => topics[topic]?.dated);
  const lawOn = (day: string): Law => {
    const rules = new Map(names.map((topic) => [topic, seen(topic, topics[topic] as Asked, day, context)]));
    return (topic) => (rules.has(topic) ? rules.get(topic) : ruleOf(topic));
  };
  const told = (law: Law, asked: readonly string[]) => JSON.stringify(asked.map((topic) => law(topic)));
  const since = definition.inForce;
  const filed = new Map<string, Law>();
  for (const day of [since, ...turnsOf(names, context).filter((turn) => turn > since)]) {
    const law = lawOn(day);
    filed.set(told(law, names), filed.get(told(law, names)) ?? law);
  }
  const ever = ['0001-01-01', ...turnsOf(dated, context)].map(lawOn);
  const laws = ever.filter((law, n) => n === 0 || told(law, dated) !== told(ever[n - 1] as Law, dated));
  const days = laws.map((_, n) => addDays(today, 1 + n * apart));
  return {
    filed: [...filed.values()],
    days,
    on: (day) => laws[days.findLastIndex((first) => first <= day)] ?? ruleOf,
    numbers: (topic) => [...filed.values(), ...laws].flatMap((law) => law(topic) ?? []),
  };
}

interface Asked {
  /** Its number is compared; which row it is matters; it is asked for on a day of the file. */
  number?: true;
  row?: true;
  dated?: true;
}

function topicsOf(definition: Procedure): { readonly [topic: string]: Asked } {
  const found: { [topic: string]: Asked } = {};
  const ask = (topic: string, asked: Asked) => {
    found[topic] = { ...found[topic], ...asked };
  };
  for (const { leaf } of leavesOf(definition)) {
    if ('lawInForce' in leaf) ask(leaf.lawInForce, {});
    if ('lawChanged' in leaf) ask(leaf.lawChanged, { row: true, dated: true });
    if ('over' in leaf && 'rule' in leaf.over) ask(leaf.over.rule, { number: true });
    if ('atLeast' in leaf && typeof leaf.atLeast === 'object' && 'rule' in leaf.atLeast)
      ask(leaf.atLeast.rule, { number: true });
    if ('cmp' in leaf && typeof leaf.cmp[2] === 'object' && 'rule' in leaf.cmp[2])
      ask(leaf.cmp[2].rule, { number: true, ...(leaf.cmp[2].on === undefined ? {} : { dated: true }) });
  }
  return found;
}

/** Days on which a row of one of the topics begins, or ends without another. */
function turnsOf(topics: readonly string[], context: CheckContext): readonly string[] {
  const turns = topics.flatMap((topic) =>
    context
      .rows(topic)
      .flatMap((row) => [row.effectiveFrom, ...(row.effectiveTo ? [addDays(row.effectiveTo, 1)] : [])]),
  );
  return [...new Set(turns)].sort();
}

/** As much of the row in force on a day as conditions ask for. */
function seen(topic: string, asked: Asked, day: string, context: CheckContext): BindingRule | undefined {
  const row = context
    .rows(topic)
    .find((r) => r.effectiveFrom <= day && (r.effectiveTo === null || day <= r.effectiveTo));
  if (!row) return undefined;
  return { ...ruleOf(topic), ...(asked.number ? numberOf(row) : {}), ...(asked.row ? { id: row.effectiveFrom } : {}) };
}

const numberOf = ({ value, unit }: DatedRow) => ({
  value: value ?? 1,
  unit: unit === 'yuan' ? unit : 'calendar-day',
});
