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
  /** Cases whose file gives one of these organisations a part. */
  readonly named?: readonly string[];
  /** Cases in which one of these persons has acted for an organ; whoever lent the post, not the borrower. */
  readonly actors?: readonly string[];
  /** Not those from which one of these persons is recused. */
  readonly notRecused?: readonly string[];
  readonly cases?: readonly string[];
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
    grant.cases && sql`c.id = ANY (${grant.cases})`,
    grant.named && sql`c.named && ${grant.named}`,
    grant.actors && acted(grant.actors),
    grant.notRecused && sql`NOT jsonb_exists_any(c.recused, ${grant.notRecused}::text[])`,
    grant.public && sql`c.public`,
  ]);
}

/** Found by the index of `case_actor`, then by the state: only there it is said for whom somebody acted. */
function acted(persons: readonly string[]): Sql {
  return sql`EXISTS (SELECT FROM case_actor a
      WHERE a.district = c.district AND a.case_id = c.id AND a.person = ANY (${persons}))
    AND EXISTS (SELECT FROM jsonb_array_elements(c.state -> 'actors') x
      WHERE jsonb_exists(x, 'org') AND coalesce(x ->> 'via', x ->> 'person') = ANY (${persons}))`;
}

/** The organisations outside of which the scope shows nothing; undefined when it may. */
export function orgsOf({ grants }: Scope): readonly string[] | undefined {
  const orgs = grants.flatMap((grant) => grant.orgs ?? []);
  return grants.length > 0 && grants.every((grant) => grant.orgs) ? orgs : undefined;
}
