import type { Session } from '../session.ts';
import type { Action } from './action.ts';
import { both, fits, implies, type Match, opposite, type Test } from './match.ts';
import { type CaseRelation, caseRelations, type Relation, type Relations } from './relation.ts';
import { type Ground, type Hat, hatsOf } from './standing.ts';
import type { Subject } from './subject.ts';
import { allowRules, forbidRules } from './table.ts';

/** The filter that a list, search, export or link must carry: rows that fit one of the grants. None: no row. */
export interface Scope {
  readonly action: Action;
  readonly grants: readonly Match[];
  /** Only what is public about the rows may be shown. */
  readonly publicOnly: boolean;
}

/** The table's answer for an action, as a filter on rows: a row is in it exactly when `decide` allows the action on it. */
export function scopeOf(ground: Ground, session: Session, action: Action): Scope {
  return scopeUnder(hatsOf(ground, session), action);
}

export function scopeUnder(hats: readonly Hat[], action: Action): Scope {
  const grants = hats.flatMap((hat) => grantsOf(hat, action));
  const needed = grants.filter((a, n) => !grants.some((b, m) => n !== m && implies(a, b) && (!implies(b, a) || m < n)));
  return { action, grants: needed, publicOnly: action.startsWith('public.') };
}

/** Whether a case is in the scope. */
export function inScope(scope: Scope, subject: Subject): boolean {
  return fits(scope.grants, subject);
}

/** A line of the table narrowed by what is known of the reader: the relations to the case that are left to ask. */
export interface Narrowed {
  readonly rule: string;
  readonly all: readonly CaseRelation[];
  readonly none: readonly CaseRelation[];
}

/** The lines of an action that can still apply to a reader. */
export function narrow(
  action: Action,
  fixed: Relations,
): { readonly allows: readonly Narrowed[]; readonly forbids: readonly Narrowed[] } {
  const left = (
    rules: readonly {
      readonly id: string;
      readonly when: readonly Relation[];
      readonly unless?: readonly Relation[];
    }[],
  ) =>
    rules.flatMap(({ id, when, unless = [] }): Narrowed[] => {
      if (when.some((r) => !isOfCase(r) && !fixed[r]) || unless.some((r) => !isOfCase(r) && fixed[r])) return [];
      return [{ rule: id, all: when.filter(isOfCase), none: unless.filter(isOfCase) }];
    });
  return {
    allows: left(allowRules.filter((rule) => rule.allow.includes(action))),
    forbids: left(forbidRules.filter((rule) => rule.forbid.includes(action))),
  };
}

function isOfCase(relation: Relation): relation is CaseRelation {
  return (caseRelations as readonly Relation[]).includes(relation);
}

function grantsOf(hat: Hat, action: Action): readonly Match[] {
  const { allows, forbids } = narrow(action, hat.fixed);
  const base: Test = hat.only ? [{ procedures: hat.only }] : [{}];
  return allows.flatMap((line) => {
    const allowed = product([
      base,
      ...line.all.map((r) => hat.tests[r]),
      ...line.none.map((r) => negated(hat.tests[r])),
    ]);
    return forbids.reduce((grants, forbid) => product([grants, wayOut(hat, line, forbid)]), allowed);
  });
}

/** How a row escapes a forbidding line: one of its conditions fails, or one of its exceptions holds. */
function wayOut(hat: Hat, allow: Narrowed, forbid: Narrowed): Test {
  if (forbid.none.some((relation) => allow.all.includes(relation))) return [{}];
  return [...forbid.all.flatMap((r) => negated(hat.tests[r])), ...forbid.none.flatMap((r) => hat.tests[r])];
}

/** Rows that fit none of the matches. */
function negated(test: Test): Test {
  return product(test.map((match) => [opposite(match)]));
}

/** Rows that fit all of the tests. */
function product(tests: readonly Test[]): Test {
  return tests.reduce<Test>((grants, test) => grants.flatMap((a) => test.flatMap((b) => both(a, b) ?? [])), [{}]);
}
