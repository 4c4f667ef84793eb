import { describe, expect, test } from 'vitest';
import { apply, openByLaw } from './apply.ts';
import { houseRule, plan } from './basis.ts';
import type { Actor, CaseState } from './case.ts';
import { check } from './check/index.ts';
import { choice, longText, number, organisation, person, text, yesNo } from './fact.ts';
import { lawBase, worldAfter } from './play/index.ts';
import { defineProcedure, type Procedure } from './procedure.ts';
import type { Holder } from './world.ts';

const why = houseRule('示例');

/** A body whose seats are posts: drawn, each entry its own person's, one share of it present. */
const body = defineProcedure({
  id: 'body',
  mechanism: 'M17',
  title: { zh: '示例', en: 'example' },
  chapter: 'decisions',
  planArticles: [7],
  version: 1,
  inForce: '2020-01-01',
  caseTitle: 'matter',
  handledBy: { kind: 'government' },
  stages: { begun: { title: '进行' }, closed: { title: '结束', final: true } },
  roles: {
    clerk: { title: '秘书', post: 'meeting-clerk' },
    member: { title: '成员', post: 'deputy-head', in: { itemColumn: 'unit' }, itself: true },
    law: { title: '法定', law: true },
  },
  facts: { matter: text('事项'), kind: choice('会议', { small: '小', large: '大' }), most: yesNo('过半数同意') },
  lists: {
    members: {
      title: '成员',
      columns: {
        name: person('姓名'),
        unit: organisation('单位'),
        seat: choice('出席', { in: '到', out: '缺', gone: '回避' }),
        order: number('次序'),
        voice: choice('意见', { yes: '是', no: '否' }),
      },
      required: ['name', 'unit'],
    },
    notes: { title: '补充', columns: { who: person('姓名'), note: longText('补充') }, required: ['note'] },
  },
  acts: {
    begin: {
      title: '开始',
      from: 'start',
      to: 'begun',
      by: 'law',
      automatic: true,
      records: { matter: 'required', kind: 'required' },
      basis: plan(7, '集体讨论决定'),
    },
    roll: {
      title: '取齐',
      from: 'begun',
      by: 'clerk',
      times: 'many',
      draws: {
        into: 'members',
        holders: {
          by: 'kind',
          cases: {
            small: [{ post: 'deputy-head', in: 'handling' }],
            large: [
              { post: 'deputy-head', in: { kind: 'government' } },
              { post: 'head', in: 'any' },
            ],
          },
        },
        except: [{ post: 'district-head', in: 'handling' }],
        columns: { name: '$name', unit: '$org' },
      },
      sets: { seat: 'in' },
      basis: why,
    },
    leave: { title: '缺席', from: 'begun', by: 'clerk', each: 'members', sets: { seat: 'out' }, basis: why },
    withdraw: {
      title: '回避',
      from: 'begun',
      by: 'clerk',
      each: 'members',
      sets: { seat: 'gone' },
      recuses: true,
      basis: why,
    },
    speak: {
      title: '发言',
      from: 'begun',
      by: 'member',
      each: 'members',
      itemRecords: { voice: 'required' },
      sets: { order: { nth: true } },
      basis: why,
    },
    add: {
      title: '补充',
      from: 'begun',
      by: 'member',
      each: 'members',
      adds: 'notes',
      sets: { who: { column: 'name' } },
      times: 'many',
      basis: why,
    },
    close: {
      title: '结束',
      from: 'begun',
      to: 'closed',
      by: 'clerk',
      computes: { most: { holds: { count: 'members', is: ['voice', 'yes'], moreThan: ['voice', 'no'] } } },
      basis: why,
    },
  },
  clocks: {},
  gates: {
    quorum: {
      blocks: ['close'],
      until: {
        count: 'members',
        is: ['seat', 'in'],
        of: ['seat', 'in', 'out'],
        over: { setting: 'meeting.quorum-percent' },
      },
      says: { zh: '人数不够', en: 'no quorum' },
      basis: why,
    },
  },
  openedBy: [
    {
      procedure: 'body',
      act: 'close',
      does: 'begin',
      link: 'next',
      backLink: 'last',
      copies: { matter: 'matter', kind: 'kind' },
      handledBy: 'source',
    },
  ],
});

const holder = (name: string, post = 'deputy-head', org = 'government', kind = org): Holder => ({
  person: name,
  name,
  post,
  title: post,
  org,
  kind,
});
const holders = [
  holder('a'),
  holder('b'),
  holder('c'),
  holder('chief'),
  holder('chief', 'district-head'),
  holder('h', 'head', 'water', 'department'),
  holder('a', 'head', 'market', 'department'),
];
const world = worldAfter({ given: { holders } }, lawBase, []);
const clerk: Actor = {
  person: 'clerk',
  name: '秘书',
  posts: [{ post: 'meeting-clerk', org: 'government', kind: 'government' }],
};
const member = (name: string, via?: string): Actor => ({
  person: name,
  name,
  posts: [{ post: 'deputy-head', org: 'government', kind: 'government', ...(via ? { via } : {}) }],
});

let minute = 0;
const now = () => `2026-03-02T09:${String(minute++).padStart(2, '0')}:00.000+08:00`;
function begun(kind = 'small'): CaseState {
  minute = 0;
  const command = { act: 'begin', facts: { matter: '事', kind } };
  const cause = { case: 'source', seq: 1, at: now(), day: '2026-03-02' };
  const outcome = openByLaw(body, { case: 'c', command, org: 'government' }, cause, cause.at, world);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.state;
}
function does(state: CaseState, who: Actor, act: string, more: object = {}): CaseState {
  const outcome = apply(body, state, { act, ...more }, who, now(), world);
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ code }) => code).join());
  return outcome.state;
}
const tried = (state: CaseState, who: Actor, act: string, more: object = {}): readonly string[] => {
  const outcome = apply(body, state, { act, ...more }, who, now(), world);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};
const keys = (state: CaseState) => (state.lists.members ?? []).map(({ key }) => key);

describe('a body drawn from posts', () => {
  test('has everybody on its posts once, by the own id, and not who presides', () => {
    expect(keys(does(begun(), clerk, 'roll'))).toEqual(['a', 'b', 'c']);
    expect(keys(does(begun('large'), clerk, 'roll')).sort()).toEqual(['a', 'b', 'c', 'h']);
  });

  test('is drawn again only for those who are new, and nobody is entered by hand', () => {
    const drawn = does(begun(), clerk, 'roll');
    expect(tried(drawn, clerk, 'roll')).toEqual(['item.none']);
    const items = [{ key: 'x', columns: { name: 'x', unit: 'government' } }];
    expect(tried(begun(), clerk, 'roll', { items })).toContain('fact.unknown');
  });

  test('an entry is for its own person: not for another member, nor with a lent post', () => {
    const drawn = does(begun(), clerk, 'roll');
    const speech = { item: 'a', columns: { voice: 'yes' } };
    for (const who of [member('b'), clerk, member('a', 'b')])
      expect(tried(drawn, who, 'speak', speech)).toEqual(['role.not-held']);
    expect(does(drawn, member('a'), 'speak', speech).lists.members?.[0]?.columns.voice).toBe('yes');
  });

  test('what an act sets nobody types, and the place is that in the record', () => {
    let state = does(begun(), clerk, 'roll');
    const typed = { item: 'a', columns: { voice: 'yes', order: 7 } };
    expect(tried(state, member('a'), 'speak', typed)).toContain('fact.unknown');
    for (const [name, voice] of [
      ['c', 'no'],
      ['a', 'yes'],
    ] as const)
      state = does(state, member(name), 'speak', { item: name, columns: { voice } });
    expect(state.lists.members?.map(({ columns }) => columns.order)).toEqual([2, undefined, 1]);
    expect(tried(state, member('a'), 'speak', { item: 'a', columns: { voice: 'no' } })).toEqual(['once.done']);
    const note = { item: 'a', items: [{ key: '1', columns: { note: '补充' } }] };
    expect(does(state, member('a'), 'add', note).lists.notes?.[0]?.columns).toEqual({ who: 'a', note: '补充' });
    const forged = { item: 'a', items: [{ key: '1', columns: { note: '补充', who: 'b' } }] };
    expect(tried(state, member('a'), 'add', forged)).toEqual(['fact.unknown']);
  });

  test('a share is of those that count: half is not over half, who withdrew is no part of it', () => {
    let state = does(begun(), clerk, 'roll');
    state = does(state, clerk, 'leave', { item: 'a' });
    expect(tried(state, clerk, 'close')).toEqual([]);
    state = does(state, clerk, 'withdraw', { item: 'b' });
    expect(state.recused).toEqual(['b']);
    expect(tried(state, clerk, 'close')).toEqual(['gate.shut']);
  });

  test('a condition that the act works out is a fact, unknown where it is not known', () => {
    let state = does(begun(), clerk, 'roll');
    state = does(state, member('a'), 'speak', { item: 'a', columns: { voice: 'yes' } });
    expect(does(state, clerk, 'close').facts.most).toBe(true);
    state = does(state, member('b'), 'speak', { item: 'b', columns: { voice: 'no' } });
    expect(does(state, clerk, 'close').facts.most).toBe(false);
    expect(tried(state, clerk, 'close', { facts: { most: true } })).toContain('fact.unknown');
  });
});

describe('the checker on these words', () => {
  const context = { rows: () => [], setting: () => 50, registers: [], procedures: [body] };
  const planted = (change: (d: Record<string, never>) => void): readonly string[] => {
    const copy = structuredClone(body) as unknown as Record<string, never>;
    change(copy);
    return check(copy as unknown as Procedure, context).map(({ code }) => code);
  };
  const at = (d: unknown) => d as { acts: Record<string, Record<string, never>>; gates: Record<string, never> };

  test('finds nothing in what is sound', () => {
    expect(check(body, context)).toEqual([]);
  });

  test.each([
    [
      'an unknown choice',
      (d: unknown) => Object.assign(at(d).acts.roll?.draws as never, { holders: { by: 'no', cases: {} } }),
    ],
    [
      'an unknown column that it sets',
      (d: unknown) => Object.assign(at(d).acts.leave as never, { sets: { none: 'x' } }),
    ],
    [
      'an unknown column that it copies',
      (d: unknown) => Object.assign(at(d).acts.add as never, { sets: { who: { column: 'no' } } }),
    ],
    [
      'an unknown column of a share',
      (d: unknown) => Object.assign((at(d).gates.quorum as unknown as { until: object }).until, { of: ['no', 'in'] }),
    ],
  ])('%s', (_, change) => {
    expect(planted(change)).toContain('name.unknown');
  });

  test('a condition that comes to no yes or no', () => {
    const wrong = planted((d) =>
      Object.assign(at(d).acts.close as never, { computes: { matter: { holds: { known: 'kind' } } } }),
    );
    expect(wrong).toContain('compute.wrong');
  });
});
