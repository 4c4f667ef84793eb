import type { Actor, Post } from '../kernel/index.ts';

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

/** The session as the kernel knows it, on one case. */
export function actorOf(session: Session, caseId: string | undefined, party: string | undefined): Actor {
  const proved = caseId !== undefined && session.partyOf === caseId;
  const own = session.kind === 'citizen' && party !== undefined && party === session.person;
  return { person: session.person, name: session.name, posts: session.posts, party: proved || own };
}
