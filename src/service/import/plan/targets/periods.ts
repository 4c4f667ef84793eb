import { numeralChars, readNumeral } from '../numerals.ts';
import type { Period, PeriodUnit } from '../types.ts';

export interface PeriodWords extends Period {
  from: number;
  to: number;
  /** 逐年: from one to the next. */
  rising?: true;
}

const unitOf: Record<string, PeriodUnit> = {
  年: 'year',
  年度: 'year',
  半年: 'half-year',
  季: 'quarter',
  季度: 'quarter',
  月: 'month',
  周: 'week',
  星期: 'week',
  日: 'day',
  天: 'day',
};

const figure = `\\d{1,3}|[${numeralChars}]{1,3}`;
const counted = `(?:${figure})个?(?:次|场|回|期|轮|学时|课时|天|件|项|篇|份|个)`;
const every = new RegExp(
  `每(?:间?隔)?(${figure})?个?(半年|年度?|季度?|月|周(?!年)(?:[一二三四五六日末](?![次场回个期轮]))?|星期|日|天)`,
  'gu',
);
const within = new RegExp(
  `(?:一|全|当)(年|月|周)内?(?=[^,;。]{0,8}?${counted})|(半年|季度)(?=${counted})|(?<![\\d${numeralChars}])年度?内?(?=[^,;。]{0,4}${counted})|(?:一(年|月|周|季)|(半年))一(?=[\\u4e00-\\u9fff]{2}|度)`,
  'gu',
);

/** Finds 每年, 每隔2年, 每半年, 一年两次, 一月一通报, 逐年 … in a clean sentence, in order. */
export function findPeriods(s: string): PeriodWords[] {
  const found: PeriodWords[] = [];
  for (const match of s.matchAll(every)) {
    const number = match[1] ? (/\d/.test(match[1]) ? Number(match[1]) : readNumeral(match[1])) : 1;
    const unit = unitOf[match[2]!.replace(/^周.$/u, '周')];
    if (number && unit) found.push({ every: number, unit, from: match.index, to: match.index + match[0].length });
  }
  for (const match of s.matchAll(within)) {
    const to = match.index + match[0].length;
    if (found.some((one) => one.from < to && match.index < one.to)) continue;
    found.push({ every: 1, unit: unitOf[match.slice(1).find(Boolean) ?? '年']!, from: match.index, to });
  }
  for (const match of s.matchAll(/逐年/gu)) {
    found.push({ every: 1, unit: 'year', rising: true, from: match.index, to: match.index + 2 });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** 次/年, 学时/年: a period behind the unit. */
export function periodBehind(after: string): { period: Period; length: number } | null {
  const match = /^[/每](半年|年|季度?|月|周|天|日)/u.exec(after);
  return match ? { period: { every: 1, unit: unitOf[match[1]!]! }, length: match[0].length } : null;
}
