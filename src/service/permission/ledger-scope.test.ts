import { expect, test } from 'vitest';
import { ledgerScope } from './ledger-scope.ts';
import type { Match } from './match.ts';

const grants = (...matches: Match[]) =>
  ledgerScope('990102', { action: 'case.list', grants: matches, publicOnly: false }).grants;

test('what the ledger can filter by is passed on', () => {
  expect(ledgerScope('990102', { action: 'case.list', grants: [], publicOnly: false })).toEqual({
    district: '990102',
    grants: [],
  });
  expect(grants({ procedures: ['permit'], orgs: ['d1'] }, { public: true }, { party: 'p' })).toEqual([
    { procedures: ['permit'], orgs: ['d1'] },
    { public: true },
    { party: 'p' },
  ]);
  expect(grants({})).toEqual([{ all: true }]);
});

test('a grant with a condition that it cannot filter by is left out, so that a list never shows more', () => {
  for (const match of [
    { named: ['d1'] },
    { cases: ['c'] },
    { actors: ['p'] },
    { recused: ['p'] },
    { notProcedures: ['x'] },
  ] as Match[])
    expect(grants({ procedures: ['permit'], ...match })).toEqual([]);
  expect(grants({ notRecused: ['p'] })).toEqual([]);
});
