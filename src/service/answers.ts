import { addDays } from '../law/index.ts';
import type { Platform } from './platform.ts';

/** So long the same request sent again is still the same: no client tries again after months. */
const KEPT_DAYS = 90;

/**
 * Keys that begin so are worked out from what is asked, and are kept for good: the rows of a workbook, which may be given
 * in again at any time, and the stories of the demonstration.
 */
const LASTING = ['sheet-', 'demo:'] as const;

/** Forgets the answers to requests whose key nobody sends again. @returns how many */
export function forgetOldAnswers(p: Platform): Promise<number> {
  const now = p.now();
  const before = `${addDays(now.slice(0, 10), -KEPT_DAYS)}${now.slice(10)}`;
  return p.ledger.forgetAnswers(p.district.code, before, LASTING);
}
