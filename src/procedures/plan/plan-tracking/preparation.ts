// 导入、落实、通过
import { aims, everyArticle, goals, steering, targetRule, yearly } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

export const acts = {
  importPlan: {
    title: '导入计划',
    from: 'start',
    to: 'preparing',
    by: 'planner',
    adds: 'articles',
    records: { title: 'required', planText: 'required', from: 'required', until: 'required', source: 'optional' },
    basis: aims,
  },
  offerTargets: {
    title: '提出目标',
    from: 'preparing',
    by: 'planner',
    adds: 'targets',
    brings: ['value', 'unit'],
    times: 'many',
    basis: targetRule,
  },
  confirmTarget: {
    title: '确认目标',
    from: 'preparing',
    by: 'planner',
    each: 'targets',
    itemRecords: {
      decision: 'required',
      value: 'optional',
      unit: 'optional',
      indicator: 'optional',
      note: 'optional',
    },
    times: 'many',
    basis: [goals, targetRule],
  },
  bindArticle: {
    title: '条文落实到机制',
    from: 'preparing',
    by: 'planner',
    each: 'articles',
    itemRecords: { mechanism: 'required', unit: 'required', note: 'required' },
    times: 'many',
    basis: everyArticle,
  },
  offerMeasures: {
    title: '提出任务',
    from: 'preparing',
    by: 'planner',
    adds: 'measures',
    times: 'many',
    basis: steering,
  },
  bindMeasure: {
    title: '任务落实到单位和机制',
    from: 'preparing',
    by: 'planner',
    each: 'measures',
    itemRecords: { mechanism: 'required', unit: 'required', due: 'required', others: 'optional' },
    times: 'many',
    basis: [yearly, steering],
  },
  adopt: {
    title: '通过计划',
    from: 'preparing',
    to: 'running',
    by: 'adopter',
    records: { minutes: 'required', midtermOn: 'required', evaluateBy: 'required' },
    effects: [
      {
        op: 'enter',
        register: 'plan-targets',
        entry: { each: 'targets' },
        from: { fact: 'from' },
        until: { fact: 'until' },
        facts: {
          article: { column: 'article' },
          subject: { column: 'subject' },
          text: { column: 'text' },
          value: { column: 'value' },
          unit: { column: 'unit' },
          bound: { column: 'bound' },
          times: { column: 'times' },
          every: { column: 'every' },
          period: { column: 'period' },
          deadline: { column: 'deadline' },
          change: { column: 'change' },
          decision: { column: 'decision' },
          indicator: { column: 'indicator' },
        },
      },
    ],
    basis: [goals, steering],
  },
  discard: {
    title: '不采用',
    from: 'preparing',
    to: 'discarded',
    by: 'adopter',
    records: { discardReason: 'required' },
    basis: steering,
  },
} as const satisfies Acts;

export const gates = {
  horizon: {
    blocks: ['importPlan'],
    until: { cmp: ['from', '<', { fact: 'until' }] },
    says: { zh: '实施期限的止日应当晚于起日', en: 'The last day of the plan must be later than its first' },
    basis: goals,
  },
  everyArticleBound: {
    blocks: ['adopt'],
    until: { every: 'articles', done: 'bindArticle' },
    says: {
      zh: '还有条文没有落实到机制，也没有列为缺口，计划不能通过',
      en: 'An article is neither bound to a mechanism nor declared a gap; the plan cannot be adopted',
    },
    basis: [aims, everyArticle],
  },
  everyTargetConfirmed: {
    blocks: ['adopt'],
    until: { every: 'targets', done: 'confirmTarget', orEmpty: true },
    says: { zh: '还有目标没有经人确认', en: 'A target has not been confirmed by a person' },
    basis: [goals, targetRule],
  },
  everyMeasureBound: {
    blocks: ['adopt'],
    until: { every: 'measures', done: 'bindMeasure' },
    says: { zh: '还有任务没有落实责任单位和期限', en: 'A measure has no responsible unit or date' },
    basis: yearly,
  },
  datesInOrder: {
    blocks: ['adopt'],
    until: {
      all: [
        { cmp: ['midtermOn', '>', { fact: 'from' }] },
        { cmp: ['midtermOn', '<=', { fact: 'until' }] },
        { cmp: ['evaluateBy', '>', { fact: 'until' }] },
      ],
    },
    says: {
      zh: '日期应当依次为：开始、中期检查、期满、期满评估',
      en: 'The dates must follow each other: start, mid-term check, end, closing evaluation',
    },
    basis: goals,
  },
} as const satisfies Gates;
