import type { Session } from '../api/types.ts';
import type { TextKey } from '../texts/zh.ts';

export interface Section {
  readonly path: string;
  readonly title: TextKey;
  /** Any of these rights opens it; the server decides each request anew. */
  readonly needs: readonly string[];
}

/** The parts of administration, in the order in which they are shown. */
export const sections: readonly Section[] = [
  { path: 'orgs', title: 'admin.orgs', needs: ['people.read'] },
  { path: 'people', title: 'admin.people', needs: ['people.read'] },
  { path: 'roles', title: 'admin.roles', needs: ['people.read'] },
  { path: 'accounts', title: 'admin.accounts', needs: ['accounts.manage'] },
  { path: 'settings', title: 'admin.settings', needs: ['settings.manage'] },
  { path: 'templates', title: 'templates.title', needs: ['template.district', 'template.organ'] },
  { path: 'calendar', title: 'admin.calendar', needs: ['calendar.load'] },
  { path: 'statutes', title: 'admin.statutes', needs: ['law.import'] },
  { path: 'follow-ups', title: 'admin.follow-ups', needs: ['case.follow-up'] },
  { path: 'audit', title: 'admin.audit', needs: ['audit.read'] },
];

/** What of the district's affairs a reader may see to. */
export const may = (session: Session, ...rights: readonly string[]): boolean =>
  rights.some((right) => session.may?.includes(right));

/** The sections that a reader is shown; none for who administers nothing. */
export const sectionsFor = (session: Session): readonly Section[] =>
  sections.filter(({ needs }) => may(session, ...needs));
