import type { ActDef, Procedure } from '../../kernel/index.ts';
import { ServiceError } from '../errors.ts';
import type { Session } from '../session.ts';
import type { Action } from './action.ts';
import { type Decision, decide } from './decide.ts';
import { relationsOf } from './relations.ts';
import type { Ground } from './standing.ts';
import type { CaseForReaders } from './subject.ts';

/**
 * Asks the table about a matter of the district itself and goes on only if it allows.
 * @returns the line that allowed, for the audit trail
 * @throws ServiceError `sign-in.needed` for a stranger, `permission.denied` for anyone else
 */
export function demand(ground: Ground, session: Session, action: Action): string {
  const { allow, rule } = decide(action, relationsOf(ground, session));
  if (allow) return rule;
  throw new ServiceError(session.kind === 'anonymous' ? 'sign-in.needed' : 'permission.denied');
}

/**
 * Asks the table about one case. Who may not see it learns nothing, not even that it exists.
 * @throws ServiceError `case.not-found`
 */
export function demandOnCase(ground: Ground, session: Session, action: Action, row: CaseForReaders): string {
  const { allow, rule } = decide(action, relationsOf(ground, session, row));
  if (allow) return rule;
  throw new ServiceError('case.not-found');
}

/**
 * Whether a reader may attempt an act at all, before the kernel judges role, separation of duty and order. Acts of
 * outsiders ask for taking part, acts of organs for acting; an act open to both is allowed by either.
 */
export function mayAttempt(
  ground: Ground,
  session: Session,
  definition: Procedure,
  act: string,
  row: CaseForReaders,
): Decision {
  const names = [(definition.acts[act] as ActDef | undefined)?.by ?? []].flat();
  const outside = names.some((name) => definition.roles[name]?.outside !== undefined);
  const inside = names.some((name) => definition.roles[name]?.outside === undefined);
  const standing = relationsOf(ground, session, row);
  const taking = outside ? decide('case.take-part', standing) : undefined;
  if (taking?.allow || !inside) return taking ?? decide('case.act', standing);
  return decide('case.act', standing);
}

/** How much of a case a reader sees: the file, what its party sees, what is public, or nothing. */
export function viewOf(ground: Ground, session: Session, row: CaseForReaders): 'file' | 'party' | 'public' | 'none' {
  const standing = relationsOf(ground, session, row);
  if (decide('case.read', standing).allow) return 'file';
  if (decide('case.track', standing).allow) return 'party';
  return decide('public.read', standing).allow ? 'public' : 'none';
}
