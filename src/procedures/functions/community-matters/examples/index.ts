import type { Example, Step } from '../../../../kernel/index.ts';

const propose = {
  at: '2026-03-02T09:00',
  act: 'propose',
  by: 'department',
  facts: {
    task: '高龄老人津贴信息核对（演示数据）',
    applicant: 'department',
    content: '每季度上门核对一次。',
    legalBasis: '区养老服务办法第九条（演示数据）',
    workload: '每社区每季度两人两天，不另建台账。',
    funds: 300_000,
    powers: '开放津贴系统的查询权限。',
  },
} as const satisfies Step;

const heard: readonly Step[] = [
  {
    at: '2026-03-05T09:00',
    act: 'check',
    by: 'checker',
    facts: { checkResult: 'pass', checkOpinion: '有依据，负担适当。' },
  },
  { at: '2026-03-06T09:00', act: 'consult', by: 'clerk', refused: { code: 'gate.shut', article: 4 } },
  {
    at: '2026-03-10T09:00',
    act: 'hearCommunity',
    by: 'community',
    items: [{ key: '永安社区', columns: { community: '永安社区（演示）', stand: 'agree', opinion: '同意。' } }],
  },
  { at: '2026-03-12T09:00', act: 'consult', by: 'clerk' },
];

const approve = {
  at: '2026-03-16T09:00',
  act: 'approve',
  by: 'approver',
  facts: { result: 'approved', reasons: '确有需要。', minutes: '批复', endsOn: '2028-03-31' },
} as const satisfies Step;

const listed: readonly Step[] = [
  propose,
  ...heard,
  approve,
  {
    at: '2026-03-18T09:00',
    act: 'publish',
    by: 'clerk',
    then: { stage: 'listed', due: { review: '2027-03-18' }, public: { list: { endsOn: '2028-03-31' } } },
  },
];

/** 演示数据：单位、社区和任务均为虚构。 */
const examples: readonly Example[] = [
  {
    title: '准入、布置、年度评估后退出',
    kind: 'ordinary',
    steps: [
      ...listed,
      {
        at: '2026-04-01T09:00',
        act: 'assign',
        by: 'owner',
        items: [{ key: '一季度', columns: { community: '永安社区（演示）', work: '核对二季度名单' } }],
      },
      {
        at: '2027-03-10T09:00',
        act: 'yearlyReview',
        by: 'clerk',
        facts: { reviewResult: 'keep', fundsPaid: true, reviewNote: '有效。' },
        then: { stage: 'listed', due: { review: '2028-03-10' } },
      },
      {
        at: '2028-03-01T09:00',
        act: 'yearlyReview',
        by: 'clerk',
        facts: { reviewResult: 'end', fundsPaid: false, reviewNote: '已由系统自动比对。' },
      },
    ],
    end: {
      stage: 'ended',
      public: { list: null },
      effects: ['enter community-tasks', 'end community-tasks'],
    },
  },
  {
    title: '准入期满自动退出',
    kind: 'variant',
    steps: [...listed, { at: '2028-04-01T08:00' }],
    end: { stage: 'ended', public: { list: null } },
  },
  {
    title: '社区拒绝未准入的任务，区政府办停止布置',
    kind: 'ordinary',
    steps: [
      {
        at: '2026-03-02T09:00',
        act: 'refuseTask',
        by: 'community',
        facts: { task: '录入问卷（演示数据）', applicant: 'department', refusal: '口头要求三天内录入八百份问卷。' },
        then: { due: { settle: '2026-03-09' } },
      },
      {
        at: '2026-03-04T09:00',
        act: 'settle',
        by: 'clerk',
        facts: { outcome: 'stopped', reasons: '不在目录，也没有经费。' },
      },
    ],
    end: { stage: 'settled', clock: { settle: 'stopped' } },
  },
  {
    title: '没有经费、没有公布的任务不能布置',
    kind: 'refused',
    steps: [
      { ...propose, facts: { ...propose.facts, funds: 0 } },
      ...heard,
      { ...approve, refused: { code: 'gate.shut', article: 43 } },
      {
        at: '2026-03-17T09:00',
        act: 'assign',
        by: 'owner',
        items: [{ key: '一季度', columns: { community: '永安社区（演示）', work: '核对' } }],
        refused: 'stage.wrong',
      },
      { ...approve, at: '2026-03-18T09:00', facts: { result: 'declined', reasons: '没有经费。' } },
    ],
    end: { stage: 'declined', public: { list: null } },
  },
];

export default examples;
