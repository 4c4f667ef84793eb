import { addDays, type Day, parseDay } from './day.ts';
import type { YearData } from './year.ts';

/** What could be read of a notice's words: the year's arrangement as far as it stands there. */
export interface NoticeReading extends Required<Pick<YearData, 'holidays' | 'workdays' | 'occasions'>> {
  readonly year?: number;
  readonly number?: string;
  readonly issued?: Day;
}

const DATES = /(?:(?<y>\d{4})年)?(?:(?<m>\d{1,2})月)?(?<d>\d{1,2})日/g;
/** Each occasion stands under a number of its own: 一、元旦： */
const PARTS = /(?=[一二三四五六七八九十]{1,2}、)/;

/**
 * Reads the words of a holiday notice: which days are off, which weekend days are worked, under which names. It only
 * proposes: a person looks it through, and `checkYear` judges it. What is in brackets (weekdays, lunar days) is passed over.
 */
export function readNotice(text: string): NoticeReading {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const year = plain.match(/(\d{4})年(?:部分)?节假日/)?.[1] ?? plain.match(/(\d{4})年元旦/)?.[1];
  const number = text.match(/\p{Script=Han}{2,12}[〔[［]\d{4}[〕\]］]\d+号/u)?.[0];
  const [, y, m, d] = plain.match(/国务院办公厅(\d{4})年(\d{1,2})月(\d{1,2})日/) ?? [];
  const issued = y && m && d ? dayFrom(y, m, d) : undefined;
  const holidays = new Set<Day>();
  const workdays = new Set<Day>();
  const occasions: { name: string; from: Day; to: Day }[] = [];
  for (const part of plain.replace(/\([^)]*\)/g, '').split(PARTS)) {
    const name = part.match(/^[一二三四五六七八九十]{1,2}、([^:]+):/)?.[1];
    if (name === undefined) continue;
    const named: Day[] = [];
    for (const sentence of part.slice(part.indexOf(':') + 1).split(/[。;]/)) {
      const into = /上班/.test(sentence) ? workdays : /放假|休息|调休/.test(sentence) ? holidays : undefined;
      for (const day of into ? daysOf(sentence, year) : []) {
        into?.add(day);
        named.push(day);
      }
    }
    const [from] = named.sort();
    const to = named.at(-1);
    if (from !== undefined && to !== undefined) occasions.push({ name, from, to });
  }
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(number === undefined ? {} : { number: number.replace(/[[［]/, '〔').replace(/[\]］]/, '〕') }),
    ...(issued === undefined ? {} : { issued }),
    holidays: [...holidays].sort(),
    workdays: [...workdays].sort(),
    occasions,
  };
}

/** Every day of a sentence: `1月28日至2月4日` is eight, `4月4日、6日` two; a day alone is in the month before it. */
function daysOf(sentence: string, year: string | undefined): readonly Day[] {
  const found: Day[] = [];
  let month: string | undefined;
  let end = 0;
  for (const match of sentence.matchAll(DATES)) {
    const { y = year, m, d } = match.groups as { y?: string; m?: string; d: string };
    month = m ?? month;
    const day = y === undefined || month === undefined ? undefined : dayFrom(y, month, d);
    if (day === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && /^[至到—-]+$/.test(sentence.slice(end, match.index)))
      for (let next = addDays(last, 1); next < day; next = addDays(next, 1)) found.push(next);
    found.push(day);
    end = match.index + match[0].length;
  }
  return found;
}

function dayFrom(year: string, month: string, date: string): Day | undefined {
  try {
    return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  } catch {
    return undefined;
  }
}
