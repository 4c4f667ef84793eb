import { describe, expect, test } from 'vitest';
import { context } from '../../test/kernel-fixture/context.ts';
import { Run } from '../../test/kernel-fixture/index.ts';
import { court, courtBase } from '../../test/kernel-fixture/world.ts';
import { houseRule } from './basis.ts';
import { check } from './check/index.ts';
import { placesOf } from './draw.ts';
import { choice, date, list, number, ref, text } from './fact.ts';
import { defineProcedure } from './procedure.ts';

const basis = houseRule('虚构的规定');

/** An invented inspection of all courts: every one in use on a day gets a finding, some chosen by lot are tried out. */
const inspection = defineProcedure({
  id: 'court-inspection',
  mechanism: 'M00',
  title: { zh: '球场检查', en: 'Inspection of courts' },
  chapter: 'functions',
  planArticles: [],
  version: 1,
  inForce: '2025-01-01',
  caseTitle: 'matter',
  handledBy: { kind: 'department' },
  stages: { looking: { title: '检查' }, done: { title: '办结', final: true, requires: ['begin', 'finish'] } },
  facts: {
    matter: text('事由'),
    on: date('基准日'),
    size: number('抽取数', { min: 1 }),
    seed: number('种子', { min: 0 }),
    broken: ref('损坏的球场', 'court', { many: true, pin: 'live' }),
    tried: list('试用的'),
  },
  lists: {
    courts: {
      title: '球场',
      columns: { name: text('名称'), state: choice('状况', { sound: '完好', broken: '损坏' }) },
    },
    sample: { title: '抽中的球场', columns: { name: text('名称'), fit: choice('试用', { yes: '好', no: '不好' }) } },
  },
  roles: { clerk: { title: '检查员', post: 'clerk' } },
  acts: {
    begin: {
      title: '开始检查',
      from: 'start',
      to: 'looking',
      by: 'clerk',
      records: { matter: 'required', on: 'required' },
      draws: { into: 'courts', register: 'court', in: ['inForce', 'suspended'], on: 'on', columns: { name: 'name' } },
      basis,
    },
    draw: {
      title: '抽取',
      from: 'looking',
      by: 'clerk',
      records: { size: 'required', seed: 'required' },
      draws: { into: 'sample', sample: 'courts', size: 'size', seed: 'seed', columns: { name: 'name' } },
      basis,
    },
    look: {
      title: '检查一处',
      from: 'looking',
      by: 'clerk',
      each: 'courts',
      itemRecords: { state: 'required' },
      basis,
    },
    tryOut: {
      title: '试用一处',
      from: 'looking',
      by: 'clerk',
      each: 'sample',
      itemRecords: { fit: 'required' },
      basis,
    },
    finish: {
      title: '办结',
      from: 'looking',
      to: 'done',
      by: 'clerk',
      computes: {
        broken: { keys: 'courts', is: ['state', 'broken'] },
        tried: { keys: 'sample', is: ['fit', 'yes', 'no'] },
      },
      basis,
    },
  },
  clocks: {},
  gates: {
    all: {
      blocks: ['finish'],
      until: {
        all: [
          { every: 'courts', done: 'look' },
          { every: 'sample', done: 'tryOut' },
        ],
      },
      says: { zh: '还有没检查的', en: 'Not all have been inspected' },
      basis,
    },
  },
});

const courts = [1, 2, 3, 4, 5].map((n) => court(`${n}号场`));
const begun = (entries = [...courts, court('旧场', {}, 'ended'), court('修场', {}, 'suspended')]) => {
  const run = new Run(inspection, courtBase, entries);
  run.do('begin', '2026-03-02T09:00', { facts: { matter: '春季检查', on: '2026-03-01' } });
  return run;
};
const names = (run: Run, name: string) => run.state.lists[name]?.map(({ key }) => key);

describe('a list that the kernel fills from a register', () => {
  test('holds every entry in one of the states, keyed as there, and the event says which versions it read', () => {
    const run = begun();
    expect(names(run, 'courts')).toEqual(['1号场', '2号场', '3号场', '4号场', '5号场', '修场']);
    expect(run.state.lists.courts?.[0]?.columns).toEqual({ name: '1号场' });
    const event = run.events.at(-1);
    expect(event?.kind === 'act' && event.reads).toHaveLength(6);
  });

  test('takes no entry by hand, and refuses where nothing stands', () => {
    const facts = { matter: '春季检查', on: '2026-03-01' };
    const byHand = new Run(inspection, courtBase, courts).try('begin', '2026-03-02T09:00', {
      facts,
      items: [{ key: '我的', columns: { name: '我的' } }],
    });
    if (byHand.ok) throw new Error('done');
    expect(byHand.refusals.map(({ code }) => code)).toEqual(['fact.unknown']);
    const empty = new Run(inspection, courtBase, []).try('begin', '2026-03-02T09:00', { facts });
    if (empty.ok) throw new Error('done');
    expect(empty.refusals).toMatchObject([{ code: 'item.none', zh: '“开始检查”没有可以列入球场的' }]);
  });

  test('every entry then gets its finding, and those found broken are named together', () => {
    const run = begun();
    run.do('draw', '2026-03-03T09:00', { facts: { size: 1, seed: 3 } });
    const look = (item: string) =>
      run.do('look', '2026-03-04T09:00', { item, columns: { state: item === '2号场' ? 'broken' : 'sound' } });
    for (const item of names(run, 'courts')?.slice(1) ?? []) look(item);
    run.do('tryOut', '2026-03-04T10:00', { item: '4号场', columns: { fit: 'yes' } });
    expect(run.try('finish', '2026-03-05T09:00').ok).toBe(false);
    look('1号场');
    run.do('finish', '2026-03-05T10:00');
    expect(run.state.facts).toMatchObject({ broken: ['2号场'], tried: ['4号场'] });
  });
});

describe('a sample drawn by a seed', () => {
  test('is the same for everyone who knows the list, the size and the seed', () => {
    const run = begun(courts);
    run.do('draw', '2026-03-03T09:00', { facts: { size: 2, seed: 13 } });
    // 13 leaves 3 of five: the fourth place, and half the list further on, the first.
    expect(names(run, 'sample')).toEqual(['1号场', '4号场']);
    expect(run.state.lists.sample?.[0]?.columns).toEqual({ name: '1号场' });
  });

  test('never takes one twice, never more than there are, and reaches every place by some seed', () => {
    for (let all = 1; all <= 12; all++)
      for (let size = 1; size <= 14; size++) {
        const reached = new Set<number>();
        for (let seed = 0; seed < 3 * all; seed++) {
          const places = placesOf(all, size, seed);
          expect(new Set(places).size).toBe(Math.min(all, size));
          expect(places.every((n) => n >= 0 && n < all)).toBe(true);
          for (const n of places) reached.add(n);
        }
        expect(reached.size).toBe(all);
      }
  });
});

describe('the checker', () => {
  const codes = (at: string, value: unknown) => {
    const copy = structuredClone(inspection);
    const path = at.split('.');
    let part: Record<string, unknown> = copy as never;
    for (const name of path.slice(0, -1)) part = part[name] as never;
    part[path.at(-1) as string] = value;
    return check(copy, context).map(({ code }) => code);
  };

  test.each([
    ['nothing wrong', 'title.en', 'Inspection', []],
    ['an unknown register', 'acts.begin.draws.register', 'nowhere', ['name.unknown']],
    ['an unknown list', 'acts.begin.draws.into', 'nowhere', ['name.unknown']],
    ['a field that the register lacks', 'acts.begin.draws.columns', { name: 'nowhere' }, ['register.field']],
    ['a column that the list lacks', 'acts.begin.draws.columns', { nowhere: 'name' }, ['name.unknown']],
    ['a field of another type', 'acts.begin.draws.columns', { name: 'staffed' }, ['register.effect']],
    ['a text for a day', 'acts.begin.draws.on', 'matter', ['condition.type']],
    ['a sample of no list', 'acts.draw.draws.sample', 'nowhere', ['name.unknown']],
    ['keys of no column', 'acts.finish.computes.broken', { keys: 'courts', is: ['x', 'broken'] }, ['name.unknown']],
    ['keys of no value', 'acts.finish.computes.broken', { keys: 'courts', is: ['state', 'x'] }, ['compute.wrong']],
    [
      'keys that are no entries',
      'acts.finish.computes.broken',
      { keys: 'sample', is: ['fit', 'no'] },
      ['compute.wrong'],
    ],
  ] as const)('finds %s', (_, at, value, wanted) => {
    expect(codes(at, value)).toEqual(expect.arrayContaining([...wanted]));
    if (wanted.length === 0) expect(codes(at, value)).toEqual([]);
  });
});
