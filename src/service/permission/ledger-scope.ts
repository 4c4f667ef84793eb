import type { Grant, Scope as LedgerScope } from '../../ledger/scope.ts';
import type { Match } from './match.ts';
import type { Scope } from './scope.ts';

/** The scope as the ledger filters by it. A grant with a condition that it has no filter for is left out: never more. */
export function ledgerScope(district: string, scope: Scope): LedgerScope {
  return { district, grants: scope.grants.flatMap(grantOf) };
}

function grantOf({ recused, notProcedures, ...match }: Match): Grant[] {
  if (recused || notProcedures) return [];
  return Object.keys(match).length === 0 ? [{ all: true }] : [match];
}
