import type { Grant, Scope as LedgerScope } from '../../ledger/scope.ts';
import type { Match } from './match.ts';
import type { Scope } from './scope.ts';

/**
 * The scope as the ledger filters by it. A grant with a condition that the ledger has no filter for is left out: a
 * list may show less than one may read, never more.
 */
export function ledgerScope(district: string, scope: Scope): LedgerScope {
  return { district, grants: scope.grants.flatMap(grantOf) };
}

function grantOf({ procedures, orgs, party, public: isPublic, notRecused, ...others }: Match): Grant[] {
  if (Object.keys(others).length > 0) return [];
  if (!procedures && !orgs && party === undefined && !isPublic) return notRecused ? [] : [{ all: true }];
  return [
    {
      ...(procedures ? { procedures } : {}),
      ...(orgs ? { orgs } : {}),
      ...(party === undefined ? {} : { party }),
      ...(isPublic ? { public: isPublic } : {}),
    },
  ];
}
