import type { Target } from '../types.ts';
import type { Clause } from './clauses.ts';
import { type Clean, ownWords } from './clean.ts';
import type { DateWords } from './dates.ts';
import type { Figure } from './figures.ts';
import type { Place } from './notices.ts';
import type { PeriodWords } from './periods.ts';
import type { Stretch, Subject } from './subjects.ts';

/** All that was found in one sentence, before it is put together to targets. */
export interface Reading {
  words: Clean;
  place: Place;
  clauses: readonly Clause[];
  clauseOf: (position: number) => number;
  dates: readonly DateWords[];
  periods: readonly PeriodWords[];
  figures: readonly Figure[];
  /** Dates and periods that some figure has taken up. */
  usedDates: Set<DateWords>;
  usedPeriods: Set<PeriodWords>;
}

type Said = Pick<Target, 'value' | 'unit' | 'bound'> & Partial<Target>;

/** A target with its place in the plan and its words in the plan's own characters. */
export function makeTarget(reading: Reading, said: Said, subject: Subject, phrase: Stretch, who?: Stretch): Target {
  const { words, place } = reading;
  const { opening = { from: 0, to: 0 } } = subject;
  const name = who && who.to > who.from ? ownWords(words, who.from, who.to) : undefined;
  return {
    period: null,
    deadline: null,
    change: null,
    ...said,
    subject: ownWords(words, opening.from, opening.to) + ownWords(words, subject.from, subject.to),
    subjectSimplified: words.s.slice(opening.from, opening.to) + words.s.slice(subject.from, subject.to),
    ...(name ? { who: name } : {}),
    phrase: ownWords(words, phrase.from, phrase.to),
    article: place.article,
    sentence: place.sentence,
    text: words.original,
  };
}
