import { addDays } from '../../law/day.ts';
import { PERIOD_UNITS } from '../../law/rules.ts';
import type { ClockDef, Limit, Procedure } from '../procedure.ts';
import type { CheckContext } from './context.ts';
import { type Finding, found, type Mark } from './finding.ts';
import { conditionsOf, leaves, listed } from './leaves.ts';

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
        ),
      );
  const setting = (key: string, at: string) =>
    context.setting(key) !== undefined ? [] : [found('clock.setting', at, { name: key })];
  for (const [name, act] of Object.entries(definition.acts)) {
    const at = `acts.${name}`;
    if (act.late) wrong.push(...setting(act.late.within, `${at}.late.within`));
    if (act.late && !act.records?.[act.late.proof]) wrong.push(found('late.proof', at, { fact: act.late.proof }));
    if (act.automatic && listed(act.basis).some((basis) => 'house' in basis))
      wrong.push(found('basis.house', `${at}.basis`));
  }
  for (const [name, pause] of Object.entries(definition.pauses ?? {})) {
    const at = `pauses.${name}`;
    const { each } = pause;
    const begins = definition.acts[pause.from];
    const ends = definition.acts[pause.until];
    if (each !== undefined && begins?.adds !== each && begins?.each !== each)
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
  for (const [condition, where] of conditionsOf(definition))
    for (const [leaf, at] of leaves(condition, where)) {
      if ('cmp' in leaf && typeof leaf.cmp[2] === 'object' && 'setting' in leaf.cmp[2])
        wrong.push(...setting(leaf.cmp[2].setting, at));
      if ('lawInForce' in leaf && context.rows(leaf.lawInForce).length === 0)
        wrong.push(found('name.unknown', at, { kind: ['规则', 'rule topic'], name: leaf.lawInForce }));
    }
  return wrong;
}

type Words = { readonly clock: Mark };

function length(
  limit: Limit,
  clock: ClockDef | undefined,
  at: string,
  words: Words,
  definition: Procedure,
  context: CheckContext,
): readonly Finding[] {
  if ('by' in limit) {
    const fact = definition.facts[limit.by];
    const choices = fact?.type === 'choice' ? Object.keys(fact.choices) : ['true', 'false'];
    const lost = choices.filter((value) => !limit.cases[value]);
    return [
      ...lost.map((value) =>
        found('outcome.missing', `${at}.limit`, { fact: [fact?.title ?? limit.by, limit.by], value }),
      ),
      ...Object.values(limit.cases).flatMap((chosen) => length(chosen, clock, at, words, definition, context)),
    ];
  }
  if ('setting' in limit)
    return context.setting(limit.setting) !== undefined ? [] : [found('clock.setting', at, { name: limit.setting })];
  if ('until' in limit)
    return definition.facts[limit.until]?.type === 'date' ? [] : [found('condition.type', at, { name: limit.until })];
  if ('column' in limit)
    return definition.lists?.[clock?.each ?? '']?.columns[limit.column]?.type === 'date'
      ? []
      : [found('condition.type', at, { name: limit.column })];
  return ruled('rule' in limit ? limit.rule : limit.within, clock, at, words, definition.inForce, context);
}

function ruled(
  topic: string,
  clock: ClockDef | undefined,
  at: string,
  words: Words,
  inForce: string,
  context: CheckContext,
): readonly Finding[] {
  const rows = context.rows(topic);
  const gap = firstGap(rows, inForce);
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

/** The first day since `inForce` on which no row is in force. */
export function firstGap(rows: ReturnType<CheckContext['rows']>, inForce: string): string | undefined {
  let day = inForce;
  for (const row of rows) {
    if (row.effectiveTo !== null && row.effectiveTo < day) continue;
    if (row.effectiveFrom > day) return day;
    if (row.effectiveTo === null) return undefined;
    day = addDays(row.effectiveTo, 1);
  }
  return day;
}
