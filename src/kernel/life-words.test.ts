import { describe, expect, test } from 'vitest';
import { context } from '../../test/kernel-fixture/context.ts';
import { Run } from '../../test/kernel-fixture/index.ts';
import { courtBase } from '../../test/kernel-fixture/world.ts';
import { houseRule } from './basis.ts';
import { check } from './check/index.ts';
import { date, organisation, text } from './fact.ts';
import { defineProcedure } from './procedure.ts';

const basis = houseRule('虚构的规定');

/** An invented loan of nets between two organs: warned of ahead of its end, recalled when two have complained. */
const loan = defineProcedure({
  id: 'net-loan',
  mechanism: 'M00',
  title: { zh: '借用球网', en: 'Loan of nets' },
  chapter: 'functions',
  planArticles: [],
  version: 1,
  inForce: '2025-01-01',
  caseTitle: 'matter',
  handledBy: { kind: 'department' },
  stages: { lent: { title: '借出' }, back: { title: '归还', final: true } },
  facts: {
    matter: text('事由'),
    lender: organisation('出借单位'),
    borrower: organisation('借用单位'),
    endsOn: date('借用至'),
  },
  lists: { complaints: { title: '投诉', columns: { words: text('内容') }, required: ['words'] } },
  roles: { clerk: { title: '登记员', post: 'clerk' } },
  acts: {
    lend: {
      title: '借出',
      from: 'start',
      to: 'lent',
      by: 'clerk',
      records: { matter: 'required', lender: 'required', borrower: 'required', endsOn: 'required' },
      basis,
    },
    complain: { title: '投诉', from: 'lent', by: 'clerk', adds: 'complaints', times: 'many', basis },
    giveBack: { title: '归还', from: 'lent', to: 'back', by: 'clerk', basis },
  },
  clocks: {
    warning: {
      title: '届满前提醒',
      kind: 'deadline',
      against: 'organ',
      starts: 'lend',
      stops: ['giveBack'],
      limit: { before: 'endsOn', span: 'court.match-days' },
      basis,
    },
    recall: {
      title: '收回',
      kind: 'deadline',
      against: 'organ',
      starts: 'complain',
      again: 'keepFirst',
      when: { count: 'complaints', atLeast: 2 },
      stops: ['giveBack'],
      limit: { setting: 'court.late-days' },
      basis,
    },
  },
  gates: {
    another: {
      blocks: ['lend'],
      until: { not: { cmp: ['borrower', '=', { fact: 'lender' }] } },
      says: { zh: '不能借给自己', en: 'Nobody lends to itself' },
      basis,
    },
  },
});

const lent = { matter: '球网', lender: 'department', borrower: 'office', endsOn: '2026-03-31' };

describe('words for what has an end and what people say of it', () => {
  test('a limit lies a setting’s length before a date in the file', () => {
    const run = new Run(loan, courtBase, []);
    run.do('lend', '2026-03-02T09:00', { facts: lent });
    // Ten whole working days lie between it and Tuesday 31 March.
    expect(run.state.clocks.warning?.limit).toMatchObject({ day: '2026-03-16', source: 'setting:court.match-days' });
  });

  test('organisations are the same or not', () => {
    const outcome = new Run(loan, courtBase, []).try('lend', '2026-03-02T09:00', {
      facts: { ...lent, borrower: 'department' },
    });
    if (outcome.ok) throw new Error('done');
    expect(outcome.refusals).toMatchObject([{ code: 'gate.shut', zh: expect.stringContaining('不能借给自己') }]);
  });

  test('the entry that an act adds counts when a clock is to start', () => {
    const run = new Run(loan, courtBase, []);
    run.do('lend', '2026-03-02T09:00', { facts: lent });
    const complain = (key: string, at: string) =>
      run.do('complain', at, { items: [{ key, columns: { words: '破了' } }] });
    complain('a', '2026-03-03T09:00');
    expect(run.state.clocks.recall).toBeUndefined();
    complain('b', '2026-03-04T09:00');
    complain('c', '2026-03-05T09:00');
    expect(run.state.clocks.recall).toMatchObject({ start: '2026-03-04' });
  });

  test('the checker knows these words: no date, no setting, no order among organs', () => {
    const codes = (change: (d: typeof loan) => unknown) => {
      const copy = structuredClone(loan);
      change(copy);
      return check(copy, context).map(({ code }) => code);
    };
    const put = (at: string, value: unknown) => (d: typeof loan) => {
      const path = at.split('.');
      let part: Record<string, unknown> = d as never;
      for (const name of path.slice(0, -1)) part = part[name] as never;
      part[path.at(-1) as string] = value;
    };
    expect(codes(() => undefined)).toEqual([]);
    expect(codes(put('clocks.warning.limit', { before: 'matter', span: 'court.match-days' }))).toContain('clock.from');
    expect(codes(put('clocks.warning.limit', { before: 'endsOn', span: 'court.none' }))).toContain('clock.setting');
    expect(codes(put('clocks.warning.limit', { before: 'never', span: 'court.match-days' }))).toContain('name.unknown');
    const later = { not: { cmp: ['borrower', '<', { fact: 'lender' }] } };
    expect(codes(put('gates.another.until', later))).toContain('condition.type');
    const other = { not: { cmp: ['borrower', '=', { fact: 'matter' }] } };
    expect(codes(put('gates.another.until', other))).toContain('condition.type');
  });
});
