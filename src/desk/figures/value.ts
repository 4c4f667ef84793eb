import type { BoardFigure, Figure } from './types.ts';

/** A number as it is read: at most one digit after the point, thousands apart. */
export function numberText(value: number): string {
  return (Math.round(value * 10) / 10).toLocaleString('en-US');
}

/** The value with its unit; a dash where there was nothing to count. */
export function valueText({ value, unit }: Pick<Figure, 'value' | 'unit'>, days: string): string {
  if (value === null) return '—';
  return numberText(value) + (unit === 'percent' ? '%' : unit === 'days' ? days : '');
}

export interface Change {
  readonly by: number;
  readonly mark: '↑' | '↓' | '→';
  /** Whether it went the way it ought to; undefined where there is no such way or nothing changed. */
  readonly good?: boolean;
}

/** What became of it since the year before; undefined where either has no value. */
export function changeOf({
  value,
  before,
  better,
}: Pick<BoardFigure, 'value' | 'before' | 'better'>): Change | undefined {
  if (value === null || before === null) return undefined;
  const by = Math.round((value - before) * 10) / 10;
  if (by === 0) return { by, mark: '→' };
  return {
    by: Math.abs(by),
    mark: by > 0 ? '↑' : '↓',
    ...(better === 'neither' ? {} : { good: by > 0 === (better === 'up') }),
  };
}
