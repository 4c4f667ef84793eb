import type { Example } from '../../../../kernel/index.ts';

const cases = [
  {
    case: 'power-1',
    procedure: 'power-inventory',
    org: 'department',
    title: '采砂许可',
    attackable: false,
    shows: {},
  },
] as const;

const facts = {
  thing: 'power-1',
  thingName: '采砂许可（演示数据）',
  thingKind: 'entry',
  article: '第十二条',
  basisName: '演示市砂石管理办法',
  change: '废止。（演示数据）',
  changedOn: '2026-07-01',
} as const;

const opened = { at: '2026-06-02T09:00', act: 'open', reaction: true, facts } as const;
const proposal = {
  at: '2026-06-10T09:00',
  act: 'propose',
  by: 'handler',
  facts: { conclusion: 'replace', reasons: '改依新条例第八条。（演示数据）', actBy: '2026-07-31' },
} as const;

/** 演示数据 */
const examples: readonly Example[] = [
  {
    title: '权力的依据废止，改用新的依据，按期落实',
    kind: 'ordinary',
    given: { cases },
    steps: [
      { ...opened, then: { stage: 'settling', due: { settle: '2026-07-02' } } },
      { ...proposal, then: { stage: 'proposed' } },
      {
        at: '2026-06-11T09:00',
        act: 'confirm',
        by: 'head',
        then: { stage: 'acting', due: { carryOut: '2026-07-31' }, clock: { settle: 'stopped' } },
      },
      { at: '2026-07-20T09:00', act: 'finish', by: 'handler', facts: { done: '权力库已经调整。' } },
    ],
    end: { stage: 'settled', clock: { carryOut: 'stopped' } },
  },
  {
    title: '不受影响，写明理由，由负责人确认',
    kind: 'variant',
    given: { cases },
    steps: [
      opened,
      {
        ...proposal,
        facts: { conclusion: 'noEffect', reasons: '所引条文没有变。' },
      },
      { at: '2026-06-11T09:00', act: 'sendBack', by: 'head', facts: { returnReason: '请对照新条文说明。' } },
      {
        ...proposal,
        at: '2026-06-12T09:00',
        facts: { conclusion: 'noEffect', reasons: '第十二条原文移作第十五条，内容一致。' },
      },
      { at: '2026-06-13T09:00', act: 'confirm', by: 'head' },
    ],
    end: { stage: 'unaffected', clock: { settle: 'stopped', carryOut: 'idle' } },
  },
  {
    title: '文件因法律变动进入评估，评估的结论就是处理',
    kind: 'variant',
    given: { cases: [{ ...cases[0], case: 'document-1', procedure: 'normative-document', title: '演示办法' }] },
    steps: [
      {
        ...opened,
        act: 'openEvaluation',
        facts: { ...facts, thing: 'document-1', thingName: '演示办法' },
        then: { stage: 'evaluating', clock: { settle: 'idle' } },
      },
      { at: '2026-08-20T09:00', act: 'answerByEvaluation', reaction: true, facts: { evaluated: 'amend' } },
    ],
    end: { stage: 'evaluated', facts: { evaluated: 'amend' } },
  },
  {
    title: '没有理由不能提出，提出的人不能确认，截止日要在将来',
    kind: 'refused',
    given: { cases },
    steps: [
      opened,
      { ...proposal, facts: { conclusion: 'noEffect' }, refused: 'fact.required' },
      { ...proposal, facts: { conclusion: 'goOn', reasons: '继续办理。' }, refused: 'gate.shut' },
      { ...proposal, facts: { ...proposal.facts, actBy: '2026-06-01' }, refused: 'bound.broken' },
      { ...proposal, as: 'qian' },
      { at: '2026-06-11T09:00', act: 'confirm', by: 'head', as: 'qian', refused: 'role.same-person' },
      { at: '2026-07-01T00:10', act: 'noteGone', reaction: true },
    ],
    end: { stage: 'gone', clock: { settle: 'stopped' } },
  },
];

export default examples;
