import type { Example } from '../../../../kernel/index.ts';
import { accepted, answered, document, objection } from './steps.ts';

/** 三个工作日内受理，三十日内答复。5月11日提出的，6月10日届满。 */
export const ordinary: Example = {
  title: '受理、说明、审查、复核，认为异议不成立，按时答复',
  kind: 'ordinary',
  given: { entries: [document('inForce')] },
  steps: [
    {
      at: '2026-05-11T10:00',
      act: 'object',
      by: 'public',
      facts: objection,
      then: { stage: 'received', due: { acceptPromptly: '2026-05-14', answer: '2026-06-10' } },
    },
    ...answered({ result: 'unfounded' }).slice(1),
  ],
  end: {
    stage: 'settled',
    clock: { acceptPromptly: 'stopped', answer: 'stopped', mend: 'idle' },
    facts: { number: '异〔2026〕1号' },
    public: { result: { result: 'unfounded', clauses: '第六条' } },
    effects: [],
  },
};

/** 文件合法，但意见有道理：登记簿记下异议编号，文件的案卷随之产生评估。 */
export const evaluated: Example = {
  title: '文件合法，认定应当评估',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: answered({ result: 'evaluate', opinion: '条件合法，但五年是否合理应当评估。' }),
  end: { stage: 'settled', effects: ['amend documents'] },
};

export const declined: Example = {
  title: '文件已经废止，不予受理并告知其他途径',
  kind: 'variant',
  given: { entries: [document('ended')] },
  steps: [
    { at: '2026-05-11T10:00', act: 'object', by: 'public', facts: objection },
    {
      at: '2026-05-12T09:00',
      act: 'decline',
      by: 'clerk',
      facts: { declineGround: 'gone', declineNote: '该办法已于四月废止；对新办法有意见的可以另行提出。' },
    },
  ],
  end: { stage: 'declined', clock: { answer: 'stopped' } },
};

export const transferred: Example = {
  title: '上级文件，转送有权机关',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [
    { at: '2026-05-11T10:00', act: 'object', by: 'public', facts: objection },
    {
      at: '2026-05-12T09:00',
      act: 'transfer',
      by: 'clerk',
      facts: { transferTo: '市司法局', transferNote: '异议针对的是市里的规定。' },
    },
  ],
  end: { stage: 'transferred' },
};

export const withdrawn: Example = {
  title: '异议人撤回',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [...accepted, { at: '2026-05-18T09:00', act: 'withdraw', by: 'objector' }],
  end: { stage: 'withdrawn', clock: { explain: 'stopped', answer: 'stopped' } },
};
