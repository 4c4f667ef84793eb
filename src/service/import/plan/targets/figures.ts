import { numeralChars, readNumeral } from '../numerals.ts';
import type { Mask } from './mask.ts';
import { readUnit, type UnitWord } from './units.ts';

/** A number with its unit, as it stands in a clean sentence. */
export interface Figure {
  from: number;
  /** Where the unit ends. */
  to: number;
  value: number;
  upTo?: number;
  unit: UnitWord;
  /** Written as 一: without a bound or a period it may only mean "a". */
  one: boolean;
}

/** A number that could not be read as an amount. */
export interface Unread {
  from: number;
  to: number;
  why: 'rough' | 'no-unit' | 'word-one';
}

interface Token {
  from: number;
  to: number;
  value: number | null;
  percent: boolean;
  digits: boolean;
}

const arabic = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)';
const chinese = `[${numeralChars}]+`;
const tokens = new RegExp(
  `(?<share>${arabic}|${chinese})分之(?<part>${arabic}|${chinese})|(?<digits>${arabic})(?<times>万亿|[十百千万亿])?|(?<words>${chinese})|(?<half>半)(?=年(?![底末度])|个?月|个?小时|天)`,
  'gu',
);
const factors: Record<string, number> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
  万亿: 1_000_000_000_000,
};
const rangeMark = /^(?:至|到|-|—{1,2}|–|~)$/u;
/** Numerals that stand alone in everyday words more often than in amounts. */
const everyday = new Set(['一', '百', '千', '万', '亿', '零']);

/** Reads every number of a clean sentence outside the mask, with its unit; ranges become one figure. */
export function findFigures(s: string, mask: Mask): { figures: Figure[]; unread: Unread[] } {
  const figures: Figure[] = [];
  const unread: Unread[] = [];
  let open: { token: Token; unit: UnitWord | null; to: number } | null = null;
  let done = 0;
  for (const token of findTokens(s, mask)) {
    if (token.from < done) continue;
    const unit: UnitWord | null = token.percent
      ? { unit: 'percent', length: 0 }
      : readUnit(s.slice(token.to, token.to + 8));
    done = token.to + (unit?.length ?? 0);
    const from: Token | null = open && rangeMark.test(s.slice(open.to, token.from)) ? open.token : null;
    if (open && !from) close(open, figures, unread, s);
    if (from?.value != null && token.value !== null && unit && from.value <= token.value) {
      figures.push({
        from: from.from,
        to: token.to + unit.length,
        value: scaled(from.value, unit),
        upTo: scaled(token.value, unit),
        unit,
        one: false,
      });
      open = null;
      continue;
    }
    if (open && from) close(open, figures, unread, s);
    open = { token, unit, to: token.to + (unit?.length ?? 0) };
  }
  if (open) close(open, figures, unread, s);
  return { figures, unread };
}

function close(
  { token, unit, to }: { token: Token; unit: UnitWord | null; to: number },
  figures: Figure[],
  unread: Unread[],
  s: string,
): void {
  const words = s.slice(token.from, token.to);
  const rough = token.value === null || /^[几数]/u.test(s.slice(token.to, token.to + 1));
  if (unit && !rough && (words === '一' || !everyday.has(words))) {
    figures.push({ from: token.from, to, value: scaled(token.value!, unit), unit, one: words === '一' });
  } else if (rough && !everyday.has(words)) unread.push({ from: token.from, to, why: 'rough' });
  else if (token.digits || !everyday.has(words)) unread.push({ from: token.from, to, why: 'no-unit' });
}

const scaled = (value: number, unit: UnitWord): number => Number((value * (unit.factor ?? 1)).toFixed(6));

function* findTokens(s: string, mask: Mask): Generator<Token> {
  for (const match of s.matchAll(tokens)) {
    const { share, part, digits, times, words, half } = match.groups!;
    const from = match.index;
    const to = from + match[0].length;
    if (!mask.isFree(from, to)) continue;
    const percent = share !== undefined;
    let value: number | null;
    if (share !== undefined && part !== undefined) value = shareOf(read(share), read(part));
    else if (digits !== undefined) value = read(digits)! * (factors[times ?? ''] ?? 1);
    else value = half ? 0.5 : read(words!);
    yield { from, to, value, percent, digits: digits !== undefined };
  }
}

/** 百分之九十五 is 95 percent, 三分之二 is 66.6667 percent. */
function shareOf(whole: number | null, part: number | null): number | null {
  return whole && part !== null ? Number(((part / whole) * 100).toFixed(4)) : null;
}

function read(text: string): number | null {
  if (/\d/.test(text)) return Number(text.replaceAll(',', ''));
  const lone: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000 };
  return lone[text] ?? readNumeral(text);
}
