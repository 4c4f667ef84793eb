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

export const unreadReasons: Record<Unread['why'], readonly [zh: string, en: string]> = {
  rough: ['约数，不是确定的数量', 'a rough number, not a definite amount'],
  'no-unit': ['数字后面没有认得的单位', 'no known unit stands behind the number'],
  'word-one': ['“一”可能只是泛指，不是数量', '一 may only mean "a", not an amount'],
};
