import type { Example } from '../../../../kernel/index.ts';
import { announce, document, open, propose, review } from './steps.ts';

const submit = { at: '2026-04-20T09:00', act: 'submit', by: 'justiceHead' } as const;
const decide = {
  at: '2026-05-11T09:00',
  act: 'decide',
  by: 'head',
  facts: { decision: 'adopted', minutes: '常务会议纪要（演示数据）' },
} as const;

/** 登记簿里五件，一件已失效不列入；四件各有一种结论。 */
const ordinary: Example = {
  title: '逐件清理，四种结论写入登记簿',
  kind: 'ordinary',
  given: {
    entries: [document(1), document(2), document(3), document(4, 'suspended'), document(5, 'ended')],
  },
  steps: [
    { ...open, then: { stage: 'sorting', due: { cleanup: '2026-06-30' } } },
    { ...announce, then: { facts: { noticeNumber: '清通〔2026〕1号' } } },
    ...[propose(1, 'keep'), propose(2, 'amend'), propose(3, 'repeal'), propose(4, 'obsolete')],
    ...[review(1, 'keep'), review(2, 'amend'), review(3, 'repeal'), review(4, 'obsolete')],
    {
      ...submit,
      facts: { submitNote: '四件都有结论。', amendBy: '2026-12-31' },
      then: { facts: { keepList: ['doc1'], amendList: ['doc2'], repealList: ['doc3'], obsoleteList: ['doc4'] } },
    },
    decide,
    {
      at: '2026-05-12T09:00',
      act: 'publish',
      by: 'registrar',
      then: { due: { nextCleanup: '2028-05-12' }, public: { result: { repealList: ['doc3'] } } },
    },
    { at: '2028-03-01T10:00', act: 'beginNext', reaction: true },
  ],
  end: {
    stage: 'done',
    clock: { cleanup: 'stopped', publishPromptly: 'stopped', nextCleanup: 'stopped' },
    facts: { number: '清决〔2026〕1号' },
    effects: ['amend documents', 'amend documents', 'end documents', 'end documents'],
  },
};

/** 部门逾期没有意见的，期满以后照常审查；集体审议退回的，重新审查后再报。 */
const returned: Example = {
  title: '部门逾期没有意见；审议退回一次',
  kind: 'variant',
  given: { entries: [document(1)] },
  steps: [
    open,
    announce,
    { ...review(1, 'keep', '2026-03-31T09:00'), refused: { code: 'gate.shut', article: 11 } },
    review(1, 'keep'),
    { ...submit, facts: { submitNote: '一件继续有效。' } },
    {
      ...decide,
      facts: { decision: 'again', minutes: '纪要', againReason: '上位法已经修改，请重新审查。' },
      then: { stage: 'sorting' },
    },
    review(1, 'repeal', '2026-05-15T09:00'),
    {
      ...submit,
      at: '2026-05-18T09:00',
      facts: { submitNote: '一件废止。' },
      then: { facts: { repealList: ['doc1'] } },
    },
    { ...decide, at: '2026-05-25T09:00' },
    { at: '2026-05-26T09:00', act: 'publish', by: 'registrar' },
  ],
  end: { stage: 'done', effects: ['end documents'] },
};

const refused: Example = {
  title: '不能手写清单，不能漏一件，不能不公布就报送',
  kind: 'refused',
  given: { entries: [document(1), document(2)] },
  steps: [
    {
      ...open,
      facts: { ...open.facts, referenceDay: '2026-04-01' },
      refused: 'bound.broken',
    },
    { ...open, items: [{ key: 'doc9', columns: { title: '自己添的' } }], refused: 'fact.unknown' },
    open,
    propose(1, 'keep'),
    { ...review(2, 'keep', '2026-03-12T09:00'), refused: 'gate.shut' },
    { ...review(1, 'keep', '2026-03-12T09:00'), as: 'lin', by: 'unit', refused: 'role.not-held' },
    review(1, 'keep', '2026-03-12T10:00'),
    { ...submit, at: '2026-03-13T09:00', facts: { submitNote: '只有一件有结论。' }, refused: 'gate.shut' },
    propose(2, 'amend', '2026-03-20T09:00'),
    review(2, 'amend'),
    { ...submit, facts: { submitNote: '都有结论。', amendBy: '2026-12-31' }, refused: 'gate.shut' },
    { ...announce, at: '2026-04-20T10:00' },
    { ...submit, at: '2026-04-20T11:00', facts: { submitNote: '没有写截止日。' }, refused: 'fact.required' },
    {
      ...submit,
      at: '2026-04-20T12:00',
      facts: { submitNote: '都有结论。', amendBy: '2026-12-31', keepList: ['doc1', 'doc2'] },
      refused: 'fact.unknown',
    },
    { ...submit, at: '2026-04-20T13:00', facts: { submitNote: '都有结论。', amendBy: '2026-12-31' } },
    { at: '2026-04-21T09:00', act: 'publish', by: 'registrar', refused: 'stage.wrong' },
  ],
  end: { stage: 'deciding', effects: [] },
};

/** 演示数据 */
const examples: readonly Example[] = [ordinary, returned, refused];

export default examples;
