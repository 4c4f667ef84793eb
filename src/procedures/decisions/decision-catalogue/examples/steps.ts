import type { Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：年度目录的一个事项。 */
export const matter: Facts = {
  title: '演示区老旧小区加装电梯三年计划（演示数据）',
  kind: 'plan',
  year: 2026,
  unit: 'department',
  reason: '涉及三万户居民，投资大，社会关注。',
  addition: 'yearly',
};

export const fits: Facts = { standard: 'fits', excluded: false, checkOpinion: '属于重要规划，符合目录标准。' };

export const nominated = (more: Facts = {}): Step => ({
  at: '2026-01-12T09:00',
  act: 'nominate',
  by: 'nominator',
  facts: { ...matter, ...more },
});

/** 到会议确定为止（1月22日）。 */
export const adopted = (more: Facts = {}): readonly Step[] => [
  nominated(more),
  { at: '2026-01-15T09:00', act: 'check', by: 'checker', facts: fits },
  { at: '2026-01-22T15:00', act: 'adopt', by: 'head', facts: { meetingOn: '2026-01-22', minutes: '常务会议纪要' } },
];

/** 到公布为止（2月4日）。 */
export const listed = (more: Facts = {}): readonly Step[] => [
  ...adopted(more),
  { at: '2026-02-02T09:00', act: 'obtainConsent', by: 'clerk', facts: { partyPaper: '党委同意的文件' } },
  { at: '2026-02-04T09:00', act: 'publish', by: 'clerk', facts: { listedUntil: '2026-12-31' } },
];
