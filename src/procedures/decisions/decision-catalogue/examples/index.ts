import type { Example } from '../../../../kernel/index.ts';
import { adopted, fits, listed, matter, nominated } from './steps.ts';

/** 演示数据 */
const examples: readonly Example[] = [
  {
    title: '年度目录：申报、审核、确定、党委同意、公布',
    kind: 'ordinary',
    steps: [...listed()],
    end: {
      stage: 'listed',
      clock: { publishPromptly: 'stopped' },
      due: { listed: '2026-12-31' },
      effects: ['enter decision-catalogue'],
      public: { listed: { year: 2026, listedUntil: '2026-12-31' }, removed: null },
    },
  },
  {
    title: '年中增补：要有理由，党委要求修改后再定',
    kind: 'variant',
    steps: [
      {
        at: '2026-06-01T09:00',
        act: 'nominate',
        by: 'nominator',
        facts: { ...matter, addition: 'added' },
        refused: 'fact.required',
      },
      {
        at: '2026-06-01T10:00',
        act: 'nominate',
        by: 'nominator',
        facts: { ...matter, addition: 'added', additionReason: '上级新增专项资金，需要当年决策。' },
      },
      { at: '2026-06-03T09:00', act: 'check', by: 'checker', facts: fits },
      { at: '2026-06-08T15:00', act: 'adopt', by: 'head', facts: { meetingOn: '2026-06-08', minutes: '纪要' } },
      {
        at: '2026-06-12T09:00',
        act: 'partyReturns',
        by: 'clerk',
        facts: { partyAdvice: '明确资金来源。', reason: '资金来自市级专项和区级配套。' },
        then: { stage: 'checked' },
      },
      { at: '2026-06-15T15:00', act: 'adopt', by: 'head', facts: { meetingOn: '2026-06-15', minutes: '纪要二' } },
      { at: '2026-06-18T09:00', act: 'obtainConsent', by: 'clerk', facts: { partyPaper: '同意' } },
      {
        at: '2026-06-22T09:00',
        act: 'publish',
        by: 'clerk',
        facts: { listedUntil: '2026-12-31' },
        then: { public: { listed: { addition: 'added', reason: '资金来自市级专项和区级配套。' } } },
      },
    ],
    end: { stage: 'listed' },
  },
  {
    title: '作出决策以后自动移出目录',
    kind: 'variant',
    steps: [...listed(), { at: '2026-05-15T09:00', act: 'becomeDecided', reaction: true }],
    end: { stage: 'decided', clock: { listed: 'stopped' } },
  },
  {
    title: '年内没有作出决策，期满自动移出',
    kind: 'variant',
    steps: [...listed(), { at: '2027-01-01T00:00' }],
    end: { stage: 'lapsed' },
  },
  {
    title: '移出目录：会议决定、党委同意、公布理由',
    kind: 'variant',
    steps: [
      ...listed(),
      {
        at: '2026-07-01T15:00',
        act: 'proposeRemoval',
        by: 'head',
        facts: { removalReason: '上级将统一部署。', removalMinutes: '纪要' },
      },
      { at: '2026-07-02T09:00', act: 'remove', by: 'clerk', refused: { code: 'gate.shut', article: 3 } },
      { at: '2026-07-06T09:00', act: 'consentRemoval', by: 'clerk', facts: { removalPaper: '同意' } },
      { at: '2026-07-07T09:00', act: 'remove', by: 'clerk' },
    ],
    end: {
      stage: 'removed',
      effects: ['enter decision-catalogue', 'end decision-catalogue'],
      public: { removed: { removalReason: '上级将统一部署。' } },
    },
  },
  {
    title: '提出移出后决定保留',
    kind: 'variant',
    steps: [
      ...listed(),
      {
        at: '2026-07-01T15:00',
        act: 'proposeRemoval',
        by: 'head',
        facts: { removalReason: '拟暂缓。', removalMinutes: '纪要' },
      },
      { at: '2026-07-03T09:00', act: 'keep', by: 'head' },
    ],
    end: { stage: 'listed' },
  },
  {
    title: '应急处置等不适用的事项不能列入',
    kind: 'refused',
    steps: [
      nominated({ title: '防汛应急处置（演示数据）' }),
      {
        at: '2026-01-15T09:00',
        act: 'check',
        by: 'checker',
        facts: { ...fits, excluded: true },
        refused: { code: 'gate.shut', article: 3 },
      },
      {
        at: '2026-01-15T10:00',
        act: 'check',
        by: 'checker',
        facts: { standard: 'unfit', excluded: true, checkOpinion: '应急处置不适用。' },
      },
    ],
    end: { stage: 'leftOut' },
  },
  {
    title: '没有会议确定和党委同意不能公布；申报的人不能审核',
    kind: 'refused',
    steps: [
      { ...nominated(), as: '张某' },
      { at: '2026-01-15T08:00', act: 'check', by: 'checker', as: '张某', facts: fits, refused: 'role.same-person' },
      ...adopted().slice(1, 2),
      {
        at: '2026-01-16T09:00',
        act: 'publish',
        by: 'clerk',
        facts: { listedUntil: '2026-12-31' },
        refused: { code: 'stage.wrong', article: 3 },
      },
      ...adopted().slice(2),
      {
        at: '2026-01-23T09:00',
        act: 'publish',
        by: 'clerk',
        facts: { listedUntil: '2026-12-31' },
        refused: { code: 'stage.wrong', article: 3 },
      },
      { at: '2026-02-02T09:00', act: 'obtainConsent', by: 'clerk', facts: { partyPaper: '同意' } },
      {
        at: '2026-02-04T09:00',
        act: 'publish',
        by: 'clerk',
        facts: { listedUntil: '2026-02-03' },
        refused: { code: 'bound.broken', article: 3 },
      },
    ],
    end: { stage: 'consented', due: { publishPromptly: '2026-02-05' } },
  },
  {
    title: '会议不再列入',
    kind: 'variant',
    steps: [...adopted(), { at: '2026-01-28T15:00', act: 'withdraw', by: 'head' }],
    end: { stage: 'leftOut', effects: [] },
  },
];

export default examples;
