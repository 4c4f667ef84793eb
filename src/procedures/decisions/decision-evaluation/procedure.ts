import { defineProcedure, houseRule } from '../../../kernel/index.ts';
import { byLot, hearing } from './basis.ts';
import * as deciding from './deciding.ts';
import * as evaluation from './evaluating.ts';
import { facts, lists } from './facts.ts';
import { roles, stages } from './frame.ts';
import { papers } from './papers.ts';

const open = { is: ['closedMatter', false] } as const;

/** 决策后评价：由决策案卷引发；听取意见、抽样检查、考核，决定继续、调整或者停止，纠正偏差和善后。 */
export default defineProcedure({
  id: 'decision-evaluation',
  mechanism: 'M20',
  title: { zh: '决策后评价', en: 'Evaluation of a decision' },
  chapter: 'decisions',
  planArticles: [9],
  version: 1,
  inForce: '2019-09-01',
  caseTitle: 'title',
  handledBy: { fact: 'unit' },
  stages,
  roles,
  facts,
  lists,
  papers,
  acts: { ...evaluation.acts, ...deciding.acts },
  clocks: { ...evaluation.clocks, ...deciding.clocks },
  gates: { ...evaluation.gates, ...deciding.gates },
  bounds: evaluation.bounds,

  openedBy: [
    {
      procedure: 'major-decision',
      act: 'orderEvaluation',
      does: 'open',
      link: 'decision',
      backLink: 'evaluations',
      copies: {
        decision: '$case',
        title: '$title',
        number: 'number',
        unit: 'evaluationUnit',
        executor: 'executor',
        ground: 'evaluationGround',
        evaluateBy: 'evaluationBy',
        closedMatter: 'closedMatter',
      },
      handledBy: { fact: 'evaluationUnit' },
    },
  ],
  on: [{ link: 'decision', act: 'beReplaced', whileOpen: true, does: 'noteReplaced' }],

  publish: {
    plan: {
      title: '评价方案，征求意见',
      at: 'publishPlan',
      shows: ['number', 'title', 'unit', 'ground', 'plan', 'opinionsUntil', 'sampleSize', 'seedSource', 'seedOn'],
      lists: { frame: ['what', 'where'] },
      when: open,
      basis: hearing[1] as (typeof hearing)[number],
    },
    sample: {
      title: '抽样结果',
      at: 'drawSample',
      shows: ['number', 'title', 'sampleSize', 'seedSource', 'seed', 'seedProof'],
      lists: { frame: ['what', 'where'], sample: ['what', 'where', 'outcome'] },
      when: open,
      basis: byLot,
    },
    result: {
      title: '评价结果',
      at: 'decide',
      shows: ['number', 'title', 'unit', 'opinionsSummary', 'outsiders', 'achieved', 'result', 'reasons', 'summary'],
      lists: { matters: ['kind', 'matter', 'inCharge', 'dueOn', 'progress'] },
      when: open,
      basis: houseRule('评价结果向社会公开'),
    },
  },

  indicators: {
    evaluated: {
      title: '完成评价的决策',
      measure: { kind: 'count', act: 'decide' },
      target: 'plan.decision.yearly-evaluation',
      better: 'up',
      planArticle: 9,
    },
    onTime: { title: '按期评价率', measure: { kind: 'onTime', clock: 'evaluate' }, better: 'up', planArticle: 9 },
    stopped: {
      title: '评价后停止的决策',
      measure: { kind: 'count', act: 'decide', is: ['result', 'stop'] },
      better: 'neither',
      planArticle: 9,
    },
    righted: {
      title: '按期纠正和善后率',
      measure: { kind: 'onTime', clock: 'setRight' },
      by: { org: 'inCharge', part: 'kind' },
      better: 'up',
      planArticle: 9,
    },
    settled: {
      title: '偏差和善后事项办妥率',
      measure: { kind: 'finished', clock: 'setRight', by: 'confirm' },
      by: { org: 'inCharge', part: 'kind' },
      better: 'up',
      planArticle: 9,
    },
    referred: {
      title: '移送问责的',
      measure: { kind: 'count', act: 'refer' },
      better: 'neither',
      planArticle: 9,
    },
  },
});
