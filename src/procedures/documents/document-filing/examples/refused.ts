import type { Example } from '../../../../kernel/index.ts';
import { concluded, departments, document, papers, registered } from './steps.ts';

export const unexplained: Example = {
  title: '要求制定机关说明后，期限未到不能作结论',
  kind: 'refused',
  given: { entries: [document('inForce')] },
  steps: [
    ...registered(),
    {
      at: '2026-05-20T08:00',
      act: 'explain',
      by: 'reporter',
      facts: { issuerExplanation: '说明' },
      refused: { code: 'gate.shut', article: 14 },
    },
    {
      at: '2026-05-20T09:00',
      act: 'askIssuer',
      by: 'examiner',
      facts: { question: '第六条的依据', explainBy: '2026-05-29' },
    },
    {
      at: '2026-05-29T09:00',
      act: 'conclude',
      by: 'examiner',
      facts: { result: 'kept', reviewOpinion: '通过' },
      refused: { code: 'gate.shut', article: 14 },
    },
    {
      at: '2026-05-30T09:00',
      act: 'conclude',
      by: 'examiner',
      facts: { result: 'kept', reviewOpinion: '逾期未说明，审查通过。' },
    },
  ],
  end: { stage: 'settled' },
};

export const incomplete: Example = {
  title: '报送材料不全，审查人不能自己报送，未登记不能审查',
  kind: 'refused',
  given: { entries: [document('inForce')] },
  steps: [
    { at: '2026-04-28T09:00', act: 'oweFiling', reaction: true, facts: departments },
    {
      at: '2026-05-12T09:00',
      act: 'report',
      by: 'reporter',
      facts: { filingReport: '备案报告', textCopy: '正式文本', explanation: '说明' },
      refused: 'fact.required',
    },
    { at: '2026-05-12T09:10', act: 'report', by: 'reporter', as: '赵某', facts: papers },
    {
      at: '2026-05-14T09:00',
      act: 'checkForm',
      by: 'examiner',
      as: '赵某',
      facts: { formResult: 'accept' },
      refused: 'role.same-person',
    },
    {
      at: '2026-05-14T09:10',
      act: 'checkForm',
      by: 'reporter',
      facts: { formResult: 'accept' },
      refused: { code: 'role.not-held', article: 9 },
    },
    {
      at: '2026-05-14T10:00',
      act: 'conclude',
      by: 'examiner',
      facts: { result: 'kept', reviewOpinion: '通过' },
      refused: { code: 'stage.wrong', article: 13 },
    },
    {
      at: '2026-05-14T11:00',
      act: 'checkForm',
      by: 'examiner',
      facts: { formResult: 'supplement' },
      refused: 'fact.required',
    },
  ],
  end: { stage: 'checking' },
};

export const neverSuspended: Example = {
  title: '没有中止执行的文件谈不上恢复；延长审查要在期限之内',
  kind: 'refused',
  given: { entries: [document('inForce')] },
  steps: [
    ...registered(),
    {
      at: '2026-07-16T09:00',
      act: 'extendReview',
      by: 'examiner',
      facts: { extensionReason: '复杂' },
      refused: { code: 'extension.expired', article: 11 },
    },
    ...concluded('mend')
      .slice(-1)
      .map((step) => ({ ...step, at: '2026-07-16T10:00' })),
    {
      at: '2026-07-20T09:00',
      act: 'reportMending',
      by: 'reporter',
      facts: { mendingWay: 'repealed', mendingReport: '已废止。' },
    },
    {
      at: '2026-07-21T09:00',
      act: 'verifyMending',
      by: 'examiner',
      facts: { mendingResult: 'accepted', resumes: true },
      refused: { code: 'gate.shut', article: 21 },
    },
    {
      at: '2026-07-21T09:10',
      act: 'verifyMending',
      by: 'examiner',
      facts: { mendingResult: 'accepted', resumes: false },
    },
  ],
  end: { stage: 'settled' },
};
