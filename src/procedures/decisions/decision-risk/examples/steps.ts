import type { Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：由决策案卷交办。 */
export const ordered: Facts = {
  decision: 'decision',
  title: '演示区老旧小区加装电梯三年计划（演示数据）',
  drafter: 'department',
  unit: 'subdistrict',
  matters: '低层住户采光、噪声和出资分摊可能引发矛盾。',
  dueOn: '2026-04-10',
  closedMatter: false,
};

/** 上次评为高风险、不可控，采取新措施后重新评估。 */
export const again: Facts = {
  ...ordered,
  formerLevel: 'high',
  formerControllable: false,
  newMeasures: '增加低层住户补偿，改为整栋协商一致后实施。',
};

export const opened = (facts: Facts = ordered): Step => ({
  at: '2026-03-10T09:00',
  act: 'open',
  reaction: true,
  org: 'subdistrict',
  facts,
});

/** 3月中下旬：方法、风险点和措施、四方面意见。 */
export const assessed: readonly Step[] = [
  { at: '2026-03-11T09:00', act: 'planWork', by: 'assessor', facts: { methods: ['重点走访', '会商分析'] } },
  {
    at: '2026-03-12T09:00',
    act: 'listRisk',
    by: 'assessor',
    items: [{ key: 'r1', columns: { kind: 'stability', point: '低层住户反对', likelihood: 'high', harm: 'medium' } }],
  },
  { at: '2026-03-16T09:00', act: 'hearGroups', by: 'assessor', facts: { groupsReport: '走访六个小区。' } },
  { at: '2026-03-17T09:00', act: 'hearDepartments', by: 'assessor', facts: { departmentsReport: '住建、财政同意。' } },
  { at: '2026-03-18T09:00', act: 'hearExperts', by: 'assessor', facts: { expertsReport: '结构安全可行。' } },
  {
    at: '2026-03-19T09:00',
    act: 'measure',
    by: 'assessor',
    item: 'r1',
    columns: { measure: '先协商后施工，给予补偿。', contingency: '街道设调解点。' },
  },
];

export const medium: Facts = {
  legality: 'sound',
  reasonableness: 'sound',
  feasibility: 'mended',
  controllable: true,
  level: 'medium',
  judgement: '矛盾可以通过协商和补偿化解。',
  measures: '协商、补偿、调解。',
};

export const high: Facts = {
  ...medium,
  reasonableness: 'unsound',
  controllable: false,
  level: 'high',
  judgement: '多数低层住户强烈反对，没有补偿安排。',
};

/** 评定、会同、报告：3月26日至31日。 */
export const concluded = (result: Facts = medium): readonly Step[] => [
  { at: '2026-03-26T09:00', act: 'judge', by: 'assessor', facts: result },
  {
    at: '2026-03-30T09:00',
    act: 'cosign',
    by: 'partner',
    facts: { cosignResult: 'agree', cosignOpinion: '评估符合实际。' },
  },
  { at: '2026-03-31T09:00', act: 'report', by: 'unitHead', facts: { report: '风险评估报告' } },
];
