import { expect, test } from 'vitest';
import { art, choice, date, defineProcedure, ref, text, yesNo } from './index.ts';

const basis = art('网球场管理办法（演示）', 1, '演示');
const head = {
  id: 'typo',
  mechanism: 'M00',
  title: { zh: '演示', en: 'Demo' },
  chapter: 'functions',
  planArticles: [],
  version: 1,
  inForce: '2026-01-01',
} as const;
const facts = {
  matter: text('事由'),
  result: choice('结果', { yes: '准', no: '不准' }),
  until: date('到期'),
  ok: yesNo('合格'),
  court: ref('球场', 'court', { pin: 'open' }),
};
const stages = { filed: { title: '收到' }, done: { title: '办结', final: true } } as const;
const roles = { asker: { title: '申请人', outside: 'anyone' }, clerk: { title: '受理员', post: 'clerk' } } as const;
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
const says = { zh: '演示', en: 'demo' };

// Twenty seeded typos. Each must be a compile error, and at the typo: the type check reads this file too, and an
// expectation that meets no error is an error itself.
const typos = [
  // @ts-expect-error a stage to which an act leads
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file: { ...file, to: 'fled' }, end },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error a stage from which an act starts
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end: { ...end, from: ['filled'] } },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error a stage that a choice leads to
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end: { ...end, to: { by: 'result', cases: { yes: 'don' } } } },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error the fact that decides the way
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end: { ...end, to: { by: 'results', cases: { yes: 'done' } } } },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error a role
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file: { ...file, by: 'ask' }, end },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error a role among several
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end: { ...end, by: ['clerk', 'cleric'] } },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error a fact that an act records
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file: { ...file, records: { mater: 'required' } }, end },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error a fact in a condition of a required fact
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file: { ...file, records: { matter: { requiredIf: { is: ['okay', true] } } } }, end },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error an act that is undone
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end: { ...end, undoes: ['fille'] } },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error a fact that a step looked at
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end: { ...end, covers: ['matters'] } },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error the act that starts a clock
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end },
      clocks: { answer: { ...clock, starts: 'fill' } },
      gates: {},
    }),
  // @ts-expect-error the act that stops a clock
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end },
      clocks: { answer: { ...clock, stops: ['ende'] } },
      gates: {},
    }),
  // @ts-expect-error the date up to which a clock runs
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end },
      clocks: { answer: { ...clock, limit: { until: 'untill' } } },
      gates: {},
    }),
  // @ts-expect-error the act that a gate blocks
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end },
      clocks: {},
      gates: { g: { blocks: ['and'], until: { known: 'ok' }, says, basis } },
    }),
  // @ts-expect-error a clock in a condition
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end },
      clocks: { answer: clock },
      gates: { g: { blocks: ['end'], until: { clock: 'answers', state: 'ended' }, says, basis } },
    }),
  // @ts-expect-error an act in a condition
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end },
      clocks: {},
      gates: { g: { blocks: ['end'], until: { all: [{ not: { done: 'filed' } }] }, says, basis } },
    }),
  // @ts-expect-error the state of a register entry
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end },
      clocks: {},
      gates: { g: { blocks: ['end'], until: { entry: 'court', in: ['inforce'] }, says, basis } },
    }),
  // @ts-expect-error the fact that names a case
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'title',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error an act that a final stage requires
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages: { ...stages, done: { title: '办结', final: true, requires: ['File'] } },
      facts,
      roles,
      acts: { file, end },
      clocks: {},
      gates: {},
    }),
  // @ts-expect-error a fact that is made public
  () =>
    defineProcedure({
      ...head,
      caseTitle: 'matter',
      handledBy: 'opener',
      stages,
      facts,
      roles,
      acts: { file, end },
      clocks: {},
      gates: {},
      publish: { p: { title: '公开', at: 'end', shows: ['Matter'], basis } },
    }),
];

test('a typo is a compile error; without one the definition comes back as it is', () => {
  expect(typos).toHaveLength(20);
  const shape = {
    ...head,
    caseTitle: 'matter',
    handledBy: 'opener',
    stages,
    facts,
    roles,
    acts: { file, end },
    clocks: { answer: clock },
    gates: {},
  } as const;
  expect(defineProcedure(shape)).toBe(shape);
});
