import { addDays } from '../../law/day.ts';
import { PERIOD_UNITS } from '../../law/rules.ts';
import type { Condition } from '../condition.ts';
import type { ClockDef, Limit, Procedure } from '../procedure.ts';
import type { CheckContext } from './context.ts';
import { type Finding, found, type Mark } from './finding.ts';
import { leavesOf, listed } from './leaves.ts';

/** Clocks without a rule on some day since the procedure is in force, without an end, or ending in a person's act. */
export function times(definition: Procedure, context: CheckContext): readonly Finding[] {
  const wrong: Finding[] = [];
  for (const [name, clock] of Object.entries(definition.clocks)) {
    const at = `clocks.${name}`;
    const words = { clock: [clock.title, name] as const };
    if (listed(clock.starts).length === 0) wrong.push(found('clock.no-start', at, words));
    if (clock.kind === 'deadline' && !clock.stops?.length && !clock.expiry)
      wrong.push(found('clock.no-stop', at, words));
    if (clock.kind === 'validity' && !clock.expiry) wrong.push(found('clock.no-expiry', at, words));
    const end = clock.expiry && definition.acts[clock.expiry.does];
    if (end && !end.automatic)
      wrong.push(found('expiry.not-automatic', at, { ...words, act: [end.title, clock.expiry?.does ?? ''] }));
    if (clock.from && 'fact' in clock.from && definition.facts[clock.from.fact]?.type !== 'date')
      wrong.push(found('clock.from', at, { name: clock.from.fact }));
    for (const limit of [clock.limit, clock.promise, clock.extension?.limit])
      if (limit) wrong.push(...length(limit, clock, at, words, definition, context));
  }
  for (const [name, bound] of Object.entries(definition.bounds ?? {}))
    if (bound.limit)
      wrong.push(
        ...length(
          bound.limit,
          undefined,
          `bounds.${name}`,
          { clock: [bound.says.zh, name] as const },
          definition,
          context,
          bound.when,
        ),
      );
  const setting = (key: string, at: string) =>
    context.setting(key) !== undefined ? [] : [found('clock.setting', at, { name: key })];
  for (const [name, act] of Object.entries(definition.acts)) {
    const at = `acts.${name}`;
    if (act.late) wrong.push(...setting(act.late.within, `${at}.late.within`));
    if (act.late && !act.records?.[act.late.proof]) wrong.push(found('late.proof', at, { fact: act.late.proof }));
    for (const [n, { until }] of (act.effects ?? []).entries())
      if (until && 'limit' in until)
        wrong.push(
          ...length(
            until.limit,
            undefined,
            `${at}.effects.${n}.until`,
            { clock: [act.title, name] as const },
            definition,
            context,
          ),
        );
    if (act.automatic && listed(act.basis).some((basis) => 'house' in basis))
      wrong.push(found('basis.house', `${at}.basis`));
  }
  for (const [name, pause] of Object.entries(definition.pauses ?? {})) {
    const at = `pauses.${name}`;
    const { each } = pause;
    const begins = definition.acts[pause.from];
    const ends = definition.acts[pause.until];
    if (each !== undefined && begins?.adds !== each && begins?.draws?.into !== each && begins?.each !== each)
      wrong.push(
        found('pause.each', at, { pause: [pause.title, name], act: [begins?.title ?? pause.from, pause.from] }),
      );
    if (each !== undefined && ends?.each !== each)
      wrong.push(
        found('pause.each', at, { pause: [pause.title, name], act: [ends?.title ?? pause.until, pause.until] }),
      );
    if ('house' in pause.basis && pause.stops.some((clock) => definition.clocks[clock]?.against === 'organ'))
      wrong.push(found('basis.house', `${at}.basis`));
  }
  for (const { leaf, at } of leavesOf(definition)) {
    const number =
      'cmp' in leaf ? leaf.cmp[2] : 'atLeast' in leaf ? leaf.atLeast : 'over' in leaf ? leaf.over : undefined;
    if (typeof number === 'object' && 'setting' in number) wrong.push(...setting(number.setting, at));
    const topic =
      'lawInForce' in leaf
        ? leaf.lawInForce
        : 'lawChanged' in leaf
          ? leaf.lawChanged
          : typeof number === 'object' && 'rule' in number
            ? number.rule
            : undefined;
    if (topic === undefined) continue;
    if (context.rows(topic).length === 0)
      wrong.push(found('name.unknown', at, { kind: ['规则', 'rule topic'], name: topic }));
    const money = 'cmp' in leaf && definition.facts[leaf.cmp[0]]?.type === 'money';
    if (number !== undefined) wrong.push(...numbered(topic, money, at, context));
  }
  return wrong;
}

/** A rule with which something is compared has a number; money is compared with yuan, and nothing else is. */
function numbered(topic: string, money: boolean, at: string, context: CheckContext): readonly Finding[] {
  const flaws = context.rows(topic).flatMap((row): Mark[] => {
    if (row.value === null) return [['没有数值', 'has no number']];
    if ((row.unit === 'yuan') === money) return [];
    return [money ? ['不是以元计的', 'is no sum of money'] : ['是金额', 'is a sum of money']];
  });
  return flaws.slice(0, 1).map((why) => found('rule.number', at, { topic, why }));
}

type Words = { readonly clock: Mark };

function length(
  limit: Limit,
  clock: ClockDef | undefined,
  at: string,
  words: Words,
  definition: Procedure,
  context: CheckContext,
  when = clock?.when,
): readonly Finding[] {
  if ('by' in limit) {
    const fact = definition.facts[limit.by];
    const choices = fact?.type === 'choice' ? Object.keys(fact.choices) : ['true', 'false'];
    const lost = choices.filter((value) => !limit.cases[value]);
    return [
      ...lost.map((value) =>
        found('outcome.missing', `${at}.limit`, { fact: [fact?.title ?? limit.by, limit.by], value }),
      ),
      ...Object.values(limit.cases).flatMap((chosen) => length(chosen, clock, at, words, definition, context, when)),
    ];
  }
  if ('setting' in limit)
    return context.setting(limit.setting) !== undefined ? [] : [found('clock.setting', at, { name: limit.setting })];
  if ('until' in limit)
    return definition.facts[limit.until]?.type === 'date' ? [] : [found('condition.type', at, { name: limit.until })];
  if ('before' in limit) {
    if (context.setting(limit.span) === undefined) return [found('clock.setting', at, { name: limit.span })];
    return definition.facts[limit.before]?.type === 'date' ? [] : [found('clock.from', at, { name: limit.before })];
  }
  if ('column' in limit)
    return definition.lists?.[clock?.each ?? '']?.columns[limit.column]?.type === 'date'
      ? []
      : [found('condition.type', at, { name: limit.column })];
  if ('rule' in limit && limit.on !== undefined && definition.facts[limit.on]?.type !== 'date')
    return [found('condition.type', at, { name: limit.on })];
  return ruled('rule' in limit ? limit.rule : limit.within, clock, at, words, definition.inForce, context, when);
}

function ruled(
  topic: string,
  clock: ClockDef | undefined,
  at: string,
  words: Words,
  inForce: string,
  context: CheckContext,
  when: Condition | undefined,
): readonly Finding[] {
  const rows = context.rows(topic);
  const demanded = when ? demands(when).map((other) => context.rows(other)) : [];
  const gap = firstGap(rows, demanded, inForce);
  if (gap !== undefined) return [found('clock.no-rule', at, { ...words, topic, day: gap })];
  const flaws = rows.flatMap((row): Mark[] => {
    if (row.effectiveTo !== null && row.effectiveTo < inForce) return [];
    if (row.value === null || !PERIOD_UNITS.includes(row.unit as never))
      return [['没有以时间计的数值', 'it has no length of time']];
    if (clock?.from && row.unit === 'hour')
      return [['按小时计算，不能从某一日起算', 'it counts hours, not from a day']];
    if (clock && row.bound === 'before') return [['是从某日倒数的', 'it counts backwards from an event']];
    if (clock?.kind === 'deadline' && row.bound === 'min') return [['是最短期限', 'it is a minimum']];
    return [];
  });
  return flaws.slice(0, 1).map((why) => found('clock.rule', at, { ...words, topic, why }));
}

/** Topics that must be in force for a condition to hold. */
function demands(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(demands);
  return 'lawInForce' in condition ? [condition.lawInForce] : [];
}

type Rows = ReturnType<CheckContext['rows']>;

/** The first day since `inForce` on which no row is in force, though all that is demanded is. */
export function firstGap(rows: Rows, demanded: readonly Rows[], inForce: string): string | undefined {
  const turns = [rows, ...demanded]
    .flat()
    .flatMap((row) => [row.effectiveFrom, row.effectiveTo && addDays(row.effectiveTo, 1)]);
  const days = [inForce, ...turns.filter((day): day is string => day !== null && day > inForce)].sort();
  const binds = (some: Rows, day: string) =>
    some.some((row) => row.effectiveFrom <= day && (row.effectiveTo === null || day <= row.effectiveTo));
  return days.find((day) => !binds(rows, day) && demanded.every((other) => binds(other, day)));
}
