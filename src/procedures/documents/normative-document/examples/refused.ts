import type { Example, Facts, Step } from '../../../../kernel/index.ts';
import {
  approval,
  clean,
  commenting,
  deliberated,
  entry,
  published,
  putToMeeting,
  registration,
  revised,
  signed,
  submission,
  submitted,
  text,
} from './steps.ts';

const refusedReview = (facts: Facts, article: number): Step => ({
  at: '2026-04-17T09:00',
  act: 'legalReview',
  by: 'reviewer',
  facts: { ...clean, ...facts },
  refused: { code: 'gate.shut', article },
});

/** 禁止内容：各依其法，都不能认定合法。 */
export const forbiddenContent: Example = {
  title: '设定许可、处罚、强制、收费，或者无依据减损权益的，不能认定合法',
  kind: 'refused',
  steps: [
    ...submitted,
    refusedReview({ setsLicence: true }, 17),
    refusedReview({ setsPenalty: true }, 16),
    refusedReview({ setsCoercion: true }, 10),
    refusedReview({ setsFee: true }, 25),
    refusedReview({ cutsRights: 'baseless' }, 64),
    {
      at: '2026-04-17T10:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: { ...clean, cutsRights: 'based', rightsBasis: '老年人权益保障条例第十二条' },
    },
  ],
  end: { stage: 'reviewing' },
};

/** 未经合法性审查，或者审查之后又改动的，不能审议。 */
export const staleReview: Example = {
  title: '未经审查或者审查后又修改，不得提交集体审议',
  kind: 'refused',
  steps: [
    ...submitted,
    { ...putToMeeting('2026-04-10T09:00'), refused: { code: 'gate.shut', article: 10 } },
    { at: '2026-04-17T09:00', act: 'legalReview', by: 'reviewer', facts: clean },
    { at: '2026-04-20T09:00', act: 'revise', by: 'drafter', facts: { ...text, text: '审查后又改动的稿。' } },
    { ...putToMeeting('2026-04-20T10:00'), refused: 'stage.wrong' },
    { at: '2026-04-20T11:00', act: 'submitReview', by: 'draftHead' },
    { ...putToMeeting('2026-04-21T09:00'), refused: { code: 'gate.shut', article: 10 } },
  ],
  end: { stage: 'reviewing', due: { reviewWithin: '2026-05-13' } },
};

export const earlyClose: Example = {
  title: '没有公布理由，提前结束征求意见',
  kind: 'refused',
  steps: [
    ...commenting({}, { commentUntil: '2026-03-16' }),
    {
      at: '2026-03-17T09:00',
      act: 'closeComment',
      by: 'drafter',
      refused: { code: 'wait.running', article: 15 },
    },
    {
      at: '2026-04-01T23:59',
      act: 'closeComment',
      by: 'drafter',
      refused: { code: 'wait.running', article: 15 },
    },
    { at: '2026-04-02T00:00', act: 'closeComment', by: 'drafter' },
  ],
  end: { stage: 'revising' },
};

export const unanswered: Example = {
  title: '公众意见没有逐条答复，不能送审',
  kind: 'refused',
  steps: [
    ...commenting(),
    {
      at: '2026-03-10T20:00',
      act: 'comment',
      by: 'public',
      items: [{ key: 'c1', columns: { name: '王小明' } }],
      refused: 'fact.required',
    },
    {
      at: '2026-03-10T20:00',
      act: 'comment',
      by: 'public',
      items: [{ key: 'c1', columns: { opinion: '建议公开标准。' } }],
    },
    { at: '2026-04-02T09:00', act: 'closeComment', by: 'drafter' },
    { at: '2026-04-08T09:00', act: 'revise', by: 'drafter', facts: text },
    { at: '2026-04-09T09:00', act: 'submitReview', by: 'draftHead', refused: { code: 'gate.shut', article: 18 } },
    {
      at: '2026-04-09T10:00',
      act: 'answerOpinion',
      by: 'drafter',
      item: 'c1',
      columns: { summary: '公开标准', answer: 'partly' },
      refused: 'fact.required',
    },
  ],
  end: { stage: 'revising' },
};

export const unargued: Example = {
  title: '应当论证、听证而没有进行，不能结束听取意见',
  kind: 'refused',
  steps: [
    ...commenting({ needsArgument: true, needsHearing: true }),
    { at: '2026-04-02T09:00', act: 'closeComment', by: 'drafter', refused: { code: 'gate.shut', article: 16 } },
    {
      at: '2026-04-02T10:00',
      act: 'argue',
      by: 'drafter',
      facts: { experts: ['社会保障专家'], argumentReport: '可行。' },
    },
    { at: '2026-04-02T11:00', act: 'closeComment', by: 'drafter', refused: { code: 'gate.shut', article: 16 } },
    { at: '2026-04-10T09:00', act: 'recordHearing', by: 'drafter', facts: { hearingRecord: '听证笔录' } },
    { at: '2026-04-10T10:00', act: 'closeComment', by: 'drafter' },
  ],
  end: { stage: 'revising' },
};

export const ownReview: Example = {
  title: '起草的人不能审查自己的稿，审查的人不能签署',
  kind: 'refused',
  steps: [
    ...revised().map((step) => (step.by === 'drafter' ? { ...step, as: '张某' } : step)),
    { at: '2026-04-09T08:00', act: 'submitReview', by: 'draftHead', as: '张某', refused: 'role.same-person' },
    { at: '2026-04-09T09:00', act: 'submitReview', by: 'draftHead' },
    {
      at: '2026-04-17T09:00',
      act: 'legalReview',
      by: 'reviewer',
      as: '张某',
      facts: clean,
      refused: 'role.same-person',
    },
    {
      at: '2026-04-17T10:00',
      act: 'legalReview',
      by: 'drafter',
      as: '张某',
      facts: clean,
      refused: { code: 'role.not-held', article: 10 },
    },
    { at: '2026-04-17T11:00', act: 'legalReview', by: 'reviewer', as: '李某', facts: clean },
    ...deliberated('2026-04-22T15:00', 'adopted'),
    { at: '2026-04-24T09:00', act: 'sign', by: 'signer', as: '李某', refused: 'role.same-person' },
  ],
  end: { stage: 'signing' },
};

export const unified: Example = {
  title: '不统一登记、编号的不能公布，别的机关不能公布，编号不重复、不空缺',
  kind: 'refused',
  steps: [
    ...signed,
    { at: '2026-04-27T08:00', act: 'assignNumber', by: 'registrar', refused: { code: 'gate.shut', article: 10 } },
    { at: '2026-04-27T08:10', act: 'publish', by: 'registrar', refused: { code: 'gate.shut', article: 10 } },
    { at: '2026-04-27T09:00', act: 'register', by: 'registrar', facts: { filingAuthority: 'congress' } },
    { at: '2026-04-27T09:10', act: 'publish', by: 'registrar', refused: { code: 'gate.shut', article: 10 } },
    { at: '2026-04-27T10:00', act: 'assignNumber', by: 'registrar' },
    { at: '2026-04-27T10:10', act: 'assignNumber', by: 'registrar', refused: { code: 'once.done', article: 10 } },
    { at: '2026-04-27T11:00', act: 'publish', by: 'drafter', refused: { code: 'role.not-held', article: 10 } },
    { at: '2026-04-27T14:00', act: 'revise', by: 'drafter', facts: { ...text, text: '公布前发现错字，改正。' } },
    {
      at: '2026-04-27T15:00',
      act: 'drop',
      by: 'draftHead',
      facts: { dropReason: '不再制定。' },
      refused: { code: 'gate.shut', article: 10 },
    },
  ],
  end: { stage: 'revising', clock: { publishPromptly: 'stopped' }, public: { text: null } },
};

export const tooLong: Example = {
  title: '有效期自公布之日起超过五年，不能公布',
  kind: 'refused',
  steps: [
    ...revised({}, { ...text, endsOn: '2031-06-02' }),
    { at: '2026-04-09T08:00', act: 'submitReview', by: 'draftHead', refused: { code: 'bound.broken', article: 11 } },
    { at: '2026-04-09T08:30', act: 'revise', by: 'drafter', facts: { ...text, endsOn: '2026-05-01' } },
    { at: '2026-04-09T08:40', act: 'submitReview', by: 'draftHead', refused: { code: 'gate.shut', article: 11 } },
    { at: '2026-04-09T08:50', act: 'revise', by: 'drafter', facts: { ...text, endsOn: '2031-04-29' } },
    ...submission,
    ...approval,
    ...registration,
    { at: '2026-04-28T09:00', act: 'publish', by: 'registrar', refused: { code: 'bound.broken', article: 11 } },
    { at: '2026-04-29T09:00', act: 'publish', by: 'registrar' },
  ],
  end: { stage: 'published', due: { validity: '2031-04-29' } },
};

export const deadCitation: Example = {
  title: '引用失效的、没有公布的文件',
  kind: 'refused',
  given: { entries: [entry('lapsed', 'ended'), entry('paused', 'suspended'), entry('later', 'future')] },
  steps: [
    ...commenting(),
    { at: '2026-04-02T09:00', act: 'closeComment', by: 'drafter' },
    {
      at: '2026-04-08T09:00',
      act: 'revise',
      by: 'drafter',
      facts: { ...text, cites: ['nowhere'] },
      refused: 'entry.not-found',
    },
    { at: '2026-04-08T09:10', act: 'revise', by: 'drafter', facts: { ...text, cites: ['lapsed'] } },
    { at: '2026-04-09T09:00', act: 'submitReview', by: 'draftHead', refused: { code: 'basis.gone', article: 10 } },
    { at: '2026-04-09T09:10', act: 'revise', by: 'drafter', facts: { ...text, cites: ['paused'] } },
    { at: '2026-04-09T09:20', act: 'submitReview', by: 'draftHead', refused: { code: 'basis.gone', article: 10 } },
    { at: '2026-04-09T09:30', act: 'revise', by: 'drafter', facts: { ...text, cites: ['later'] } },
    { at: '2026-04-09T09:40', act: 'submitReview', by: 'draftHead', refused: { code: 'basis.gone', article: 10 } },
  ],
  end: { stage: 'revising' },
};

export const deadRenewal: Example = {
  title: '已经被别的决定废止的文件，不能重新公布',
  kind: 'refused',
  given: { entries: [entry('this', 'ended')] },
  steps: [
    ...published,
    {
      at: '2027-03-01T09:00',
      act: 'proposeChange',
      by: 'drafter',
      facts: { change: 'renew', changeReason: '继续施行。' },
      refused: 'fact.required',
    },
    {
      at: '2027-03-01T10:00',
      act: 'proposeChange',
      by: 'drafter',
      facts: { change: 'renew', changeReason: '继续施行。', newEndsOn: '2030-01-01' },
    },
    {
      at: '2027-03-08T09:00',
      act: 'reviewChange',
      by: 'reviewer',
      facts: { changeOpinion: 'lawful', changeOpinionText: '可以。' },
    },
    {
      at: '2027-03-15T09:00',
      act: 'renew',
      by: 'signer',
      facts: { changeMinutes: '常务会议纪要' },
      refused: { code: 'gate.shut', article: 11 },
    },
  ],
  end: { stage: 'published' },
};

/** 上一次审查缩短的理由，不能用来缩短修改后的再次审查；公众提意见，不能自己写采纳情况。 */
export const reasonOnce: Example = {
  title: '缩短审查的理由每次另写；提意见的人不能填写答复',
  kind: 'refused',
  steps: [
    ...commenting(),
    {
      at: '2026-03-03T09:00',
      act: 'comment',
      by: 'public',
      items: [{ key: 'c1', columns: { opinion: '建议放宽。', answer: 'adopted' } }],
      refused: 'fact.unknown',
    },
    { at: '2026-04-02T09:00', act: 'closeComment', by: 'drafter' },
    { at: '2026-04-08T09:00', act: 'revise', by: 'drafter', facts: text },
    ...submission,
    { at: '2026-04-10T09:00', act: 'legalReview', by: 'reviewer', facts: { ...clean, hasteReason: '时间紧迫。' } },
    ...deliberated('2026-04-13T15:00', 'revise'),
    { at: '2026-04-14T09:00', act: 'revise', by: 'drafter', facts: { ...text, text: '修改后的正文。' } },
    { at: '2026-04-15T09:00', act: 'submitReview', by: 'draftHead' },
    { at: '2026-04-16T09:00', act: 'legalReview', by: 'reviewer', facts: clean, refused: 'wait.running' },
  ],
  end: { stage: 'reviewing' },
};
