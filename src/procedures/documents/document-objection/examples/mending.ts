import type { Example } from '../../../../kernel/index.ts';
import { answered, document } from './steps.ts';

/** 限期修改：第一次没有改到位，再给三十日。 */
export const mended: Example = {
  title: '异议成立，限期修改，第二次改到位',
  kind: 'variant',
  given: { entries: [document('inForce'), document('inForce', 'department', 'newer')] },
  steps: [
    ...answered({ result: 'mend', mendBy: '2026-08-14' }),
    { at: '2026-06-02T10:00', then: { stage: 'mending', due: { mend: '2026-08-14' } } },
    {
      at: '2026-07-01T09:00',
      act: 'reportMending',
      by: 'explainer',
      facts: { mendingWay: 'interpreted', mendingReport: '已作解释。' },
    },
    {
      at: '2026-07-03T09:00',
      act: 'verifyMending',
      by: 'reviewer',
      facts: { mendingResult: 'again', resumes: false },
      then: { stage: 'mending', due: { mendAgain: '2026-08-03' } },
    },
    {
      at: '2026-07-28T09:00',
      act: 'reportMending',
      by: 'explainer',
      facts: { mendingWay: 'amended', mendingReport: '删去第六条第二项。', mendingDocument: 'newer' },
    },
    {
      at: '2026-07-30T09:00',
      act: 'verifyMending',
      by: 'reviewer',
      facts: { mendingResult: 'accepted', resumes: false },
    },
  ],
  end: { stage: 'settled', clock: { mendAgain: 'stopped' }, public: { result: { mendingResult: 'accepted' } } },
};

/** 中止执行当日生效；说已经废止而登记簿里还在的，不算纠正。 */
export const suspended: Example = {
  title: '纠正前中止执行，纠正后恢复',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [
    ...answered({ result: 'suspend', mendBy: '2026-08-14' }),
    {
      at: '2026-07-01T09:00',
      act: 'reportMending',
      by: 'explainer',
      facts: { mendingWay: 'repealed', mendingReport: '拟废止。' },
    },
    {
      at: '2026-07-03T09:00',
      act: 'verifyMending',
      by: 'reviewer',
      facts: { mendingResult: 'accepted', resumes: true },
      refused: { code: 'gate.shut', article: 18 },
    },
    {
      at: '2026-07-03T10:00',
      act: 'verifyMending',
      by: 'reviewer',
      facts: { mendingResult: 'again', resumes: true },
      refused: { code: 'gate.shut', article: 21 },
    },
    {
      at: '2026-07-03T11:00',
      act: 'verifyMending',
      by: 'reviewer',
      facts: { mendingResult: 'again', resumes: false },
    },
    {
      at: '2026-07-10T09:00',
      act: 'reportMending',
      by: 'explainer',
      facts: { mendingWay: 'interpreted', mendingReport: '已公布解释，不再以居住年限为条件。' },
    },
    {
      at: '2026-07-14T09:00',
      act: 'verifyMending',
      by: 'reviewer',
      facts: { mendingResult: 'accepted', resumes: false },
      refused: { code: 'gate.shut', article: 10 },
    },
    {
      at: '2026-07-14T10:00',
      act: 'verifyMending',
      by: 'reviewer',
      facts: { mendingResult: 'accepted', resumes: true },
    },
  ],
  end: { stage: 'settled', effects: ['suspend documents', 'resume documents'] },
};

export const neverMended: Example = {
  title: '部门逾期不改，区政府撤销',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [
    ...answered({ result: 'mend', mendBy: '2026-08-14' }),
    {
      at: '2026-08-14T09:00',
      act: 'annul',
      by: 'government',
      facts: { annulReason: '逾期不改。', annulDecision: '撤销决定' },
      refused: { code: 'gate.shut', article: 21 },
    },
    {
      at: '2026-08-17T09:00',
      act: 'refer',
      by: 'reviewer',
      facts: { referralNote: '请审查。' },
      refused: { code: 'gate.shut', article: 39 },
    },
    {
      at: '2026-08-17T10:00',
      act: 'annul',
      by: 'government',
      facts: { annulReason: '没有上位法依据，逾期不改。', annulDecision: '撤销决定' },
    },
  ],
  end: { stage: 'settled', effects: ['end documents'] },
};

export const referred: Example = {
  title: '区政府自己的文件逾期不改，提请区人大常委会审查',
  kind: 'variant',
  given: { entries: [document('inForce', 'government')] },
  steps: [
    ...answered({ result: 'mend', mendBy: '2026-08-14' }),
    {
      at: '2026-08-17T09:00',
      act: 'annul',
      by: 'government',
      facts: { annulReason: '逾期不改。', annulDecision: '决定' },
      refused: { code: 'gate.shut', article: 73 },
    },
    { at: '2026-08-17T10:00', act: 'refer', by: 'reviewer', facts: { referralNote: '逾期没有纠正，请审查。' } },
  ],
  end: { stage: 'settled', effects: [] },
};
