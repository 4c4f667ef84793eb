import type { CheckContext } from '../../src/kernel/check/index.ts';
import { booking } from './booking.ts';
import { complaint } from './complaint.ts';
import { courtRules, courtSettings } from './law.ts';
import { bookings, claims, courts, referees } from './registers.ts';

/** What stands around the invented procedure. */
export const context: CheckContext = {
  rows: (topic) => courtRules[topic] ?? [],
  setting: (key) => courtSettings[key]?.value,
  registers: [courts, bookings, claims, referees],
  procedures: [booking, complaint],
};
