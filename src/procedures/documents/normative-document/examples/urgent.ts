import type { Example } from '../../../../kernel/index.ts';
import { clean, commenting, deliberated, text } from './steps.ts';

/** 防汛急需：征求意见七日，理由随草案公布；审查两个工作日；公布之日起施行。 */
export const urgent: Example = {
  title: '情况紧急，缩短征求意见和审查时间，公布即施行',
  kind: 'urgent',
  steps: [
    ...commenting(
      {},
      { commentUntil: '2026-03-09', shortCommentReason: '汛期临近，需要在三月中旬前明确转移安置办法。' },
    ),
    {
      at: '2026-03-09T23:00',
      act: 'closeComment',
      by: 'drafter',
      refused: { code: 'wait.running', article: 15 },
      then: { public: { draft: { shortCommentReason: '汛期临近，需要在三月中旬前明确转移安置办法。' } } },
    },
    { at: '2026-03-10T09:00', act: 'closeComment', by: 'drafter' },
    {
      at: '2026-03-10T10:00',
      act: 'revise',
      by: 'drafter',
      facts: { ...text, effectiveOn: '2026-03-16', endsOn: '2027-03-15' },
    },
    { at: '2026-03-10T11:00', act: 'submitReview', by: 'draftHead', then: { due: { reviewAtLeast: '2026-03-18' } } },
    {
      at: '2026-03-12T09:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: clean,
      refused: { code: 'wait.running', article: 10 },
    },
    {
      at: '2026-03-12T09:30',
      act: 'legalReview',
      by: 'reviewer',
      facts: { ...clean, hasteReason: '为应对汛情立即施行。' },
    },
    ...deliberated('2026-03-13T09:00', 'adopted'),
    { at: '2026-03-13T15:00', act: 'sign', by: 'signer' },
    { at: '2026-03-16T08:30', act: 'register', by: 'registrar', facts: { filingAuthority: 'congress' } },
    { at: '2026-03-16T09:00', act: 'assignNumber', by: 'registrar' },
    {
      at: '2026-03-16T09:30',
      act: 'publish',
      by: 'registrar',
      refused: { code: 'bound.broken', article: 32 },
    },
    {
      at: '2026-03-16T10:00',
      act: 'publish',
      by: 'registrar',
      facts: { earlyEffectReason: '不立即施行将妨碍防汛转移。' },
    },
  ],
  end: {
    stage: 'published',
    due: { validity: '2027-03-15' },
    public: { text: { earlyEffectReason: '不立即施行将妨碍防汛转移。' } },
    effects: ['enter documents'],
  },
};
