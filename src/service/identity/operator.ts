import type { Session } from '../session.ts';

/** Whoever runs the server: sets the district up and keeps it, and never reads or handles a case. */
export const operator: Session = { kind: 'system', person: 'operator', name: '', posts: [] };
