import type { Example } from '../../../../kernel/index.ts';

const repealed = {
  at: '2026-06-01T09:00',
  act: 'record',
  by: 'recorder',
  facts: {
    law: '《演示市砂石管理办法》',
    level: 'rules',
    change: 'repealed',
    effectiveOn: '2026-07-01',
    content: '废止。（演示数据）',
    source: '演示市人民政府公报（演示数据）',
  },
} as const;

/** 演示数据 */
const examples: readonly Example[] = [
  {
    title: '废止：登记、复核，写入目录，从施行之日起失效',
    kind: 'ordinary',
    steps: [
      { ...repealed, then: { stage: 'recorded', due: { check: '2026-06-04' }, facts: { name: '演示市砂石管理办法' } } },
      { at: '2026-06-02T09:00', act: 'confirm', by: 'checker' },
    ],
    end: {
      stage: 'confirmed',
      clock: { check: 'stopped' },
      effects: ['enter laws', 'amend laws', 'end laws'],
      public: { change: { change: 'repealed', effectiveOn: '2026-07-01' } },
    },
  },
  {
    title: '已在目录里的再次修改，只改条目',
    kind: 'variant',
    given: {
      entries: [
        {
          register: 'laws',
          entry: '演示市砂石管理办法',
          version: 1,
          state: 'inForce',
          facts: { law: '演示市砂石管理办法' },
        },
      ],
    },
    steps: [
      {
        ...repealed,
        facts: { ...repealed.facts, law: '演示市砂石管理办法', change: 'amended', articles: ['第十二条'] },
      },
      { at: '2026-06-02T09:00', act: 'confirm', by: 'checker' },
    ],
    end: { stage: 'confirmed', effects: ['amend laws'] },
  },
  {
    title: '登记的人不能复核；被代替的要写明由什么代替',
    kind: 'refused',
    steps: [
      {
        ...repealed,
        facts: { ...repealed.facts, change: 'replaced' },
        refused: 'fact.required',
      },
      { ...repealed, as: 'zhao' },
      { at: '2026-06-02T09:00', act: 'confirm', by: 'checker', as: 'zhao', refused: 'role.same-person' },
      {
        at: '2026-06-02T09:10',
        act: 'correct',
        by: 'recorder',
        as: 'zhao',
        facts: { ...repealed.facts, change: 'suspended' },
      },
      { at: '2026-06-02T10:00', act: 'drop', by: 'checker', facts: { returnReason: '公报没有这一变动。' } },
    ],
    end: { stage: 'dropped', effects: [], public: { change: null } },
  },
];

export default examples;
