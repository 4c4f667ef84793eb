import type { Example } from '../../../../kernel/index.ts';
import { adopted, argued, closing, given, lawful, published, release, submission } from './steps.ts';

/** 直接涉及切身利益的一件决策，从建议到公布、执行、归档。 */
export const ordinary: Example = {
  title: '启动、征求意见、听证、论证、评估、审查、集体讨论、公布、执行',
  kind: 'ordinary',
  given,
  steps: [
    ...published({ hearingDuty: 'interests', findingReason: '低层住户采光受影响，直接涉及切身利益。' }),
    {
      at: '2026-03-17T20:00',
      act: 'comment',
      by: 'public',
      as: '居民甲',
      items: [{ key: 'c1', columns: { name: '王小明', opinion: '建议补偿低层住户。' } }],
      then: {
        due: { comment: '2026-04-17', announcedComment: '2026-04-17' },
        public: { draft: { commentUntil: '2026-04-16', hearingDuty: 'interests' }, answers: null, decision: null },
      },
    },
    {
      at: '2026-03-18T08:00',
      act: 'orderHearing',
      by: 'draftHead',
      facts: { hearingReason: '低层住户与高层住户意见分歧。' },
    },
    ...argued(),
    {
      at: '2026-04-14T17:00',
      act: 'hearingHeld',
      reaction: true,
      facts: { hearingRecord: '听证记录', hearingSummary: '低层住户要求补偿。', hearingOn: '2026-04-14' },
    },
    {
      at: '2026-04-15T09:00',
      act: 'addOpinion',
      by: 'drafter',
      items: [{ key: 'h1', columns: { source: 'hearing', opinion: '建议由财政全额出资。' } }],
    },
    {
      at: '2026-04-16T09:00',
      act: 'adoptOpinion',
      by: 'drafter',
      item: 'c1',
      columns: { summary: '补偿低层住户', taken: 'part', takenNote: '写入第五条，标准由街道协商。' },
    },
    {
      at: '2026-04-16T10:00',
      act: 'declineOpinion',
      by: 'drafter',
      item: 'h1',
      columns: { summary: '财政全额出资', declineReason: '财政按比例补助，已是最高标准。' },
    },
    {
      at: '2026-04-17T09:00',
      act: 'closeParticipation',
      by: 'drafter',
      facts: { ...closing, hearingAnswer: '补偿要求部分采纳。' },
      then: { public: { answers: { hearingSummary: '低层住户要求补偿。' } } },
    },
    { at: '2026-04-20T09:00', act: 'revise', by: 'drafter', facts: { draft: '三年计划（送审稿）' } },
    {
      at: '2026-04-21T09:00',
      act: 'submitReview',
      by: 'draftHead',
      facts: submission,
      then: { stage: 'reviewing', due: { legality: '2026-05-01' } },
    },
    { at: '2026-05-06T09:00', act: 'legalReview', by: 'reviewer', facts: lawful },
    { at: '2026-05-08T09:00', act: 'putOnAgenda', by: 'clerk', facts: { meetingKind: 'executive' } },
    adopted,
    {
      at: '2026-05-13T09:00',
      act: 'reportParty',
      by: 'clerk',
      facts: { partyPaper: '请示', partyReply: 'proceed' },
      then: { due: { publishPromptly: '2026-05-18' } },
    },
    {
      at: '2026-05-15T09:00',
      act: 'publish',
      by: 'clerk',
      facts: release,
      then: {
        stage: 'carryingOut',
        due: { archivePromptly: '2026-05-20', report: '2027-05-15' },
        effects: ['enter decisions', 'end decision-catalogue'],
        public: { decision: { text: '三年计划（送审稿）', effectiveOn: '2026-06-01', expertAnswer: '采纳，先试点。' } },
      },
    },
    { at: '2026-05-19T09:00', act: 'archive', by: 'clerk', facts: { archiveCatalogue: '归档目录' } },
    {
      at: '2027-05-10T09:00',
      act: 'reportExecution',
      by: 'executor',
      items: [{ key: 'p1', columns: { period: '第一年', report: '加装二百部。' } }],
      then: { due: { report: '2028-05-10' }, public: { execution: {} } },
    },
    {
      at: '2028-01-05T20:00',
      act: 'suggest',
      by: 'public',
      items: [{ key: 's1', columns: { suggestion: '加快进度。' } }],
    },
    { at: '2028-05-10T09:00', act: 'complete', by: 'executor', facts: { result: '六百部全部完成。' } },
  ],
  end: {
    stage: 'completed',
    clock: { report: 'stopped', archivePromptly: 'stopped', publishPromptly: 'stopped' },
    effects: ['enter decisions', 'end decision-catalogue', 'end decisions'],
  },
};
