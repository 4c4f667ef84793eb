import type { Example } from '../../../../kernel/index.ts';
import { adopted, argued, closing, fair, given, lawful, published, release, submission } from './steps.ts';

const reason = '汛期临近，需要在四月底前确定低洼片区改造方案。';

/** 情况紧急：征求意见十日，理由随草案公布；审查三个工作日，审查人写明理由。五步仍然一步不少。 */
export const urgent: Example = {
  title: '情况紧急，缩短征求意见和审查时间，五步不少',
  kind: 'urgent',
  given,
  steps: [
    ...published({}, { commentUntil: '2026-04-02', shortCommentReason: reason }),
    ...argued(),
    {
      at: '2026-04-02T23:00',
      act: 'closeParticipation',
      by: 'drafter',
      facts: closing,
      refused: { code: 'wait.running', article: 15 },
      then: { public: { draft: { shortCommentReason: reason } } },
    },
    { at: '2026-04-03T09:00', act: 'closeParticipation', by: 'drafter', facts: closing },
    { at: '2026-04-03T10:00', act: 'revise', by: 'drafter', facts: { draft: '改造方案（送审稿）' } },
    { at: '2026-04-03T11:00', act: 'submitReview', by: 'draftHead', facts: submission },
    {
      at: '2026-04-09T08:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: lawful,
      refused: { code: 'wait.running', article: 26 },
    },
    {
      at: '2026-04-09T09:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: { ...lawful, hasteReason: '汛期临近，材料齐全，可以提前完成。' },
    },
    { at: '2026-04-09T10:00', act: 'fairReview', by: 'fairReviewer', facts: fair },
    { at: '2026-04-10T09:00', act: 'putOnAgenda', by: 'clerk', facts: { meetingKind: 'executive' } },
    { ...adopted, at: '2026-04-13T11:00' },
    { at: '2026-04-14T09:00', act: 'reportParty', by: 'clerk', facts: { partyPaper: '请示', partyReply: 'proceed' } },
    { at: '2026-04-14T10:00', act: 'clearCongress', by: 'reviewer', facts: { congressReason: '不属于报告事项。' } },
    { at: '2026-04-15T09:00', act: 'publish', by: 'clerk', facts: { ...release, effectiveOn: '2026-04-15' } },
  ],
  end: { stage: 'carryingOut', public: { decision: { effectiveOn: '2026-04-15' } } },
};
