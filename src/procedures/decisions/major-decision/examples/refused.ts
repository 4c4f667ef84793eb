import type { Example, Facts, Step } from '../../../../kernel/index.ts';
import {
  argued,
  argument,
  closing,
  fair,
  given,
  lawful,
  listed,
  preparing,
  published,
  researched,
  risk,
  started,
  submission,
  submitted,
  uncontrollable,
} from './steps.ts';

const no = (step: Omit<Step, 'refused'>, article: number, code: 'gate.shut' | 'wait.running' = 'gate.shut'): Step => ({
  ...step,
  refused: { code, article },
});

const close = (at: string, more: Facts = {}): Step => ({
  at,
  act: 'closeParticipation',
  by: 'drafter',
  facts: { ...closing, ...more },
});

const agenda = (at: string): Step => ({ at, act: 'putOnAgenda', by: 'clerk', facts: { meetingKind: 'executive' } });

export const outsideCatalogue: Example = {
  title: '没有研究论证的、不在目录内的，不能启动',
  kind: 'refused',
  given: { entries: [listed('ended')] },
  steps: [
    ...researched.slice(0, 2),
    no({ at: '2026-03-05T09:00', act: 'start', by: 'head', facts: started }, 10),
    ...researched.slice(2),
    no({ at: '2026-03-09T09:00', act: 'start', by: 'head', facts: started }, 3),
    {
      at: '2026-03-09T09:10',
      act: 'start',
      by: 'head',
      facts: { ...started, matter: 'nowhere' },
      refused: 'gate.shut',
    },
    {
      at: '2026-03-09T09:20',
      act: 'start',
      by: 'clerk',
      facts: started,
      refused: { code: 'role.not-held', article: 10 },
    },
  ],
  end: { stage: 'proposed' },
};

export const unitsNotConsulted: Example = {
  title: '涉及其他单位而没有协商，或者有争议不说明的，不能进入下一步',
  kind: 'refused',
  given,
  steps: [
    ...preparing().slice(0, -1),
    no({ ...(preparing({ touchesUnits: true }).at(-1) as Step) }, 13),
    {
      at: '2026-03-16T10:00',
      act: 'consultUnit',
      by: 'drafter',
      items: [{ key: 'u1', columns: { unit: 'justice', agreed: false, opinion: '资金来源不明。' } }],
    },
    { ...(preparing({ touchesUnits: true }).at(-1) as Step), at: '2026-03-16T11:00', refused: 'fact.required' },
    {
      ...(preparing({ touchesUnits: true, disagreements: '资金由区级财政列支，理由附后。' }).at(-1) as Step),
      at: '2026-03-16T12:00',
    },
  ],
  end: { stage: 'preparing' },
};

export const commentCutShort: Example = {
  title: '没有公布草案，或者不满三十日而没有公布理由，不能结束听取意见',
  kind: 'refused',
  given,
  steps: [
    ...preparing(),
    { ...close('2026-03-16T10:00'), refused: { code: 'wait.not-started', article: 15 } },
    {
      at: '2026-03-16T11:00',
      act: 'comment',
      by: 'public',
      items: [{ key: 'c0', columns: { opinion: '还没有公布。' } }],
      refused: { code: 'gate.shut', article: 15 },
    },
    ...published({}, { commentUntil: '2026-03-27' }).slice(-1),
    no(close('2026-03-28T09:00'), 15, 'wait.running'),
    no(close('2026-04-16T23:59'), 15, 'wait.running'),
    close('2026-04-17T00:00'),
    no(
      {
        at: '2026-04-17T09:00',
        act: 'comment',
        by: 'public',
        items: [{ key: 'c1', columns: { opinion: '迟到的意见。' } }],
      },
      18,
    ),
  ],
  end: { stage: 'preparing' },
};

export const unanswered: Example = {
  title: '有意见没有答复、不采纳不说明理由，不能结束听取意见',
  kind: 'refused',
  given,
  steps: [
    ...published(),
    {
      at: '2026-03-20T09:00',
      act: 'comment',
      by: 'public',
      items: [{ key: 'c1', columns: { opinion: '建议缩短工期。' } }],
    },
    no(close('2026-04-17T09:00'), 18),
    {
      at: '2026-04-17T10:00',
      act: 'answerOpinion',
      by: 'drafter',
      item: 'c1',
      columns: { summary: '缩短工期', answer: 'declined' },
      refused: 'fact.required',
    },
    { ...close('2026-04-17T11:00', { specificGroup: true }), refused: 'fact.required' },
  ],
  end: { stage: 'preparing' },
};

export const unheard: Example = {
  title: '应当听证而没有听证，或者听证还没有结束、取消后没有重办',
  kind: 'refused',
  given,
  steps: [
    ...published({ hearingDuty: 'law' }),
    no(close('2026-04-17T09:00'), 7),
    { at: '2026-04-17T10:00', act: 'orderHearing', by: 'draftHead', facts: { hearingReason: '法律要求。' } },
    no(close('2026-04-20T09:00'), 17),
    { at: '2026-04-21T09:00', act: 'hearingCancelled', reaction: true },
    no(close('2026-04-21T10:00'), 16),
    { at: '2026-04-21T11:00', act: 'orderHearing', by: 'draftHead', facts: { hearingReason: '重新组织。' } },
    {
      at: '2026-05-12T17:00',
      act: 'hearingHeld',
      reaction: true,
      facts: { hearingRecord: '记录', hearingSummary: '摘要', hearingOn: '2026-05-12' },
    },
    close('2026-05-13T10:00'),
  ],
  end: { stage: 'preparing' },
};

export const biasedExpert: Example = {
  title: '有直接利害关系的专家不能论证；论证意见要署名',
  kind: 'refused',
  given,
  steps: [
    ...published(),
    no({ at: '2026-03-25T09:00', act: 'argue', by: 'drafter', facts: { ...argument, expertConflict: true } }, 20),
    {
      at: '2026-03-25T10:00',
      act: 'argue',
      by: 'drafter',
      facts: Object.fromEntries(Object.entries(argument).filter(([fact]) => fact !== 'argumentReport')),
      refused: 'fact.required',
    },
    {
      at: '2026-03-26T09:00',
      act: 'weighExperts',
      by: 'drafter',
      facts: { expertAnswer: '采纳' },
      refused: 'gate.shut',
    },
  ],
  end: { stage: 'preparing' },
};

export const skippedTracks: Example = {
  title: '听取意见、专家论证、风险评估缺一，不能形成送审稿或者送审',
  kind: 'refused',
  given,
  steps: [
    ...published(),
    ...argued().slice(1, 3),
    no({ at: '2026-04-01T09:00', act: 'revise', by: 'drafter', facts: { draft: '送审稿' } }, 7),
    close('2026-04-17T09:00'),
    no({ at: '2026-04-17T10:00', act: 'weighRisk', by: 'drafter', facts: { riskAnswer: '无' } }, 8),
    { at: '2026-04-20T09:00', act: 'revise', by: 'drafter', facts: { draft: '送审稿' } },
    no({ at: '2026-04-21T09:00', act: 'submitReview', by: 'draftHead', facts: submission }, 8),
    { at: '2026-04-21T10:00', act: 'legalReview', by: 'reviewer', facts: lawful, refused: 'stage.wrong' },
    { ...agenda('2026-04-21T11:00'), refused: { code: 'stage.wrong', article: 7 } },
  ],
  end: { stage: 'revising' },
};

export const uncontrolled: Example = {
  title: '风险不可控，谁也不能列入议程；降低等级要有新措施、新评估',
  kind: 'refused',
  given,
  steps: [
    ...submitted({}, uncontrollable),
    { at: '2026-05-06T09:00', act: 'legalReview', by: 'reviewer', facts: lawful },
    no(agenda('2026-05-07T09:00'), 8),
    { ...agenda('2026-05-07T10:00'), by: 'head', refused: { code: 'role.not-held', article: 7 } },
    { at: '2026-05-07T11:00', act: 'orderRisk', by: 'draftHead', facts: risk, refused: 'fact.required' },
    {
      at: '2026-05-08T09:00',
      act: 'orderRisk',
      by: 'draftHead',
      facts: { ...risk, riskBy: '2026-05-20', newMeasures: '增加补偿，整栋同意后实施。' },
    },
    no(agenda('2026-05-08T10:00'), 8),
    {
      at: '2026-05-18T09:00',
      act: 'riskAssessed',
      reaction: true,
      facts: { riskLevel: 'medium', riskControllable: true, riskReport: '报告二', riskMeasures: '措施' },
    },
    no(agenda('2026-05-18T10:00'), 8),
    { at: '2026-05-19T09:00', act: 'weighRisk', by: 'drafter', facts: { riskAnswer: '写入草案。' } },
    agenda('2026-05-19T10:00'),
  ],
  end: { stage: 'listed' },
};

export const otherAssessment: Example = {
  title: '已经组织过评估的，不能改用别的评估来降低等级',
  kind: 'refused',
  given,
  steps: [
    ...published(),
    ...argued(uncontrollable),
    no(
      {
        at: '2026-04-02T09:00',
        act: 'adoptAssessment',
        by: 'organizer',
        facts: { riskLevel: 'low', riskControllable: true, riskReport: '旧报告', adoptReason: '曾经评估过。' },
      },
      22,
    ),
  ],
  end: { stage: 'preparing', facts: { riskControllable: false } },
};

export const unreviewed: Example = {
  title: '没有审查、审查不合法、时间不足，都不能列入议程；起草的人不能审查',
  kind: 'refused',
  given,
  steps: [
    ...submitted().map((step) => (step.by === 'drafter' ? { ...step, as: '张某' } : step)),
    no(agenda('2026-04-22T09:00'), 25),
    no({ at: '2026-04-30T09:00', act: 'legalReview', by: 'reviewer', facts: lawful }, 26, 'wait.running'),
    {
      at: '2026-05-06T08:00',
      act: 'legalReview',
      by: 'reviewer',
      as: '张某',
      facts: lawful,
      refused: 'role.same-person',
    },
    {
      at: '2026-05-06T08:10',
      act: 'legalReview',
      by: 'drafter',
      as: '张某',
      facts: lawful,
      refused: { code: 'role.not-held', article: 25 },
    },
    { at: '2026-05-06T09:00', act: 'legalReview', by: 'reviewer', facts: { ...lawful, opinion: 'unlawful' } },
    no(agenda('2026-05-07T09:00'), 25),
  ],
  end: { stage: 'reviewing' },
};

export const changedAfterReview: Example = {
  title: '审查后实质修改要重新审查；是否实质，起草人说了不算',
  kind: 'refused',
  given,
  steps: [
    ...submitted().map((step) => (step.by === 'drafter' ? { ...step, as: '张某' } : step)),
    { at: '2026-05-06T09:00', act: 'legalReview', by: 'reviewer', facts: lawful },
    {
      at: '2026-05-07T09:00',
      act: 'proposeMinor',
      by: 'drafter',
      facts: { proposedText: '改动了补偿标准的文本', minorReason: '文字修改。' },
    },
    no(agenda('2026-05-07T10:00'), 25),
    {
      at: '2026-05-07T11:00',
      act: 'confirmMinor',
      by: 'drafter',
      as: '张某',
      facts: { minorFinding: '只是文字' },
      refused: 'role.not-held',
    },
    {
      at: '2026-05-07T11:10',
      act: 'confirmMinor',
      by: 'reviewer',
      as: '张某',
      facts: { minorFinding: '只是文字' },
      refused: 'role.same-person',
    },
    {
      at: '2026-05-08T09:00',
      act: 'returnDraft',
      by: 'reviewer',
      facts: { returnReason: '补偿标准的改动是实质修改，重新送审。' },
    },
    { at: '2026-05-08T10:00', act: 'revise', by: 'drafter', facts: { draft: '改动了补偿标准的文本' } },
    { at: '2026-05-08T11:00', act: 'submitReview', by: 'draftHead', facts: submission },
    no(agenda('2026-05-11T09:00'), 25),
    no({ at: '2026-05-11T10:00', act: 'legalReview', by: 'reviewer', facts: lawful }, 26, 'wait.running'),
  ],
  end: { stage: 'reviewing' },
};

export const unfairCompetition: Example = {
  title: '没有通过公平竞争审查，不能列入议程；改稿后重新审查',
  kind: 'refused',
  given,
  steps: [
    ...submitted().filter((step) => step.act !== 'fairReview'),
    { at: '2026-05-06T09:00', act: 'legalReview', by: 'reviewer', facts: lawful },
    no(agenda('2026-05-06T10:00'), 29),
    { at: '2026-05-07T09:00', act: 'fairReview', by: 'fairReviewer', facts: { ...fair, fairResult: 'fail' } },
    no(agenda('2026-05-07T10:00'), 29),
    { at: '2026-05-08T09:00', act: 'revise', by: 'drafter', facts: { draft: '删去指定企业的稿' } },
    { at: '2026-05-08T10:00', act: 'submitReview', by: 'draftHead', facts: submission },
    { at: '2026-05-20T09:00', act: 'legalReview', by: 'reviewer', facts: lawful },
    no(agenda('2026-05-20T10:00'), 29),
    { at: '2026-05-20T11:00', act: 'fairReview', by: 'fairReviewer', facts: { ...fair, fairResult: 'pass' } },
    agenda('2026-05-20T12:00'),
  ],
  end: { stage: 'listed' },
};

export const interested: Example = {
  title: '与事项有利害关系的审查人回避后，不能再审查',
  kind: 'refused',
  given,
  steps: [
    ...submitted(),
    {
      at: '2026-04-23T09:00',
      act: 'askRecusal',
      by: 'draftHead',
      items: [{ key: 'r1', columns: { person: '李某', reason: '住在计划加装的楼里。' } }],
    },
    { at: '2026-04-23T10:00', act: 'decideRecusal', by: 'head', item: 'r1', columns: { granted: true } },
    { at: '2026-05-06T09:00', act: 'legalReview', by: 'reviewer', as: '李某', facts: lawful, refused: 'role.recused' },
    { at: '2026-05-06T10:00', act: 'legalReview', by: 'reviewer', facts: lawful },
  ],
  end: { stage: 'reviewing' },
};
