import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';

/** One whole day in a calendar. */
export interface CalendarDay {
  /** The same day keeps its id from one reading to the next. */
  readonly id: string;
  /** Legal day. */
  readonly day: string;
  readonly title: string;
  readonly about: string;
  readonly url?: string;
  /** Reminds so many days ahead. */
  readonly remind?: number;
}

/**
 * A calendar (iCalendar, RFC 5545) that phones and mail programs can follow: whole days, which belong to no time zone.
 * @param at moment of writing (Asia/Shanghai)
 */
export function calendarOf(name: string, language: string, days: readonly CalendarDay[], at: string): string {
  const calendar = ical({ name, prodId: { company: 'Yifa', product: 'Yifa', language } });
  for (const { id, day, title, about, url, remind } of days) {
    const start = new Date(`${day}T00:00:00Z`);
    const event = calendar.createEvent({
      id,
      start,
      allDay: true,
      summary: title,
      description: about,
      stamp: new Date(at),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(url ? { url } : {}),
    });
    if (remind) event.createAlarm({ type: ICalAlarmType.display, trigger: remind * 86_400, description: title });
  }
  return calendar.toString();
}
