import type { Example } from '../../../../kernel/index.ts';
import {
  announces,
  appoints,
  arranges,
  attends,
  begins,
  checks,
  closes,
  draws,
  heard,
  noticed,
  notifies,
  opens,
  reports,
  seats,
  signs,
  signsUp,
  speaks,
} from './steps.ts';

const residents = ['居民甲', '居民乙', '居民丙', '居民丁'];

export const decision: Example = {
  title: '决策听证：公布办法和种子来源、报名、固定名册、抽签、退出的递补、公布名单，材料七日前送达',
  kind: 'ordinary',
  steps: [
    opens('2026-07-20T09:00', 'major-decision'),
    arranges('2026-07-20T10:00', '2026-08-18', { papers: '草案及说明', selecting: true }),
    { ...announces('2026-07-20T11:00', { signUpUntil: '2026-07-26' }), refused: { code: 'bound.broken', article: 16 } },
    {
      ...announces('2026-07-20T11:10'),
      then: { due: { signUp: '2026-07-27' }, public: { signUp: { seats: 2, seedOn: '2026-07-29' }, notice: null } },
    },
    ...residents.map((key, n) => signsUp(`2026-07-2${n + 1}T09:00`, key, 'resident', `1380000000${n}`)),
    signsUp('2026-07-27T09:00', '商户甲', 'business', '13900000000'),
    // The same telephone once more: on the roll one counts once.
    signsUp('2026-07-27T09:10', '居民甲又一次', 'resident', '138-0000-0000'),
    { ...checks('2026-07-27T17:00', '居民甲'), refused: { code: 'gate.shut', article: 16 } },
    {
      ...signsUp('2026-07-28T09:00', '迟到', 'resident', '13800000009'),
      refused: { code: 'window.closed', article: 16 },
    },
    ...[...residents, '商户甲', '居民甲又一次'].map((key) => checks('2026-07-28T10:00', key)),
    { ...draws('2026-07-28T10:30'), refused: 'gate.shut' },
    {
      at: '2026-07-28T11:00',
      act: 'closeSignUp',
      by: 'organiser',
      then: { public: { roll: { rollClosedOn: '2026-07-28' }, lots: null } },
    },
    { ...draws('2026-07-28T11:10'), refused: 'bound.broken' },
    seats('2026-07-28T11:12', '承办单位', 'organ', '承办单位'),
    {
      ...seats('2026-07-28T11:14', '熟人', 'resident', '居民'),
      refused: { code: 'gate.shut', article: 16 },
    },
    { ...notifies('2026-07-28T11:20'), refused: { code: 'gate.shut', article: 16 } },
    { ...draws('2026-07-29T21:30'), then: { public: { lots: { seed: 3081523 } } } },
    {
      at: '2026-07-30T08:30',
      act: 'declineSeat',
      by: 'organiser',
      item: '4',
      columns: { declinedOn: '2026-07-30', declineReason: '当日出差（演示数据）' },
    },
    {
      at: '2026-07-30T09:00',
      act: 'publishRoster',
      by: 'organiser',
      then: { public: { roster: { hearingOn: '2026-08-18' } } },
    },
    {
      ...notifies('2026-08-10T09:00'),
      then: { stage: 'noticed', due: { hold: '2026-08-18' }, public: { notice: { hearingOn: '2026-08-18' } } },
    },
    { ...begins('2026-08-18T09:00'), then: { clock: { hold: 'stopped' } } },
    ...['1', '5', '承办单位'].map((item) => attends('2026-08-18T09:05', item)),
    speaks('2026-08-18T09:10', '承办单位', 'present', '调整方案的依据和考虑。'),
    speaks('2026-08-18T09:30', '居民甲', 'state', '希望保留末班车。'),
    speaks('2026-08-18T09:50', '商户甲', 'debate', '站点北移会影响生意。'),
    closes('2026-08-18T11:00'),
    ...['1', '5', '承办单位'].map((item) => signs('2026-08-18T11:30', item)),
    reports('2026-08-20T09:00'),
  ],
  end: { stage: 'reported', public: { outcome: { heldOn: '2026-08-18' } } },
};

export const permit: Example = {
  title: '许可听证：七个工作日前通知，代理人到场，笔录更正后签字',
  kind: 'ordinary',
  steps: [
    ...noticed('approval'),
    {
      at: '2026-08-12T09:00',
      act: 'entrust',
      by: 'participant',
      item: '当事人',
      columns: { agent: '代理人（演示）', mandate: '委托书' },
    },
    {
      at: '2026-08-13T09:00',
      act: 'submitEvidence',
      by: 'participant',
      items: [{ key: '证据1', columns: { by: '代理人（演示）', name: '油烟检测报告' } }],
    },
    begins('2026-08-21T09:00'),
    ...heard('2026-08-21'),
    attends('2026-08-21T09:50', '当事人', 'agent'),
    closes('2026-08-21T11:00'),
    {
      at: '2026-08-21T11:20',
      act: 'mendRecord',
      by: 'recorder',
      facts: { record: '听证笔录2', mended: '第二页检测日期写错' },
    },
    signs('2026-08-21T11:30', '当事人'),
    signs('2026-08-21T11:31', '承办人员'),
    reports('2026-08-21T16:00'),
  ],
  end: { stage: 'reported', facts: { record: '听证笔录2', heldOn: '2026-08-21' }, public: { outcome: null } },
};

export const penalty: Example = {
  title: '处罚听证：涉及个人隐私不公开，拒绝签字的注明',
  kind: 'ordinary',
  steps: [
    opens('2026-08-10T09:00', 'penalty'),
    arranges('2026-08-10T10:00', '2026-08-21', { publicity: 'closed', closedReason: '涉及就诊记录' }),
    seats('2026-08-10T10:20', '当事人', 'party', '当事人'),
    seats('2026-08-10T10:30', '承办人员', 'organ', '承办单位'),
    { ...notifies('2026-08-11T09:00'), then: { public: { notice: null } } },
    begins('2026-08-21T09:00'),
    ...heard('2026-08-21'),
    closes('2026-08-21T10:00'),
    { ...signs('2026-08-21T10:30', '当事人', 'refused'), refused: 'fact.required' },
    signs('2026-08-21T10:31', '当事人', 'refused', '认为罚款过重，拒绝签字，由主持人注明'),
    signs('2026-08-21T10:32', '承办人员', 'sealed'),
    reports('2026-08-24T09:00'),
  ],
  end: { stage: 'reported' },
};

export const reconsideration: Example = {
  title: '复议听证：复议人员主持，两名听证员，五个工作日前书面通知，被申请人负责人参加',
  kind: 'ordinary',
  steps: [
    opens('2026-08-10T09:00', 'reconsideration', { reconsiderationOrgan: 'department' }),
    arranges('2026-08-10T10:00', '2026-08-18'),
    seats('2026-08-10T10:20', '申请人', 'party', '申请人'),
    seats('2026-08-10T10:21', '被申请人', 'organ', '被申请人'),
    appoints('2026-08-10T10:30', '听证员甲'),
    { ...notifies('2026-08-10T10:40'), refused: { code: 'gate.shut', article: 50 } },
    appoints('2026-08-10T10:50', '听证员乙'),
    { ...notifies('2026-08-11T09:00'), refused: { code: 'bound.broken', article: 51 } },
    arranges('2026-08-11T09:10', '2026-08-19'),
    notifies('2026-08-11T09:20'),
    { ...begins('2026-08-19T09:00'), by: 'reviewHost', refused: 'fact.required' },
    { ...begins('2026-08-19T09:01', { respondentHead: 'head' }), by: 'reviewHost' },
    attends('2026-08-19T09:05', '申请人'),
    attends('2026-08-19T09:06', '被申请人'),
    speaks('2026-08-19T09:20', '申请人', 'state', '处罚的事实不清。'),
    { ...closes('2026-08-19T10:00'), by: 'reviewHost' },
    signs('2026-08-19T10:20', '申请人'),
    signs('2026-08-19T10:21', '被申请人'),
    { ...reports('2026-08-20T09:00'), by: 'reviewHost' },
  ],
  end: { stage: 'reported' },
};

/** 复议法2023年修订以前，听证没有提前几日通知和听证员人数的规定；听证本身照样可以举行。 */
export const earlier: Example = {
  title: '2024年以前立案的听证照当时的规定办：复议没有提前通知的天数，处罚七个工作日前通知',
  kind: 'variant',
  steps: [
    { ...opens('2023-08-10T09:00', 'reconsideration', { reconsiderationOrgan: 'department' }) },
    arranges('2023-08-10T10:00', '2023-08-14'),
    seats('2023-08-10T10:20', '申请人', 'party', '申请人'),
    { ...notifies('2023-08-10T10:40'), then: { stage: 'noticed' } },
  ],
  end: { stage: 'noticed', due: { hold: '2023-08-14' } },
};
