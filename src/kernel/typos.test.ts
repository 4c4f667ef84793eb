import { expect, test } from 'vitest';
import { art, choice, date, defineProcedure, number, ref, text, yesNo } from './index.ts';

const basis = art('网球场管理办法（演示）', 1, '演示');
const facts = {
  matter: text('事由'),
  result: choice('结果', { yes: '准', no: '不准' }),
  until: date('到期'),
  ok: yesNo('合格'),
  court: ref('球场', 'court', { pin: 'open' }),
};
const stages = { filed: { title: '收到' }, done: { title: '办结', final: true } } as const;
const roles = {
  asker: { title: '申请人', outside: 'anyone' },
  clerk: { title: '受理员', post: 'clerk' },
} as const;
const file = {
  title: '申请',
  from: 'start',
  to: 'filed',
  by: 'asker',
  records: { matter: 'required' },
  basis,
} as const;
const end = { title: '办结', from: 'filed', to: 'done', by: 'clerk', basis } as const;
const clock = {
  title: '期限',
  kind: 'deadline',
  against: 'organ',
  starts: 'file',
  stops: ['end'],
  limit: { setting: 'x' },
  basis,
} as const;
const gate = { blocks: ['end'], until: { known: 'ok' }, says: { zh: '演示', en: 'demo' }, basis } as const;

/** A definition without a typo. */
const sound = {
  id: 'typo',
  mechanism: 'M00',
  title: { zh: '演示', en: 'Demo' },
  chapter: 'functions',
  planArticles: [],
  version: 1,
  inForce: '2026-01-01',
  caseTitle: 'matter',
  handledBy: 'opener',
  stages,
  facts,
  roles,
  acts: { file, end },
  clocks: { answer: clock },
  gates: { g: gate },
} as const;

/** The same with a list on whose entries an act is done. */
const vote = {
  title: '表决',
  from: 'filed',
  by: 'clerk',
  each: 'members',
  itemRecords: { vote: 'required' },
  basis,
} as const;
const withList = {
  ...sound,
  facts: { ...facts, cost: number('造价') },
  lists: { members: { title: '人员', columns: { vote: text('意见') } } },
  acts: { file, end, vote },
} as const;

// Seeded typos. Each must be a compile error, and at the typo: the type check reads this file too, and an expectation
// that meets no error is an error itself.
const typos = [
  () =>
    defineProcedure({
      ...sound,
      acts: {
        file: {
          ...file,
          // @ts-expect-error a stage to which an act leads
          to: 'fled',
        },
        end,
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      acts: {
        file,
        end: {
          ...end,
          // @ts-expect-error a stage from which an act starts
          from: ['filled'],
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      acts: {
        file,
        end: {
          ...end,
          // @ts-expect-error a stage that a choice leads to
          to: { by: 'result', cases: { yes: 'don' } },
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      acts: {
        file,
        end: {
          ...end,
          // @ts-expect-error the fact that decides the way
          to: { by: 'results', cases: { yes: 'done' } },
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      acts: {
        file: {
          ...file,
          // @ts-expect-error a role
          by: 'ask',
        },
        end,
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      acts: {
        file,
        end: {
          ...end,
          // @ts-expect-error a role among several
          by: ['clerk', 'cleric'],
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      acts: {
        file: {
          ...file,
          // @ts-expect-error a fact that an act records
          records: { mater: 'required' },
        },
        end,
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      acts: {
        file: {
          ...file,
          // @ts-expect-error a fact in a condition of a required fact
          records: { matter: { requiredIf: { is: ['okay', true] } } },
        },
        end,
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      acts: {
        file,
        end: {
          ...end,
          // @ts-expect-error an act that is undone
          undoes: ['fille'],
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      acts: {
        file,
        end: {
          ...end,
          // @ts-expect-error a fact that a step looked at
          covers: ['matters'],
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      clocks: {
        answer: {
          ...clock,
          // @ts-expect-error the act that starts a clock
          starts: 'fill',
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      clocks: {
        answer: {
          ...clock,
          // @ts-expect-error the act that stops a clock
          stops: ['ende'],
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      clocks: {
        answer: {
          ...clock,
          // @ts-expect-error the date up to which a clock runs
          limit: { until: 'untill' },
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      gates: {
        g: {
          ...gate,
          // @ts-expect-error the act that a gate blocks
          blocks: ['and'],
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      gates: {
        g: {
          ...gate,
          // @ts-expect-error a clock in a condition
          until: { clock: 'answers', state: 'ended' },
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      gates: {
        g: {
          ...gate,
          // @ts-expect-error an act in a condition
          until: { all: [{ not: { done: 'filed' } }] },
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      gates: {
        g: {
          ...gate,
          // @ts-expect-error the state of a register entry
          until: { entry: 'court', in: ['inforce'] },
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      // @ts-expect-error the fact that names a case
      caseTitle: 'title',
    }),
  () =>
    defineProcedure({
      ...sound,
      stages: {
        filed: stages.filed,
        done: {
          title: '办结',
          final: true,
          // @ts-expect-error an act that a final stage requires
          requires: ['File'],
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      publish: {
        p: {
          title: '公开',
          at: 'end',
          basis,
          // @ts-expect-error a fact that is made public
          shows: ['Matter'],
        },
      },
    }),
  () =>
    defineProcedure({
      ...withList,
      gates: {
        g: {
          ...gate,
          // @ts-expect-error a list of which every entry is asked
          until: { every: 'member', is: ['vote', 'for'] },
        },
      },
    }),
  () =>
    defineProcedure({
      ...withList,
      gates: {
        g: {
          ...gate,
          // @ts-expect-error an act done on some entry
          until: { some: 'members', done: 'voted' },
        },
      },
    }),
  () =>
    defineProcedure({
      ...withList,
      gates: {
        g: {
          ...gate,
          // @ts-expect-error a list that is counted
          until: { count: 'member', is: ['vote', 'for'], atLeast: { rule: 'x' } },
        },
      },
    }),
  () =>
    defineProcedure({
      ...withList,
      gates: {
        g: {
          ...gate,
          // @ts-expect-error what a count is less than
          until: { count: 'members', is: ['vote', 'for'], lessThan: ['vote', 'against'] },
        },
      },
    }),
  () =>
    defineProcedure({
      ...withList,
      gates: {
        g: {
          ...gate,
          // @ts-expect-error the day of a compared rule
          until: { cmp: ['cost', '<', { rule: 'x', on: 'untill' }] },
        },
      },
    }),
  () =>
    defineProcedure({
      ...withList,
      gates: {
        g: {
          ...gate,
          // @ts-expect-error the fact since which the law may have changed
          until: { lawChanged: 'x', since: 'untill' },
        },
      },
    }),
  () =>
    defineProcedure({
      ...withList,
      acts: {
        file,
        end,
        vote: {
          ...vote,
          // @ts-expect-error a fact that decides whether a column is needed
          itemRecords: { vote: { requiredIf: { is: ['okay', true] } } },
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      clocks: {
        answer: {
          ...clock,
          // @ts-expect-error the day by whose rule a clock is long
          limit: { rule: 'x', on: 'untill' },
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      bounds: {
        b: {
          on: ['end'],
          fact: 'until',
          is: 'atLeast',
          from: 'day',
          says: gate.says,
          basis,
          // @ts-expect-error a fact in the condition of a bound
          when: { is: ['okay', true] },
        },
      },
    }),
  () =>
    defineProcedure({
      ...sound,
      roles: {
        ...roles,
        clerk: {
          ...roles.clerk,
          // @ts-expect-error a qualification without its article
          certified: { register: 'officers' },
        },
      },
    }),
];

test('a typo is a compile error; without one the definition comes back as it is', () => {
  expect(typos).toHaveLength(30);
  expect(defineProcedure(sound)).toBe(sound);
  expect(defineProcedure(withList)).toBe(withList);
});
