import type { Post } from '../kernel/index.ts';

/** Who asks, as far as log-in or a receipt has shown. The posts are those held at this moment, own and lent. */
export interface Session {
  readonly kind: 'anonymous' | 'citizen' | 'staff' | 'system';
  readonly person: string;
  readonly name: string;
  readonly posts: readonly Post[];
  /** System, security and audit administration (三员) are kept apart and never read a case. */
  readonly administers?: readonly ('system' | 'security' | 'audit')[];
  /** The case of which receipt number and secret have proved this person to be the party. */
  readonly partyOf?: string;
}

/** Anyone on the public portal. */
export const anonymous: Session = { kind: 'anonymous', person: 'anonymous', name: '', posts: [] };

/** The platform itself: whoever holds the server, on the command line. It administers and never acts in a case. */
export const operator: Session = { kind: 'system', person: 'platform', name: '', posts: [] };

/** Whether the session is the party of a case: proved by receipt and secret, or the signed-in citizen whose case it is. */
export function isParty(session: Session, caseId: string, party: string | null | undefined): boolean {
  return session.partyOf === caseId || (session.kind === 'citizen' && session.person === party);
}
