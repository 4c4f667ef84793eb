import type { Example, Step } from '../../../../kernel/index.ts';
import { convene, day, debated, decide, last, listed, named, say } from './steps.ts';

const no = (step: Step): Step => ({ ...step, refused: { code: 'gate.shut', article: 30 } });
const reason = { departReason: '已在会上说明：安全隐患紧迫。' };

const differing = (title: string, opinions: readonly string[], outcome: string): Example => ({
  title,
  kind: 'refused',
  steps: [
    ...debated(...opinions),
    { ...decide(outcome), at: `${day}T10:20`, refused: 'fact.required' },
    decide(outcome, reason),
  ],
  end: { stage: 'concluded', facts: reason },
});

/** 演示数据 */
const examples: readonly Example[] = [
  {
    title: '多数同意，一人不同意如实载明，行政首长决定通过',
    kind: 'ordinary',
    steps: [...debated('agree', 'against', 'agree'), decide('adopted')],
    end: { stage: 'concluded', facts: { outcome: 'adopted', meetingOn: day } },
  },
  {
    title: '一人缺席，过半数到会，多数要求修改',
    kind: 'variant',
    steps: [
      listed,
      named(false),
      convene,
      say('09:10', 'm1', 'amend'),
      say('09:20', 'm2', 'amend'),
      last,
      decide('revise'),
    ],
    end: { stage: 'concluded', facts: { outcome: 'revise' } },
  },
  {
    title: '多数不同意，不予通过',
    kind: 'variant',
    steps: [...debated('against', 'abstain', 'agree'), decide('rejected')],
    end: { stage: 'concluded' },
  },
  differing('多数不同意而通过，必须写明理由', ['against', 'abstain', 'agree'], 'adopted'),
  differing('多数要求修改而原样通过，必须写明理由', ['amend', 'amend', 'agree'], 'adopted'),
  differing('多数同意而不予通过，必须写明理由', ['agree', 'amend', 'against'], 'rejected'),
  differing('多数同意而要求修改，必须写明理由', ['agree', 'agree', 'amend'], 'revise'),
  {
    title: '没有到会人员、到会不过半，不能讨论',
    kind: 'refused',
    steps: [
      listed,
      { ...convene, at: '2026-05-11T08:00', refused: 'gate.shut' },
      {
        ...named(false),
        items: [
          { key: 'm1', columns: { name: '副区长甲', post: '副区长', present: true } },
          { key: 'm2', columns: { name: '副区长乙', post: '副区长', present: false } },
        ],
      },
      { ...convene, refused: 'gate.shut' },
      { at: '2026-05-11T09:10', act: 'adjourn', by: 'head', facts: { adjournReason: '到会不足。' } },
    ],
    end: { stage: 'adjourned' },
  },
  {
    title: '人人发言，行政首长最后发言，之后不再有人发言；没有发言的不能决定',
    kind: 'refused',
    steps: [
      listed,
      named(false),
      convene,
      no({ ...decide('adopted'), at: '2026-05-11T09:01' }),
      say('09:10', 'm1', 'agree'),
      no({ ...last, at: '2026-05-11T09:15' }),
      {
        at: '2026-05-11T09:20',
        act: 'speak',
        by: 'clerk',
        item: 'm2',
        columns: { opinion: 'against' },
        refused: 'fact.required',
      },
      no(say('09:30', 'm3', 'agree')),
      say('09:40', 'm2', 'against', '资金没有落实，不同意。'),
      last,
      no(say('10:10', 'm1', 'against')),
      { ...decide('adopted'), by: 'clerk', refused: { code: 'role.not-held', article: 30 } },
    ],
    end: { stage: 'meeting' },
  },
  {
    title: '草案撤回修改，讨论随之撤回',
    kind: 'variant',
    steps: [listed, { at: '2026-05-09T09:00', act: 'withdraw', reaction: true }],
    end: { stage: 'withdrawn' },
  },
];

export default examples;
