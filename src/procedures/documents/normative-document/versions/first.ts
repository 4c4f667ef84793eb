import type { Example } from '../../../../kernel/index.ts';
import { clean, draft, project, text } from '../examples/steps.ts';

/** 公平竞争审查条例施行以前立项的，依立项时的规定，不以公平竞争审查为前提；第一版的审议由会议承办人登记。 */
export const before2024: Example = {
  title: '公平竞争审查条例施行前立项',
  kind: 'variant',
  steps: [
    { at: '2024-05-13T09:00', act: 'propose', by: 'initiator', org: 'department', facts: project },
    {
      at: '2024-05-15T09:00',
      act: 'assessProject',
      by: 'assessor',
      facts: { projectResult: 'established', projectOpinion: '有必要制定。' },
    },
    { at: '2024-06-03T09:00', act: 'writeDraft', by: 'drafter', facts: { ...draft, touchesMarket: true } },
    {
      at: '2024-06-03T10:00',
      act: 'publishDraft',
      by: 'drafter',
      facts: { commentUntil: '2024-07-03' },
      then: { due: { comment: '2024-07-04' } },
    },
    { at: '2024-07-04T09:00', act: 'closeComment', by: 'drafter' },
    {
      at: '2024-08-05T09:00',
      act: 'revise',
      by: 'drafter',
      facts: { ...text, effectiveOn: '2024-11-01', endsOn: '2029-08-31' },
    },
    {
      at: '2024-09-23T09:00',
      act: 'submitReview',
      by: 'draftHead',
      then: { due: { reviewAtLeast: '2024-09-30', reviewWithin: '2024-10-17' } },
    },
    { at: '2024-10-08T09:00', act: 'legalReview', by: 'reviewer', facts: clean },
    {
      at: '2024-10-10T09:00',
      act: 'deliberate',
      by: 'clerk',
      facts: { meetingDecision: 'adopted', minutes: '常务会议纪要' },
    },
    { at: '2024-10-11T09:00', act: 'sign', by: 'signer' },
  ],
  end: { stage: 'registering' },
};
