import type { Example, Facts, Step } from '../../../../kernel/index.ts';
import {
  carriedOut,
  debated,
  decided,
  decision,
  given,
  lawful,
  named,
  onAgenda,
  release,
  roll,
  submitted,
} from './steps.ts';

const day = '2026-05-11';
const convene: Step = { at: `${day}T09:00`, act: 'convene', by: 'clerk', facts: { meetingOn: day } };
const say = (at: string, item: string, columns: { opinion: string; statement?: string }): Step => ({
  at: `${day}T${at}`,
  act: 'speak',
  by: 'clerk',
  item,
  columns,
});
const last: Step = { at: `${day}T10:00`, act: 'headSpeak', by: 'head', facts: { headOpinion: '同意。' } };
const party = (partyReply: string): Step => ({
  at: '2026-05-13T09:00',
  act: 'reportParty',
  by: 'clerk',
  facts: { partyPaper: '请示', partyReply },
});

export const quorum: Example = {
  title: '没有点名、到会不过半，不能讨论；行政首长最后发言，之后不再有人发言',
  kind: 'refused',
  given,
  steps: [
    ...onAgenda(),
    { ...convene, at: '2026-05-11T07:00', refused: { code: 'gate.shut', article: 30 } },
    named,
    {
      at: '2026-05-11T08:10',
      act: 'callRoll',
      by: 'clerk',
      item: 'm1',
      columns: { opinion: 'agree' },
      refused: { code: 'gate.shut', article: 30 },
    },
    { at: '2026-05-11T08:20', act: 'callRoll', by: 'clerk', item: 'm1', columns: { opinion: 'waiting' } },
    { at: '2026-05-11T08:21', act: 'callRoll', by: 'clerk', item: 'm2', columns: { opinion: 'absent' } },
    { ...convene, at: '2026-05-11T08:22', refused: { code: 'gate.shut', article: 30 } },
    { at: '2026-05-11T08:23', act: 'callRoll', by: 'clerk', item: 'm3', columns: { opinion: 'absent' } },
    { ...convene, at: '2026-05-11T08:24', refused: 'gate.shut' },
    { at: '2026-05-11T08:25', act: 'callRoll', by: 'clerk', item: 'm3', columns: { opinion: 'waiting' } },
    convene,
    { ...say('09:05', 'm1', { opinion: 'waiting', statement: '嗯' }), refused: { code: 'gate.shut', article: 30 } },
    say('09:10', 'm1', { opinion: 'agree', statement: '同意。' }),
    { ...last, at: `${day}T09:20`, refused: { code: 'gate.shut', article: 30 } },
    { ...decision('adopted'), at: `${day}T09:30`, refused: { code: 'gate.shut', article: 30 } },
    { ...say('09:40', 'm3', { opinion: 'against' }), refused: 'fact.required' },
    say('09:50', 'm3', { opinion: 'against', statement: '资金没有落实，不同意。' }),
    last,
    {
      ...say('10:10', 'm1', { opinion: 'against', statement: '改变意见。' }),
      refused: { code: 'gate.shut', article: 30 },
    },
  ],
  end: { stage: 'meeting' },
};

const differing = (opinions: readonly string[], outcome: string, reason?: Facts): readonly Step[] => [
  ...onAgenda(),
  named,
  ...roll(day),
  ...debated(day, opinions),
  { ...decision(outcome), at: `${day}T10:20`, refused: 'fact.required' },
  decision(outcome, reason ?? { departReason: '已在会上说明：安全隐患紧迫。' }),
];

export const againstMajority: Example = {
  title: '与多数人意见不一致而通过，必须写明理由；不同意见保留在记录里',
  kind: 'refused',
  given,
  steps: differing(['against', 'abstain', 'agree'], 'adopted'),
  end: { stage: 'decided', facts: { departReason: '已在会上说明：安全隐患紧迫。' } },
};

export const rejectedAgainstMajority: Example = {
  title: '多数人同意而不予通过，必须写明理由',
  kind: 'refused',
  given,
  steps: differing(['agree', 'amend', 'against'], 'rejected'),
  end: { stage: 'rejected' },
};

export const revisedAgainstMajority: Example = {
  title: '多数人同意而要求修改，必须写明理由',
  kind: 'refused',
  given,
  steps: differing(['agree', 'agree', 'amend'], 'revise'),
  end: { stage: 'revising' },
};

export const twoMeetings: Example = {
  title: '暂不决定，另行开会，重新点名、重新发言',
  kind: 'variant',
  given,
  steps: [
    ...onAgenda(),
    named,
    ...roll(day),
    ...debated(day, ['against', 'amend', 'agree']),
    { ...decision('postponed'), then: { stage: 'listed' } },
    { ...convene, at: '2026-05-18T08:00', facts: { meetingOn: '2026-05-18' }, refused: 'gate.shut' },
    ...roll('2026-05-18'),
    ...debated('2026-05-18', ['agree', 'agree', 'agree']).slice(0, 1),
    {
      at: '2026-05-18T09:05',
      act: 'headSpeak',
      by: 'head',
      facts: { headOpinion: '同意。' },
      refused: { code: 'gate.shut', article: 30 },
    },
    ...debated('2026-05-18', ['agree', 'agree', 'agree']).slice(1),
    { ...decision('adopted'), at: '2026-05-18T11:00' },
  ],
  end: { stage: 'decided' },
};

export const partyAsksForChanges: Example = {
  title: '党委要求修改：改后重新审查、重新讨论',
  kind: 'variant',
  given,
  steps: [
    ...decided(),
    { ...party('revise'), then: { stage: 'revising', clock: { publishPromptly: 'idle' } } },
    {
      at: '2026-05-14T09:00',
      act: 'submitReview',
      by: 'draftHead',
      facts: { procedureNote: '未改', touchesMarket: false },
      refused: 'once.done',
    },
    { at: '2026-05-14T10:00', act: 'revise', by: 'drafter', facts: { draft: '按党委意见修改的稿' } },
    {
      at: '2026-05-15T09:00',
      act: 'submitReview',
      by: 'draftHead',
      facts: { procedureNote: '按党委意见修改。', touchesMarket: false },
    },
    {
      at: '2026-05-15T10:00',
      act: 'putOnAgenda',
      by: 'clerk',
      facts: { meetingKind: 'executive' },
      refused: { code: 'gate.shut', article: 25 },
    },
    { at: '2026-05-27T09:00', act: 'legalReview', by: 'reviewer', facts: lawful },
    { at: '2026-05-28T09:00', act: 'putOnAgenda', by: 'clerk', facts: { meetingKind: 'executive' } },
    ...roll('2026-06-01'),
    ...debated('2026-06-01', ['agree', 'agree', 'agree']),
    { ...decision('adopted'), at: '2026-06-01T11:00' },
  ],
  end: { stage: 'decided' },
};

export const congress: Example = {
  title: '应当报告人大常委会的，没有报告不能公布；没有请示报告也不能公布',
  kind: 'refused',
  given,
  steps: [
    ...submitted(),
    { at: '2026-05-06T09:00', act: 'legalReview', by: 'reviewer', facts: { ...lawful, congressDuty: 'report' } },
    { at: '2026-05-08T09:00', act: 'putOnAgenda', by: 'clerk', facts: { meetingKind: 'plenary' } },
    named,
    ...roll(day),
    ...debated(day, ['agree', 'agree', 'agree']),
    decision('adopted'),
    {
      at: '2026-05-12T09:00',
      act: 'publish',
      by: 'clerk',
      facts: release,
      refused: { code: 'stage.wrong', article: 32 },
    },
    party('proceed'),
    { at: '2026-05-14T09:00', act: 'publish', by: 'clerk', facts: release, refused: { code: 'gate.shut', article: 8 } },
    { at: '2026-05-20T09:00', act: 'reportCongress', by: 'clerk', facts: { congressPaper: '常委会意见' } },
    {
      at: '2026-05-21T09:00',
      act: 'publish',
      by: 'clerk',
      facts: { ...release, effectiveOn: '2026-05-20' },
      refused: { code: 'bound.broken', article: 32 },
    },
    { at: '2026-05-21T10:00', act: 'publish', by: 'clerk', facts: release },
  ],
  end: { stage: 'carryingOut', clock: { publishPromptly: 'stopped' } },
};

export const noWhim: Example = {
  title: '没有问题报告不能中止执行；停止、调整没有别的路',
  kind: 'refused',
  given,
  steps: [
    ...carriedOut(),
    {
      at: '2026-08-03T09:00',
      act: 'suspend',
      by: 'head',
      facts: { suspendReason: '暂缓。' },
      refused: { code: 'gate.shut', article: 37 },
    },
    { at: '2026-08-03T10:00', act: 'beStopped', by: 'head', refused: 'act.by-law-only' },
    { at: '2026-08-03T11:00', act: 'drop', by: 'head', facts: { dropReason: '不做了。' }, refused: 'stage.wrong' },
  ],
  end: { stage: 'carryingOut' },
};
