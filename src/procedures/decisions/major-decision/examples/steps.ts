import type { EntrySnapshot, Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：老旧小区加装电梯计划，由一个部门承办。各例从这里的步骤接着写。 */
export const title = '演示区老旧小区加装电梯三年计划（演示数据）';

/** 决策事项在目录里的条目。 */
export const listed = (state: EntrySnapshot['state'] = 'inForce'): EntrySnapshot => ({
  register: 'decision-catalogue',
  entry: 'matter',
  version: 1,
  state,
  holder: 'department',
  facts: { title, year: 2026 },
});

export const given = { entries: [listed()] } as const;

export const started: Facts = {
  startResult: 'started',
  startReason: '事关三万户居民出行，有必要决策。',
  purpose: 'new',
  closedMatter: false,
  matter: 'matter',
  drafter: 'department',
};

export const finding: Facts = {
  technical: true,
  hearingDuty: 'none',
  touchesUnits: false,
  findingReason: '涉及结构安全；不直接影响特定人的切身利益。',
};

/** 3月2日提出，6日论证。 */
export const researched: readonly Step[] = [
  {
    at: '2026-03-02T09:00',
    act: 'propose',
    by: 'initiator',
    facts: { title, kind: 'plan', proposerKind: 'organ', proposer: '演示区某局', suggestion: '制定三年计划。' },
  },
  { at: '2026-03-03T09:00', act: 'assignResearch', by: 'clerk', facts: { researchUnit: 'department' } },
  {
    at: '2026-03-06T09:00',
    act: 'research',
    by: 'researcher',
    facts: {
      problem: '老人出行难。',
      reasons: '居民多次建议。',
      bases: [{ law: '演示省无障碍设施条例', article: '第十条' }],
      solution: '分三年加装六百部。',
      feasibility: '财政可以承受。',
    },
  },
];

/** 3月9日启动，12日草案，16日认定程序。 */
export const preparing = (more: Facts = {}, begun: Facts = started): readonly Step[] => [
  ...researched,
  { at: '2026-03-09T09:00', act: 'start', by: 'head', facts: begun },
  {
    at: '2026-03-12T09:00',
    act: 'writeDraft',
    by: 'drafter',
    facts: {
      fieldwork: '走访十二个小区。',
      bases: [{ law: '演示省无障碍设施条例', article: '第十条' }],
      draftText: '三年计划（征求意见稿）',
      explanation: '草案说明。',
    },
  },
  { at: '2026-03-16T09:00', act: 'planSteps', by: 'organizer', facts: { ...finding, ...more } },
];

/** 3月17日公布草案，截止日4月16日恰满三十日。 */
export const published = (
  more: Facts = {},
  notice: Facts = { commentUntil: '2026-04-16' },
  begun: Facts = started,
): readonly Step[] => [
  ...preparing(more, begun),
  { at: '2026-03-17T09:00', act: 'publishDraft', by: 'drafter', facts: { channels: ['政府网站', '报纸'], ...notice } },
];

export const risk: Facts = {
  riskUnit: 'subdistrict',
  riskReason: '低层住户采光和出资分摊。',
  riskBy: '2026-04-10',
};

export const controllable: Facts = {
  riskLevel: 'medium',
  riskControllable: true,
  riskReport: '风险评估报告',
  riskMeasures: '先协商后施工。',
};

export const uncontrollable: Facts = { ...controllable, riskLevel: 'high', riskControllable: false };

export const argument: Facts = {
  experts: [
    { name: '甲', field: '建筑结构' },
    { name: '乙', field: '社会学' },
  ],
  expertConflict: false,
  argumentWay: 'meeting',
  argumentSummary: '结构可行，建议先试点。',
  argumentReport: '署名的论证意见',
};

/** 专家论证和风险评估，4月1日以前完成。 */
export const argued = (result: Facts = controllable): readonly Step[] => [
  { at: '2026-03-18T09:00', act: 'orderRisk', by: 'draftHead', facts: risk },
  { at: '2026-03-25T09:00', act: 'argue', by: 'drafter', facts: argument },
  { at: '2026-03-27T09:00', act: 'weighExperts', by: 'drafter', facts: { expertAnswer: '采纳，先试点。' } },
  { at: '2026-03-31T09:00', act: 'riskAssessed', reaction: true, facts: result },
  { at: '2026-04-01T09:00', act: 'weighRisk', by: 'drafter', facts: { riskAnswer: '措施写入草案。' } },
];

export const closing: Facts = { participationSummary: '收到意见二条，采纳一条。', specificGroup: false };

/** 4月17日听取意见完毕，20日送审稿，21日送审（星期二）。 */
export const submitted = (more: Facts = {}, result: Facts = controllable, begun: Facts = started): readonly Step[] => [
  ...published(more, undefined, begun),
  ...argued(result),
  { at: '2026-04-17T09:00', act: 'closeParticipation', by: 'drafter', facts: closing },
  { at: '2026-04-20T09:00', act: 'revise', by: 'drafter', facts: { draft: '三年计划（送审稿）' } },
  { at: '2026-04-21T09:00', act: 'submitReview', by: 'draftHead', facts: submission },
  { at: '2026-04-22T08:00', act: 'fairReview', by: 'fairReviewer', facts: fair },
];

export const submission: Facts = { procedureNote: '已公开征求意见、专家论证、风险评估。' };

export const fair: Facts = { fairResult: 'none', fairOpinion: '不涉及市场主体经济活动。' };

export const lawful: Facts = {
  opinion: 'lawful',
  opinionText: '权限、程序、内容合法。',
  lawyerOpinion: '法律顾问同意。',
};

/** 5月6日审查通过，8日列入议程。 */
export const onAgenda = (more: Facts = {}, begun: Facts = started): readonly Step[] => [
  ...submitted(more, undefined, begun),
  { at: '2026-05-06T09:00', act: 'legalReview', by: 'reviewer', facts: lawful },
  { at: '2026-05-08T09:00', act: 'putOnAgenda', by: 'clerk', facts: { meetingKind: 'executive' } },
];

/** 集体讨论的结果，由讨论案卷自动带回。 */
export const concluded = (act: string, outcome: string, at = '2026-05-11T10:30'): Step => ({
  at,
  act,
  reaction: true,
  facts: { outcome, meetingOn: at.slice(0, 10), minutes: '会议记录' },
});

export const adopted: Step = concluded('adopted', 'adopted');

/** 5月11日常务会议通过。 */
export const decided = (more: Facts = {}, begun: Facts = started): readonly Step[] => [
  ...onAgenda(more, begun),
  adopted,
];

export const release: Facts = {
  executor: 'department',
  effectiveOn: '2026-06-01',
  endsOn: '2029-05-31',
  interpretation: '分三年实施，先协商后施工。',
};

/** 5月13日请示报告，15日公布。 */
export const carriedOut = (more: Facts = {}, begun: Facts = started): readonly Step[] => [
  ...decided(more, begun),
  {
    at: '2026-05-13T09:00',
    act: 'reportParty',
    by: 'clerk',
    facts: { partyPaper: '请示', partyReply: 'proceed' },
  },
  { at: '2026-05-14T09:00', act: 'clearCongress', by: 'reviewer', facts: { congressReason: '不属于报告事项。' } },
  { at: '2026-05-15T09:00', act: 'publish', by: 'clerk', facts: release },
];
