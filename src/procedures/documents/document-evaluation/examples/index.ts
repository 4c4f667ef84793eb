import type { Example } from '../../../../kernel/index.ts';
import { document, opened, reported } from './steps.ts';

/** 满一年自动立案，三个月内作结论：6月2日立案的，9月2日届满。 */
const ordinary: Example = {
  title: '施行满一年自动评估，继续施行',
  kind: 'ordinary',
  given: { entries: [document('inForce')] },
  steps: [
    { ...opened, then: { stage: 'evaluating', due: { evaluate: '2027-09-02' } } },
    ...reported().slice(1),
    {
      at: '2027-07-20T09:00',
      act: 'conclude',
      by: 'issuer',
      facts: { conclusion: 'keep', reasons: '符合上位法，效果良好。' },
    },
  ],
  end: {
    stage: 'kept',
    clock: { evaluate: 'stopped', carryOut: 'idle' },
    public: { notice: null, result: { conclusion: 'keep' } },
    effects: [],
  },
};

/** 结论是修改：修改它的文件公布以前不能确认落实。 */
const amended: Example = {
  title: '评估后修改',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [
    ...reported(),
    {
      at: '2027-07-20T09:00',
      act: 'conclude',
      by: 'issuer',
      facts: { conclusion: 'amend', reasons: '提高标准。', carryOutBy: '2027-12-31' },
      then: { stage: 'carrying', due: { carryOut: '2027-12-31' } },
    },
    {
      at: '2027-09-01T09:00',
      act: 'finish',
      by: 'evaluator',
      facts: { carriedOut: '已起草。' },
      refused: { code: 'gate.shut', article: 38 },
    },
    { at: '2027-11-01T09:00', act: 'noteAmended', reaction: true, facts: { changedBy: '演示规〔2027〕9号' } },
    { at: '2027-11-03T09:00', act: 'finish', by: 'evaluator', facts: { carriedOut: '修改的文件已经公布。' } },
  ],
  end: { stage: 'changed', clock: { carryOut: 'stopped' } },
};

const renewed: Example = {
  title: '届满后继续施行，等重新公布',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [
    ...reported(),
    {
      at: '2027-07-20T09:00',
      act: 'conclude',
      by: 'issuer',
      facts: { conclusion: 'renew', reasons: '需要继续。', carryOutBy: '2027-12-31' },
    },
    {
      at: '2027-09-01T09:00',
      act: 'finish',
      by: 'evaluator',
      facts: { carriedOut: '正在办理。' },
      refused: { code: 'gate.shut', article: 11 },
    },
    { at: '2027-11-01T09:00', act: 'noteRenewed', reaction: true, facts: { renewedTo: '2032-10-31' } },
    { at: '2027-11-03T09:00', act: 'finish', by: 'evaluator', facts: { carriedOut: '已重新公布。' } },
  ],
  end: { stage: 'changed' },
};

/** 废止：第一次审查认为不合法，重新作结论。 */
const repealed: Example = {
  title: '评估后废止，先审查后决定',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [
    ...reported({ lawfulStill: false, proposal: 'repeal' }),
    {
      at: '2027-07-20T09:00',
      act: 'conclude',
      by: 'issuer',
      facts: { conclusion: 'keep', reasons: '继续施行。' },
      refused: { code: 'gate.shut', article: 11 },
    },
    {
      at: '2027-07-20T10:00',
      act: 'conclude',
      by: 'issuer',
      facts: { conclusion: 'repeal', reasons: '上位法已统一规定。' },
      then: { stage: 'reviewing' },
    },
    {
      at: '2027-07-21T09:00',
      act: 'decideRepeal',
      by: 'issuer',
      facts: { minutes: '会议纪要' },
      refused: { code: 'stage.wrong', article: 39 },
    },
    {
      at: '2027-07-26T09:00',
      act: 'reviewRepeal',
      by: 'reviewer',
      facts: { repealOpinion: 'unlawful', repealOpinionText: '没有说明过渡办法。' },
      then: { stage: 'reported' },
    },
    {
      at: '2027-07-28T09:00',
      act: 'conclude',
      by: 'issuer',
      facts: { conclusion: 'repeal', reasons: '上位法已统一规定，过渡办法另行通知。' },
    },
    {
      at: '2027-08-02T09:00',
      act: 'reviewRepeal',
      by: 'reviewer',
      facts: { repealOpinion: 'lawful', repealOpinionText: '可以废止。' },
    },
    { at: '2027-08-09T09:00', act: 'decideRepeal', by: 'issuer', facts: { minutes: '常务会议纪要' } },
  ],
  end: { stage: 'repealed', public: { result: { conclusion: 'repeal' } }, effects: ['end documents'] },
};

const gone: Example = {
  title: '评估期间文件届满失效，评估终结',
  kind: 'variant',
  given: { entries: [document('inForce')] },
  steps: [...reported(), { at: '2027-07-15T00:00', act: 'noteGone', reaction: true }],
  end: { stage: 'gone', clock: { evaluate: 'stopped' }, public: { notice: null } },
};

const refused: Example = {
  title: '没有公告、没有统计、期限未到不能报告；报告人不能自己下结论',
  kind: 'refused',
  given: { entries: [document('inForce')] },
  steps: [
    opened,
    {
      at: '2027-06-03T09:00',
      act: 'report',
      by: 'unitHead',
      facts: { lawfulStill: true, effect: '良好', opinionsSummary: '无', proposal: 'keep', report: '报告' },
      refused: { code: 'gate.shut', article: 11 },
    },
    {
      at: '2027-06-03T10:00',
      act: 'comment',
      by: 'public',
      items: [{ key: '1', columns: { opinion: '意见' } }],
      refused: 'gate.shut',
    },
    {
      at: '2027-06-07T09:00',
      act: 'announce',
      by: 'evaluator',
      as: '陈某',
      facts: { notice: '征求意见。', opinionsUntil: '2027-07-07' },
    },
    { at: '2027-06-08T09:00', act: 'count', by: 'evaluator', as: '陈某', facts: { figures: '统计', casesCiting: 3 } },
    {
      at: '2027-07-07T09:00',
      act: 'report',
      by: 'unitHead',
      facts: { lawfulStill: true, effect: '良好', opinionsSummary: '无', proposal: 'keep', report: '报告' },
      refused: 'wait.running',
    },
    {
      at: '2027-07-08T09:00',
      act: 'report',
      by: 'unitHead',
      as: '陈某',
      facts: { lawfulStill: true, effect: '良好', opinionsSummary: '无', proposal: 'keep', report: '报告' },
      refused: 'role.same-person',
    },
    {
      at: '2027-07-08T10:00',
      act: 'report',
      by: 'unitHead',
      as: '周某',
      facts: { lawfulStill: true, effect: '良好', opinionsSummary: '无', proposal: 'keep', report: '报告' },
    },
    {
      at: '2027-07-09T09:00',
      act: 'conclude',
      by: 'issuer',
      as: '周某',
      facts: { conclusion: 'keep', reasons: '继续。' },
      refused: 'role.same-person',
    },
    {
      at: '2027-07-09T10:00',
      act: 'returnReport',
      by: 'issuer',
      facts: { returnReason: '没有写对小微企业的影响。' },
    },
  ],
  end: { stage: 'evaluating' },
};

const lapsed: Example = {
  title: '文件已经失效，不能再作结论',
  kind: 'refused',
  given: { entries: [document('ended')] },
  steps: [
    ...reported(),
    {
      at: '2027-07-20T09:00',
      act: 'conclude',
      by: 'issuer',
      facts: { conclusion: 'keep', reasons: '继续。' },
      refused: { code: 'gate.shut', article: 11 },
    },
  ],
  end: { stage: 'reported' },
};

const examples: readonly Example[] = [ordinary, amended, renewed, repealed, gone, refused, lapsed];

export default examples;
