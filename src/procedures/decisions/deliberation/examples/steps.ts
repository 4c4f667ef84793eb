import type { Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：由决策案卷列入议程。 */
export const listed: Step = {
  at: '2026-05-08T09:00',
  act: 'list',
  reaction: true,
  org: 'government',
  facts: {
    decision: 'decision',
    title: '演示区老旧小区加装电梯三年计划（演示数据）',
    unit: 'department',
    text: '三年计划（送审稿）',
    meetingKind: 'executive',
  },
};

export const day = '2026-05-11';

/** 三名组成人员；第三人是否到会由 `third` 定。 */
export const named = (third = true): Step => ({
  at: `${day}T08:30`,
  act: 'nameMember',
  by: 'clerk',
  items: [
    { key: 'm1', columns: { name: '副区长甲', post: '副区长', present: true } },
    { key: 'm2', columns: { name: '副区长乙', post: '副区长', present: true } },
    { key: 'm3', columns: { name: '主任丙', post: '区政府办主任', present: third } },
  ],
});

export const convene: Step = { at: `${day}T09:00`, act: 'convene', by: 'clerk', facts: { meetingOn: day } };

export const say = (at: string, item: string, opinion: string, statement = `${item}的发言。`): Step => ({
  at: `${day}T${at}`,
  act: 'speak',
  by: 'clerk',
  item,
  columns: { opinion, statement },
});

export const last: Step = {
  at: `${day}T10:00`,
  act: 'headSpeak',
  by: 'head',
  facts: { headOpinion: '意见已经充分。' },
};

export const decide = (outcome: string, more: Facts = {}): Step => ({
  at: `${day}T10:30`,
  act: 'decide',
  by: 'head',
  facts: { outcome, minutes: '会议记录', ...more },
});

/** 三人都到会，依次发表这些意见，行政首长最后发言。 */
export const debated = (...opinions: readonly string[]): readonly Step[] => [
  listed,
  named(),
  convene,
  ...opinions.map((opinion, n) => say(`09:1${n}`, `m${n + 1}`, opinion)),
  last,
];
