import type { Example, Step } from '../../../../kernel/index.ts';
import {
  adopted,
  carriedOut,
  concluded,
  decided,
  fair,
  given,
  lawful,
  onAgenda,
  release,
  submission,
  submitted,
} from './steps.ts';

const party = (partyReply: string): Step => ({
  at: '2026-05-13T09:00',
  act: 'reportParty',
  by: 'clerk',
  facts: { partyPaper: '请示', partyReply },
});

export const rejected: Example = {
  title: '集体讨论不予通过',
  kind: 'variant',
  given,
  steps: [...onAgenda(), concluded('refused', 'rejected')],
  end: { stage: 'rejected', effects: [] },
};

export const sentBack: Example = {
  title: '集体讨论要求修改：改后重新审查、重新讨论',
  kind: 'variant',
  given,
  steps: [
    ...onAgenda(),
    { ...concluded('sentBack', 'revise'), then: { stage: 'revising' } },
    { at: '2026-05-12T09:00', act: 'submitReview', by: 'draftHead', facts: submission, refused: 'once.done' },
    { at: '2026-05-12T10:00', act: 'revise', by: 'drafter', facts: { draft: '按会议要求修改的稿' } },
    { at: '2026-05-12T11:00', act: 'submitReview', by: 'draftHead', facts: submission },
    {
      at: '2026-05-13T09:00',
      act: 'putOnAgenda',
      by: 'clerk',
      facts: { meetingKind: 'executive' },
      refused: { code: 'gate.shut', article: 25 },
    },
    { at: '2026-05-25T09:00', act: 'legalReview', by: 'reviewer', facts: lawful },
    { at: '2026-05-25T10:00', act: 'fairReview', by: 'fairReviewer', facts: fair },
    { at: '2026-05-26T09:00', act: 'putOnAgenda', by: 'clerk', facts: { meetingKind: 'executive' } },
    concluded('adopted', 'adopted', '2026-06-01T10:30'),
  ],
  end: { stage: 'decided' },
};

export const adjourned: Example = {
  title: '到会不足或者暂不决定：重新列入议程',
  kind: 'variant',
  given,
  steps: [
    ...onAgenda(),
    { at: '2026-05-11T10:30', act: 'adjourned', reaction: true, then: { stage: 'reviewing' } },
    { at: '2026-05-14T09:00', act: 'putOnAgenda', by: 'clerk', facts: { meetingKind: 'plenary' } },
    concluded('adopted', 'adopted', '2026-05-18T10:30'),
  ],
  end: { stage: 'decided', facts: { meetingOn: '2026-05-18' } },
};

export const undebated: Example = {
  title: '没有集体讨论，谁也不能径行决定',
  kind: 'refused',
  given,
  steps: [
    ...onAgenda(),
    { at: '2026-05-11T09:00', act: 'adopted', by: 'head', refused: 'act.by-law-only' },
    { at: '2026-05-11T09:10', act: 'publish', by: 'clerk', facts: release, refused: 'stage.wrong' },
    { ...party('proceed'), at: '2026-05-11T09:20', refused: 'stage.wrong' },
  ],
  end: { stage: 'listed' },
};

export const partyAsksForChanges: Example = {
  title: '党委要求修改：改后重新审查、重新讨论',
  kind: 'variant',
  given,
  steps: [
    ...decided(),
    { ...party('revise'), then: { stage: 'revising', clock: { publishPromptly: 'idle' } } },
    { at: '2026-05-14T10:00', act: 'revise', by: 'drafter', facts: { draft: '按党委意见修改的稿' } },
    { at: '2026-05-15T09:00', act: 'submitReview', by: 'draftHead', facts: submission },
  ],
  end: { stage: 'reviewing' },
};

export const congress: Example = {
  title: '应当报告人大常委会的，没有报告不能公布；没有请示报告也不能公布',
  kind: 'refused',
  given,
  steps: [
    ...submitted(),
    { at: '2026-05-06T09:00', act: 'legalReview', by: 'reviewer', facts: lawful },
    { at: '2026-05-08T09:00', act: 'putOnAgenda', by: 'clerk', facts: { meetingKind: 'plenary' } },
    adopted,
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
