import type { Example, Facts, Step } from '../../../../kernel/index.ts';
import { accepts, applies, discloses, examines, food, grants, refusal, reviews, serves } from './given.ts';

/** 复议机关的决定送达后，本案依法自动承接。 */
const answers = (at: string, act: string, facts: Facts, then: Step['then']): Step => ({
  at,
  act,
  facts,
  reaction: true,
  then,
});

const served: readonly Step[] = [
  applies('2026-03-02T09:00', food),
  accepts('2026-03-02T10:00'),
  examines('2026-03-04T09:00'),
  reviews('2026-03-05T09:00'),
];

const annulledAndRedone: Example = {
  title: '不予许可经复议撤销并责令重作：本案重新打开，按决定书的期限另作决定',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    ...served,
    { at: '2026-03-06T09:00', act: 'decide', by: 'decider', facts: refusal },
    { ...serves('2026-03-09T09:00'), then: { stage: 'refused', due: { remedyWindow: '2026-05-08' } } },
    answers('2026-03-20T09:00', 'noteRemedy', {}, { stage: 'refused' }),
    answers(
      '2026-05-18T09:00',
      'remedyRedo',
      { remedyResult: 'redo', redoTerm: 'set', redoBy: '2026-06-17' },
      { stage: 'supplementing', due: { redo: '2026-06-17' }, clock: { redo: 'running' } },
    ),
    {
      at: '2026-05-25T09:00',
      act: 'resubmit',
      by: 'handler',
      facts: {
        affectsOthers: false,
        hearingNeeded: false,
        findings: '经营场所符合条件，原认定有误',
        opinion: 'grant',
        again: 'ordinary',
      },
      then: { stage: 'reviewing' },
    },
    reviews('2026-05-26T09:00'),
    { ...grants('2026-05-27T09:00'), then: { clock: { redo: 'stopped' } } },
    serves('2026-05-28T09:00'),
  ],
  end: { stage: 'granted', facts: { result: 'granted', remedyResult: 'redo' }, effects: ['enter licences'] },
};

const annulled: Example = {
  title: '邻居申请复议，准予许可被撤销：许可失效，公示撤下，案件终结；不能由人操作',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    ...served,
    grants('2026-03-06T09:00'),
    serves('2026-03-09T09:00'),
    { ...discloses('2026-03-10T09:00'), then: { public: { decision: { result: 'granted' } } } },
    answers('2026-03-20T09:00', 'noteRemedy', {}, { stage: 'granted' }),
    {
      at: '2026-04-01T09:00',
      act: 'remedyGone',
      by: 'decider',
      facts: { remedyResult: 'annulled' },
      refused: 'act.by-law-only',
    },
    answers(
      '2026-05-18T09:00',
      'remedyGone',
      { remedyResult: 'annulled' },
      { stage: 'annulled', public: { decision: null } },
    ),
  ],
  end: { stage: 'annulled', effects: ['enter licences', 'end licences'] },
};

const upheld: Example = {
  title: '不予许可经复议维持：只作记载，决定不变',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    ...served,
    { at: '2026-03-06T09:00', act: 'decide', by: 'decider', facts: refusal },
    serves('2026-03-09T09:00'),
    answers('2026-03-20T09:00', 'noteRemedy', {}, { stage: 'refused' }),
    answers('2026-05-18T09:00', 'remedyUpheld', { remedyResult: 'upheld' }, { stage: 'refused' }),
  ],
  end: { stage: 'refused', facts: { result: 'refused', remedyResult: 'upheld' }, effects: [] },
};

const givenBack: Example = {
  title: '撤销许可的决定被撤销：许可恢复',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    ...served,
    grants('2026-03-06T09:00'),
    serves('2026-03-09T09:00'),
    {
      at: '2026-05-11T09:00',
      act: 'proposeEnding',
      by: 'handler',
      facts: { endingKind: 'revoke', endingReasons: '申请时提供虚假健康证明' },
    },
    { at: '2026-05-12T09:00', act: 'hearHolder', by: 'handler', facts: { holderOpinion: '材料属实' } },
    {
      at: '2026-05-13T09:00',
      act: 'endLicence',
      by: 'decider',
      facts: {
        fraud: 'safety',
        barred: '91000000MA00000000',
        endingReasons: '申请时提供虚假健康证明',
        compensation: '不予赔偿',
        remedies: '可以申请行政复议',
      },
      then: { stage: 'revoked', due: { remedyWindow: '2026-07-13' } },
    },
    answers('2026-05-20T09:00', 'noteRemedy', {}, { stage: 'revoked' }),
    answers('2026-07-20T09:00', 'remedyGone_endLicence', { remedyResult: 'annulled' }, { stage: 'granted' }),
  ],
  end: {
    stage: 'granted',
    effects: ['enter licences', 'enter permit-bans', 'end licences', 'end permit-bans', 'enter licences'],
  },
};

export default [annulledAndRedone, annulled, upheld, givenBack];
