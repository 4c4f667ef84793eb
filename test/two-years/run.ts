import { holderOf } from '../../src/service/demo/people.ts';
import { Stage } from '../../src/service/demo/play.ts';
import { freezeYear } from '../../src/service/freeze/index.ts';
import type { Platform } from '../../src/service/platform.ts';
import { freshDistrict, LAST } from './district.ts';
import type { Life } from './life.ts';

/** Three days on which the public pages are looked at: at the beginning, in the middle, at the end. */
export const DAYS = ['2025-03-20', '2025-08-29', LAST] as const;
export type ChosenDay = (typeof DAYS)[number];

const FREEZE = '2026-01-21';

/**
 * Plays the two years in a fresh district and stops on each of the three days. The figures of the first year are frozen
 * by the justice bureau when their day has come.
 * @param clock sets the platform's present moment
 */
export async function lived(
  p: Platform,
  clock: (moment: string) => void,
  onDay: (day: ChosenDay) => Promise<void>,
): Promise<Life> {
  const life = await freshDistrict(p, clock);
  for (const day of DAYS) {
    if (day > FREEZE) {
      await life.until(FREEZE);
      await freezeYear(p, new Stage(p).session(holderOf('justice', 'head'), undefined), { year: 2025 });
    }
    await life.until(day);
    await onDay(day);
  }
  return life;
}
