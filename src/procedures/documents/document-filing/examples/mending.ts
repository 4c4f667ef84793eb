import type { Example } from '../../../../kernel/index.ts';
import { concluded, document, governments } from './steps.ts';

const mended = { mendingWay: 'amended', mendingReport: '已修改第六条并公布。', mendingDocument: 'newer' } as const;

/** 6月1日通知纠正，三十日内报告；没有改到位的再给三十日。 */
export const mendedTwice: Example = {
  title: '限期纠正，第二次改正到位',
  kind: 'variant',
  given: { entries: [document('inForce'), document('inForce', 'newer')] },
  steps: [
    ...concluded('mend'),
    { at: '2026-06-01T10:00', then: { stage: 'mending', due: { mend: '2026-07-01' } } },
    {
      at: '2026-06-25T09:00',
      act: 'reportMending',
      by: 'reporter',
      facts: { mendingWay: 'explained', mendingReport: '认为有依据，说明如下。' },
    },
    {
      at: '2026-06-29T09:00',
      act: 'verifyMending',
      by: 'examiner',
      facts: { mendingResult: 'again', resumes: false },
      then: { stage: 'mending', due: { mend: '2026-07-29' } },
    },
    { at: '2026-07-20T09:00', act: 'reportMending', by: 'reporter', facts: mended },
    {
      at: '2026-07-24T09:00',
      act: 'verifyMending',
      by: 'examiner',
      facts: { mendingResult: 'accepted', resumes: false },
    },
  ],
  end: { stage: 'settled', clock: { mend: 'stopped' }, public: { result: { mendingResult: 'accepted' } }, effects: [] },
};

/** 纠正之前中止执行，纠正之后恢复。 */
export const suspended: Example = {
  title: '中止执行，纠正后恢复执行',
  kind: 'variant',
  given: { entries: [document('suspended'), document('inForce', 'newer')] },
  steps: [
    ...concluded('suspend'),
    { at: '2026-06-20T09:00', act: 'reportMending', by: 'reporter', facts: mended },
    {
      at: '2026-06-24T09:00',
      act: 'verifyMending',
      by: 'examiner',
      facts: { mendingResult: 'accepted', resumes: false },
      refused: { code: 'gate.shut', article: 10 },
    },
    {
      at: '2026-06-24T09:10',
      act: 'verifyMending',
      by: 'examiner',
      facts: { mendingResult: 'again', resumes: true },
      refused: { code: 'gate.shut', article: 10 },
    },
    {
      at: '2026-06-24T09:20',
      act: 'verifyMending',
      by: 'examiner',
      facts: { mendingResult: 'accepted', resumes: true },
    },
  ],
  end: { stage: 'settled', effects: ['suspend documents', 'resume documents'] },
};

/** 部门文件逾期不纠正的，提请区政府撤销。 */
export const annulled: Example = {
  title: '部门逾期不纠正，区政府撤销',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [
    ...concluded('mend'),
    {
      at: '2026-07-01T09:00',
      act: 'proposeAnnul',
      by: 'examiner',
      facts: { annulReason: '没有纠正。' },
      refused: { code: 'gate.shut', article: 21 },
    },
    {
      at: '2026-07-02T09:00',
      act: 'proposeAnnul',
      by: 'examiner',
      facts: { annulReason: '逾期没有纠正。' },
      then: { stage: 'annulling', clock: { mend: 'stopped' } },
    },
    {
      at: '2026-07-03T09:00',
      act: 'revoke',
      by: 'revoker',
      facts: { annulReason: '不适当。', annulDecision: '决定' },
      refused: { code: 'gate.shut', article: 39 },
    },
    {
      at: '2026-07-06T09:00',
      act: 'annul',
      by: 'government',
      facts: { annulReason: '没有上位法依据，增加义务。', annulDecision: '撤销决定' },
    },
  ],
  end: {
    stage: 'settled',
    public: { result: { annulReason: '没有上位法依据，增加义务。' } },
    effects: ['end documents'],
  },
};

/** 区政府文件由备案机关撤销，区政府不能借备案审查撤销自己的文件。 */
export const revoked: Example = {
  title: '区人大常委会撤销区政府文件',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [
    ...concluded('annul', governments),
    {
      at: '2026-06-02T09:00',
      act: 'annul',
      by: 'government',
      facts: { annulReason: '自行撤销。', annulDecision: '决定' },
      refused: { code: 'gate.shut', article: 73 },
    },
    {
      at: '2026-06-26T09:00',
      act: 'revoke',
      by: 'revoker',
      facts: { annulReason: '同法律抵触。', annulDecision: '撤销决定' },
    },
  ],
  end: { stage: 'settled', effects: ['end documents'] },
};

/** 有权机关认为不必撤销：中止执行的要恢复。 */
export const stands: Example = {
  title: '核查认为没有纠正，提请撤销，决定不予撤销',
  kind: 'variant',
  given: { entries: [document('suspended')] },
  steps: [
    ...concluded('suspend'),
    {
      at: '2026-06-20T09:00',
      act: 'reportMending',
      by: 'office',
      facts: { mendingWay: 'explained', mendingReport: '说明依据。' },
    },
    {
      at: '2026-06-24T09:00',
      act: 'verifyMending',
      by: 'examiner',
      facts: { mendingResult: 'annul', resumes: false },
      then: { stage: 'annulling' },
    },
    {
      at: '2026-07-06T09:00',
      act: 'letStand',
      by: 'government',
      facts: { annulReason: '依据充分。', resumes: false },
      refused: { code: 'gate.shut', article: 18 },
    },
    {
      at: '2026-07-06T09:10',
      act: 'letStand',
      by: 'government',
      facts: { annulReason: '依据充分。', resumes: true },
    },
  ],
  end: { stage: 'settled', effects: ['suspend documents', 'resume documents'] },
};
