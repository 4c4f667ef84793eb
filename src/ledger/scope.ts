import { LedgerError } from './errors.ts';
import { allOf, anyOf, type Sql, sql } from './sql.ts';

/**
 * Which cases a reader may see, as the permission table says. Every list asks for one, so that none can forget it.
 * A case is visible when at least one grant fits; no grant, no case.
 */
export interface Scope {
  readonly district: string;
  readonly grants: readonly Grant[];
}

/** All conditions of a grant must hold together. */
export interface Grant {
  /** Every case of the district; said aloud, so that an empty grant is an error and not a door. */
  readonly all?: true;
  /** Handled by one of these organisations. */
  readonly orgs?: readonly string[];
  readonly procedures?: readonly string[];
  /** Cases whose party is this person. */
  readonly party?: string;
  /** Cases in which this person has acted. */
  readonly actor?: string;
  /** Cases with a public view. */
  readonly public?: true;
}

/**
 * The scope as a condition on `cases c`.
 * @throws LedgerError scope.empty
 */
export function visible({ district, grants }: Scope): Sql {
  return sql`c.district = ${district} AND ${anyOf(grants.map(fits))}`;
}

function fits(grant: Grant): Sql {
  if (Object.values(grant).every((value) => value === undefined)) throw new LedgerError('scope.empty');
  return allOf([
    grant.orgs && sql`c.org = ANY (${grant.orgs})`,
    grant.procedures && sql`c.procedure = ANY (${grant.procedures})`,
    grant.party === undefined ? undefined : sql`c.party = ${grant.party}`,
    grant.actor === undefined
      ? undefined
      : sql`EXISTS (SELECT FROM case_actor a
          WHERE a.district = c.district AND a.case_id = c.id AND a.person = ${grant.actor})`,
    grant.public && sql`c.public`,
  ]);
}
