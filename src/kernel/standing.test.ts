import { describe, expect, test } from 'vitest';
import { LAWS } from './citation.ts';
import type { EntryState, StandsCondition } from './condition.ts';
import type { Scope } from './evaluate.ts';
import { bases, type FactDef, type Facts, list, ref } from './fact.ts';
import type { EntrySnapshot } from './register.ts';
import { gone, lawsRead, stands, toldOf } from './standing.ts';

const facts: { readonly [fact: string]: FactDef } = {
  bases: bases('依据'),
  basis: list('依据', { basis: true }),
  power: ref('权力', 'powers', { pin: 'open', basis: true }),
  cites: ref('引用', 'documents', { pin: 'live', many: true, basis: true }),
};

type Known = { readonly [entry: string]: EntryState | EntrySnapshot };

/** A case filed on 2 March and acted on in April, with what registers know from 1 April on; before that all holds. */
function scope(values: Facts, known: Known = {}): Scope {
  const entry = (register: string, id: string, day: string): EntrySnapshot => {
    const found = known[`${register}/${id}`];
    const given = typeof found === 'string' ? { state: found } : found;
    const state = given?.state ?? (register === LAWS ? 'absent' : 'inForce');
    const held = day < '2026-04-01' ? (register === LAWS ? 'absent' : 'inForce') : state;
    return { register, entry: id, version: 1, from: '2026-04-01', facts: {}, ...given, state: held };
  };
  return {
    definition: { facts },
    facts: values,
    state: { filedOn: '2026-03-02' },
    day: '2026-04-10',
    world: { entry, keyOf: (_: string, [name]: readonly string[]) => name },
  } as unknown as Scope;
}

const judged = (condition: StandsCondition, values: Facts, known?: Known) => stands(condition, scope(values, known));

describe('laws that a file names', () => {
  test('hold while no change is recorded, and where they were amended', () => {
    expect(judged({ stands: 'basis' }, { basis: ['《水法》'] })).toBe('yes');
    expect(judged({ stands: 'basis' }, { basis: ['《水法》'] }, { 'laws/水法': 'inForce' })).toBe('yes');
    expect(judged({ stands: 'basis' }, { basis: ['《水法》'] }, { 'laws/水法': 'future' })).toBe('yes');
  });

  test('must all hold, in whatever way their names are written', () => {
    const values = {
      bases: [
        { law: '中华人民共和国 水法', article: '第七条' },
        { law: '防洪法', article: '' },
      ],
    };
    expect(judged({ stands: 'bases' }, values, { 'laws/水法': 'suspended' })).toBe('no');
    expect(judged({ stands: 'bases' }, values, { 'laws/防洪法': 'ended' })).toBe('no');
    expect(judged({ stands: 'bases' }, values, { 'laws/土地管理法': 'ended' })).toBe('yes');
  });

  test('are unknown while the file names none', () => {
    expect(judged({ stands: 'basis' }, {})).toBe('unknown');
    expect(judged({ stands: 'basis' }, { basis: [] })).toBe('unknown');
  });
});

describe('an entry that a file names', () => {
  const power = (basis: readonly string[]): EntrySnapshot => ({
    register: 'powers',
    entry: 'p1',
    version: 1,
    state: 'inForce',
    facts: { name: '取水许可', basis },
  });

  test('must be in force, each of them', () => {
    expect(judged({ stands: 'cites' }, { cites: ['d1', 'd2'] })).toBe('yes');
    for (const state of ['ended', 'suspended', 'future', 'absent'] as const)
      expect(judged({ stands: 'cites' }, { cites: ['d1', 'd2'] }, { 'documents/d2': state }), state).toBe('no');
  });

  test('carries while one of its laws holds, where the condition names the field of its laws', () => {
    const known: Known = { 'powers/p1': power(['《水法》', '《取水条例》']), 'laws/水法': 'ended' };
    // Filed in March, the case is judged as of then; filed in April, as of April.
    const april = (more: Known) => {
      const asked = scope({ power: 'p1' }, more);
      return stands({ stands: 'power', on: 'basis' }, { ...asked, state: { ...asked.state, filedOn: '2026-04-10' } });
    };
    expect(april(known)).toBe('yes');
    expect(april({ ...known, 'laws/取水条例': 'ended' })).toBe('no');
    expect(judged({ stands: 'power', on: 'basis' }, { power: 'p1' }, { ...known, 'laws/取水条例': 'ended' })).toBe(
      'yes',
    );
    // Whether the entry itself is in force is another condition.
    const ended = { 'powers/p1': { ...power(['《水法》']), state: 'ended' as const } };
    expect(april(ended)).toBe('yes');
    expect(april({ ...ended, 'laws/水法': 'ended' })).toBe('no');
    expect(judged({ stands: 'power' }, { power: 'p1' }, { ...known, 'laws/取水条例': 'ended' })).toBe('yes');
  });

  test('is read with its laws, so that the act is guarded by both', () => {
    const read = lawsRead(
      { stands: 'power', on: 'basis' },
      scope({ power: 'p1' }, { 'powers/p1': power(['《水法》第七条', '取水条例']) }),
    );
    expect(read.map(({ register, entry }) => `${register}/${entry}`)).toEqual(['laws/水法', 'laws/取水条例']);
  });
});

test('what has gone is told with its name, its state and its day, in both languages', () => {
  const lost = gone(
    { stands: 'bases' },
    scope(
      {
        bases: [
          { law: '《水法》', article: '第七条' },
          { law: '防洪法', article: '' },
        ],
      },
      { 'laws/水法': 'ended', 'laws/防洪法': 'suspended' },
    ),
  );
  expect(toldOf(lost)).toEqual([
    '《水法》自2026-04-01起失效；《防洪法》自2026-04-01起停止执行',
    '《水法》 no longer in force (2026-04-01); 《防洪法》 suspended (2026-04-01)',
  ]);
  expect(toldOf([{ name: '《甲》', state: 'future', from: '2026-05-01' }])[0]).toBe(
    '《甲》自2026-05-01起施行，尚未施行',
  );
});
