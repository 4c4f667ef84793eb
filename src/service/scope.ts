import type { Scope } from '../ledger/scope.ts';
import { type Action, ledgerScope, scopeOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';

/** The filter that every list, search and export of cases carries: the permission table's answer for this reader. */
export function readerScope(p: Platform, s: Session, action: Action): Scope {
  return ledgerScope(p.district.code, scopeOf(p, s, action));
}
