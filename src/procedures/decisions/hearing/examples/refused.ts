import type { Example } from '../../../../kernel/index.ts';
import {
  announces,
  arranges,
  attends,
  begins,
  checks,
  closes,
  draws,
  heard,
  moves,
  noticed,
  notifies,
  opens,
  reports,
  seats,
  signs,
  signsUp,
  speaks,
  waives,
} from './steps.ts';

export const notice: Example = {
  title: '没有定时间、主持人的，没有参加人的，天数不够的，不能通知',
  kind: 'refused',
  steps: [
    opens('2026-08-10T09:00', 'penalty'),
    { ...notifies('2026-08-10T09:10'), refused: { code: 'gate.shut', article: 64 } },
    { ...arranges('2026-08-10T09:50', '2026-08-20', { publicity: 'closed' }), refused: 'fact.required' },
    arranges('2026-08-10T10:00', '2026-08-20'),
    { ...notifies('2026-08-10T10:10'), refused: { code: 'gate.shut', article: 64 } },
    seats('2026-08-10T10:20', '当事人', 'party', '当事人'),
    { ...notifies('2026-08-11T09:00'), refused: { code: 'bound.broken', article: 64 } },
  ],
  end: { stage: 'preparing' },
};

export const roster: Example = {
  title: '没有抽签，不能公布名单；名单没有公布，不能通知',
  kind: 'refused',
  steps: [
    opens('2026-07-20T09:00', 'major-decision'),
    { ...arranges('2026-07-20T10:00', '2026-08-18', { selecting: true }), refused: 'fact.required' },
    arranges('2026-07-20T10:10', '2026-08-18', { papers: '草案及说明', selecting: true }),
    {
      at: '2026-07-20T10:20',
      act: 'signUp',
      by: 'public',
      items: [
        {
          key: '居民甲',
          columns: { name: '居民甲（演示）', phone: '13800000000', kind: 'resident', represents: '居民' },
        },
      ],
      refused: { code: 'gate.shut', article: 16 },
    },
    announces('2026-07-20T11:10'),
    {
      at: '2026-07-21T10:20',
      act: 'signUp',
      by: 'public',
      items: [
        {
          key: '居民甲',
          columns: { name: '居民甲（演示）', phone: '13800000000', kind: 'resident', represents: '居民' },
        },
      ],
    },
    seats('2026-07-28T11:00', '承办单位', 'organ', '承办单位'),
    { at: '2026-07-28T11:20', act: 'publishRoster', by: 'organiser', refused: { code: 'gate.shut', article: 16 } },
    { ...notifies('2026-07-28T11:30'), refused: { code: 'gate.shut', article: 16 } },
    { ...waives('2026-07-28T11:40', { waiveGround: 'withdrawn', waiveProof: '书面材料' }), refused: 'gate.shut' },
  ],
  end: { stage: 'preparing' },
};

export const seed: Example = {
  title: '种子不能在名册公布以前产生；名册公布以后不能再改种子，也不能再核对',
  kind: 'refused',
  steps: [
    opens('2026-07-20T09:00', 'major-decision'),
    arranges('2026-07-20T10:10', '2026-08-18', { papers: '草案及说明', selecting: true }),
    { ...announces('2026-07-20T11:00', { seedOn: '2026-07-26' }), refused: 'bound.broken' },
    announces('2026-07-20T11:10'),
    signsUp('2026-07-21T10:20', '居民甲', 'resident', '13800000000'),
    signsUp('2026-07-21T10:30', '外地人', 'resident', '13800000001'),
    { at: '2026-07-28T09:00', act: 'closeSignUp', by: 'organiser', refused: { code: 'gate.shut', article: 16 } },
    checks('2026-07-28T09:10', '居民甲'),
    checks('2026-07-28T09:20', '外地人', false),
    // Too late: on this day the seed may be known already.
    { at: '2026-07-29T09:00', act: 'closeSignUp', by: 'organiser', refused: 'gate.shut' },
    moves('2026-07-29T09:10', '2026-07-29'),
    { at: '2026-07-29T09:15', act: 'closeSignUp', by: 'organiser', refused: 'gate.shut' },
    { ...moves('2026-07-29T09:20', '2026-07-28'), refused: 'bound.broken' },
    moves('2026-07-29T09:30', '2026-07-31'),
    {
      at: '2026-07-29T10:00',
      act: 'closeSignUp',
      by: 'organiser',
      then: { public: { roll: { rollClosedOn: '2026-07-29', seedOn: '2026-07-31' } } },
    },
    { ...moves('2026-07-29T11:00', '2026-08-01'), refused: 'gate.shut' },
    { ...checks('2026-07-29T11:10', '外地人'), refused: 'once.done' },
    { ...draws('2026-07-30T11:10'), refused: 'bound.broken' },
    draws('2026-07-31T21:30'),
    { ...draws('2026-07-31T21:40', 7), refused: 'once.done' },
    { at: '2026-08-01T09:00', act: 'publishRoster', by: 'organiser' },
  ],
  end: { stage: 'preparing' },
};

export const session: Example = {
  title: '不在通知的日期举行、记录员主持、没有听承办单位和当事人意见的，都不行',
  kind: 'refused',
  steps: [
    ...noticed('penalty'),
    { ...begins('2026-08-24T09:00'), refused: { code: 'gate.shut', article: 64 } },
    { ...begins('2026-08-24T09:01', { heldOn: '2026-08-21' }), by: 'reviewHost', refused: 'role.not-held' },
    begins('2026-08-24T09:02', { heldOn: '2026-08-21' }),
    { ...attends('2026-08-24T09:03', '当事人'), as: 'host', refused: 'role.same-person' },
    attends('2026-08-24T09:04', '当事人'),
    { ...closes('2026-08-24T09:05'), refused: { code: 'gate.shut', article: 64 } },
    attends('2026-08-24T09:06', '承办人员'),
    speaks('2026-08-24T09:20', '当事人', 'state', '没有违法。'),
    { ...closes('2026-08-24T09:30'), refused: { code: 'gate.shut', article: 64 } },
    speaks('2026-08-24T09:40', '承办人员', 'present', '事实和证据。'),
    closes('2026-08-24T09:50'),
  ],
  end: { stage: 'recording' },
};

export const record: Example = {
  title: '笔录没有逐人签字或者注明的，不能报告；签了字的不能再改',
  kind: 'refused',
  steps: [
    ...noticed('approval'),
    begins('2026-08-21T09:00'),
    ...heard('2026-08-21'),
    closes('2026-08-21T10:00'),
    { ...reports('2026-08-21T10:10'), refused: { code: 'gate.shut', article: 48 } },
    { ...signs('2026-08-21T10:20', '当事人', 'absent'), refused: 'gate.shut' },
    signs('2026-08-21T10:21', '当事人'),
    {
      at: '2026-08-21T10:30',
      act: 'mendRecord',
      by: 'recorder',
      facts: { record: '听证笔录2', mended: '加一段' },
      refused: { code: 'gate.shut', article: 48 },
    },
    { ...reports('2026-08-21T10:40'), refused: { code: 'gate.shut', article: 48 } },
    { ...waives('2026-08-21T10:50', { waiveGround: 'left' }), refused: 'stage.wrong' },
  ],
  end: { stage: 'recording' },
};

export const notAbsent: Example = {
  title: '许可听证没有缺席即放弃的规定，照常举行',
  kind: 'refused',
  steps: [
    ...noticed('approval'),
    { ...waives('2026-08-21T09:30', { waiveGround: 'absent' }), refused: { code: 'gate.shut', article: 64 } },
  ],
  end: { stage: 'noticed' },
};
