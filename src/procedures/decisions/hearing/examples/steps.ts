import type { Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：人名、单位和事项均为虚构。 */
export const opens = (at: string, opener: string, facts: Facts = {}): Step => ({
  at,
  act: 'openHearing',
  reaction: true,
  org: 'department',
  facts: { opener, subject: `${subjects[opener]}（演示数据）`, ...facts },
});

const subjects: { readonly [opener: string]: string } = {
  'major-decision': '永安片区公交线路调整方案',
  approval: '示收字〔2026〕12号',
  penalty: '示罚立〔2026〕7号',
  reconsideration: '示复〔2026〕3号',
};

export const arranges = (at: string, hearingOn: string, facts: Facts = {}): Step => ({
  at,
  act: 'arrange',
  by: 'organiser',
  facts: {
    matters: '听取各方面意见（演示数据）',
    hearingOn,
    hearingTime: '上午九时',
    hearingPlace: '区政务服务中心三楼',
    publicity: 'open',
    host: '主持人（演示）',
    recorder: '记录员（演示）',
    ...facts,
  },
});

/** 复议的听证员。 */
export const appoints = (at: string, name: string): Step => ({
  at,
  act: 'appoint',
  by: 'organiser',
  items: [{ key: name, columns: { name: `${name}（演示）` } }],
});

export const seats = (at: string, key: string, capacity: string, represents: string): Step => ({
  at,
  act: 'seat',
  by: 'organiser',
  facts: { capacity },
  items: [{ key, columns: { name: `${key}（演示）`, represents } }],
});

export const notifies = (at: string): Step => ({ at, act: 'notify', by: 'organiser' });

export const begins = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'begin',
  by: 'host',
  facts: { heldOn: at.slice(0, 10), ...facts },
});

export const attends = (at: string, item: string, attendance = 'self', by = 'recorder'): Step => ({
  at,
  act: 'attend',
  by,
  item,
  columns: { attendance },
});

export const speaks = (at: string, key: string, kind: string, text: string): Step => ({
  at,
  act: 'speak',
  by: 'recorder',
  items: [{ key, columns: { speaker: `${key}（演示）`, kind, text } }],
});

export const closes = (at: string): Step => ({ at, act: 'close', by: 'host', facts: { record: '听证笔录1' } });

export const signs = (at: string, item: string, signing = 'signed', refusal?: string): Step => ({
  at,
  act: 'signRecord',
  by: 'recorder',
  item,
  columns: refusal === undefined ? { signing } : { signing, refusal },
});

export const reports = (at: string): Step => ({
  at,
  act: 'report',
  by: 'host',
  facts: { summary: '各方意见和争议如下；建议采纳其中两条。（演示数据）' },
});

export const waives = (at: string, facts: Facts): Step => ({
  at,
  act: 'waive',
  by: 'host',
  facts: { waivedOn: at.slice(0, 10), waiveNote: '情况如下。（演示数据）', ...facts },
});

/** 许可或者处罚的听证，已经通知，8月21日举行。 */
export const noticed = (opener: 'approval' | 'penalty'): readonly Step[] => [
  opens('2026-08-10T09:00', opener),
  arranges('2026-08-10T10:00', '2026-08-21'),
  seats('2026-08-10T10:20', '当事人', 'party', '当事人'),
  seats('2026-08-10T10:30', '承办人员', 'organ', '承办单位'),
  notifies('2026-08-11T09:00'),
];

/** 双方到场，承办单位说明，当事人申辩。 */
export const heard = (day: string): readonly Step[] => [
  attends(`${day}T09:05`, '当事人'),
  attends(`${day}T09:06`, '承办人员'),
  speaks(`${day}T09:20`, '承办人员', 'present', '事实、证据和建议如下。'),
  speaks(`${day}T09:40`, '当事人', 'state', '对第二项证据有异议。'),
];

/** 公布办法：居民、商户各一名，种子在报名截止之后产生。 */
export const announces = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'announceSignUp',
  by: 'organiser',
  facts: {
    selectionRule: '居民、商户各一名，超过的按身份抽签',
    seatPlan: [
      { kind: 'resident', places: 1 },
      { kind: 'business', places: 1 },
    ],
    signUpUntil: '2026-07-27',
    seedSource: '2026年7月29日演示福利彩票的号码，按公布的先后连写（演示数据）',
    seedOn: '2026-07-29',
    ...facts,
  },
});

export const signsUp = (at: string, key: string, kind: string, phone: string): Step => ({
  at,
  act: 'signUp',
  by: 'public',
  items: [{ key, columns: { name: `${key}（演示）`, phone, kind, represents: key.slice(0, 2) } }],
});

export const checks = (at: string, item: string, chosen = true): Step => ({
  at,
  act: 'select',
  by: 'organiser',
  item,
  columns: { chosen, why: chosen ? '符合条件' : '不住在本区' },
});

export const draws = (at: string, seed = 3081523): Step => ({
  at,
  act: 'drawLots',
  by: 'organiser',
  facts: { seed, seedProof: '彩票中心7月29日公告（演示数据）' },
});

export const moves = (at: string, seedOn: string): Step => ({
  at,
  act: 'moveSeed',
  by: 'organiser',
  facts: { seedSource: '另一期演示福利彩票（演示数据）', seedOn, seedReason: '核对报名用时较长（演示数据）' },
});
