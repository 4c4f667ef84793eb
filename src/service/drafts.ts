import { addDays } from '../law/index.ts';
import type { Draft } from '../ledger/drafts.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';

const KEPT_DAYS = 30;

/** What the person has begun to write, kept on the server so that it outlives the page and the session. Only its own person reads it. */
export function saveDraft(p: Platform, s: Session, key: string, body: unknown): Promise<void> {
  return p.ledger.saveDraft(p.district.code, s.person, { key, body, savedAt: p.now() });
}

/** One draft; undefined where there is none. */
export function readDraft(p: Platform, s: Session, key: string): Promise<Draft | undefined> {
  return p.ledger.draft(p.district.code, s.person, key);
}

export function draftsOf(p: Platform, s: Session): Promise<readonly Draft[]> {
  return p.ledger.draftsOf(p.district.code, s.person);
}

export function dropDraft(p: Platform, s: Session, key: string): Promise<void> {
  return p.ledger.dropDraft(p.district.code, s.person, key);
}

/** Keys that begin so hold what a person keeps for good, such as common phrases. */
const LASTING = 'own:';

/** Forgets drafts that nobody has touched for a month. */
export function forgetOldDrafts(p: Platform): Promise<number> {
  const now = p.now();
  return p.ledger.forgetDrafts(p.district.code, `${addDays(now.slice(0, 10), -KEPT_DAYS)}${now.slice(10)}`, LASTING);
}
