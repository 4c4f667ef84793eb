import { defineProcedure, houseRule } from '../../../kernel/index.ts';
import { asLaw } from './basis.ts';
import * as concluding from './concluding.ts';
import * as evaluating from './evaluating.ts';
import { facts, lists } from './facts.ts';
import { roles, stages } from './frame.ts';
import { papers } from './papers.ts';

/** 规范性文件的事由，各由文件自己的案卷产生。 */
const triggers = [
  'anniversaryDue',
  'fiveYearsDue',
  'proposalsReached',
  'noteLawChange',
  'noteBasisChange',
  'noteObjection',
] as const;

/** 规范性文件评估：事由一到自动立案，实施部门评估，制定机关作结论，结论落实到登记簿。 */
export default defineProcedure({
  id: 'document-evaluation',
  mechanism: 'M24',
  title: { zh: '规范性文件评估', en: 'Evaluation of a document' },
  chapter: 'documents',
  planArticles: [11],
  version: 1,
  inForce: '2018-12-04',
  caseTitle: 'title',
  handledBy: { fact: 'unit' },
  stages,
  roles,
  facts,
  lists,
  papers,
  acts: { ...evaluating.acts, ...concluding.acts },
  clocks: { ...evaluating.clocks, ...concluding.clocks },
  gates: { ...evaluating.gates, ...concluding.gates },

  publish: {
    notice: {
      title: '文件评估，征求意见',
      at: 'announce',
      shows: ['number', 'title', 'issuer', 'unit', 'trigger', 'notice', 'opinionsUntil'],
      downBy: ['conclude', 'noteGone'],
      basis: houseRule('评估听取公众和管理对象的意见'),
    },
    result: {
      title: '文件评估结果',
      at: 'conclude',
      shows: [
        'number',
        'title',
        'issuer',
        'unit',
        'trigger',
        'opinionsSummary',
        'conclusion',
        'reasons',
        'carryOutBy',
        'carriedOut',
      ],
      basis: asLaw[0] as (typeof asLaw)[number],
    },
  },

  openedBy: triggers.map((act) => ({
    procedure: 'normative-document',
    act,
    does: 'open' as const,
    link: 'document',
    backLink: 'evaluations',
    copies: {
      document: '$case',
      title: 'title',
      number: 'number',
      issuer: 'issuer',
      unit: 'drafter',
      trigger: '$act',
      endsOn: 'currentEnd',
      ...(act === 'noteLawChange' || act === 'noteBasisChange' ? { lawChange: 'lawChange' } : {}),
      ...(act === 'noteObjection' ? { objection: 'objection' } : {}),
    },
    handledBy: { fact: 'drafter' },
  })),
  on: [
    {
      link: 'document',
      act: 'noteAmendment',
      whileOpen: true,
      does: 'noteAmended',
      copies: { changedBy: 'lastAmendedBy' },
    },
    { link: 'document', act: 'renew', whileOpen: true, does: 'noteRenewed', copies: { renewedTo: 'newEndsOn' } },
    ...(['repeal', 'lapse', 'endByRepeal', 'beAnnulled'] as const).map((act) => ({
      link: 'document',
      act,
      whileOpen: true as const,
      does: 'noteGone' as const,
    })),
  ],

  indicators: {
    due: {
      title: '应当评估的文件',
      measure: { kind: 'count', act: 'open' },
      better: 'neither',
      planArticle: 11,
    },
    onTime: { title: '按期评估率', measure: { kind: 'onTime', clock: 'evaluate' }, better: 'up', planArticle: 11 },
    ledToChange: {
      title: '评估后修改、废止、重新公布的比例',
      measure: { kind: 'share', of: 'conclude', is: ['conclusion', 'amend', 'repeal', 'renew'] },
      better: 'neither',
      planArticle: 11,
    },
    repealed: {
      title: '评估后废止的文件',
      measure: { kind: 'count', act: 'decideRepeal' },
      better: 'neither',
      planArticle: 11,
    },
    carriedOutOnTime: {
      title: '结论按期落实率',
      measure: { kind: 'onTime', clock: 'carryOut' },
      better: 'up',
      planArticle: 11,
    },
  },
});
