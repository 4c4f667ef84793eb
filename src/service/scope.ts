import type { Scope } from '../ledger/scope.ts';
import { type Action, scopeOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';

/** The filter that every list, search and export of cases carries: the permission table's answer for this reader. */
export function readerScope(p: Platform, s: Session, action: Action): Scope {
  const { grants } = scopeOf(p, s, action);
  return { district: p.district.code, grants: grants.map((grant) => (Object.keys(grant).length === 0 ? { all: true } : grant)) };
}
