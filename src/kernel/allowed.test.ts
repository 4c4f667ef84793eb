import { describe, expect, test } from 'vitest';
import { application, booking, Run } from '../../test/kernel-fixture/index.ts';
import { parseInstant } from '../law/index.ts';
import { allowed } from './allowed.ts';
import type { Actor } from './case.ts';

const post = (name: string, org = 'department') => ({ post: name, org, kind: 'department' });
const officer: Actor = {
  person: '全能',
  name: '全能',
  posts: ['clerk', 'keeper', 'head', 'watcher'].map((name) => post(name)),
};
const party: Actor = { person: '当事人', name: '当事人', posts: [], party: true };
const open = (run: Run, actor: Actor, at: string) =>
  allowed(booking, run.state, actor, parseInstant(at), run.world)
    .filter((p) => p.refusals.length === 0 && p.items?.length !== 0)
    .map((p) => p.act);
const why = (run: Run, act: string, actor: Actor, at: string) => {
  const found = allowed(booking, run.state, actor, parseInstant(at), run.world).find((p) => p.act === act);
  return found?.refusals.map((r) => r.code);
};

describe('allowed', () => {
  test('lists what this person can do now', () => {
    const run = Run.applied();
    expect(open(run, officer, '2026-03-02T10:00')).toEqual(['askCorrection', 'accept', 'remind', 'askRecusal']);
    expect(open(run, party, '2026-03-02T10:00')).toEqual(['withdraw', 'askRecusal']);
    expect(open(run, { person: '路人', name: '路人', posts: [] }, '2026-03-02T10:00')).toEqual([]);
  });

  test('of the acts that are asked about it says the same as among all', () => {
    const run = Run.applied();
    const now = parseInstant('2026-03-02T10:00');
    for (const actor of [officer, party]) {
      const all = allowed(booking, run.state, actor, now, run.world);
      for (const some of [['accept', 'withdraw'], ['lapse'], []])
        expect(allowed(booking, run.state, actor, now, run.world, (act) => some.includes(act))).toEqual(
          all.filter(({ act }) => some.includes(act)),
        );
    }
  });

  test('leaves out opening acts and acts of the law', () => {
    const acts = allowed(
      booking,
      Run.applied().state,
      officer,
      parseInstant('2026-03-02T10:00'),
      Run.applied().world,
    ).map((p) => p.act);
    for (const act of ['apply', 'openAfterComplaint', 'lapse', 'deemAccepted', 'finish', 'noteOutcome'])
      expect(acts).not.toContain(act);
    expect(acts).toContain('closeCourt');
  });

  test('gives every reason for the rest', () => {
    const run = Run.applied();
    expect(why(run, 'inspect', officer, '2026-03-02T10:00')).toEqual(['stage.wrong']);
    expect(why(run, 'inspect', party, '2026-03-02T10:00')).toEqual(['stage.wrong', 'role.not-held']);
    expect(why(run, 'pay', officer, '2026-03-02T10:00')).toEqual(['stage.wrong', 'role.not-held', 'gate.shut']);
  });

  test('stands on the moment: what time has done by then is done', () => {
    const run = Run.applied();
    expect(open(run, officer, '2026-03-06T00:00')).not.toContain('accept');
    expect(open(run, officer, '2026-03-06T00:00')).toContain('publishNotice');
    expect(run.state.stage).toBe('received');
  });

  test('acts on list entries name the entries', () => {
    const run = Run.accepted();
    const items = ['甲', '乙'].map((key) => ({ key, columns: { club: key === '甲' ? 'club-a' : 'club-b' } }));
    run.do('invite', '2026-03-04T09:00', { items });
    const coach: Actor = { person: '教练', name: '教练', posts: [post('coach', 'club-a')] };
    const hear = allowed(booking, run.state, coach, parseInstant('2026-03-04T10:00'), run.world).find(
      (p) => p.act === 'hear',
    );
    expect(hear).toMatchObject({ items: ['甲'], refusals: [] });
    run.do('hear', '2026-03-04T10:00', { org: 'club-a', item: '甲', columns: { agrees: true } });
    const after = allowed(booking, run.state, coach, parseInstant('2026-03-04T11:00'), run.world).find(
      (p) => p.act === 'hear',
    );
    expect(after?.items).toEqual([]);
    expect(after?.refusals.map((r) => r.code)).toContain('once.done');
  });

  test('on an empty list nothing can be done on an entry', () => {
    const run = Run.accepted();
    const decide = allowed(booking, run.state, officer, parseInstant('2026-03-04T10:00'), run.world).find(
      (p) => p.act === 'decideRecusal',
    );
    expect(decide?.items).toEqual([]);
    expect(decide?.refusals.length).toBeGreaterThan(0);
  });

  test('facts that the act would bring are not known yet: a wait that a reason could cut short is listed', () => {
    const run = new Run();
    run.do('apply', '2026-03-02T09:00', { facts: { ...application, use: 'match', needs: [{ thing: '球网' }] } });
    run.do('accept', '2026-03-03T09:00');
    run.do('invite', '2026-03-03T10:00', { items: [{ key: '甲', columns: { club: 'c' } }] });
    run.do('hear', '2026-03-03T10:30', { org: 'c', item: '甲', columns: { agrees: true } });
    run.do('inspect', '2026-03-03T11:00', { facts: { safe: true } });
    const head: Actor = { person: '负责人', name: '负责人', posts: [post('head')] };
    expect(why(run, 'decide', head, '2026-03-03T12:00')).toEqual(['wait.not-started']);
    expect(run.try('decide', '2026-03-03T12:00', { facts: { result: 'granted', hurry: '大雨' } }).ok).toBe(true);
  });
});
