import type { Example, Step } from '../../../../kernel/index.ts';
import { accepts, applies, discloses, examines, food, grants, reviews, serves } from './given.ts';

const granted: readonly Step[] = [
  applies('2026-03-02T09:00', food),
  accepts('2026-03-02T10:00'),
  examines('2026-03-04T09:00'),
  reviews('2026-03-05T09:00'),
  grants('2026-03-06T09:00'),
  { ...serves('2026-03-09T09:00'), then: { stage: 'granted' } },
];

const ending = {
  fraud: 'ordinary',
  endingReasons: '申请时提供虚假健康证明',
  compensation: '不予赔偿',
  remedies: '可以申请行政复议',
};

const revoked: Example = {
  title: '骗取的许可：听取意见后撤销，再注销',
  kind: 'ordinary',
  given: { entries: [food] },
  steps: [
    ...granted,
    discloses('2026-03-10T09:00'),
    {
      at: '2026-05-11T09:00',
      act: 'proposeEnding',
      by: 'handler',
      facts: { endingKind: 'revoke', endingReasons: '申请时提供虚假健康证明' },
      then: { stage: 'ending' },
    },
    {
      at: '2026-05-12T09:00',
      act: 'endLicence',
      by: 'decider',
      facts: ending,
      refused: { code: 'gate.shut', article: 7 },
    },
    { at: '2026-05-13T09:00', act: 'hearHolder', by: 'handler', facts: { holderOpinion: '承认材料不实' } },
    {
      at: '2026-05-14T09:00',
      act: 'endLicence',
      by: 'decider',
      facts: ending,
      then: { stage: 'revoked', public: { decision: null, ending: { endingKind: 'revoke' } } },
    },
    { at: '2026-05-15T09:00', act: 'cancel', by: 'decider', facts: { cancelGround: 'ended' } },
    { at: '2026-05-15T10:00', act: 'archive', by: 'handler' },
  ],
  end: { stage: 'cancelled', effects: ['enter licences', 'end licences', 'end licences'] },
};

const recalled: Example = {
  title: '依据修改，为公共利益撤回并补偿；先有一次决定保留',
  kind: 'variant',
  given: { entries: [food] },
  steps: [
    ...granted,
    {
      at: '2026-06-01T09:00',
      act: 'proposeEnding',
      by: 'handler',
      facts: { endingKind: 'withdraw', endingReasons: '所依据的规章修改' },
    },
    { at: '2026-06-02T09:00', act: 'hearHolder', by: 'handler', facts: { holderOpinion: '设备刚投入' } },
    {
      at: '2026-06-03T09:00',
      act: 'keepLicence',
      by: 'decider',
      facts: { reviewNote: '过渡期内保留' },
      then: { stage: 'granted' },
    },
    {
      at: '2026-09-01T09:00',
      act: 'proposeEnding',
      by: 'handler',
      facts: { endingKind: 'withdraw', endingReasons: '过渡期届满' },
    },
    {
      at: '2026-09-02T09:00',
      act: 'endLicence',
      by: 'governmentHead',
      facts: { endingReasons: '过渡期届满', compensation: '补偿设备损失', remedies: '可以申请行政复议' },
      refused: { code: 'gate.shut', article: 7 },
    },
    { at: '2026-09-02T10:00', act: 'hearHolder', by: 'handler', facts: { holderOpinion: '要求补偿' } },
    {
      at: '2026-09-03T09:00',
      act: 'endLicence',
      by: 'governmentHead',
      facts: { endingReasons: '过渡期届满', compensation: '补偿设备损失', remedies: '可以申请行政复议' },
    },
  ],
  end: { stage: 'recalled', effects: ['enter licences', 'end licences'] },
};

const archivedTooSoon: Example = {
  title: '决定没有公示处理，不能归档',
  kind: 'refused',
  given: { entries: [food] },
  steps: [
    ...granted,
    { at: '2026-03-10T09:00', act: 'archive', by: 'handler', refused: { code: 'gate.shut', article: 40 } },
    {
      at: '2026-03-10T10:00',
      act: 'disclose',
      by: 'handler',
      facts: { withheld: 'tradeSecret' },
      then: { public: { decision: null }, clock: { publicity: 'stopped' } },
    },
    { at: '2026-03-10T11:00', act: 'archive', by: 'handler' },
  ],
  end: { stage: 'granted' },
};

export default [revoked, recalled, archivedTooSoon];
