/** Whole days as a file that calendar programs follow. */
export { type CalendarDay, calendarOf } from '../papers/calendar/ics.ts';
