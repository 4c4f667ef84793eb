import type { Period, Target } from '../types.ts';
import type { BoundWords } from './bounds.ts';
import type { Figure } from './figures.ts';

type Said = Pick<Target, 'value' | 'upTo' | 'unit' | 'measure' | 'times' | 'alsoAs'>;

const changing = new Set(['percent', 'permille', 'percentage-point', 'multiple']);
const spans = new Set(['calendar-day', 'working-day', 'week', 'month', 'quarter', 'hour', 'minute']);
const perYear: Record<string, number> = { year: 1, 'half-year': 2, quarter: 4, month: 12 };

/** Whether a figure behind 每年 counts within the year: 每年15天 does, a level (95%) or a limit (每年…15日内) does not. */
export function isCounted(unit: string, bound: BoundWords): boolean {
  if (unit === 'year' || unit === 'point') return false;
  return !spans.has(unit) || bound.suffix === 0 || bound.bound === 'min';
}

/** Value and unit as the law data writes them: times-per-year, year-interval, day-per-year, percent-decrease … */
export function composeUnit(figure: Figure, period: Period | null, change: 'increase' | 'decrease' | null): Said {
  const { value, unit } = figure;
  const upTo = figure.upTo === undefined ? {} : { upTo: figure.upTo };
  const measure = unit.measure ? { measure: unit.measure } : {};
  if (changing.has(unit.unit)) {
    if (!change) return { value, ...upTo, unit: unit.unit };
    return {
      value,
      ...upTo,
      unit: `${unit.unit}-${change}${period ? per(period) : ''}`,
      alsoAs: { value, unit: unit.unit },
    };
  }
  if (!period) return { value, ...upTo, unit: unit.unit, ...measure };
  if (unit.unit === 'times' && period.every > 1) {
    return { value: period.every, unit: `${period.unit}-interval`, ...(value === 1 ? {} : { times: value }) };
  }
  const name = unit.unit === 'calendar-day' ? 'day' : unit.unit;
  return { value, ...upTo, unit: name + per(period), ...measure, ...yearly(name, value, period) };
}

const per = ({ every, unit }: Period): string => (every === 1 ? `-per-${unit}` : `-per-${every}-${unit}s`);

/** The law data counts doings by the year: once every half-year is twice a year, two matters a year are two doings. */
function yearly(name: string, value: number, period: Period): Pick<Target, 'alsoAs'> {
  const times = perYear[period.unit];
  if (period.every !== 1 || !times || (name === 'times' && times === 1)) return {};
  return name === 'times' || name === 'item' ? { alsoAs: { value: value * times, unit: 'times-per-year' } } : {};
}
