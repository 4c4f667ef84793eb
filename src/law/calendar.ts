import y2007 from './calendar/2007.json' with { type: 'json' };
import y2008 from './calendar/2008.json' with { type: 'json' };
import y2009 from './calendar/2009.json' with { type: 'json' };
import y2010 from './calendar/2010.json' with { type: 'json' };
import y2011 from './calendar/2011.json' with { type: 'json' };
import y2012 from './calendar/2012.json' with { type: 'json' };
import y2013 from './calendar/2013.json' with { type: 'json' };
import y2014 from './calendar/2014.json' with { type: 'json' };
import y2015 from './calendar/2015.json' with { type: 'json' };
import y2016 from './calendar/2016.json' with { type: 'json' };
import y2017 from './calendar/2017.json' with { type: 'json' };
import y2018 from './calendar/2018.json' with { type: 'json' };
import y2019 from './calendar/2019.json' with { type: 'json' };
import y2020 from './calendar/2020.json' with { type: 'json' };
import y2021 from './calendar/2021.json' with { type: 'json' };
import y2022 from './calendar/2022.json' with { type: 'json' };
import y2023 from './calendar/2023.json' with { type: 'json' };
import y2024 from './calendar/2024.json' with { type: 'json' };
import y2025 from './calendar/2025.json' with { type: 'json' };
import y2026 from './calendar/2026.json' with { type: 'json' };
import { Calendar } from './working-days.ts';
import type { YearData } from './year.ts';

export { Calendar, type DayReason, type DayStatus } from './working-days.ts';
export type { Notice, YearData } from './year.ts';

/** The published years of the State Council's holiday notices, make-up days included. */
export const publishedYears: readonly YearData[] = [
  y2007,
  y2008,
  y2009,
  y2010,
  y2011,
  y2012,
  y2013,
  y2014,
  y2015,
  y2016,
  y2017,
  y2018,
  y2019,
  y2020,
  y2021,
  y2022,
  y2023,
  y2024,
  y2025,
  y2026,
];

/** Working days of China as published so far; a later year is added with `withYear`. */
export const nationalCalendar: Calendar = new Calendar(publishedYears);

/** A calendar of the given consecutive years; throws a `calendar.*` error for bad data. */
export const calendar = (years: readonly YearData[]): Calendar => new Calendar(years);

/**
 * A new calendar with one more year, or with a year replaced by its amended data. A new year must follow the last one.
 * Due dates that ran into it were provisional and must be settled again; so must those of an amended year.
 */
export const withYear = (base: Calendar, year: YearData): Calendar =>
  new Calendar([...base.years.filter((known) => known.year !== year.year), year]);
