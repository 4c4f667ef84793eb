import type { Example } from '../../../../kernel/index.ts';
import { departments, document, papers, registered } from './steps.ts';

/** 公布后三十日内报送，登记，两个月内审查通过。 */
export const ordinary: Example = {
  title: '按时报送，审查通过',
  kind: 'ordinary',
  given: { entries: [document('inForce')] },
  steps: [
    {
      at: '2026-04-28T09:00',
      act: 'oweFiling',
      reaction: true,
      facts: departments,
      then: { stage: 'due', due: { report: '2026-05-28' }, public: { catalogue: null } },
    },
    ...registered().slice(1),
    { at: '2026-05-15T10:00', then: { clock: { report: 'stopped' }, due: { review: '2026-07-15' } } },
    {
      at: '2026-05-20T09:00',
      act: 'askIssuer',
      by: 'examiner',
      facts: { question: '第六条的依据', explainBy: '2026-05-29' },
    },
    { at: '2026-05-27T09:00', act: 'explain', by: 'reporter', facts: { issuerExplanation: '依据为上级通知第四条。' } },
    {
      at: '2026-06-10T09:00',
      act: 'conclude',
      by: 'examiner',
      facts: { result: 'kept', reviewOpinion: '没有发现不合法、不适当的内容。' },
    },
  ],
  end: {
    stage: 'settled',
    clock: { review: 'stopped', mend: 'idle' },
    public: { catalogue: { issuer: 'department' }, result: { result: 'kept' } },
    effects: [],
  },
};

/** 公布之日起第三十日是10月1日，节假日顺延到10月8日；补报的期限同样顺延。 */
export const supplemented: Example = {
  title: '材料不符，补充报送后登记',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [
    {
      at: '2026-09-01T09:00',
      act: 'oweFiling',
      reaction: true,
      facts: { ...departments, publishedOn: '2026-09-01' },
      then: { due: { report: '2026-10-08' } },
    },
    { at: '2026-09-08T09:00', act: 'report', by: 'reporter', facts: papers },
    {
      at: '2026-09-10T09:00',
      act: 'checkForm',
      by: 'examiner',
      facts: { formResult: 'supplement', formNote: '没有附正式文本。' },
      then: { stage: 'supplementing', due: { supplement: '2026-09-28' } },
    },
    { at: '2026-09-20T09:00', act: 'supplement', by: 'reporter', facts: { textCopy: '正式文本' } },
    {
      at: '2026-09-22T09:00',
      act: 'recheckForm',
      by: 'examiner',
      facts: { recheckResult: 'supplement' },
      then: { due: { supplement: '2026-10-08' } },
    },
    { at: '2026-09-29T09:00', act: 'supplement', by: 'reporter', facts: { textCopy: '正式文本（盖章）' } },
    {
      at: '2026-09-30T09:00',
      act: 'recheckForm',
      by: 'examiner',
      facts: { recheckResult: 'accept' },
      then: { clock: { supplement: 'stopped' } },
    },
    { at: '2026-09-30T10:00', act: 'register', by: 'examiner', then: { due: { review: '2026-11-30' } } },
    {
      at: '2026-11-20T09:00',
      act: 'extendReview',
      by: 'examiner',
      facts: { extensionReason: '涉及多个部门，需要征求意见。' },
      then: { due: { review: '2027-01-30' } },
    },
    {
      at: '2027-01-20T09:00',
      act: 'conclude',
      by: 'examiner',
      facts: { result: 'kept', reviewOpinion: '没有发现不合法、不适当的内容。' },
    },
  ],
  end: { stage: 'settled', clock: { review: 'stopped' } },
};

export const outside: Example = {
  title: '不属于备案范围，不予登记',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [
    ...registered().slice(0, 2),
    {
      at: '2026-05-14T09:00',
      act: 'checkForm',
      by: 'examiner',
      facts: { formResult: 'outside', formNote: '内容只涉及机关内部事务。' },
    },
  ],
  end: { stage: 'outside', public: { catalogue: null } },
};

/** 逾期不报：责令限期报送，仍不报的通报；报了以后通报撤下，但仍是逾期。 */
export const overdue: Example = {
  title: '逾期不报送，责令报送、通报',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [
    { at: '2026-04-28T09:00', act: 'oweFiling', reaction: true, facts: departments },
    {
      at: '2026-05-28T23:00',
      act: 'urge',
      by: 'examiner',
      facts: { urgeUntil: '2026-06-12', urgeNote: '请限期报送。' },
      refused: { code: 'gate.shut', article: 23 },
    },
    {
      at: '2026-05-29T09:00',
      act: 'urge',
      by: 'examiner',
      facts: { urgeUntil: '2026-06-12', urgeNote: '请限期报送。' },
      then: { clock: { report: 'expired' }, due: { urged: '2026-06-12' } },
    },
    {
      at: '2026-06-12T18:00',
      act: 'criticise',
      by: 'examiner',
      facts: { urgeNote: '逾期未报备。' },
      refused: { code: 'gate.shut', article: 23 },
    },
    {
      at: '2026-06-15T09:00',
      act: 'criticise',
      by: 'examiner',
      facts: { urgeNote: '逾期未报备，予以通报。' },
      then: { public: { overdue: { urgeNote: '逾期未报备，予以通报。' } } },
    },
    { at: '2026-06-16T09:00', act: 'report', by: 'reporter', facts: papers },
  ],
  end: { stage: 'checking', public: { overdue: null }, clock: { urged: 'stopped' } },
};
