import type { Session } from '../session.ts';
import type { Action } from './action.ts';
import { decide } from './decide.ts';
import { relationsOf } from './relations.ts';
import type { Ground } from './standing.ts';

/** What is done for the district as a whole, away from any one case. */
const districtWide = [
  'people.read',
  'people.manage',
  'posts.assign',
  'accounts.manage',
  'sessions.revoke',
  'audit.read',
  'audit.export',
  'settings.manage',
  'calendar.load',
  'law.import',
  'case.follow-up',
  'signals.read',
  'figures.freeze',
  'figures.recount',
  'template.district',
  'template.organ',
] as const satisfies readonly Action[];

/**
 * What of the district's own affairs a reader may see to, by the table: a page offers nothing else. Each request is
 * decided anew by itself. Whether a single case's affairs are theirs is asked of the case.
 */
export function administrationOf(ground: Ground, session: Session): readonly Action[] {
  const standing = relationsOf(ground, session);
  return districtWide.filter((action) => decide(action, standing).allow);
}
