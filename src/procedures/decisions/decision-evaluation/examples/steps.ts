import type { EntrySnapshot, Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：一件执行中的决策。 */
export const decision = (state: EntrySnapshot['state']): EntrySnapshot => ({
  register: 'decisions',
  entry: 'decision',
  version: 1,
  state,
  holder: 'government',
  facts: { title: '演示区老旧小区加装电梯三年计划（演示数据）' },
});

export const opening: Facts = {
  decision: 'decision',
  title: '演示区老旧小区加装电梯三年计划（演示数据）',
  number: '示决〔2025〕1号',
  unit: 'supervision',
  executor: 'department',
  ground: 'yearly',
  evaluateBy: '2026-06-30',
  closedMatter: false,
};

/** 3月2日确定，3月4日公布方案，总体六处抽二处；种子3月6日产生，意见到4月3日。 */
export const planned: readonly Step[] = [
  { at: '2026-03-02T09:00', act: 'open', reaction: true, facts: opening },
  {
    at: '2026-03-03T09:00',
    act: 'listFrame',
    by: 'evaluator',
    items: ['一', '二', '三', '四', '五', '六'].map((n) => ({ key: n, columns: { what: `永安里${n}号楼` } })),
  },
  {
    at: '2026-03-04T09:00',
    act: 'publishPlan',
    by: 'evaluator',
    facts: {
      plan: '对照三年计划的年度任务，检查进度、质量和资金。（演示数据）',
      opinionsUntil: '2026-04-03',
      sampleSize: 2,
      seedSource: '2026年3月6日公布的本区抽签号码（演示数据）',
      seedOn: '2026-03-06',
    },
  },
];

/** 种子20，除以6余2：第三处，再过三处，第六处。 */
export const draw: Step = {
  at: '2026-03-09T09:00',
  act: 'drawSample',
  by: 'evaluator',
  facts: { seed: 20, seedProof: '抽签公告（演示数据）' },
};

export const inspect = (item: string, outcome: 'asDecided' | 'deviation' = 'asDecided'): Step => ({
  at: '2026-03-16T09:00',
  act: 'inspect',
  by: 'evaluator',
  item,
  columns: { outcome, finding: '现场检查记录。（演示数据）' },
});

export const examine: Step = {
  at: '2026-03-20T09:00',
  act: 'examine',
  by: 'evaluator',
  facts: { examination: '年度任务完成七成。', outsiders: '三名人大代表参加检查。（演示数据）' },
};

export const report = (facts: Facts = {}): Step => ({
  at: '2026-04-10T09:00',
  act: 'report',
  by: 'unitHead',
  facts: {
    opinionsSummary: '多数住户赞成，低层住户担心采光。',
    achieved: 'partly',
    grave: false,
    proposal: 'continue',
    report: '评价报告（演示数据）',
    ...facts,
  },
});

export const review: Step = {
  at: '2026-04-20T09:00',
  act: 'reviewChange',
  by: 'reviewer',
  facts: { legality: 'lawful', legalityText: '符合法定程序。（演示数据）' },
};

export const decide = (result: string): Step => ({
  at: '2026-05-06T09:00',
  act: 'decide',
  by: 'head',
  facts: { result, reasons: '见评价报告。', minutes: '常务会议纪要（演示数据）' },
});

export const matter = (key: string, kind: string): Pick<Step, 'items'> => ({
  items: [{ key, columns: { kind, matter: '补正竣工验收手续', inCharge: 'department', dueOn: '2026-06-30' } }],
});

/** 责任单位报告办妥，评价单位核实。 */
export const settled = (item: string): readonly Step[] => [
  {
    at: '2026-06-01T09:00',
    act: 'settle',
    by: 'inCharge',
    item,
    columns: { settled: '已经补正。（演示数据）', progress: 'finished' },
  },
  { at: '2026-06-03T09:00', act: 'confirm', by: 'evaluator', item },
];

export const close: Step = { at: '2026-06-10T09:00', act: 'close', by: 'unitHead', facts: { summary: '均已办妥。' } };
