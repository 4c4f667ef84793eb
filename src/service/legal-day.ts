import { parseDay } from '../law/index.ts';

/** Whether a text is a legal day: one of the calendar, in the years with which the law can count. */
export function isLegalDay(text: string): boolean {
  try {
    return parseDay(text) === text;
  } catch {
    return false;
  }
}
