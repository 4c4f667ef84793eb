import { daysAfter } from '../tasks/light.tsx';

/** Days, unit and side that a page of figures is about; they stand in its address. */
export interface Place {
  readonly org?: string;
  readonly from?: string;
  readonly to?: string;
  readonly part?: string;
  readonly side?: string;
  /** Only this article of the plan. */
  readonly article?: string;
  /** Only figures for which anything was counted. */
  readonly counted?: string;
}

const names = ['org', 'from', 'to', 'part', 'side', 'article', 'counted'] as const;

export function readPlace(params: URLSearchParams): Place {
  return Object.fromEntries(names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));
}

/** `?org=…&from=…`; what is undefined is left out. */
export function placeQuery(place: Place): string {
  const given = Object.entries(place).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/** Where one figure is shown with what makes it. */
export const figurePath = (
  { procedure, indicator }: { readonly procedure: string; readonly indicator: string },
  place: Place,
) => `/figures/${procedure}/${indicator}${placeQuery(place)}`;

export const periods = ['year', 'last-year', 'month', 'last-month', 'twelve-months'] as const;
export type Period = (typeof periods)[number];

/** First and last day of a period that is asked for by name. */
export function daysIn(period: Period, today: string): { readonly from: string; readonly to: string } {
  const [year, month] = [Number(today.slice(0, 4)), today.slice(0, 7)];
  switch (period) {
    case 'year':
      return { from: `${year}-01-01`, to: today };
    case 'last-year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    case 'month':
      return { from: `${month}-01`, to: today };
    case 'last-month': {
      const to = daysAfter(`${month}-01`, -1);
      return { from: `${to.slice(0, 7)}-01`, to };
    }
    case 'twelve-months':
      return { from: `${year - 1}-${month.slice(5)}-01`, to: daysAfter(`${month}-01`, -1) };
  }
}

/** The name of a period, where these days have one. */
export function periodOf(from: string, to: string, today: string): Period | undefined {
  return periods.find((period) => {
    const days = daysIn(period, today);
    return days.from === from && days.to === to;
  });
}
