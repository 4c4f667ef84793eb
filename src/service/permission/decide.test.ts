import { describe, expect, test } from 'vitest';
import { type Action, actionNames, caseContent } from './action.ts';
import { decide, decider, relevantTo, stateOf } from './decide.ts';
import { type Relation, type Relations, relationNames } from './relation.ts';
import { allowRules, forbidRules } from './table.ts';

const bit = (...names: Relation[]) => names.reduce((sum, name) => sum | stateOf({ [name]: true }), 0);

describe('the table over all of its states', () => {
  const officers = bit('system', 'security', 'audit');
  const oneOfficer = new Set([bit('system'), bit('security'), bit('audit')]);
  const known = bit('signedIn', 'staff', 'party', 'platform') | officers;
  const content = new Set<Action>([...caseContent, 'entry.read-private-fields']);
  const open = new Set<Action>([
    'public.read',
    'public.list',
    'public.search',
    'entry.read',
    'figures.read',
    'account.own',
  ]);
  const [RECUSED, DELEGATE, SEALED, PARTY, STAFF, ROLE] = (
    ['recused', 'delegate', 'sealed', 'party', 'staff', 'holdsRole'] as const
  ).map((r) => bit(r)) as [number, number, number, number, number, number];
  const deciding = new Set<string>();
  const reachable = new Set<Action>();
  const broken: string[] = [];
  const fails = (what: string, action: Action, state: number) => {
    if (broken.length < 20)
      broken.push(`${what}: ${action} in ${relationNames.filter((r) => state & bit(r)).join('+')}`);
  };
  let asked = 0;
  let stood = 0;

  const started = performance.now();
  for (const action of actionNames) {
    const { decisions, of } = decider(action);
    const allows = decisions.map((decision) => decision.allow);
    const met = new Uint8Array(decisions.length);
    const isContent = content.has(action);
    const isFile = (caseContent as readonly Action[]).includes(action);
    // Every subset of the relations that the action's lines mention; each stands for all states that differ elsewhere.
    const relevant = relevantTo(action);
    for (let state = relevant, more = true; more; more = state !== 0, state = (state - 1) & relevant) {
      asked++;
      const decided = of(state);
      met[decided] = 1;
      if (!allows[decided]) continue;
      if (state & RECUSED && isFile) fails('the recused', action, state);
      if (state & officers) {
        if (isContent) fails('an administrator reads a case', action, state);
        if (!oneOfficer.has(state & officers) && !open.has(action)) fails('two administrators in one', action, state);
      }
      if (state & DELEGATE && !allows[of(state & ~DELEGATE)]) fails('a delegate has more', action, state);
      if (state & SEALED && isFile) {
        if (!(state & ROLE) || action === 'case.export') fails('a sealed file is open', action, state);
        if (!allows[of(state & ~SEALED)]) fails('sealing opens', action, state);
      }
      if (isFile && (!(state & STAFF) || (state & PARTY && !allows[of(state & ~PARTY)])))
        fails('a party inside', action, state);
      if (!(state & known) && !open.has(action) && action !== 'case.open' && action !== 'case.take-part')
        fails('a stranger', action, state);
    }
    stood += 2 ** relationNames.length;
    for (const [n, { allow, rule }] of decisions.entries())
      if (met[n]) {
        deciding.add(rule);
        if (allow) reachable.add(action);
      }
  }
  const took = performance.now() - started;

  test('every action is asked in every state that can make a difference, in well under a second', () => {
    expect(stood).toBe(actionNames.length * 2 ** relationNames.length);
    expect(asked).toBe(
      actionNames.reduce(
        (sum, action) => sum + 2 ** relationNames.filter((r) => relevantTo(action) & bit(r)).length,
        0,
      ),
    );
    expect(took).toBeLessThan(900);
  });

  test.each(['case.read', 'account.own', 'case.export'] as const)(
    'what %s does not mention makes no difference to it',
    (action) => {
      const { of } = decider(action);
      const relevant = relevantTo(action);
      let different = 0;
      for (let state = 0; state < 2 ** relationNames.length; state++)
        if (of(state) !== of(state & relevant)) different++;
      expect(different).toBe(0);
    },
  );

  test('the recused neither act nor read; administrators are three people and read no case; a lent post never carries more; sealed files stay shut; parties and strangers stay outside', () => {
    expect(broken).toEqual([]);
  });

  test('every line of the table decides somewhere, and no action is a dead end', () => {
    const ids = [...allowRules, ...forbidRules].map((rule) => rule.id);
    expect([...deciding].sort()).toEqual(['default.deny', ...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect([...reachable].sort()).toEqual([...actionNames].sort());
  });
});

describe('single decisions', () => {
  const staff = { signedIn: true, staff: true } as const;
  const cases: [what: string, action: Action, relations: Relations, allow: boolean, rule: string][] = [
    ['nothing holds', 'case.read', {}, false, 'default.deny'],
    ['a stranger reads what is public', 'public.read', { publicFact: true }, true, 'public.fact'],
    ['a stranger does not read what is not', 'public.read', {}, false, 'default.deny'],
    ['public content is no way into the file', 'case.read', { publicFact: true }, false, 'default.deny'],
    ['a handler', 'case.read-inside-notes', { ...staff, sameOrgan: true, holdsRole: true }, true, 'role.in-case'],
    ['a colleague sees the earlier cases of the office', 'case.list', { ...staff, sameOrgan: true }, true, 'organ.own'],
    [
      'a colleague without a role sees no inside note',
      'case.read-inside-notes',
      { ...staff, sameOrgan: true },
      false,
      'default.deny',
    ],
    [
      'a former handler in another organ reads, but no inside note',
      'case.read',
      { ...staff, acted: true },
      true,
      'acted.before',
    ],
    ['the same', 'case.read-inside-notes', { ...staff, acted: true }, false, 'default.deny'],
    ['a recused head', 'case.act', { ...staff, sameOrgan: true, holdsRole: true, recused: true }, false, 'recused'],
    [
      'a recused head as a party elsewhere',
      'case.track',
      { ...staff, recused: true, party: true },
      true,
      'party.own-case',
    ],
    ['the justice bureau and a petition', 'case.read', { ...staff, justice: true, sealed: true }, false, 'sealed'],
    [
      'the district head and a petition',
      'case.list',
      { ...staff, government: true, ancestorOrgan: true, sealed: true },
      false,
      'sealed',
    ],
    [
      'the petition clerk and his petition',
      'case.read',
      { ...staff, sameOrgan: true, holdsRole: true, sealed: true },
      true,
      'role.in-case',
    ],
    [
      'nobody exports petitions',
      'case.export',
      { ...staff, sameOrgan: true, holdsRole: true, sealed: true },
      false,
      'sealed.no-export',
    ],
    ['a delegate lends on', 'delegation.grant', { ...staff, delegate: true }, false, 'delegate.no-lending'],
    [
      'an auditor of two hats',
      'audit.read',
      { signedIn: true, audit: true, security: true },
      false,
      'administrators.security-audit',
    ],
    ['the audit administrator', 'audit.read', { signedIn: true, audit: true }, true, 'administrator.audit'],
    [
      'the system administrator and accounts',
      'accounts.manage',
      { signedIn: true, system: true },
      false,
      'default.deny',
    ],
    ['a stranger opens a case', 'case.open', {}, true, 'everyone.public'],
    [
      'the head urges the own organ',
      'case.urge',
      { ...staff, sameOrgan: true, holdsRole: true, oversees: true },
      true,
      'organ.head',
    ],
    ['a clerk urges nobody', 'case.urge', { ...staff, sameOrgan: true, holdsRole: true }, false, 'default.deny'],
    ['supervision urges', 'case.urge', { ...staff, supervision: true, oversees: true }, true, 'oversight.supervision'],
    ['supervision and a petition', 'case.urge', { ...staff, supervision: true, sealed: true }, false, 'sealed'],
    [
      'the recused comments no more',
      'case.comment',
      { ...staff, sameOrgan: true, holdsRole: true, recused: true },
      false,
      'recused',
    ],
    ['a colleague without a role comments not', 'case.comment', { ...staff, sameOrgan: true }, false, 'default.deny'],
    ['a handler answers the party', 'case.answer-urging', { ...staff, holdsRole: true }, true, 'role.in-case'],
    [
      'who lends a post for leave cannot hand over with it',
      'handover.propose',
      { ...staff, delegate: true },
      false,
      'delegate.no-lending',
    ],
    [
      'the security administrator confirms',
      'handover.confirm',
      { signedIn: true, security: true },
      true,
      'administrator.security',
    ],
    ['the system administrator does not', 'handover.confirm', { signedIn: true, system: true }, false, 'default.deny'],
    ['a head does not confirm', 'handover.confirm', { ...staff, oversees: true }, false, 'default.deny'],
  ];
  test.each(cases)('%s: %s', (_, action, relations, allow, rule) => {
    expect(decide(action, relations)).toEqual({ allow, rule });
  });

  test('of several standings one is enough, and each is judged alone', () => {
    const own: Relations = { ...staff };
    const lent: Relations = { ...staff, sameOrgan: true, holdsRole: true, delegate: true };
    expect(decide('case.read', [own, lent])).toEqual({ allow: true, rule: 'role.in-case' });
    expect(
      decide('case.read', [
        { ...own, sameOrgan: true },
        { ...lent, recused: true },
      ]),
    ).toEqual({ allow: true, rule: 'organ.own' });
    expect(decide('case.read', [own, { ...lent, recused: true }])).toEqual({ allow: false, rule: 'recused' });
    expect(decide('case.read', [])).toEqual({ allow: false, rule: 'default.deny' });
  });
});
