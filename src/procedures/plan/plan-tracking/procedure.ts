import { defineProcedure } from '../../../kernel/index.ts';
import { aims, goals, steering } from './basis.ts';
import * as carryingOut from './carrying-out.ts';
import { facts, lists } from './facts.ts';
import { roles, stages } from './frame.ts';
import * as preparation from './preparation.ts';

const articleColumns = ['number', 'chapter', 'chapterTitle', 'title', 'text', 'mechanism', 'unit', 'note'] as const;
const targetColumns = [
  'article',
  'subject',
  'text',
  'value',
  'unit',
  'bound',
  'times',
  'every',
  'period',
  'deadline',
  'change',
  'decision',
  'indicator',
] as const;
const measureColumns = [
  'article',
  'task',
  'mechanism',
  'unit',
  'others',
  'due',
  'progress',
  'evidenceKind',
  'evidence',
  'outcome',
  'adjustReason',
] as const;

/** 实施计划管理：导入、逐条落实、通过、年度分解、中期检查、期满评估。 */
export default defineProcedure({
  id: 'plan-tracking',
  mechanism: 'M01',
  title: { zh: '实施计划管理', en: 'Implementation plan' },
  chapter: 'plan',
  planArticles: [1, 2],
  version: 1,
  inForce: '2012-01-01',
  caseTitle: 'title',
  handledBy: { kind: 'government' },
  stages,
  roles,
  facts,
  lists,
  acts: { ...preparation.acts, ...carryingOut.acts },
  clocks: carryingOut.clocks,
  gates: { ...preparation.gates, ...carryingOut.gates },

  publish: {
    plan: {
      title: '实施计划',
      at: 'adopt',
      shows: ['title', 'from', 'until', 'midtermOn', 'evaluateBy'],
      lists: {
        articles: articleColumns,
        targets: targetColumns,
        measures: measureColumns,
        years: ['year', 'tasks'],
      },
      basis: aims,
    },
    midterm: {
      title: '中期检查',
      at: 'midterm',
      shows: ['title', 'midtermFindings', 'midtermReport'],
      basis: steering,
    },
    closing: {
      title: '期满评估',
      at: 'closeEvaluation',
      shows: [
        'title',
        'functionsInPlace',
        'administration',
        'decisions',
        'enforcement',
        'disputes',
        'supervision',
        'capacity',
        'satisfaction',
        'closingFindings',
        'closingReport',
      ],
      basis: goals,
    },
  },

  indicators: {
    measuresOnTime: {
      title: '任务按时完成率',
      measure: { kind: 'onTime', clock: 'measure' },
      by: { org: 'unit', part: 'article' },
      better: 'up',
      planArticle: 2,
    },
    measuresFinished: {
      title: '完成的任务',
      measure: { kind: 'count', act: 'finishMeasure' },
      by: { org: 'unit', part: 'article' },
      better: 'up',
      planArticle: 2,
    },
    adjusted: {
      title: '调整的任务',
      measure: { kind: 'count', act: 'adjustMeasure' },
      by: { org: 'unit', part: 'article' },
      better: 'down',
      planArticle: 2,
    },
    measuresShare: {
      title: '任务完成率',
      measure: { kind: 'finished', clock: 'measure', by: 'finishMeasure' },
      by: { org: 'unit', part: 'article' },
      better: 'up',
      planArticle: 2,
    },
  },
});
