import type { EntrySnapshot, Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：一件部门文件，由民政部门说明。 */
export const document = (state: EntrySnapshot['state'], level = 'department', id = 'doc'): EntrySnapshot => ({
  register: 'documents',
  entry: id,
  version: 1,
  state,
  holder: 'department',
  facts: { title: '演示区居家养老服务补贴办法（演示数据）', level },
});

export const objection: Facts = {
  matter: '养老补贴申请要居住满五年（演示数据）',
  document: 'doc',
  clauses: '第六条',
  ground: 'derogation',
  reasons: '没有上位法依据，把居住年限作为条件。',
  name: '王小明',
  phone: '13900000000',
};

/** 2026年5月11日提出，13日受理，5月25日前说明。 */
export const accepted: readonly Step[] = [
  { at: '2026-05-11T10:00', act: 'object', by: 'public', facts: objection },
  {
    at: '2026-05-13T09:00',
    act: 'accept',
    by: 'clerk',
    facts: { issuer: 'department', explainUnit: 'department', explainBy: '2026-05-25' },
  },
];

/** 20日说明，27日提出结论。 */
export const concluded = (facts: Facts): readonly Step[] => [
  ...accepted,
  { at: '2026-05-20T09:00', act: 'explain', by: 'explainer', facts: { explanation: '参照其他区的做法。' } },
  { at: '2026-05-27T09:00', act: 'conclude', by: 'reviewer', facts: { opinion: '第六条没有上位法依据。', ...facts } },
];

/** 29日复核同意，6月2日答复。 */
export const answered = (facts: Facts): readonly Step[] => [
  ...concluded(facts),
  { at: '2026-05-29T09:00', act: 'cosign', by: 'cosigner', facts: { cosignResult: 'agree' } },
  { at: '2026-06-02T09:00', act: 'answer', by: 'clerk', facts: { answer: '处理结果和理由如下。' } },
];
