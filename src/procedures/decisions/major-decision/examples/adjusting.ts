import type { Example, Facts } from '../../../../kernel/index.ts';
import { carriedOut, researched, started } from './steps.ts';

/** 已经在执行的一件决策。 */
const old = {
  case: 'old',
  procedure: 'major-decision',
  org: 'government',
  title: '演示区老旧小区改造计划（演示数据）',
  attackable: false,
  shows: {},
} as const;

const { matter: _, ...without } = started;
const begun = (purpose: string): Facts => ({ ...without, purpose, adjusts: 'old' });

/** 不在目录内也可以启动，因为原决策已经走过目录；五步照走，公布之日通知原决策。 */
export const adjusting: Example = {
  title: '调整原决策：另立一件，走完全部程序',
  kind: 'variant',
  given: { cases: [old] },
  steps: carriedOut({}, begun('adjust')),
  end: { stage: 'carryingOut', effects: ['enter decisions'] },
};

export const stopping: Example = {
  title: '停止执行原决策：另立一件，走完全部程序',
  kind: 'variant',
  given: { cases: [old] },
  steps: [
    ...carriedOut({}, begun('stop')),
    { at: '2026-07-01T09:00', act: 'complete', by: 'executor', facts: { result: '善后完毕。' } },
  ],
  end: { stage: 'completed', effects: [] },
};

export const adjustsNothing: Example = {
  title: '调整、停止要指明原决策，而且确有其案',
  kind: 'refused',
  given: { cases: [old] },
  steps: [
    ...researched,
    {
      at: '2026-03-09T09:00',
      act: 'start',
      by: 'head',
      facts: { ...without, purpose: 'stop' },
      refused: 'fact.required',
    },
    {
      at: '2026-03-09T09:10',
      act: 'start',
      by: 'head',
      facts: { ...without, purpose: 'stop', adjusts: 'nowhere' },
      refused: 'case.not-found',
    },
  ],
  end: { stage: 'proposed' },
};
