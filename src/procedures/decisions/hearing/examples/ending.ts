import type { Example } from '../../../../kernel/index.ts';
import { arranges, begins, closes, heard, noticed, notifies, opens, reports, seats, signs, waives } from './steps.ts';

export const absent: Example = {
  title: '处罚当事人无正当理由不出席，视为放弃，终止听证',
  kind: 'variant',
  steps: [
    ...noticed('penalty'),
    { ...waives('2026-08-20T09:00', { waiveGround: 'absent' }), refused: { code: 'bound.broken', article: 64 } },
    waives('2026-08-21T09:30', { waiveGround: 'absent' }),
  ],
  end: { stage: 'waived', clock: { hold: 'stopped' } },
};

export const left: Example = {
  title: '处罚当事人未经许可中途退出，视为放弃',
  kind: 'variant',
  steps: [
    ...noticed('penalty'),
    { ...waives('2026-08-21T08:30', { waiveGround: 'left' }), refused: { code: 'gate.shut', article: 64 } },
    begins('2026-08-21T09:00'),
    ...heard('2026-08-21'),
    waives('2026-08-21T10:00', { waiveGround: 'left' }),
  ],
  end: { stage: 'waived' },
};

export const withdrawn: Example = {
  title: '申请许可听证的人书面表示不再要求',
  kind: 'variant',
  steps: [
    ...noticed('approval'),
    { ...waives('2026-08-14T09:00', { waiveGround: 'withdrawn' }), refused: 'fact.required' },
    waives('2026-08-14T09:10', { waiveGround: 'withdrawn', waiveProof: '书面材料' }),
  ],
  end: { stage: 'waived' },
};

export const openerGone: Example = {
  title: '申请人撤回许可申请，听证随之取消',
  kind: 'variant',
  steps: [...noticed('approval'), { at: '2026-08-14T09:00', act: 'openerEnded', reaction: true }],
  end: { stage: 'cancelled', clock: { hold: 'stopped' } },
};

export const cancelled: Example = {
  title: '机关负责人收回举行听证的决定',
  kind: 'variant',
  steps: [
    opens('2026-08-10T09:00', 'major-decision'),
    { at: '2026-08-12T09:00', act: 'cancel', by: 'head', facts: { cancelReason: '决策事项停止。（演示数据）' } },
  ],
  end: { stage: 'cancelled' },
};

export const postponed: Example = {
  title: '改期：重新确定时间，重新通知，天数重新起算',
  kind: 'variant',
  steps: [
    ...noticed('approval'),
    {
      ...arranges('2026-08-17T09:00', '2026-08-28'),
      then: { stage: 'preparing', clock: { hold: 'stopped' }, public: { notice: null } },
    },
    { ...begins('2026-08-21T09:00'), refused: 'stage.wrong' },
    { ...notifies('2026-08-19T09:00'), at: '2026-08-21T09:10', refused: { code: 'bound.broken', article: 48 } },
    arranges('2026-08-21T09:20', '2026-09-02'),
    { ...notifies('2026-08-21T09:30'), then: { due: { hold: '2026-09-02' } } },
    begins('2026-09-02T09:00'),
    ...heard('2026-09-02'),
    closes('2026-09-02T10:00'),
    signs('2026-09-02T10:30', '当事人'),
    signs('2026-09-02T10:31', '承办人员'),
    reports('2026-09-03T09:00'),
  ],
  end: { stage: 'reported' },
};

export const joined: Example = {
  title: '通知之后又有人参加的，重新通知，人人都有足够的准备时间',
  kind: 'variant',
  steps: [
    ...noticed('approval'),
    {
      ...seats('2026-08-12T09:00', '邻居乙', 'interested', '利害关系人'),
      then: { stage: 'preparing', clock: { hold: 'stopped' } },
    },
    { ...notifies('2026-08-12T09:10'), refused: { code: 'bound.broken', article: 48 } },
    arranges('2026-08-12T09:20', '2026-08-24'),
    notifies('2026-08-12T09:30'),
  ],
  end: { stage: 'noticed', due: { hold: '2026-08-24' } },
};
