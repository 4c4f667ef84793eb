import type { Example } from '../../../../kernel/index.ts';
import {
  argued,
  argument,
  carriedOut,
  closing,
  given,
  lawful,
  onAgenda,
  preparing,
  published,
  researched,
  started,
  submission,
  submitted,
} from './steps.ts';

export const declined: Example = {
  title: '公众建议，论证后不启动',
  kind: 'variant',
  steps: [
    {
      at: '2026-03-02T09:00',
      act: 'propose',
      by: 'public',
      as: '居民甲',
      facts: {
        title: '建议新建一座体育馆（演示数据）',
        kind: 'project',
        proposerKind: 'people',
        proposer: '王小明',
        contact: '13800000000',
        suggestion: '建议新建体育馆。',
      },
    },
    ...researched.slice(1),
    {
      at: '2026-03-09T09:00',
      act: 'start',
      by: 'head',
      facts: { startResult: 'declined', startReason: '现有场馆可以满足。', purpose: 'new', closedMatter: false },
    },
  ],
  end: { stage: 'declined' },
};

export const closed: Example = {
  title: '依法不予公开的事项：不公布草案，在可以知悉的范围内听取意见，五步不少',
  kind: 'variant',
  given,
  steps: [
    ...preparing({ technical: false }, { ...started, closedMatter: true, closedBasis: '涉及国家秘密。' }),
    {
      at: '2026-03-17T09:00',
      act: 'publishDraft',
      by: 'drafter',
      facts: { channels: ['政府网站'], commentUntil: '2026-04-16' },
      refused: { code: 'gate.shut', article: 14 },
    },
    {
      at: '2026-03-17T10:00',
      act: 'closeParticipation',
      by: 'drafter',
      facts: closing,
      refused: 'fact.required',
    },
    {
      at: '2026-03-20T09:00',
      act: 'closeParticipation',
      by: 'drafter',
      facts: { ...closing, closedOpinions: '在涉密范围内听取七家单位意见。' },
    },
    ...argued()
      .slice(1, 2)
      .map((step) => ({ ...step, facts: { ...argument, argumentWay: 'written' } })),
    { at: '2026-03-26T09:00', act: 'weighExperts', by: 'drafter', facts: { expertAnswer: '采纳。' } },
    {
      at: '2026-03-27T09:00',
      act: 'adoptAssessment',
      by: 'organizer',
      facts: {
        riskLevel: 'low',
        riskControllable: true,
        riskReport: '已有的评估报告',
        adoptReason: '立项时已按规定评估。',
      },
    },
    { at: '2026-03-27T10:00', act: 'weighRisk', by: 'drafter', facts: { riskAnswer: '按原措施执行。' } },
    { at: '2026-03-30T09:00', act: 'revise', by: 'drafter', facts: { draft: '送审稿' } },
    { at: '2026-03-31T09:00', act: 'submitReview', by: 'draftHead', facts: submission },
  ],
  end: { stage: 'reviewing', public: { draft: null, answers: null } },
};

export const minorChange: Example = {
  title: '审查后的文字修改，由审查人认定为非实质性，以认定的文本提交讨论',
  kind: 'variant',
  given,
  steps: [
    ...submitted(),
    {
      at: '2026-05-06T09:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: lawful,
      then: { facts: { text: '三年计划（送审稿）' } },
    },
    {
      at: '2026-05-07T09:00',
      act: 'proposeMinor',
      by: 'drafter',
      facts: { proposedText: '三年计划（改正错字）', minorReason: '改正两处错字。' },
      then: { facts: { text: '三年计划（送审稿）' } },
    },
    { at: '2026-05-07T10:00', act: 'confirmMinor', by: 'reviewer', facts: { minorFinding: '只改错字，不影响内容。' } },
    { at: '2026-05-08T09:00', act: 'putOnAgenda', by: 'clerk', facts: { meetingKind: 'executive' } },
  ],
  end: { stage: 'listed', facts: { text: '三年计划（改正错字）' } },
};

export const reform: Example = {
  title: '国家尚无规定的探索性改革：明示法律风险后可以提交讨论',
  kind: 'variant',
  given,
  steps: [
    ...submitted(),
    {
      at: '2026-05-06T09:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: { ...lawful, opinion: 'reform' },
      refused: 'fact.required',
    },
    {
      at: '2026-05-06T10:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: { ...lawful, opinion: 'reform', legalRisk: '收益分配没有上位法规定。' },
    },
    { at: '2026-05-08T09:00', act: 'putOnAgenda', by: 'clerk', facts: { meetingKind: 'plenary' } },
  ],
  end: { stage: 'listed' },
};

export const suspended: Example = {
  title: '情况紧急，区长先决定中止，问题解决后恢复，后来被新的决策调整',
  kind: 'variant',
  given,
  steps: [
    ...carriedOut(),
    {
      at: '2026-08-03T09:00',
      act: 'reportProblem',
      by: 'executor',
      items: [{ key: 'q1', columns: { problem: '施工中发现地基沉降。', advice: '先停工检测。' } }],
    },
    {
      at: '2026-08-03T15:00',
      act: 'suspend',
      by: 'head',
      facts: { suspendReason: '地基沉降，先行中止。' },
      then: { stage: 'suspended', clock: { report: 'stopped' }, public: { suspension: {} } },
    },
    {
      at: '2026-09-21T09:00',
      act: 'resume',
      by: 'head',
      facts: { resumeReason: '检测合格。' },
      then: { stage: 'carryingOut', due: { report: '2027-09-21' }, public: { suspension: null } },
    },
    { at: '2027-03-01T09:00', act: 'beReplaced', reaction: true, facts: { endedFrom: '2027-04-01' } },
  ],
  end: {
    stage: 'replaced',
    clock: { report: 'stopped' },
    effects: ['enter decisions', 'end decision-catalogue', 'suspend decisions', 'resume decisions', 'end decisions'],
  },
};

export const stopped: Example = {
  title: '停止执行：另一件决策走完程序公布之时，本决策停止',
  kind: 'variant',
  given,
  steps: [
    ...carriedOut(),
    { at: '2027-03-01T09:00', act: 'beStopped', reaction: true, facts: { endedFrom: '2027-03-01' } },
    { at: '2027-03-02T09:00', act: 'archive', by: 'clerk', facts: { archiveCatalogue: '归档目录' } },
  ],
  end: { stage: 'stopped', clock: { archivePromptly: 'stopped', report: 'stopped' } },
};

export const dropped: Example = {
  title: '列入议程后终止决策程序',
  kind: 'variant',
  given,
  steps: [...onAgenda(), { at: '2026-05-09T09:00', act: 'drop', by: 'head', facts: { dropReason: '上级另有部署。' } }],
  end: { stage: 'dropped' },
};

export const sentBack: Example = {
  title: '材料不全退回，补充后再送',
  kind: 'variant',
  given,
  steps: [
    ...submitted(),
    { at: '2026-04-23T09:00', act: 'returnDraft', by: 'reviewer', facts: { returnReason: '缺论证意见的采纳情况。' } },
    {
      at: '2026-04-24T09:00',
      act: 'submitReview',
      by: 'draftHead',
      facts: submission,
      then: { stage: 'reviewing', due: { legality: '2026-05-09' } },
    },
  ],
  end: { stage: 'reviewing' },
};

export const hearingAddedLate: Example = {
  title: '审查发现应当听证而没有听证：退回补办，再送审',
  kind: 'refused',
  given,
  steps: [
    ...submitted(),
    {
      at: '2026-04-24T08:00',
      act: 'requireHearing',
      by: 'reviewer',
      facts: { hearingDuty: 'none', returnReason: '应当听证。' },
      refused: { code: 'gate.shut', article: 27 },
    },
    {
      at: '2026-04-24T09:00',
      act: 'requireHearing',
      by: 'reviewer',
      facts: { hearingDuty: 'interests', returnReason: '低层住户的采光直接受影响，应当听证。' },
      then: { stage: 'revising' },
    },
    {
      at: '2026-04-24T10:00',
      act: 'submitReview',
      by: 'draftHead',
      facts: submission,
      refused: { code: 'gate.shut', article: 7 },
    },
    { at: '2026-04-24T11:00', act: 'orderHearing', by: 'draftHead', facts: { hearingReason: '补办听证。' } },
    {
      at: '2026-05-14T17:00',
      act: 'hearingHeld',
      reaction: true,
      facts: { hearingRecord: '记录', hearingSummary: '要求补偿。', hearingOn: '2026-05-14' },
    },
    {
      at: '2026-05-15T08:00',
      act: 'submitReview',
      by: 'draftHead',
      facts: submission,
      refused: { code: 'gate.shut', article: 18 },
    },
    {
      at: '2026-05-15T09:00',
      act: 'revise',
      by: 'drafter',
      facts: { draft: '写入补偿的送审稿', hearingAnswer: '补偿写入第五条。' },
    },
    { at: '2026-05-15T10:00', act: 'submitReview', by: 'draftHead', facts: submission },
  ],
  end: { stage: 'reviewing' },
};

export const withoutHearing: Example = {
  title: '不属于应当听证的，也可以组织听证',
  kind: 'variant',
  given,
  steps: [
    ...published(),
    { at: '2026-03-18T08:00', act: 'orderHearing', by: 'draftHead', facts: { hearingReason: '分歧较大。' } },
    ...argued(),
    {
      at: '2026-04-14T17:00',
      act: 'hearingHeld',
      reaction: true,
      facts: { hearingRecord: '记录', hearingSummary: '摘要', hearingOn: '2026-04-14' },
    },
    {
      at: '2026-04-17T09:00',
      act: 'closeParticipation',
      by: 'drafter',
      facts: closing,
    },
  ],
  end: { stage: 'preparing' },
};
