import type { Example, Step } from '../../../../kernel/index.ts';
import {
  choosesLaw,
  concludes,
  confirms,
  decides,
  given,
  investigated,
  proposed,
  proposes,
  reports,
  tells,
} from './given.ts';

const larger = {
  departure: 'inside',
  grade: 'heavy',
  gradeReason: '曾因同类行为受过处罚',
  proposedFine: 3_000_000,
} as const;

/** 拟罚三万元，对单位属于较大数额。 */
const told: readonly Step[] = [
  ...investigated,
  reports('2026-03-18T09:00', { first: false }),
  confirms('2026-03-18T10:00'),
  proposes('2026-03-20T09:00', larger),
  { ...tells('2026-03-23T09:00'), refused: { code: 'gate.shut', article: 63 } },
  {
    ...tells('2026-03-23T09:10', { hearingRight: true }),
    then: { due: { askHearing: '2026-03-30', defend: '2026-03-26' } },
  },
];

const asks = (at: string): Step => ({ at, act: 'requestHearing', by: 'party', facts: { hearingAsk: '对金额有异议' } });
const held = (at: string): Step => ({
  at,
  act: 'hearingHeld',
  reaction: true,
  facts: { hearingRecord: '听证笔录', hearingSummary: '当事人对事实没有异议，请求从轻', heldOn: at.slice(0, 10) },
});

const heard: Example = {
  title: '较大数额罚款：告知、听证、法制审核、依笔录决定',
  kind: 'ordinary',
  given,
  steps: [
    ...told,
    { ...concludes('2026-03-27T09:00'), refused: { code: 'gate.shut', article: 64 } },
    { ...asks('2026-03-30T09:00'), then: { stage: 'hearing' } },
    { ...concludes('2026-03-31T09:00'), refused: 'stage.wrong' },
    { ...decides('2026-03-31T10:00'), refused: { code: 'stage.wrong', article: 57 } },
    { ...held('2026-04-14T16:00'), then: { stage: 'telling', facts: { heldOn: '2026-04-14' } } },
    { ...concludes('2026-04-15T09:00'), refused: { code: 'gate.shut', article: 58 } },
    {
      ...concludes('2026-04-15T09:10', { reviewGround: 'heard', reviewDue: true }),
      then: { stage: 'reviewing' },
    },
    { ...decides('2026-04-15T10:00'), refused: { code: 'stage.wrong', article: 57 } },
    {
      at: '2026-04-16T09:00',
      act: 'legalReview',
      by: 'reviewer',
      as: 'investigator',
      facts: { reviewResult: 'pass', reviewOpinion: '同意' },
      refused: { code: 'role.same-person', article: 58 },
    },
    {
      at: '2026-04-16T10:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: { reviewResult: 'pass', reviewOpinion: '事实清楚、程序合法、幅度适当' },
      then: { stage: 'deciding' },
    },
    { ...decides('2026-04-17T09:00'), refused: 'fact.required' },
    decides('2026-04-17T10:00', { considered: '根据听证笔录，当事人对事实没有异议' }),
  ],
  end: { stage: 'serving', facts: { fine: 3_000_000 } },
};

const tooLate: Example = {
  title: '五个工作日内没有要求听证的，不再组织；没有听证权利的不能要求',
  kind: 'refused',
  given,
  steps: [
    ...told,
    { at: '2026-03-31T08:00', then: { clock: { askHearing: 'expired' } } },
    { ...asks('2026-03-31T09:00'), refused: { code: 'gate.shut', article: 64 } },
    concludes('2026-03-31T10:00'),
  ],
  end: { stage: 'deciding' },
};

const noRight: Example = {
  title: '小额罚款没有听证权利；吊销许可证件不论数额都有',
  kind: 'refused',
  given,
  steps: [
    ...proposed,
    { ...tells('2026-03-23T08:00', { measure: 'revoke' }), refused: { code: 'gate.shut', article: 63 } },
    { ...tells('2026-03-23T08:20', { partyKind: 'person' }), refused: { code: 'gate.shut', article: 63 } },
    tells('2026-03-23T09:00'),
    { ...asks('2026-03-24T09:00'), refused: { code: 'gate.shut', article: 63 } },
  ],
  end: { stage: 'telling' },
};

const waived: Example = {
  title: '没有正当理由不出席，视为放弃听证',
  kind: 'variant',
  given,
  steps: [
    ...told,
    asks('2026-03-25T09:00'),
    { at: '2026-04-09T16:00', act: 'hearingWaived', reaction: true, then: { stage: 'telling' } },
    { ...asks('2026-04-10T09:00'), refused: { code: 'gate.shut', article: 64 } },
    concludes('2026-04-10T10:00'),
    decides('2026-04-13T09:00'),
  ],
  end: { stage: 'serving' },
};

const byOldLaw: Example = {
  title: '二〇二一年七月十五日以前立案的：要求听证三日，没有九十日的期限',
  kind: 'variant',
  given,
  steps: [
    ...([
      {
        ...investigated[0],
        at: '2021-03-01T09:00',
        facts: { ...investigated[0]?.facts, endedOn: '2021-02-01', discoveredOn: '2021-02-26' },
      },
      { ...investigated[1], at: '2021-03-02T09:00', then: { clock: { decide: 'idle' } } },
      { ...investigated[2], at: '2021-03-03T09:00' },
      { ...investigated[3], at: '2021-03-03T09:30' },
      { ...investigated[4], at: '2021-03-03T10:00' },
    ] as readonly Step[]),
    choosesLaw('2021-03-05T09:00', { actEndedOn: '2021-02-01' }),
    reports('2021-03-08T09:00', { first: false }),
    confirms('2021-03-08T10:00'),
    proposes('2021-03-09T09:00', { ...larger, benchmarkOn: '2020-01-01' }),
    {
      ...tells('2021-03-10T09:00', { hearingRight: true }),
      then: { due: { askHearing: '2021-03-15' } },
    },
    { ...asks('2021-03-16T09:00'), refused: { code: 'gate.shut', article: 64 } },
  ],
  end: { stage: 'telling' },
};

export default [heard, tooLate, noRight, waived, byOldLaw];
