import { describe, expect, test } from 'vitest';
import { booking, courtBase, panel, Run } from '../../test/kernel-fixture/index.ts';
import type { Actor, CaseState } from './case.ts';
import { authorIn, doers, holdRole } from './role.ts';
import type { World } from './world.ts';

const run = Run.accepted();
const clerk = { post: 'clerk', org: 'department', kind: 'department' };
const keeper = { post: 'keeper', org: 'department', kind: 'department' };
const chair = { post: 'chair', org: 'department', kind: 'department' };
const certificate = (entry: string) =>
  ({ register: 'referee', entry, version: 1, state: 'inForce', facts: {} }) as const;
const somebody = (person: string, ...posts: Actor['posts'][number][]): Actor => ({ person, name: person, posts });
const scope = (state: CaseState, world: World) => ({
  definition: booking,
  state,
  facts: state.facts,
  world,
  at: '2026-03-04T09:00:00.000+08:00',
  day: '2026-03-04',
});
const codeOf = (act: string, actor: Actor, state: CaseState = run.state, world: World = run.world) => {
  const held = holdRole(scope(state, world), act, actor);
  return 'refusal' in held ? held.refusal.code : held.author.role;
};

describe('who may act', () => {
  test('the post in the handling organ, one of several posts', () => {
    expect(codeOf('publishNotice', somebody('甲', clerk))).toBe('clerk');
    expect(codeOf('publishNotice', somebody('甲', keeper))).toBe('role.not-held');
    expect(codeOf('publishNotice', somebody('甲', { ...clerk, org: 'other' }))).toBe('role.not-held');
    expect(codeOf('inspect', somebody('乙', { ...keeper, post: 'deputy-keeper' }))).toBe('keeper');
    expect(codeOf('inspect', somebody('乙'))).toBe('role.not-held');
  });

  test('in any organ, in one of a kind, in one that a fact names', () => {
    expect(codeOf('remind', somebody('甲', { post: 'watcher', org: 'far', kind: 'congress' }))).toBe('watcher');
    expect(codeOf('extend', somebody('甲', { post: 'head', org: 'far', kind: 'department' }))).toBe('head');
    expect(codeOf('extend', somebody('甲', { post: 'head', org: 'department', kind: 'government' }))).toBe(
      'role.not-held',
    );
    const coach = somebody('教练', { post: 'coach', org: 'club-a', kind: 'other' });
    expect(codeOf('correct', coach)).toBe('role.not-held');
    expect(codeOf('correct', coach, { ...run.state, facts: { club: 'club-a' } })).toBe('coach');
  });

  test('in the organ of the list entry', () => {
    const item = { key: '甲', columns: { club: 'club-b' }, done: {} };
    const coach = (org: string) => somebody('教练', { post: 'coach', org, kind: 'other' });
    const role = booking.roles.guestClub;
    expect(role && authorIn('guestClub', role, run.state, coach('club-b'), run.world, item)?.org).toBe('club-b');
    expect(role && authorIn('guestClub', role, run.state, coach('club-a'), run.world, item)).toBeUndefined();
    expect(role && authorIn('guestClub', role, run.state, coach('club-b'), run.world)).toBeUndefined();
  });

  test('outsiders: anyone, or the party of this case only', () => {
    expect(codeOf('apply', somebody('群众'))).toBe('player');
    expect(codeOf('withdraw', somebody('群众'))).toBe('role.not-held');
    expect(codeOf('withdraw', { ...somebody('当事人'), party: true })).toBe('booker');
  });

  test('nobody holds the role of the law', () => {
    expect(codeOf('lapse', { ...somebody('law', clerk, keeper), party: true })).toBe('role.not-held');
  });

  test('the first role that fits is written down, with organ and lender of the post', () => {
    const held = holdRole(
      scope(run.state, run.world),
      'publishNotice',
      somebody('甲', keeper, { ...clerk, via: '乙' }),
    );
    expect(held).toEqual({ author: { person: '甲', name: '甲', org: 'department', role: 'clerk', via: '乙' } });
  });
});

describe('separation of duty', () => {
  test('who acted in the other role may not act in this one, whatever else he holds', () => {
    expect(codeOf('inspect', somebody('clerk', keeper))).toBe('role.same-person');
    expect(codeOf('inspect', somebody('审查员', keeper))).toBe('keeper');
    expect(codeOf('extend', somebody('clerk', { post: 'head', org: 'department', kind: 'department' }))).toBe('head');
  });

  test('binds the one who lent the post as well as the one who borrowed it', () => {
    expect(codeOf('inspect', somebody('丙', { ...keeper, via: 'clerk' }))).toBe('role.same-person');
    const lent: CaseState = { ...run.state, actors: [{ person: '丁', role: 'clerk', via: '丙' }] };
    expect(codeOf('inspect', somebody('丙', keeper), lent)).toBe('role.same-person');
    expect(codeOf('inspect', somebody('丁', keeper), lent)).toBe('role.same-person');
    expect(codeOf('inspect', somebody('戊', keeper), lent)).toBe('keeper');
  });

  test('across a link: who investigated the complaint may not inspect', () => {
    const linked: CaseState = {
      ...run.state,
      links: [{ link: 'complaint', case: 'C0', procedure: 'court-complaint' }],
    };
    const world: World = {
      ...run.world,
      actedIn: (cases, roles) => (cases.includes('C0') && roles?.includes('investigator') ? ['丙'] : []),
    };
    expect(codeOf('inspect', somebody('丙', keeper), linked, world)).toBe('role.same-person');
    expect(codeOf('inspect', somebody('丁', keeper), linked, world)).toBe('keeper');
    expect(codeOf('inspect', somebody('丙', keeper), run.state, world)).toBe('keeper');
  });

  test('across a link in whatever role: everybody who acted there for an organ', () => {
    const chaired = new Run(panel, courtBase, [certificate('chair'), certificate('丙')]);
    chaired.do('propose', '2026-03-02T09:00', { facts: { matter: '扩建', cost: 1, builtOn: '2026-03-01' } });
    const linked: CaseState = {
      ...chaired.state,
      links: [{ link: 'complaint', case: 'C0', procedure: 'court-complaint' }],
    };
    const world: World = {
      ...chaired.world,
      actedIn: (cases, roles) => (cases.includes('C0') && roles === undefined ? ['丙'] : []),
    };
    const held = (person: string, state: CaseState) =>
      holdRole({ ...scope(state, world), definition: panel }, 'decide', somebody(person, chair));
    expect(held('丙', linked)).toMatchObject({ refusal: { code: 'role.same-person' } });
    expect(held('chair', linked)).toMatchObject({ author: { role: 'chair' } });
    expect(held('丙', chaired.state)).toMatchObject({ author: { role: 'chair' } });
  });

  test('who lends a post must be qualified as well as who borrows it', () => {
    const one = new Run(panel, courtBase, [certificate('甲'), certificate('乙')]);
    one.do('propose', '2026-03-02T09:00', { facts: { matter: '扩建', cost: 1, builtOn: '2026-03-01' } });
    const held = (person: string, via: string) =>
      holdRole({ ...scope(one.state, one.world), definition: panel }, 'decide', somebody(person, { ...chair, via }));
    expect(held('甲', '乙')).toMatchObject({ author: { person: '甲', via: '乙' } });
    expect(held('甲', '丙')).toMatchObject({ refusal: { code: 'role.not-certified', basis: [{ article: 40 }] } });
    expect(held('丙', '乙')).toMatchObject({ refusal: { code: 'role.not-certified' } });
  });

  test('a recused person is out of the roles that recusal is for, and of those only', () => {
    const state: CaseState = { ...run.state, recused: ['丙'] };
    expect(codeOf('inspect', somebody('丙', keeper), state)).toBe('role.recused');
    expect(codeOf('inspect', somebody('丁', { ...keeper, via: '丙' }), state)).toBe('role.recused');
    expect(codeOf('extend', somebody('丙', { post: 'head', org: 'department', kind: 'department' }), state)).toBe(
      'head',
    );
  });

  test('recusal is asked and decided on each request', () => {
    const one = Run.accepted();
    one.do('askRecusal', '2026-03-04T09:00', {
      by: 'booker',
      items: [{ key: 'r1', columns: { person: '丙', reason: '亲属' } }],
    });
    expect(one.try('inspect', '2026-03-04T10:00', { as: '丙', facts: { safe: true } }).ok).toBe(true);
    one.do('decideRecusal', '2026-03-05T09:00', { item: 'r1', columns: { granted: true } });
    expect(one.refused('inspect', '2026-03-05T10:00', { as: '丙', facts: { safe: true } })).toEqual(['role.recused']);
    one.do('inspect', '2026-03-05T11:00', { as: '丁', facts: { safe: true } });
  });

  test('a request that is turned down leaves the person in', () => {
    const one = Run.accepted();
    one.do('askRecusal', '2026-03-04T09:00', {
      by: 'booker',
      items: [{ key: 'r1', columns: { person: '丙', reason: '亲属' } }],
    });
    one.do('decideRecusal', '2026-03-05T09:00', { item: 'r1', columns: { granted: false } });
    one.do('inspect', '2026-03-05T10:00', { as: '丙', facts: { safe: true } });
  });
});

test('who does an act, in words', () => {
  expect(doers(booking, 'correct')).toBe('预约人、俱乐部教练');
  expect(doers(booking, 'lapse')).toBe('《网球场管理办法（演示）》第4条');
});
