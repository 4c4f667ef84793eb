import type { Html } from './html/html.ts';
import type { PortalAnswer, PortalRequest } from './route.ts';
import type { Say } from './say.ts';
import type { Source } from './source.ts';

/** What a page is given: the reader's language, what may be shown, and what was asked. */
export interface View {
  readonly t: Say;
  readonly source: Source;
  readonly request: PortalRequest;
  /** Legal day of the request. */
  readonly today: string;
}

/** One page before its frame is put around it. */
export interface Page {
  /** Without markup: the title of the window, and h1 unless `heading` differs. */
  readonly title: string;
  readonly main: Html;
  /** Which entry of the navigation it belongs to. */
  readonly section?: Section;
  /** Pages above it, outermost first; the front page is added by the frame. */
  readonly crumbs?: readonly Crumb[];
  readonly status?: number;
  /** A form that came back with errors. */
  readonly invalid?: boolean;
  /** Never kept by caches or shown to others: a case, a receipt. */
  readonly personal?: boolean;
  /** An article of a column, for the metas that government sites carry. */
  readonly article?: { readonly published?: string; readonly source?: string; readonly keywords?: string };
  readonly description?: string;
  /** Address of the feed that tells what is new in this list. */
  readonly feed?: string;
  readonly headers?: PortalAnswer['headers'];
}

export interface Crumb {
  readonly href: string;
  readonly text: string;
}

export type Section =
  | 'home'
  | 'want'
  | 'powers'
  | 'track'
  | 'documents'
  | 'plan'
  | 'decisions'
  | 'consult'
  | 'due'
  | 'about';

/** One value of the query; the first where there are several, without spaces around it. */
export function asked(view: View, name: string): string {
  const value = view.request.query[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}

/** A legal day of the query, or undefined where there is none or it is no day. */
export function askedDay(view: View, name: string): string | undefined {
  const value = asked(view, name);
  return isDay(value) ? value : undefined;
}

/** Whether a text is a day of the calendar in the form 2026-03-02. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** Days from one legal day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1 March of the year 0 in the Gregorian calendar, in which leap days come last. */
function dayNumber(day: string): number {
  const [y, m, d] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
  const year = m <= 2 ? y - 1 : y;
  const month = (m + 9) % 12;
  return (
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((153 * month + 2) / 5) +
    d -
    1
  );
}
