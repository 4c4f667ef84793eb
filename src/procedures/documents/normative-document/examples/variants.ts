import type { Example } from '../../../../kernel/index.ts';
import { clean, entry, numbered, published, revised, text } from './steps.ts';

/** 涉及市场主体：2024年8月1日以后立项的，送审稿要先通过公平竞争审查；修改过的要重新审查。 */
export const market: Example = {
  title: '涉及市场主体，先作公平竞争审查',
  kind: 'variant',
  steps: [
    ...revised({ touchesMarket: true }),
    { at: '2026-04-09T09:00', act: 'submitReview', by: 'draftHead', refused: { code: 'gate.shut', article: 18 } },
    {
      at: '2026-04-09T10:00',
      act: 'fairReview',
      by: 'fairReviewer',
      org: 'department',
      facts: { fairResult: 'fail', fairOpinion: '以本地注册为补贴条件，妨碍公平竞争。' },
    },
    { at: '2026-04-09T11:00', act: 'submitReview', by: 'draftHead', refused: { code: 'gate.shut', article: 18 } },
    {
      at: '2026-04-10T09:00',
      act: 'revise',
      by: 'drafter',
      facts: { ...text, text: '修改稿，不再以本地注册为条件。' },
    },
    {
      at: '2026-04-10T10:00',
      act: 'fairReview',
      by: 'fairReviewer',
      org: 'department',
      facts: { fairResult: 'pass', fairOpinion: '符合公平竞争要求。' },
    },
    { at: '2026-04-10T11:00', act: 'submitReview', by: 'draftHead' },
  ],
  end: { stage: 'reviewing' },
};

/** 暂行文件最长两年。 */
export const trial: Example = {
  title: '暂行办法，有效期不超过两年',
  kind: 'variant',
  steps: [
    ...revised({}, { ...text, trial: true, endsOn: '2028-06-02' }),
    { at: '2026-04-09T09:00', act: 'submitReview', by: 'draftHead', refused: { code: 'bound.broken', article: 11 } },
    {
      at: '2026-04-09T10:00',
      act: 'revise',
      by: 'drafter',
      facts: { ...text, trial: true, endsOn: '2028-04-27' },
    },
    { at: '2026-04-09T11:00', act: 'submitReview', by: 'draftHead' },
  ],
  end: { stage: 'reviewing' },
};

/** 修改一件文件，同时废止另一件：都写进登记簿。 */
export const amends: Example = {
  title: '修改原文件并同时废止旧通知',
  kind: 'variant',
  given: { entries: [entry('old', 'inForce'), entry('notice', 'inForce'), entry('cited', 'inForce')] },
  steps: [
    ...numbered({ ...text, amends: 'old', amendedText: '修改后的全文。', repeals: ['notice'], cites: ['cited'] }),
    { at: '2026-04-28T09:00', act: 'publish', by: 'registrar' },
  ],
  end: { stage: 'published', effects: ['enter documents', 'amend documents', 'end documents'] },
};

/** 有效期届满，没有人办理也自行失效。 */
export const lapsed: Example = {
  title: '有效期届满，自动失效',
  kind: 'variant',
  given: { entries: [entry('this', 'inForce')] },
  steps: [
    ...published,
    { at: '2031-04-28T23:59', then: { stage: 'published', clock: { validity: 'running' } } },
    { at: '2031-04-29T00:00', then: { stage: 'lapsed', clock: { validity: 'expired' } } },
  ],
  end: { stage: 'lapsed' },
};

/** 届满前重新确认公布，有效期从重新公布之日另算，最长五年。 */
export const renewed: Example = {
  title: '届满前重新确认公布',
  kind: 'variant',
  given: { entries: [entry('this', 'inForce')] },
  steps: [
    ...published,
    {
      at: '2031-02-10T09:00',
      act: 'proposeChange',
      by: 'drafter',
      facts: { change: 'renew', changeReason: '需要继续施行。', newEndsOn: '2036-03-01' },
    },
    {
      at: '2031-02-17T09:00',
      act: 'reviewChange',
      by: 'reviewer',
      facts: { changeOpinion: 'lawful', changeOpinionText: '符合上位法，可以继续施行。' },
    },
    {
      at: '2031-02-28T09:00',
      act: 'renew',
      by: 'signer',
      facts: { changeMinutes: '常务会议纪要' },
      refused: { code: 'bound.broken', article: 11 },
    },
    {
      at: '2031-03-03T09:00',
      act: 'renew',
      by: 'signer',
      facts: { changeMinutes: '常务会议纪要' },
      then: { due: { renewedValidity: '2036-03-01' }, clock: { validity: 'stopped' } },
    },
    { at: '2031-04-29T00:00', then: { stage: 'published' } },
    { at: '2036-03-02T00:00', then: { stage: 'lapsed' } },
  ],
  end: { stage: 'lapsed', effects: ['enter documents', 'amend documents'] },
};

/** 不再需要的文件：审查、决定、公布废止。 */
export const repealed: Example = {
  title: '经审查废止',
  kind: 'variant',
  given: { entries: [entry('this', 'inForce')] },
  steps: [
    ...published,
    {
      at: '2027-03-01T09:00',
      act: 'proposeChange',
      by: 'drafter',
      facts: { change: 'repeal', changeReason: '上级已有统一规定。' },
    },
    {
      at: '2027-03-02T09:00',
      act: 'repeal',
      by: 'signer',
      facts: { changeMinutes: '常务会议纪要' },
      refused: { code: 'gate.shut', article: 10 },
    },
    {
      at: '2027-03-08T09:00',
      act: 'reviewChange',
      by: 'reviewer',
      facts: { changeOpinion: 'lawful', changeOpinionText: '可以废止。' },
    },
    { at: '2027-03-15T09:00', act: 'repeal', by: 'signer', facts: { changeMinutes: '常务会议纪要' } },
  ],
  end: {
    stage: 'repealed',
    clock: { validity: 'stopped' },
    public: { repealed: { changeReason: '上级已有统一规定。' } },
    effects: ['enter documents', 'end documents'],
  },
};

/** 解释要经审查、由制定机关公布，与文件一并公开。 */
export const interpreted: Example = {
  title: '公布后作出解释',
  kind: 'variant',
  given: { entries: [entry('this', 'inForce')] },
  steps: [
    ...published,
    {
      at: '2026-07-06T09:00',
      act: 'proposeInterpretation',
      by: 'drafter',
      facts: { interpretationDraft: '第三条所称失能，以评估等级为准。' },
    },
    {
      at: '2026-07-07T09:00',
      act: 'issueInterpretation',
      by: 'signer',
      items: [{ key: '1', columns: { matter: '第三条', text: '失能以评估等级为准。' } }],
      refused: { code: 'gate.shut', article: 33 },
    },
    {
      at: '2026-07-08T09:00',
      act: 'reviewInterpretation',
      by: 'reviewer',
      facts: { interpretationOpinion: '合法。' },
    },
    {
      at: '2026-07-10T09:00',
      act: 'issueInterpretation',
      by: 'signer',
      items: [{ key: '1', columns: { matter: '第三条', text: '失能以评估等级为准。' } }],
    },
  ],
  end: { stage: 'published' },
};

/** 新文件废止旧文件：旧文件到新文件施行前一日为止。 */
export const superseded: Example = {
  title: '新文件公布时写明废止本文件，施行之日起失去效力',
  kind: 'variant',
  given: { entries: [entry('this', 'inForce')] },
  steps: [
    ...published,
    {
      at: '2026-07-01T09:00',
      act: 'noteRepeal',
      reaction: true,
      facts: { repealedBy: '新的办法（演示数据）', repealedAfter: '2026-07-31' },
      then: { stage: 'published', due: { superseding: '2026-07-31' } },
    },
    { at: '2026-08-01T00:00', then: { stage: 'superseded' } },
  ],
  end: { stage: 'superseded' },
};

/** 备案审查的结果：中止执行、恢复、撤销，各由备案案件引起。 */
export const filed: Example = {
  title: '备案审查后中止执行、恢复，再次审查被撤销',
  kind: 'variant',
  given: { entries: [entry('this', 'inForce')] },
  steps: [
    ...published,
    { at: '2026-07-01T09:00', act: 'beSuspended', reaction: true, then: { stage: 'suspended' } },
    { at: '2026-07-20T09:00', act: 'beResumed', reaction: true, then: { stage: 'published' } },
    { at: '2026-09-01T09:00', act: 'beAnnulled', reaction: true },
  ],
  end: { stage: 'annulled', clock: { validity: 'stopped' } },
};

/** 依例外规定可以出台的，也算通过公平竞争审查。 */
export const exception: Example = {
  title: '适用公平竞争例外规定',
  kind: 'variant',
  steps: [
    ...revised({ touchesMarket: true }),
    {
      at: '2026-04-08T10:00',
      act: 'fairReview',
      by: 'fairReviewer',
      org: 'department',
      facts: { fairResult: 'exception', fairOpinion: '为救济受灾经营者，有明确期限。' },
    },
    { at: '2026-04-09T09:00', act: 'submitReview', by: 'draftHead' },
    { at: '2026-04-17T09:00', act: 'legalReview', by: 'reviewer', facts: clean },
  ],
  end: { stage: 'reviewing' },
};
