/** Which way a figure binds: at least, at most, exactly, not later than, not before the end of, ahead of, roughly. */
export type Bound = 'min' | 'max' | 'exact' | 'by' | 'after' | 'before' | 'about';

export type PeriodUnit = 'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'day';

/** "Every `every` units": 每年 is 1 year, 每隔2年 is 2 year. */
export interface Period {
  every: number;
  unit: PeriodUnit;
}

/** A figure or date that a sentence of the plan sets. A person confirms it before it counts. */
export interface Target {
  value: number;
  /** The upper end when the plan gives a range such as 3至5天. */
  upTo?: number;
  /** Written as in the law data: percent, times-per-year, year-interval, working-day, calendar-year, annual-date (MMDD) … */
  unit: string;
  bound: Bound;
  /** The figure itself is not allowed: more than, not at least. */
  strict?: true;
  /** 一般: may be left with a recorded reason. */
  soft?: true;
  /** No figure stands in the text; it follows from 每年, 年度 or 逐年. */
  implied?: true;
  /** How often within each `period`, where the unit is an interval. */
  times?: number;
  period: Period | null;
  /** Legal day YYYY-MM-DD on which it must be reached, or from which it runs when the bound is `after`. */
  deadline: string | null;
  change: 'increase' | 'decrease' | null;
  /** The measure word behind `item`: 件, 项, 个 … (simplified). */
  measure?: string;
  /** The same figure in the unit that the law data would use. */
  alsoAs?: { value: number; unit: string };
  /** The short phrase that the figure is about, in the plan's own characters; empty where the sentence names none. */
  subject: string;
  subjectSimplified: string;
  /** Who owes it, where the sentence puts a name before 每年 and the like. */
  who?: string;
  /** The words that were read as the figure. */
  phrase: string;
  article: number;
  /** Sentence number in the article; 0 is the title. */
  sentence: number;
  /** The whole sentence, in the plan's own characters. */
  text: string;
}

/** Required steps, rights, fields … that a sentence lists without giving their number. */
export interface CountedList {
  value: number;
  unit: string;
  items: string[];
  article: number;
  sentence: number;
  text: string;
}

export interface Sentence {
  /** 0 is the article's title, the body starts at 1. */
  n: number;
  /** Own characters; line breaks inside the sentence are closed up. */
  text: string;
}

export interface Chapter {
  number: number;
  /** As written: 一、 */
  marker: string;
  title: string;
  titleSimplified: string;
  /** Everything after the marker on the heading, closing mark included. */
  heading: string;
  /** Text between the heading and the chapter's first article. */
  lead: string;
}

export interface Article {
  /** Numbered through all chapters. */
  number: number;
  /** As written: (一) */
  marker: string;
  chapter: number;
  title: string;
  titleSimplified: string;
  /** Everything after the marker, title included, exactly as given. */
  text: string;
  textSimplified: string;
  sentences: Sentence[];
  targets: Target[];
  lists: CountedList[];
}

/** `not-a-target`: a number that is no figure (a document number, a name). The others ask a person to look. */
export type NoticeKind = 'not-a-target' | 'number' | 'numbering' | 'text';

export interface NotUnderstood {
  kind: NoticeKind;
  where: string;
  whereEn: string;
  article: number | null;
  text: string;
  why: string;
  whyEn: string;
}

export type Script = 'traditional' | 'simplified' | 'mixed';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Which stretch of the original (UTF-16 offsets) became what; the stretches follow each other without a gap. */
export interface Stretch {
  kind: 'title' | 'preface' | 'chapter' | 'lead' | 'article' | 'closing';
  /** Index into preface, chapters, articles or closing. */
  index: number;
  from: number;
  to: number;
}

export interface PlanText {
  title: string | null;
  preface: string[];
  chapters: Chapter[];
  articles: Article[];
  /** Signature, date and attachments after the last article. */
  closing: string[];
  script: Script;
  encoding: Encoding;
  notUnderstood: NotUnderstood[];
  layout: Stretch[];
  original: string;
}
