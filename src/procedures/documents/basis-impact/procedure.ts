import { defineProcedure, houseRule, plan } from '../../../kernel/index.ts';
import { facts } from './facts.ts';
import { roles, stages } from './frame.ts';
import { openedBy } from './opening.ts';

const noForce = plan(10, '没有效力的不得作为行政管理的依据');
const changed = plan(11, '所涉及的法律、法规有变动，或者文件已经失效的，引用它的要处理');
const brought = {
  thing: 'required',
  thingName: 'required',
  thingKind: 'required',
  article: 'optional',
  basisName: 'required',
  change: 'required',
  changedOn: 'required',
} as const;
const over = ['noteGone', 'answerByEvaluation'] as const;
const acting = { is: ['conclusion', 'amend', 'replace', 'end'] } as const;

/** 依据变动处理：所依据的变了，引用它的每一件都要有结论，写明理由。 */
export default defineProcedure({
  id: 'basis-impact',
  mechanism: 'M25',
  title: { zh: '依据变动处理', en: 'Impact of a changed basis' },
  chapter: 'documents',
  planArticles: [10, 11],
  version: 1,
  inForce: '2020-01-01',
  caseTitle: 'thingName',
  handledBy: 'opener',
  stages,
  roles,
  facts,

  acts: {
    open: {
      title: '所依据的有变动',
      from: 'start',
      to: 'settling',
      by: 'law',
      automatic: true,
      records: brought,
      basis: [noForce, changed],
    },
    openEvaluation: {
      title: '所依据的法律、法规有变动，应当评估',
      from: 'start',
      to: 'evaluating',
      by: 'law',
      automatic: true,
      records: brought,
      basis: plan(11, '所涉及的法律、法规有变动的，应当评估'),
    },
    propose: {
      title: '提出处理意见',
      from: 'settling',
      to: 'proposed',
      by: 'handler',
      records: { conclusion: 'required', reasons: 'required', actBy: { requiredIf: acting } },
      times: 'many',
      basis: [changed, houseRule('结论要有理由，不能一销了之')],
    },
    advise: {
      title: '提出法制意见',
      from: 'open',
      by: 'reviewer',
      records: { advice: 'required' },
      times: 'many',
      basis: houseRule('登记变动的司法局看得到全部影响，可以提出意见，由承办单位决定'),
    },
    sendBack: {
      title: '退回重提',
      from: 'proposed',
      to: 'settling',
      by: 'head',
      records: { returnReason: 'required' },
      times: 'many',
      undoes: ['propose'],
      basis: houseRule('理由不足的退回'),
    },
    confirm: {
      title: '确认处理意见',
      from: 'proposed',
      to: {
        by: 'conclusion',
        cases: { noEffect: 'unaffected', goOn: 'unaffected', amend: 'acting', replace: 'acting', end: 'acting' },
      },
      by: 'head',
      basis: [changed, houseRule('处理意见由承办单位负责人确认')],
    },
    finish: {
      title: '确认落实',
      from: 'acting',
      to: 'settled',
      by: 'handler',
      records: { done: 'required' },
      basis: changed,
    },
    answerByEvaluation: {
      title: '评估作出结论',
      from: ['evaluating', 'settling', 'proposed', 'acting'],
      to: 'evaluated',
      by: 'law',
      automatic: true,
      records: { evaluated: 'required' },
      basis: plan(11, '评估结果作为修改和废止的重要依据'),
    },
    noteGone: {
      title: '文件、权力已不再施行',
      from: 'open',
      to: 'gone',
      by: 'law',
      automatic: true,
      basis: plan(11, '有效期届满自动失效；不再施行的不需处理'),
    },
  },
  clocks: {
    settle: {
      title: '提出并确认处理意见',
      kind: 'deadline',
      against: 'organ',
      starts: 'open',
      stops: ['confirm', ...over],
      limit: { setting: 'norm.impact-days' },
      basis: [changed, houseRule('多少天内处理由本区设定')],
    },
    carryOut: {
      title: '落实处理意见',
      kind: 'deadline',
      against: 'organ',
      starts: 'confirm',
      when: acting,
      stops: ['finish', ...over],
      limit: { until: 'actBy' },
      basis: [changed, houseRule('落实的截止日由处理意见写明')],
    },
  },
  gates: {
    goOnIsForCases: {
      blocks: ['propose'],
      only: ['conclusion', 'goOn'],
      until: { is: ['thingKind', 'case'] },
      says: {
        zh: '只有在办案件可以依立案时的规定继续办理',
        en: 'Only an open case can go on under what held when it was filed',
      },
      basis: houseRule('文件和权力今后还要适用，要有处理'),
    },
  },
  bounds: {
    actByAhead: {
      on: ['propose'],
      when: acting,
      fact: 'actBy',
      is: 'atLeast',
      from: 'day',
      says: { zh: '落实的截止日已经过去', en: 'The day to carry it out by has passed' },
      basis: houseRule('截止日在将来才能落实'),
    },
  },

  links: { thing: { fact: 'thing', back: 'basisChanges' } },
  openedBy,
  on: [
    {
      link: 'thing',
      act: 'noteEvaluated',
      whileOpen: true,
      does: 'answerByEvaluation',
      copies: { evaluated: 'evaluated' },
    },
    ...(['repeal', 'lapse', 'endByRepeal', 'beAnnulled', 'endLife'] as const).map((act) => ({
      link: 'thing',
      act,
      whileOpen: true as const,
      does: 'noteGone' as const,
    })),
  ],

  indicators: {
    opened: {
      title: '依据变动产生的处理',
      measure: { kind: 'count', act: 'open' },
      better: 'neither',
      planArticle: 11,
    },
    settledOnTime: {
      title: '依据变动按时处理率',
      measure: { kind: 'onTime', clock: 'settle' },
      better: 'up',
      planArticle: 11,
    },
    carriedOutOnTime: {
      title: '处理意见按时落实率',
      measure: { kind: 'onTime', clock: 'carryOut' },
      better: 'up',
      planArticle: 11,
    },
    lapsedCited: {
      title: '已经失效仍被引用的文件',
      measure: { kind: 'standing', register: 'documents', cited: 'ended' },
      better: 'down',
      planArticle: 11,
    },
    lawsCited: {
      title: '已经失效仍被引用的法律、法规、规章',
      measure: { kind: 'standing', register: 'laws', cited: 'ended' },
      better: 'down',
      planArticle: 11,
    },
  },
});
