import { daysAfter } from '../../tasks/light.tsx';
import type { Occasion } from '../types.ts';

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const LINE = new RegExp(`^(${DAY})(?:\\s*(?:–|—|-|~|至|到)\\s*(${DAY}))?(?:\\s+(\\S.*))?$`);

/** Days as lines that a person reads and changes: those that follow each other stand in one. */
export function linesOf(days: readonly string[]): string {
  const spans: { from: string; to: string }[] = [];
  for (const day of [...days].sort()) {
    const last = spans.at(-1);
    if (last && daysAfter(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans.map(({ from, to }) => spanLine(from, to)).join('\n');
}

/** Named spans as lines. */
export const occasionLines = (occasions: readonly Occasion[]): string =>
  occasions.map(({ name, from, to }) => `${spanLine(from, to)} ${name}`).join('\n');

const spanLine = (from: string, to: string) => (from === to ? from : `${from} – ${to}`);

export interface Spans {
  readonly spans: readonly { readonly from: string; readonly to: string; readonly name?: string }[];
  /** The first line that cannot be read. */
  readonly wrong?: string;
}

/** The spans of such lines; a line that is none is named, never passed over. */
export function spansOf(text: string): Spans {
  const spans: { from: string; to: string; name?: string }[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, from, to = from, name] = line.match(LINE) ?? [];
    if (!from || !to || !isDay(from) || !isDay(to) || to < from) return { spans, wrong: line };
    spans.push({ from, to, ...(name ? { name } : {}) });
  }
  return { spans };
}

/** Every day of the spans, each once. */
export function daysOf({ spans }: Spans): readonly string[] {
  const days = new Set<string>();
  for (const { from, to } of spans) for (let day = from; day <= to; day = daysAfter(day, 1)) days.add(day);
  return [...days].sort();
}

const isDay = (day: string) => !Number.isNaN(Date.parse(day)) && daysAfter(day, 0) === day;
