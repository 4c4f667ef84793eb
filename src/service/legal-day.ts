import { parseDay } from '../law/index.ts';

/** Whether a text is a legal day that the law can count with: on the calendar, from 1900 to 2199. */
export function isLegalDay(text: string): boolean {
  try {
    return parseDay(text) === text;
  } catch {
    return false;
  }
}
