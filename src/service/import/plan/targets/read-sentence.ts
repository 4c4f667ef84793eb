import type { CountedList, NotUnderstood, Target } from '../types.ts';
import { clauseAt, cutClauses } from './clauses.ts';
import { type Clean, clean, ownWords } from './clean.ts';
import { composeFigures } from './compose.ts';
import { composeDates, composePeriods } from './compose-rest.ts';
import { type DateWords, findDates } from './dates.ts';
import { findFigures } from './figures.ts';
import { everydayWords, notTargets } from './known-words.ts';
import { findLists } from './lists.ts';
import { Mask } from './mask.ts';
import { notice, otherReasons, type Place, unreadReasons } from './notices.ts';
import { findPeriods } from './periods.ts';
import type { Reading } from './reading.ts';

export interface SentenceRead {
  targets: Target[];
  lists: CountedList[];
  notUnderstood: NotUnderstood[];
}

/**
 * Reads the figures and dates of one sentence: each becomes part of a target or is reported with the reason.
 * @param place article and sentence; a title with a body behind it sets no duty of its own without a figure
 */
export function readSentence(sentence: string, place: Place & { onlyTitle: boolean }): SentenceRead {
  const words = clean(sentence);
  const mask = new Mask(words.s.length);
  const notUnderstood = takeNames(words, mask, place);
  const dates = takeDates(words, mask, place, notUnderstood);
  takeEverydayWords(words, mask);
  const periods = findPeriods(words.s).filter((period) => mask.take(period.from, period.to));
  const { figures, unread } = findFigures(words.s, mask);
  for (const { from, to, why } of unread) {
    notUnderstood.push(notice(place, 'number', around(words, from, to), ...unreadReasons[why]));
  }
  const clauses = cutClauses(words.s);
  const reading: Reading = {
    words,
    place,
    clauses,
    clauseOf: (at) => clauseAt(clauses, at),
    dates,
    periods,
    figures,
    usedDates: new Set(),
    usedPeriods: new Set(),
  };
  const { targets, ones, starts } = composeFigures(reading);
  for (const one of ones)
    notUnderstood.push(notice(place, 'number', around(words, one.from, one.to), ...unreadReasons['word-one']));
  for (const { from, to } of starts)
    notUnderstood.push(notice(place, 'not-a-target', ownWords(words, from, to), ...otherReasons.start));
  targets.push(...composeDates(reading), ...composePeriods(reading, place.onlyTitle));
  const lists = place.onlyTitle ? [] : findLists(words, place);
  return { targets, lists, notUnderstood };
}

function takeNames(words: Clean, mask: Mask, place: Place): NotUnderstood[] {
  const found: NotUnderstood[] = [];
  for (const [pattern, why, whyEn] of notTargets) {
    for (const match of words.s.matchAll(pattern)) {
      const to = match.index + match[0].length;
      if (mask.take(match.index, to))
        found.push(notice(place, 'not-a-target', ownWords(words, match.index, to), why, whyEn));
    }
  }
  return found;
}

function takeEverydayWords(words: Clean, mask: Mask): void {
  for (const pattern of everydayWords) {
    for (const match of words.s.matchAll(pattern)) mask.take(match.index, match.index + match[0].length);
  }
}

function takeDates(words: Clean, mask: Mask, place: Place, notUnderstood: NotUnderstood[]): DateWords[] {
  const dates: DateWords[] = [];
  for (const date of findDates(words.s)) {
    if (!mask.take(date.from, date.to)) continue;
    if (date.not)
      notUnderstood.push(
        notice(
          place,
          date.not === 'impossible' ? 'number' : 'not-a-target',
          ownWords(words, date.from, date.to),
          ...otherReasons[date.not],
        ),
      );
    else dates.push(date);
  }
  return dates;
}

/** The number with a little of what stands around it, so that a person finds the place. */
function around(words: Clean, from: number, to: number): string {
  return ownWords(words, Math.max(0, from - 6), Math.min(words.s.length, to + 6));
}
