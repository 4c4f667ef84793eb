import type { EntrySnapshot, Step } from '../../../../kernel/index.ts';

/** 演示数据：登记簿里的一件文件。 */
export const document = (n: number, state: EntrySnapshot['state'] = 'inForce'): EntrySnapshot => ({
  register: 'documents',
  entry: `doc${n}`,
  version: 1,
  state,
  holder: 'government',
  facts: {
    number: `演示规〔2024〕${n}号`,
    title: `演示办法之${n}（演示数据）`,
    issuer: 'government',
    drafter: 'department',
    endsOn: '2029-04-30',
  },
});

/** 2026年3月2日启动，基准日3月1日；3月31日前提意见，6月30日前完成。 */
export const open: Step = {
  at: '2026-03-02T09:00',
  act: 'open',
  by: 'organizer',
  facts: {
    title: '2026年规范性文件清理（演示数据）',
    referenceDay: '2026-03-01',
    proposeBy: '2026-03-31',
    decideBy: '2026-06-30',
    notice: '各部门对照清单逐件提出意见。（演示数据）',
  },
};

export const announce: Step = { at: '2026-03-02T10:00', act: 'announce', by: 'organizer' };

export const propose = (n: number, proposal: string, at = '2026-03-10T09:00'): Step => ({
  at,
  act: 'propose',
  by: 'unit',
  item: `doc${n}`,
  columns: { proposal, proposalReason: '实施情况见附件。（演示数据）' },
});

export const review = (n: number, verdict: string, at = '2026-04-10T09:00'): Step => ({
  at,
  act: 'review',
  by: 'reviewer',
  item: `doc${n}`,
  columns: { verdict, verdictReason: '同意部门意见。（演示数据）' },
});
