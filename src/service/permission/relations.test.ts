import { describe, expect, test } from 'vitest';
import type { Author, Procedure, RoleDef } from '../../kernel/index.ts';
import type { HeldPost } from '../identity/held-post.ts';
import { OrgDirectory } from '../orgs.ts';
import { anonymous, type Session } from '../session.ts';
import { actionNames } from './action.ts';
import { decide } from './decide.ts';
import { demand, demandOnCase, mayAttempt, viewOf } from './demand.ts';
import type { Relations } from './relation.ts';
import { relationsOf, relationsToEntry } from './relations.ts';
import { inScope, scopeOf } from './scope.ts';
import type { Ground } from './standing.ts';
import { type CaseForReaders, subjectOf } from './subject.ts';

const kinds = {
  gov: 'government',
  office: 'office',
  justice: 'justice',
  watch: 'supervision',
  d1: 'department',
  d2: 'department',
  station: 'department',
} as const;
type OrgId = keyof typeof kinds;
const parents: { [org: string]: string } = {
  office: 'gov',
  justice: 'gov',
  watch: 'gov',
  d1: 'gov',
  d2: 'gov',
  station: 'd1',
};
const orgs = new OrgDirectory(
  Object.entries(kinds).map(([id, kind]) => ({
    id,
    kind,
    code: id,
    name: id,
    ...(parents[id] ? { parent: parents[id] } : {}),
  })),
);

const definition = (id: string, mechanism: string, roles: { [role: string]: RoleDef }, acts: object = {}): Procedure =>
  ({ id, mechanism, roles, acts, facts: {}, lists: {} }) as unknown as Procedure;
const roles: { [role: string]: RoleDef } = {
  applicant: { title: '', outside: 'anyone' },
  handler: { title: '', post: 'handler' },
  legal: { title: '', post: 'legal-reviewer', in: { kind: 'justice' } },
  opinion: { title: '', post: 'head', in: 'any' },
  partner: { title: '', post: ['handler', 'drafter'], in: { fact: 'partner' } },
  joint: { title: '', post: 'officer', in: { itemColumn: 'org' } },
};
const acts = { apply: { by: 'applicant' }, decide: { by: 'handler' }, note: { by: ['applicant', 'handler'] } };
const ground: Ground = {
  orgs,
  procedures: [
    definition('permit', 'M07', roles, acts),
    definition('petition', 'M49', { clerk: { title: '', post: 'petition-clerk' }, lead: { title: '', post: 'head' } }),
  ],
};

const at = (post: string, org: OrgId, more: Partial<HeldPost> = {}): HeldPost => ({
  post,
  org,
  kind: kinds[org],
  ...more,
});
const staff = (person: string, ...posts: HeldPost[]): Session => ({ kind: 'staff', person, name: person, posts });
const author = (person: string, org?: string, via?: string): Author => ({
  person,
  role: 'r',
  ...(org ? { org } : {}),
  ...(via ? { via } : {}),
});
interface Parts {
  procedure?: string;
  org?: string;
  actors?: Author[];
  recused?: string[];
  partner?: string;
  joint?: string[];
  public?: boolean;
  party?: string | null;
}
const row = (parts: Parts = {}): CaseForReaders => ({
  id: 'c1',
  procedure: parts.procedure ?? 'permit',
  org: parts.org ?? 'd1',
  public: parts.public ?? false,
  party: parts.party ?? null,
  state: {
    actors: parts.actors ?? [],
    recused: parts.recused ?? [],
    facts: parts.partner ? { partner: parts.partner } : {},
    lists: { partners: (parts.joint ?? []).map((org) => ({ key: org, columns: { org }, done: {} })) },
  },
});
const held = (relations: readonly Relations[]) =>
  relations.map((r) =>
    Object.keys(r)
      .filter((k) => r[k as keyof Relations])
      .sort()
      .join(' '),
  );

describe('how a reader stands to a case', () => {
  const cases: [who: string, session: Session, parts: Parts, holds: string[]][] = [
    ['a stranger', anonymous, { public: true }, ['publicFact']],
    [
      'a stranger whose person id stands in the file',
      anonymous,
      { actors: [author('anonymous', 'd1')], recused: ['anonymous'], party: 'anonymous' },
      [''],
    ],
    ['with receipt and secret', { ...anonymous, partyOf: 'c1' }, {}, ['party']],
    ["with another case's receipt", { ...anonymous, partyOf: 'c2' }, {}, ['']],
    [
      'a citizen on the own case',
      { kind: 'citizen', person: 'p', name: '', posts: [] },
      { party: 'p' },
      ['party signedIn'],
    ],
    [
      "a citizen on another's case",
      { kind: 'citizen', person: 'p', name: '', posts: [] },
      { party: 'q' },
      ['signedIn'],
    ],
    ['the handler', staff('h', at('handler', 'd1')), {}, ['holdsRole sameOrgan signedIn staff']],
    ['the handler of another organ', staff('h', at('handler', 'd2')), {}, ['signedIn staff']],
    ['a colleague', staff('h', at('window', 'd1')), {}, ['sameOrgan signedIn staff']],
    [
      'the legal reviewer of the justice bureau',
      staff('l', at('legal-reviewer', 'justice')),
      {},
      ['holdsRole signedIn staff'],
    ],
    ['the legal reviewer of a department', staff('l', at('legal-reviewer', 'd2')), {}, ['signedIn staff']],
    ["any organ's head where the role is open", staff('x', at('head', 'd2')), {}, ['openRole oversees signedIn staff']],
    [
      'the partner that the file names',
      staff('x', at('drafter', 'd2')),
      { partner: 'd2' },
      ['holdsRole named signedIn staff'],
    ],
    ['a colleague at the partner', staff('x', at('window', 'd2')), { partner: 'd2' }, ['named signedIn staff']],
    [
      'an organ in a list',
      staff('x', at('officer', 'd2')),
      { joint: ['gov', 'd2'] },
      ['holdsRole named signedIn staff'],
    ],
    [
      'the head above',
      staff('x', at('head', 'd1')),
      { org: 'station', procedure: 'petition' },
      ['ancestorOrgan oversees sealed signedIn staff'],
    ],
    ['a clerk above', staff('x', at('window', 'd1')), { org: 'station' }, ['signedIn staff']],
    [
      'the district head',
      staff('x', at('district-head', 'gov')),
      {},
      ['ancestorOrgan government oversees signedIn staff'],
    ],
    ['the head of the office', staff('x', at('plan-office', 'office')), {}, ['government oversees signedIn staff']],
    ['the justice bureau', staff('x', at('plan-office', 'justice')), {}, ['justice oversees signedIn staff']],
    ['supervision', staff('x', at('supervisor', 'watch')), {}, ['oversees signedIn staff supervision']],
    [
      'who handled it and has moved',
      staff('h', at('window', 'd2')),
      { actors: [author('h', 'd1')] },
      ['acted signedIn staff'],
    ],
    ['who commented as a citizen', staff('h', at('window', 'd2')), { actors: [author('h')] }, ['signedIn staff']],
    [
      'who acted for somebody: the lender answers',
      staff('h', at('window', 'd2')),
      { actors: [author('h', 'd1', 'boss')] },
      ['signedIn staff'],
    ],
    [
      'who lent the post then',
      staff('boss', at('window', 'd2')),
      { actors: [author('h', 'd1', 'boss')] },
      ['acted signedIn staff'],
    ],
    [
      'the recused',
      staff('h', at('handler', 'd1')),
      { recused: ['h'] },
      ['holdsRole recused sameOrgan signedIn staff'],
    ],
    [
      'a lent post, beside the own',
      staff('h', at('window', 'd2'), at('handler', 'd1', { via: 'boss' })),
      {},
      ['signedIn staff', 'delegate holdsRole sameOrgan signedIn staff'],
    ],
    [
      'a lent post of somebody recused',
      staff('h', at('handler', 'd1', { via: 'boss' })),
      { recused: ['boss'] },
      ['signedIn', 'delegate holdsRole recused sameOrgan signedIn staff'],
    ],
    [
      'a post lent for other procedures',
      staff('h', at('handler', 'd1', { via: 'boss', procedures: ['petition'] })),
      {},
      ['signedIn'],
    ],
    [
      'a post lent for this procedure',
      staff('h', at('handler', 'd1', { via: 'boss', procedures: ['permit'] })),
      {},
      ['signedIn', 'delegate holdsRole sameOrgan signedIn staff'],
    ],
    [
      'an unknown procedure counts as sealed',
      staff('h', at('window', 'd1')),
      { procedure: 'gone' },
      ['sameOrgan sealed signedIn staff'],
    ],
    ['an administrator', { ...staff('a'), administers: ['audit'] }, {}, ['audit signedIn']],
    ['the platform itself', { kind: 'system', person: 'system', name: '', posts: [] }, {}, ['platform']],
    ['staff whose posts have all ended', staff('h'), { actors: [author('h', 'd1')] }, ['acted signedIn']],
  ];
  test.each(cases)('%s', (_, session, parts, holds) => {
    expect(held(relationsOf(ground, session, row(parts)))).toEqual(holds);
  });

  test('without a case only what the reader is counts, and posts lent for single procedures do not', () => {
    const session = staff(
      'h',
      at('plan-office', 'justice', { via: 'boss', procedures: ['permit'] }),
      at('window', 'd1'),
    );
    expect(held(relationsOf(ground, session))).toEqual(['signedIn staff']);
  });

  test('a register entry belongs to its holder', () => {
    const inner = (s: Session, holder: string) =>
      decide('entry.read-private-fields', relationsToEntry(ground, s, holder)).allow;
    expect(inner(staff('x', at('window', 'd1')), 'd1')).toBe(true);
    expect(inner(staff('x', at('window', 'd1')), 'd2')).toBe(false);
    expect(inner(anonymous, 'd1')).toBe(false);
    expect(inner(staff('x', at('plan-office', 'justice')), 'd2')).toBe(true);
  });
});

/** Readers and cases of the little district above, in every combination that matters. */
const posts = [
  at('handler', 'd1'),
  at('window', 'd1'),
  at('head', 'd2'),
  at('drafter', 'd2'),
  at('officer', 'station'),
  at('legal-reviewer', 'justice'),
  at('plan-office', 'justice'),
  at('district-head', 'gov'),
  at('supervisor', 'watch'),
  at('petition-clerk', 'd1'),
];
const lentBy = (post: HeldPost, via: string, procedures?: string[]): HeldPost => ({
  ...post,
  via,
  ...(procedures ? { procedures } : {}),
});
const readers: Session[] = [
  anonymous,
  { ...anonymous, partyOf: 'c1' },
  { kind: 'citizen', person: 'me', name: '', posts: [] },
  { kind: 'system', person: 'system', name: '', posts: [] },
  { ...staff('me'), administers: ['system'] },
  ...posts.flatMap((post, n) => [
    staff('me', post),
    staff('me', lentBy(post, 'boss')),
    staff('me', post, lentBy(posts[(n + 3) % posts.length] as HeldPost, 'boss', ['permit'])),
    { ...staff('me', post), administers: ['security'] as const },
  ]),
];
const subjects: CaseForReaders[] = ['permit', 'petition', 'gone'].flatMap((procedure) =>
  ['d1', 'd2', 'station'].flatMap((org) =>
    [[], [author('me', org)], [author('boss', org)], [author('me')], [author('me', org, 'boss')]].flatMap((actors) =>
      [[], ['me'], ['boss'], ['other']].flatMap((recused) =>
        [{}, { partner: 'd2' }, { joint: ['station'] }].flatMap((named) =>
          [false, true].map((flag) =>
            row({ procedure, org, actors, recused, ...named, public: flag, party: flag ? 'me' : null }),
          ),
        ),
      ),
    ),
  ),
);

test('in the district as well, a list holds exactly what the table allows one by one', () => {
  const asSubject = subjects.map((r) =>
    subjectOf(
      ground.procedures.filter((p) => p.id === r.procedure),
      r,
    ),
  );
  const wrong: unknown[] = [];
  let allowed = 0;
  const actions = [
    'case.list',
    'case.search',
    'case.export',
    'case.follow-link',
    'case.track',
    'public.list',
    'figures.drill',
  ] as const;
  for (const session of readers) {
    const scopes = actions.map((action) => scopeOf(ground, session, action));
    for (const [n, r] of subjects.entries()) {
      const standing = relationsOf(ground, session, r);
      for (const scope of scopes) {
        const { allow } = decide(scope.action, standing);
        if (allow) allowed++;
        if (inScope(scope, asSubject[n] as never) !== allow && wrong.length < 3)
          wrong.push({ session, scope, r, allow });
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(allowed).toBeGreaterThan(1000);
});

test('a delegate has never more than the delegator at that moment', () => {
  const more: unknown[] = [];
  for (const post of posts)
    for (const procedures of [undefined, ['permit'], ['petition']]) {
      const delegate = staff('me', lentBy(post, 'boss', procedures));
      const delegator = staff('boss', post);
      for (const r of subjects) {
        if (r.party === 'me') continue;
        const [lent, own] = [relationsOf(ground, delegate, r), relationsOf(ground, delegator, r)];
        for (const action of actionNames)
          if (decide(action, lent).allow && !decide(action, own).allow && more.length < 3)
            more.push({ action, post, r });
      }
    }
  expect(more).toEqual([]);
});

describe('asking', () => {
  const handler = staff('h', at('handler', 'd1'));
  const code = (run: () => unknown) => {
    try {
      return run();
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  test('who may not gets an error that says no more than it should', () => {
    expect(code(() => demand(ground, anonymous, 'audit.read'))).toBe('sign-in.needed');
    expect(code(() => demand(ground, handler, 'audit.read'))).toBe('permission.denied');
    expect(code(() => demand(ground, { ...staff('a'), administers: ['audit'] }, 'audit.read'))).toBe(
      'administrator.audit',
    );
    expect(code(() => demandOnCase(ground, handler, 'case.read', row()))).toBe('role.in-case');
    expect(code(() => demandOnCase(ground, handler, 'case.read', row({ org: 'd2' })))).toBe('case.not-found');
  });

  test('an act of outsiders asks for taking part, an act of organs for acting, an act of both for either', () => {
    const permit = ground.procedures[0] as Procedure;
    const rule = (session: Session, act: string, parts: Parts = {}) =>
      mayAttempt(ground, session, permit, act, row(parts)).rule;
    expect(rule(anonymous, 'apply')).toBe('default.deny');
    expect(rule(anonymous, 'apply', { public: true })).toBe('public.fact');
    expect(rule({ ...anonymous, partyOf: 'c1' }, 'decide')).toBe('default.deny');
    expect(rule(handler, 'decide')).toBe('role.in-case');
    expect(rule(handler, 'note')).toBe('role.in-case');
    expect(rule({ ...anonymous, partyOf: 'c1' }, 'note')).toBe('party.own-case');
    expect(rule(handler, 'decide', { recused: ['h'] })).toBe('recused');
    expect(rule(handler, 'unknown')).toBe('role.in-case');
  });

  test('what is seen of a case', () => {
    expect(viewOf(ground, handler, row())).toBe('file');
    expect(viewOf(ground, { ...anonymous, partyOf: 'c1' }, row())).toBe('party');
    expect(viewOf(ground, anonymous, row({ public: true }))).toBe('public');
    expect(viewOf(ground, anonymous, row())).toBe('none');
    expect(viewOf(ground, { ...handler, administers: ['system'] }, row())).toBe('none');
  });
});
