import { expect, test } from 'vitest';
import { actionNames } from './action.ts';
import { decideState, relevantTo, stateOf } from './decide.ts';
import type { Test } from './match.ts';
import { type CaseRelation, caseRelations, type Relation, type Relations, relationNames } from './relation.ts';
import { standingsTo } from './relations.ts';
import { inScope, scopeUnder } from './scope.ts';
import type { Hat } from './standing.ts';
import type { Subject } from './subject.ts';

/** A reader to whom each relation to a case can hold or not, whatever the others do. */
const tests: { readonly [R in CaseRelation]: Test } = {
  sameOrgan: [{ orgs: ['own', 'own-below'] }],
  ancestorOrgan: [{ orgs: ['below', 'own-below'] }],
  holdsRole: [{ procedures: ['role', 'role-open', 'role-sealed', 'role-open-sealed'] }],
  openRole: [{ procedures: ['open', 'role-open', 'open-sealed', 'role-open-sealed'] }],
  sealed: [{ notProcedures: ['plain', 'role', 'open', 'role-open'] }],
  named: [{ named: ['own'] }],
  acted: [{ actors: ['me'] }],
  recused: [{ recused: ['me', 'lender'] }],
  party: [{ cases: ['mine'] }, { party: 'me' }],
  publicFact: [{ public: true }],
};

function caseWith(holds: Relations): Subject {
  const procedure =
    ['role', 'open', 'sealed'].filter((_, n) => [holds.holdsRole, holds.openRole, holds.sealed][n]).join('-') ||
    'plain';
  const org = ['own', 'below'].filter((_, n) => [holds.sameOrgan, holds.ancestorOrgan][n]).join('-') || 'other';
  return {
    case: holds.party ? 'mine' : 'theirs',
    procedure,
    org,
    named: holds.named ? ['another', 'own'] : ['another'],
    actors: holds.acted ? ['somebody', 'me'] : [],
    recused: holds.recused ? ['lender'] : ['somebody'],
    public: holds.publicFact === true,
  };
}

function statesOf(relevant: readonly Relation[]): Relations[] {
  return Array.from({ length: 2 ** relevant.length }, (_, state) =>
    Object.fromEntries(relevant.map((r, n) => [r, (state & (1 << n)) !== 0])),
  );
}

const relevantOf = (action: (typeof actionNames)[number]) =>
  relationNames.filter((r) => relevantTo(action) & stateOf({ [r]: true }));
const isOfCase = (r: Relation) => (caseRelations as readonly Relation[]).includes(r);

test('the reader of this test really stands to each case as it is said', () => {
  const hat: Hat = { fixed: {}, tests };
  for (const state of statesOf(caseRelations)) expect(standingsTo([hat], caseWith(state))).toEqual([state]);
});

test('a list holds exactly the cases on which the table allows the action, in every state of the table', () => {
  let asked = 0;
  const wrong: unknown[] = [];
  for (const action of actionNames) {
    const relevant = relevantOf(action);
    const ofCase = statesOf(relevant.filter(isOfCase)).map((state) => ({
      state: stateOf(state),
      subject: caseWith(state),
    }));
    for (const fixed of statesOf(relevant.filter((r) => !isOfCase(r)))) {
      const scope = scopeUnder([{ fixed, tests }], action);
      const known = stateOf(fixed);
      for (const { state, subject } of ofCase) {
        asked++;
        if (inScope(scope, subject) !== decideState(action, known | state).allow && wrong.length < 5)
          wrong.push({ action, fixed, subject, grants: scope.grants });
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBe(actionNames.reduce((sum, action) => sum + 2 ** relevantOf(action).length, 0));
});

test('what a list is given can be asked of a database: nothing negative but recusal, nothing twice', () => {
  for (const action of actionNames)
    for (const fixed of statesOf(relevantOf(action).filter((r) => !isOfCase(r)))) {
      const { grants } = scopeUnder([{ fixed, tests }], action);
      for (const grant of grants) {
        expect(grant).not.toHaveProperty('recused');
        expect(grant).not.toHaveProperty('notProcedures');
      }
      expect(new Set(grants.map((grant) => JSON.stringify(grant))).size).toBe(grants.length);
    }
});

test('a lent post that serves some procedures filters to those', () => {
  const fixed = { staff: true, signedIn: true, delegate: true };
  const scope = scopeUnder([{ fixed, tests, only: ['open', 'plain'] }], 'case.list');
  expect(inScope(scope, caseWith({ sameOrgan: true }))).toBe(true);
  expect(inScope(scope, caseWith({ openRole: true }))).toBe(true);
  expect(inScope(scope, caseWith({ sameOrgan: true, holdsRole: true }))).toBe(false);
});

test('a public list says so, and holds only what is public', () => {
  const scope = scopeUnder([{ fixed: {}, tests }], 'public.search');
  expect(scope).toEqual({ action: 'public.search', grants: [{ public: true }], publicOnly: true });
  expect(scopeUnder([{ fixed: {}, tests }], 'case.search').grants).toEqual([]);
});
