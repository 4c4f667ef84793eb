import type { Example } from '../../../../kernel/index.ts';
import { clean, commenting, deliberated, entry, putToMeeting, revised, text } from './steps.ts';

/** 从立项到公布，公布后自动进入备案。 */
export const ordinary: Example = {
  title: '立项、征求意见、审查、审议、统一登记编号公布',
  kind: 'ordinary',
  given: { entries: [entry('this', 'future')] },
  steps: [
    ...commenting({ needsArgument: true }),
    {
      at: '2026-03-10T20:00',
      act: 'comment',
      by: 'public',
      as: '居民甲',
      items: [{ key: 'c1', columns: { name: '王小明', opinion: '建议把失能老人一并纳入。' } }],
      then: {
        stage: 'commenting',
        due: { comment: '2026-04-02' },
        public: { draft: { commentUntil: '2026-04-01' }, text: null },
      },
    },
    {
      at: '2026-03-11T08:00',
      act: 'comment',
      by: 'public',
      as: '居民乙',
      items: [{ key: 'c2', columns: { opinion: '建议取消户籍条件。' } }],
    },
    {
      at: '2026-03-25T09:00',
      act: 'argue',
      by: 'drafter',
      facts: { experts: ['社会保障专家', '财政专家'], argumentReport: '标准可行，财政可以承受。' },
    },
    { at: '2026-04-02T09:00', act: 'closeComment', by: 'drafter' },
    {
      at: '2026-04-03T09:00',
      act: 'answerOpinion',
      by: 'drafter',
      item: 'c1',
      columns: { summary: '纳入失能老人', answer: 'adopted', answerReason: '已在第三条写明。' },
    },
    {
      at: '2026-04-03T10:00',
      act: 'answerOpinion',
      by: 'drafter',
      item: 'c2',
      columns: {
        summary: '取消户籍条件',
        answer: 'declined',
        answerReason: '补贴资金来自本区财政，依上级规定以户籍为条件。',
      },
    },
    {
      at: '2026-04-03T11:00',
      act: 'publishAnswers',
      by: 'drafter',
      then: { public: { answers: {} }, clock: { answers: 'stopped' } },
    },
    {
      at: '2026-04-03T15:00',
      act: 'tellSender',
      by: 'drafter',
      item: 'c1',
      columns: { toldBy: 'phone', toldOn: '2026-04-03' },
    },
    { at: '2026-04-08T09:00', act: 'revise', by: 'drafter', facts: text },
    {
      at: '2026-04-09T09:00',
      act: 'submitReview',
      by: 'draftHead',
      then: { due: { reviewAtLeast: '2026-04-17', reviewWithin: '2026-04-30' } },
    },
    { at: '2026-04-17T09:00', act: 'legalReview', by: 'reviewer', facts: clean },
    ...deliberated('2026-04-22T15:00', 'adopted', { then: { stage: 'signing', clock: { reviewWithin: 'stopped' } } }),
    { at: '2026-04-24T09:00', act: 'sign', by: 'signer', then: { due: { publishPromptly: '2026-04-29' } } },
    { at: '2026-04-27T09:00', act: 'register', by: 'registrar', facts: { filingAuthority: 'congress' } },
    { at: '2026-04-27T10:00', act: 'assignNumber', by: 'registrar' },
    {
      at: '2026-04-28T09:00',
      act: 'publish',
      by: 'registrar',
      then: {
        stage: 'published',
        due: { validity: '2031-04-28' },
        clock: { publishPromptly: 'stopped' },
        effects: ['enter documents'],
      },
    },
    { at: '2026-04-28T09:00', act: 'filingOpened', reaction: true, facts: { self: 'this' } },
  ],
  end: {
    stage: 'published',
    public: { text: { effectiveOn: '2026-06-01', endsOn: '2031-04-28' }, answers: {}, repealed: null },
  },
};

/** 审查认为应当修改：修改后重新送审，旧意见不再有效，期限重新起算。 */
export const amended: Example = {
  title: '审查要求修改，修改后再审',
  kind: 'variant',
  steps: [
    ...revised(),
    { at: '2026-04-09T09:00', act: 'submitReview', by: 'draftHead' },
    {
      at: '2026-04-17T09:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: { ...clean, setsFee: true, opinion: 'amend', opinionText: '第六条设定了收费，应当删去。' },
    },
    { ...putToMeeting('2026-04-20T09:00'), refused: { code: 'gate.shut', article: 10 } },
    { at: '2026-04-20T10:00', act: 'revise', by: 'drafter', facts: { ...text, text: '修改稿，已删去收费条款。' } },
    {
      at: '2026-04-21T09:00',
      act: 'submitReview',
      by: 'draftHead',
      then: { due: { reviewAtLeast: '2026-04-29', reviewWithin: '2026-05-14' } },
    },
    {
      at: '2026-04-22T09:00',
      act: 'returnDraft',
      by: 'reviewer',
      facts: { returnReason: '没有附不同意见的协调情况。' },
      then: { stage: 'revising', clock: { reviewWithin: 'stopped' } },
    },
    {
      at: '2026-04-23T09:00',
      act: 'submitReview',
      by: 'draftHead',
      facts: { disagreements: '财政部门对标准有不同意见，已协商一致。' },
    },
    { at: '2026-05-06T09:00', act: 'legalReview', by: 'reviewer', facts: clean },
    ...deliberated('2026-05-07T09:00', 'revise', { then: { stage: 'revising' } }),
    { at: '2026-05-08T09:00', act: 'drop', by: 'draftHead', facts: { dropReason: '上级将出台统一办法。' } },
  ],
  end: { stage: 'dropped', public: { text: null } },
};

/** 立项评估认为没有必要。 */
export const declined: Example = {
  title: '不予立项',
  kind: 'variant',
  steps: [
    ...commenting().slice(0, 1),
    {
      at: '2026-01-19T10:00',
      act: 'assessProject',
      by: 'assessor',
      facts: { projectResult: 'declined', projectOpinion: '上级规定已经明确，不必重复制定。' },
    },
  ],
  end: { stage: 'declined' },
};
