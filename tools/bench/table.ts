import type { Figure } from './figure.ts';

/** The figures as text: one block a row, one line a figure, its notes below it. */
export function tableOf(figures: readonly Figure[]): string {
  return figures
    .map((f) => [heading(f), `    ${measured(f)}`, ...(f.note ? [`    ${f.note}`] : [])].join('\n'))
    .join('\n');
}

function heading({ row, what }: Figure): string {
  return `${row.padEnd(7)} ${what}`;
}

function measured({ value, unit, against, ratio, target, met }: Figure): string {
  const parts = [`${number(value)} ${unit}`];
  if (against && ratio !== undefined)
    parts.push(
      `${number(ratio)}× of ${against.what} (${number(against.value)}${against.unit === undefined ? '/s' : ` ${against.unit}`})`,
    );
  if (target)
    parts.push(
      `target ${target.is === 'atLeast' ? '≥' : '≤'} ${number(target.value)}${target.of === 'ratio' ? '×' : ` ${unit}`}: ${met ? 'met' : 'not met'}`,
    );
  return parts.join('; ');
}

/** Three significant digits below a thousand, whole numbers with thousands apart above. */
function number(value: number): string {
  if (value >= 1_000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}
