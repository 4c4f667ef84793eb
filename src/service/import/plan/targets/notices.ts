import type { NoticeKind, NotUnderstood } from '../types.ts';
import type { Unread } from './figures.ts';

export interface Place {
  article: number;
  /** 0 is the title. */
  sentence: number;
}

/** A number of an article that did not become a target, with its place and the reason in both languages. */
export function notice(place: Place, kind: NoticeKind, text: string, why: string, whyEn: string): NotUnderstood {
  const [at, atEn] = place.sentence === 0 ? ['标题', 'title'] : [`第${place.sentence}句`, `sentence ${place.sentence}`];
  return {
    kind,
    where: `第${place.article}条${at}`,
    whereEn: `article ${place.article}, ${atEn}`,
    article: place.article,
    text,
    why,
    whyEn,
  };
}

type Reason = readonly [zh: string, en: string];

export const otherReasons: Record<'past' | 'baseline' | 'impossible' | 'start', Reason> = {
  past: ['说的是过去的时间', 'a time in the past'],
  baseline: ['用来比较的年份，不是要达到的时间', 'the year compared with, not the one to be reached'],
  impossible: ['没有这一天', 'there is no such day'],
  start: ['起点的水平，不是要达到的数', 'the level started from, not the one to be reached'],
};

export const unreadReasons: Record<Unread['why'], Reason> = {
  rough: ['约数，不是确定的数量', 'a rough number, not a definite amount'],
  'no-unit': ['数字后面没有认得的单位', 'no known unit stands behind the number'],
  'word-one': ['“一”可能只是泛指，不是数量', '一 may only mean "a", not an amount'],
};
