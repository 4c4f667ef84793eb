/** One measured figure, with what it was measured against in the same run. */
export interface Figure {
  /** The row that measured it: kernel, check, log, desk, read, act, page, figures, impact, start. */
  readonly row: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What stands on the other side of the ratio. */
  readonly against?: { readonly what: string; readonly value: number; readonly unit?: string };
  /** `value` over `against.value`. */
  readonly ratio?: number;
  readonly target?: Target;
  readonly met?: boolean;
  /** What one must know to read the figure rightly. */
  readonly note?: string;
}

export interface Target {
  readonly of: 'value' | 'ratio';
  readonly is: 'atLeast' | 'atMost';
  readonly value: number;
}

/** Puts a figure together: works out its ratio and whether it meets its target. */
export function figure(given: Omit<Figure, 'ratio' | 'met'>): Figure {
  const { value, against, target } = given;
  const ratio = against && against.value > 0 ? value / against.value : undefined;
  const judged = target?.of === 'ratio' ? ratio : value;
  const met =
    target && judged !== undefined
      ? target.is === 'atLeast'
        ? judged >= target.value
        : judged <= target.value
      : undefined;
  return { ...given, ...(ratio === undefined ? {} : { ratio }), ...(met === undefined ? {} : { met }) };
}

/** The pth percentile (0–1) of sorted or unsorted numbers; 0 of none. */
export function percentile(numbers: readonly number[], p: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;
}
