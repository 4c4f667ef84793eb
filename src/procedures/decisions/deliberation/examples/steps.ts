import type { Facts, Holder, Step } from '../../../../kernel/index.ts';

export const day = '2026-05-11';

const deputy = (person: string, name: string): Holder => ({
  person,
  name,
  post: 'deputy-head',
  title: '副区长',
  org: 'government',
  kind: 'government',
});

/** 演示数据：三名副区长、区长、部门负责人和班子成员。 */
export const holders: readonly Holder[] = [
  deputy('m1', '副区长甲'),
  deputy('m2', '副区长乙'),
  deputy('m3', '副区长丙'),
  { ...deputy('head', '区长'), post: 'district-head', title: '区长' },
  // 区长兼任的岗位不使区长成为普通组成人员。
  deputy('head', '区长'),
  { person: 'h1', name: '局长丁', post: 'head', title: '部门负责人', org: 'department', kind: 'department' },
  { person: 'd1', name: '副局长戊', post: 'deputy-director', title: '班子成员', org: 'department', kind: 'department' },
  { person: 'd2', name: '副局长己', post: 'deputy-director', title: '班子成员', org: 'department', kind: 'department' },
];

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
    secretariat: 'office',
    legalOpinion: '合法。（演示数据）',
  },
};

export const roll: Step = { at: `${day}T08:20`, act: 'nameMember', by: 'clerk' };

export const seat = (item: string, present = true, at = '08:30'): Step => ({
  at: `${day}T${at}`,
  act: 'markSeat',
  by: 'clerk',
  item,
  columns: present ? { seat: 'present' } : { seat: 'absent', absentReason: '出差' },
});

export const convene: Step = { at: `${day}T09:00`, act: 'convene', by: 'clerk', facts: { meetingOn: day } };

export const explained: readonly Step[] = [
  { at: `${day}T09:01`, act: 'present', by: 'clerk', facts: { presentation: '分三年实施。（演示数据）' } },
  { at: `${day}T09:02`, act: 'readReview', by: 'clerk', facts: { reviewView: '权限、程序、内容合法。（演示数据）' } },
];

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

export const resolve = (outcome: string, more: Facts = {}): Step => ({
  at: `${day}T10:30`,
  act: 'resolve',
  by: 'head',
  facts: { outcome, ...more },
});

/** 会议组成人员本人办的一步。 */
export const own = (at: string, act: string, item: string, more: Omit<Step, 'at' | 'act'> = {}): Step => ({
  at,
  act,
  by: 'member',
  as: item,
  item,
  ...more,
});

export const checked = (...members: readonly string[]): readonly Step[] =>
  members.map((item, n) => own(`2026-05-12T09:0${n}`, 'confirmSpeech', item));

export const sign: Step = { at: '2026-05-12T10:00', act: 'decide', by: 'head', facts: { minutes: '签字的会议记录' } };

/** 三人都到会，听了说明，依次发表这些意见，行政首长最后发言。 */
export const debated = (...opinions: readonly string[]): readonly Step[] => [
  listed,
  roll,
  ...opinions.map((_, n) => seat(`m${n + 1}`, true, `08:3${n}`)),
  convene,
  ...explained,
  ...opinions.map((opinion, n) => say(`09:1${n}`, `m${n + 1}`, opinion)),
  last,
];
