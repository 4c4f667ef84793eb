import type { Example, Facts, Step } from '../../../../kernel/index.ts';
import { again, assessed, concluded, high, medium, opened } from './steps.ts';

const judging = (at: string, facts: Facts, article: number): Step => ({
  at,
  act: 'judge',
  by: 'assessor',
  facts,
  refused: { code: 'gate.shut', article },
});

/** 演示数据 */
const examples: readonly Example[] = [
  {
    title: '中风险、可控，按时报告，执行中跟踪',
    kind: 'ordinary',
    steps: [
      { ...opened(), then: { stage: 'assessing', due: { assess: '2026-04-10' } } },
      ...assessed,
      ...concluded(),
      {
        at: '2026-09-01T09:00',
        act: 'follow',
        by: 'assessor',
        items: [{ key: 'f1', columns: { finding: '两栋楼有异议。', action: '已调解。' } }],
      },
    ],
    end: { stage: 'reported', clock: { assess: 'stopped' }, facts: { level: 'medium', controllable: true } },
  },
  {
    title: '高风险、不可控',
    kind: 'variant',
    steps: [opened(), ...assessed, ...concluded(high)],
    end: { stage: 'reported', facts: { level: 'high', controllable: false } },
  },
  {
    title: '会同评估要求重新评定',
    kind: 'variant',
    steps: [
      opened(),
      ...assessed,
      { at: '2026-03-23T09:00', act: 'judge', by: 'assessor', facts: { ...medium, level: 'low' } },
      {
        at: '2026-03-24T09:00',
        act: 'cosign',
        by: 'partner',
        facts: { cosignResult: 'again', cosignOpinion: '低估了低层住户的意见。' },
        then: { stage: 'assessing' },
      },
      ...concluded(),
    ],
    end: { stage: 'reported', facts: { level: 'medium' } },
  },
  {
    title: '采取新措施后重新评估，等级降低',
    kind: 'variant',
    steps: [opened(again), ...assessed, ...concluded({ ...medium, measureEffect: '补偿到位，整栋同意后才实施。' })],
    end: { stage: 'reported', facts: { level: 'medium', formerLevel: 'high' } },
  },
  {
    title: '再次评估没有写明新措施的，不能评定等级',
    kind: 'refused',
    steps: [
      opened(again),
      ...assessed,
      { at: '2026-03-26T09:00', act: 'judge', by: 'assessor', facts: medium, refused: 'fact.required' },
      { at: '2026-03-26T09:10', act: 'judge', by: 'assessor', facts: high, refused: 'fact.required' },
      {
        at: '2026-03-26T10:00',
        act: 'judge',
        by: 'assessor',
        facts: { ...high, measureEffect: '补偿还没有到位，效果有限。' },
      },
    ],
    end: { stage: 'judged' },
  },
  {
    title: '没有听取意见、没有风险点和措施，不能评定',
    kind: 'refused',
    steps: [
      opened(),
      judging('2026-03-11T09:00', medium, 8),
      judging('2026-03-11T09:10', medium, 23),
      ...assessed.slice(1, 5),
      judging('2026-03-18T10:00', medium, 23),
      ...assessed.slice(5),
      { at: '2026-03-20T09:00', act: 'judge', by: 'assessor', facts: medium },
    ],
    end: { stage: 'judged' },
  },
  {
    title: '有一项不符合的不能评为可控；报告以后不能改等级',
    kind: 'refused',
    steps: [
      opened(),
      ...assessed,
      judging('2026-03-26T08:00', { ...medium, legality: 'unsound' }, 8),
      ...concluded(high),
      { at: '2026-04-01T09:00', act: 'judge', by: 'assessor', facts: medium, refused: 'stage.wrong' },
    ],
    end: { stage: 'reported', facts: { level: 'high' } },
  },
  {
    title: '评估的人不能会同、不能报告，评估单位不能自己会同',
    kind: 'refused',
    steps: [
      opened(),
      ...assessed.map((step) => ({ ...step, as: '张某' })),
      { at: '2026-03-26T09:00', act: 'judge', by: 'assessor', as: '张某', facts: medium },
      {
        at: '2026-03-26T10:00',
        act: 'cosign',
        by: 'partner',
        as: '张某',
        facts: { cosignResult: 'agree', cosignOpinion: '同意' },
        refused: 'role.same-person',
      },
      {
        at: '2026-03-26T11:00',
        act: 'cosign',
        by: 'assessor',
        as: '李某',
        facts: { cosignResult: 'agree', cosignOpinion: '同意' },
        refused: { code: 'role.not-held', article: 22 },
      },
      { at: '2026-03-26T12:00', act: 'report', by: 'unitHead', facts: { report: '报告' }, refused: 'stage.wrong' },
    ],
    end: { stage: 'judged' },
  },
  {
    title: '决策程序终止，不再评估',
    kind: 'variant',
    steps: [opened(), { at: '2026-03-20T09:00', act: 'cancel', reaction: true }],
    end: { stage: 'cancelled', clock: { assess: 'stopped' } },
  },
];

export default examples;
