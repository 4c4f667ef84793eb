import type { CaseState, Limit, PinnedLimit, Procedure, World } from '../../kernel/index.ts';
import { toNumeral } from '../../law/index.ts';
import { dayWritten } from './value.ts';

const units: { readonly [unit: string]: string } = {
  'working-day': '个工作日',
  'calendar-day': '日',
  day: '日',
  month: '个月',
  year: '年',
  hour: '小时',
};

/** A length of time as statutes write it: 十五日, 二十个工作日; undefined for a unit that papers do not use. */
export function lengthWritten(value: number, unit: string): string | undefined {
  const name = units[unit];
  return name === undefined || !Number.isInteger(value) ? undefined : `${toNumeral(value)}${name}`;
}

/**
 * How long a clock of the case runs: as pinned when it started, else by the law of the filing day. A clock that ends on
 * a fixed day gives that day.
 */
export function clockLength(definition: Procedure, state: CaseState, clock: string, world: World): string | undefined {
  const started = Object.values(state.clocks).findLast((one) => one.clock === clock);
  if (started) return pinnedWritten(started.limit);
  const limit = definition.clocks[clock]?.limit;
  return limit && limitWritten(limit, state, world);
}

function pinnedWritten(limit: PinnedLimit): string | undefined {
  return 'value' in limit ? lengthWritten(limit.value, limit.unit) : dayWritten(limit.day);
}

function limitWritten(limit: Limit, state: CaseState, world: World): string | undefined {
  if ('rule' in limit || 'setting' in limit) {
    const found = 'rule' in limit ? world.rule(limit.rule, state.filedOn) : world.setting(limit.setting, state.filedOn);
    return found && lengthWritten(found.value, found.unit);
  }
  if ('until' in limit) {
    const day = state.facts[limit.until];
    return typeof day === 'string' ? dayWritten(day) : undefined;
  }
  if (!('by' in limit)) return undefined;
  const chosen = limit.cases[String(state.facts[limit.by])];
  return chosen && limitWritten(chosen, state, world);
}
