import type { EntrySnapshot, Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：区政府的一件补贴办法，由民政部门起草。各例从这里的步骤接着写。 */
export const title = '演示区居家养老服务补贴办法（演示数据）';

/** 2026年1月12日申请立项，19日同意；3月2日公布征求意见稿，截止日4月1日恰满三十日。 */
export const project: Facts = {
  title,
  level: 'government',
  issuer: 'government',
  drafter: 'department',
  topic: '民政',
  necessity: '补贴对象和标准散见于多个通知，需要统一。',
  problems: '各街道标准不一，申请渠道不清。',
  mainMeasures: '明确补贴对象、标准、申请和监督。',
};

export const draft: Facts = {
  draftText: '第一条 为规范居家养老服务补贴，制定本办法。（征求意见稿）',
  explanation: '起草说明：必要性、主要内容、依据。',
  touchesInterests: true,
  touchesMarket: false,
  needsArgument: false,
  needsHearing: false,
};

/** 送审稿。有效期至2031年4月28日：2026年4月28日公布的，恰为五年。 */
export const text: Facts = {
  text: '第一条 为规范居家养老服务补贴，制定本办法。本办法有效期至2031年4月28日。',
  bases: [{ law: '中华人民共和国老年人权益保障法', article: '第三十七条' }],
  trial: false,
  effectiveOn: '2026-06-01',
  endsOn: '2031-04-28',
};

/** 没有任何禁止内容的审查意见。 */
export const clean: Facts = {
  setsLicence: false,
  setsPenalty: false,
  setsCoercion: false,
  setsFee: false,
  cutsRights: 'no',
  opinion: 'lawful',
  opinionText: '符合法定权限和程序，内容合法。',
};

export const proposed: readonly Step[] = [
  { at: '2026-01-12T09:00', act: 'propose', by: 'initiator', org: 'department', facts: project },
  {
    at: '2026-01-19T10:00',
    act: 'assessProject',
    by: 'assessor',
    facts: { projectResult: 'established', projectOpinion: '有必要制定。' },
  },
];

/** 到征求意见稿公布为止；`more` 改变草案所涉的事项。 */
export const commenting = (more: Facts = {}, notice: Facts = { commentUntil: '2026-04-01' }): readonly Step[] => [
  ...proposed,
  { at: '2026-03-02T09:00', act: 'writeDraft', by: 'drafter', facts: { ...draft, ...more } },
  { at: '2026-03-02T10:00', act: 'publishDraft', by: 'drafter', facts: notice },
];

/** 到形成送审稿为止（4月8日）。 */
export const revised = (more: Facts = {}, version: Facts = text): readonly Step[] => [
  ...commenting(more),
  { at: '2026-04-02T09:00', act: 'closeComment', by: 'drafter' },
  { at: '2026-04-08T09:00', act: 'revise', by: 'drafter', facts: version },
];

/** 4月9日（星期四）送审。 */
export const submission: readonly Step[] = [{ at: '2026-04-09T09:00', act: 'submitReview', by: 'draftHead' }];

/** 提请常务会议审议。 */
export const putToMeeting = (at: string, meetingKind = 'executive'): Step => ({
  at,
  act: 'putToMeeting',
  by: 'clerk',
  facts: { meetingKind },
});

/** 提请审议，讨论案卷的结果自动回到本案。 */
export const deliberated = (at: string, meetingDecision: string, more: Partial<Step> = {}): readonly Step[] => [
  putToMeeting(at),
  {
    at,
    act: 'deliberate',
    reaction: true,
    facts: { meetingDecision, meetingOn: at.slice(0, 10), minutes: '签字的会议记录' },
    ...more,
  },
];

/** 4月17日审查，22日审议，24日签署。 */
export const approval: readonly Step[] = [
  { at: '2026-04-17T09:00', act: 'legalReview', by: 'reviewer', facts: clean },
  ...deliberated('2026-04-22T15:00', 'adopted'),
  { at: '2026-04-24T09:00', act: 'sign', by: 'signer' },
];

/** 4月27日登记、编号。 */
export const registration: readonly Step[] = [
  { at: '2026-04-27T09:00', act: 'register', by: 'registrar', facts: { filingAuthority: 'congress' } },
  { at: '2026-04-27T10:00', act: 'assignNumber', by: 'registrar' },
];

/** 4月28日公布，同时生成备案义务。 */
export const publication: readonly Step[] = [
  { at: '2026-04-28T09:00', act: 'publish', by: 'registrar' },
  { at: '2026-04-28T09:00', act: 'filingOpened', reaction: true, facts: { self: 'this' } },
];

export const submitted: readonly Step[] = [...revised(), ...submission];
export const signed: readonly Step[] = [...submitted, ...approval];
export const published: readonly Step[] = [...signed, ...registration, ...publication];

/** 到编号为止，送审稿另有内容。 */
export const numbered = (version: Facts): readonly Step[] => [
  ...revised({}, version),
  ...submission,
  ...approval,
  ...registration,
];

/** 公布后的登记条目，供公布以后的各例引用。 */
export const entry = (id: string, state: EntrySnapshot['state']): EntrySnapshot => ({
  register: 'documents',
  entry: id,
  version: 1,
  state,
  holder: 'government',
  facts: { title, number: '演示规〔2026〕1号' },
});
