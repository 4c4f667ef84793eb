import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { context } from '../../test/kernel-fixture/context.ts';
import { Run } from '../../test/kernel-fixture/index.ts';
import { courtBase } from '../../test/kernel-fixture/world.ts';
import { houseRule } from './basis.ts';
import { check } from './check/index.ts';
import { choice, date, number, table, text, yesNo } from './fact.ts';
import { lotOrder, rollDigest } from './lot.ts';
import { defineProcedure } from './procedure.ts';

const basis = houseRule('虚构的规定');
const sides = { home: '主队', guest: '客队' } as const;
const lot = {
  into: 'players',
  lot: 'roll',
  seed: 'seed',
  digest: 'digest',
  kind: 'side',
  seats: { table: 'places', places: 'many' },
  gone: 'leave',
  columns: { name: 'name', side: 'side' },
} as const;

/** An invented match for which more want to play than there are places. */
const match = defineProcedure({
  id: 'match',
  mechanism: 'M00',
  title: { zh: '球赛', en: 'Match' },
  chapter: 'functions',
  planArticles: [],
  version: 1,
  inForce: '2025-01-01',
  caseTitle: 'matter',
  handledBy: { kind: 'department' },
  stages: { asking: { title: '报名' }, over: { title: '结束', final: true, requires: ['call', 'draw'] } },
  facts: {
    matter: text('事由'),
    places: table('名额', { side: choice('队', sides), many: number('名额') }),
    digest: text('摘要值'),
    closedOn: date('截止'),
    seed: number('种子', { min: 0 }),
  },
  lists: {
    asked: {
      title: '报名',
      columns: { name: text('名字'), phone: text('电话'), side: choice('队', sides), fit: yesNo('合格') },
    },
    roll: {
      title: '名册',
      columns: { n: number('号'), name: text('名字'), side: choice('队', sides), from: text('报名') },
    },
    players: { title: '队员', columns: { name: text('名字'), side: choice('队', sides), why: text('理由') } },
  },
  roles: { clerk: { title: '承办人', post: 'clerk' }, anyone: { title: '公众', outside: 'anyone' } },
  acts: {
    call: {
      title: '公布',
      from: 'start',
      to: 'asking',
      by: 'clerk',
      records: { matter: 'required', places: 'required' },
      basis,
    },
    ask: { title: '报名', from: 'asking', by: 'anyone', adds: 'asked', times: 'many', basis },
    judge: {
      title: '核对',
      from: 'asking',
      by: 'clerk',
      each: 'asked',
      itemRecords: { fit: 'required' },
      basis,
    },
    close: {
      title: '固定名册',
      from: 'asking',
      by: 'clerk',
      draws: {
        into: 'roll',
        roll: 'asked',
        only: ['fit', true],
        once: 'phone',
        columns: { n: '$number', name: 'name', side: 'side', from: '$key' },
      },
      computes: { digest: { digest: 'roll', columns: ['side'] }, closedOn: { dayOf: 'close' } },
      basis,
    },
    draw: { title: '抽签', from: 'asking', by: 'clerk', records: { seed: 'required' }, draws: lot, basis },
    leave: {
      title: '退出',
      from: 'asking',
      by: 'clerk',
      each: 'players',
      itemRecords: { why: 'required' },
      draws: lot,
      basis,
    },
    end: { title: '结束', from: 'asking', to: 'over', by: 'clerk', when: { done: 'draw' }, basis },
  },
  clocks: {},
  gates: {
    closed: {
      blocks: ['draw'],
      until: { done: 'close' },
      says: { zh: '名册没有固定', en: 'The roll is open' },
      basis,
    },
  },
});

let minute = 0;
const at = () => `2026-03-02T${10 + Math.floor(minute / 60)}:${String(minute++ % 60).padStart(2, '0')}`;
const called = (home = 2, guest = 1) => {
  minute = 0;
  const run = new Run(match, courtBase);
  const places = [
    { side: 'home', many: home },
    { side: 'guest', many: guest },
  ];
  run.do('call', '2026-03-02T09:00', { facts: { matter: '春季赛', places } });
  return run;
};
const asks = (run: Run, name: string, side: keyof typeof sides, phone: string, fit = true) => {
  run.do('ask', at(), { items: [{ key: name, columns: { name, side, phone } }] });
  run.do('judge', at(), { item: name, columns: { fit } });
};
/** Five for the home side, two guests; one not fit, one twice. */
const rolled = () => {
  const run = called();
  for (let n = 1; n <= 5; n++) asks(run, `主${n}`, 'home', `1380000000${n}`);
  asks(run, '主1又来', 'home', '138-0000-0001');
  asks(run, '不合格', 'home', '13800000008', false);
  for (let n = 1; n <= 2; n++) asks(run, `客${n}`, 'guest', `1390000000${n}`);
  run.do('close', at());
  return run;
};
const keys = (run: Run, list: string) => (run.state.lists[list] ?? []).map(({ key }) => key);

describe('a roll', () => {
  test('numbers in their order those who may take part, each telephone once, and is known by its digest', () => {
    const run = rolled();
    expect(keys(run, 'roll')).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(run.state.lists.roll?.[5]?.columns).toEqual({ n: 6, name: '客1', side: 'guest', from: '客1' });
    const lines = ['home', 'home', 'home', 'home', 'home', 'guest', 'guest'].map((side, n) => `${n + 1}\t${side}`);
    const digest = createHash('sha256').update(lines.join('\n')).digest('hex');
    expect(run.state.facts.digest).toBe(digest);
    expect(rollDigest(run.state.lists.roll ?? [], ['side'])).toBe(digest);
  });

  test('is not made of nothing', () => {
    expect(called().refused('close', '2026-03-02T10:00')).toEqual(['item.none']);
  });
});

describe('a lot', () => {
  test('fills each side up to its places, by the order that a stranger finds with a hash alone', () => {
    const run = rolled();
    run.do('draw', at(), { facts: { seed: 4711 } });
    const ticket = (n: number) => createHash('sha256').update(`4711\n${run.state.facts.digest}\n${n}`).digest('hex');
    const order = (numbers: number[]) => numbers.sort((a, b) => (ticket(a) < ticket(b) ? -1 : 1)).map(String);
    expect(keys(run, 'players')).toEqual([...order([1, 2, 3, 4, 5]).slice(0, 2), ...order([6, 7]).slice(0, 1)]);
  });

  test('a place given up goes to the next of the same side, in the same act, until nobody is left', () => {
    const run = rolled();
    run.do('draw', at(), { facts: { seed: 4711 } });
    const home = lotOrder(4711, String(run.state.facts.digest), ['1', '2', '3', '4', '5']).map(({ number }) => number);
    run.do('leave', at(), { item: home[0] as string, columns: { why: '出差' } });
    expect(keys(run, 'players').filter((key) => home.includes(key))).toEqual(home.slice(0, 3));
    run.do('leave', at(), { item: home[2] as string, columns: { why: '生病' } });
    run.do('leave', at(), { item: home[1] as string, columns: { why: '生病' } });
    expect(keys(run, 'players').filter((key) => home.includes(key))).toEqual(home);
    run.do('leave', at(), { item: home[4] as string, columns: { why: '生病' } });
    expect(keys(run, 'players').filter((key) => home.includes(key))).toEqual(home);
    expect(run.state.lists.players?.find(({ key }) => key === home[0])?.columns.why).toBe('出差');
  });

  test('cannot be named by hand, nor drawn twice, nor before the roll', () => {
    const run = called();
    asks(run, '主1', 'home', '13800000001');
    expect(run.refused('draw', at(), { facts: { seed: 1 } })).toContain('gate.shut');
    run.do('close', at());
    const items = [{ key: '1', columns: { name: '熟人' } }];
    expect(run.refused('draw', at(), { facts: { seed: 1 }, items })).toEqual(['fact.unknown']);
    expect(run.refused('draw', at(), { facts: { seed: 2 ** 60 } })).toEqual(['item.none']);
    expect(run.refused('draw', at(), { facts: { seed: 1.5 } })).toEqual(['item.none']);
    run.do('draw', at(), { facts: { seed: 1 } });
    expect(run.refused('draw', at(), { facts: { seed: 2 } })).toContain('once.done');
  });

  test('gives every number its fair part of the places', () => {
    const numbers = Array.from({ length: 10 }, (_, n) => String(n + 1));
    const won = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++)
      for (const { number } of lotOrder(seed, 'd', numbers).slice(0, 3)) won.set(number, (won.get(number) ?? 0) + 1);
    for (const number of numbers) expect(Math.abs((won.get(number) ?? 0) - 900)).toBeLessThan(120);
  });

  test('one more on the roll makes another order: nobody can work towards it before the roll is closed', () => {
    const few = rollDigest([{ key: '1', columns: { side: 'home' } }], ['side']);
    const more = rollDigest(
      [1, 2].map((n) => ({ key: String(n), columns: { side: 'home' } })),
      ['side'],
    );
    expect(few).not.toBe(more);
  });
});

describe('the checker', () => {
  test('has nothing against it', () => expect(check(match, context).map(({ zh }) => zh)).toEqual([]));

  test.each([
    ['acts.draw.draws.lot', 'nowhere'],
    ['acts.draw.draws.seed', 'nowhere'],
    ['acts.draw.draws.gone', 'nowhere'],
    ['acts.draw.draws.kind', 'nowhere'],
    ['acts.close.draws.roll', 'nowhere'],
    ['acts.close.draws.once', 'nowhere'],
    ['acts.close.computes.digest.columns', ['nowhere']],
    ['acts.close.computes.digest.digest', 'nowhere'],
  ])('finds the wrong name at %s', (path, value) => {
    const copy = structuredClone(match);
    let part: Record<string, unknown> = copy as never;
    const steps = path.split('.');
    for (const name of steps.slice(0, -1)) part = part[name] as never;
    part[steps.at(-1) as string] = value;
    expect(check(copy, context).map(({ code }) => code)).toContain('name.unknown');
  });
});
