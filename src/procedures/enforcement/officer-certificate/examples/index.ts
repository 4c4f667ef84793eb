import type { Example, Facts, Step } from '../../../../kernel/index.ts';

const nominates = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'nominate',
  by: 'nominator',
  facts: {
    officer: 'officer-1',
    name: '王公正（演示数据）',
    org: 'department',
    staffed: true,
    field: '市场监督管理',
    ...facts,
  },
});
const examines = (at: string, examResult = 'pass'): Step => ({
  at,
  act: 'examine',
  by: 'examiner',
  facts: { examOn: at.slice(0, 10), score: examResult === 'pass' ? 86 : 51, examResult },
});
const issues = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'issue',
  by: 'issuer',
  facts: { validFrom: at.slice(0, 10), validTo: '2029-02-28', ...facts },
});
const checks = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'yearlyCheck',
  by: 'examiner',
  facts: { year: at.slice(0, 4), hours: 64, checkResult: 'pass', ...facts },
});

/** 演示数据：人名、机关均为虚构。 */
const examples: readonly Example[] = [
  {
    title: '考试合格、发证、年审，到期失效',
    kind: 'ordinary',
    steps: [
      nominates('2024-01-08T09:00'),
      { ...issues('2024-01-09T09:00'), refused: { code: 'stage.wrong', article: 42 } },
      examines('2024-02-20T09:00'),
      { ...issues('2024-03-01T08:00', { validFrom: '2024-02-28' }), refused: { code: 'bound.broken', article: 42 } },
      { ...issues('2024-03-01T08:30', { validTo: '2029-03-02' }), refused: 'bound.broken' },
      {
        ...issues('2024-03-01T09:00'),
        then: {
          stage: 'certified',
          due: { yearlyCheck: '2025-03-01', validity: '2029-02-28' },
          effects: ['enter officers'],
          public: { officer: { certificateNo: '示执法〔2024〕1号' } },
        },
      },
      { ...checks('2025-02-27T09:00', { hours: 59 }), refused: 'gate.shut' },
      { ...checks('2025-02-27T10:00'), then: { due: { yearlyCheck: '2026-02-27' } } },
      checks('2026-02-26T09:00'),
      { at: '2029-03-01T00:30', then: { stage: 'expired', public: { officer: null } } },
    ],
    end: { stage: 'expired', clock: { validity: 'expired' } },
  },
  {
    title: '年审不合格，暂停；补训后恢复',
    kind: 'variant',
    steps: [
      nominates('2024-01-08T09:00'),
      examines('2024-02-20T09:00'),
      issues('2024-03-01T09:00'),
      checks('2025-02-27T09:00', { hours: 20, checkResult: 'fail' }),
      {
        at: '2025-02-28T09:00',
        act: 'suspend',
        by: 'issuer',
        facts: { suspendGround: 'check', suspendReason: '培训学时不足，年审不合格' },
        then: { stage: 'suspended' },
      },
      {
        at: '2025-03-03T09:00',
        act: 'resume',
        by: 'issuer',
        facts: { resumeReason: '请求恢复' },
        refused: 'gate.shut',
      },
      checks('2025-05-12T09:00', { hours: 62 }),
      {
        at: '2025-05-13T09:00',
        act: 'resume',
        by: 'issuer',
        facts: { resumeReason: '已补训，年审合格' },
        then: { stage: 'certified' },
      },
    ],
    end: {
      effects: ['enter officers', 'amend officers', 'suspend officers', 'amend officers', 'resume officers'],
    },
  },
  {
    title: '编外人员不能申报；考试和发证不能是同一人；考试不合格不发证',
    kind: 'refused',
    steps: [
      { ...nominates('2024-01-08T09:00', { staffed: false }), refused: { code: 'gate.shut', article: 42 } },
      nominates('2024-01-08T10:00'),
      { ...examines('2024-02-20T09:00'), by: 'nominator', refused: 'role.not-held' },
      { ...examines('2024-02-20T10:00', 'fail'), then: { stage: 'failed' } },
      { ...issues('2024-03-01T09:00'), refused: 'stage.wrong' },
    ],
    end: { stage: 'failed', effects: [] },
  },
  {
    title: '调离取消资格，名录即失效',
    kind: 'variant',
    steps: [
      nominates('2024-01-08T09:00'),
      { ...examines('2024-02-20T09:00'), as: '钱某' },
      { ...issues('2024-03-01T08:00'), as: '钱某', refused: 'role.same-person' },
      issues('2024-03-01T09:00'),
      {
        at: '2024-06-03T09:00',
        act: 'withdraw',
        by: 'issuer',
        facts: { withdrawGround: 'left', withdrawReason: '调离执法岗位' },
        then: { stage: 'withdrawn', clock: { yearlyCheck: 'stopped', validity: 'stopped' } },
      },
      {
        at: '2024-06-04T09:00',
        act: 'resume',
        by: 'issuer',
        facts: { resumeReason: '调回' },
        refused: 'stage.wrong',
      },
    ],
    end: { stage: 'withdrawn', effects: ['enter officers', 'end officers'] },
  },
];

export default examples;
