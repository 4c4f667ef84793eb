// 自动立案、听取意见、统计、报告
import { houseRule } from '../../../kernel/index.ts';
import { evaluating, rulemaking } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

export const acts = {
  open: {
    title: '应当评估',
    from: 'start',
    to: 'evaluating',
    by: 'law',
    automatic: true,
    records: {
      document: 'required',
      title: 'required',
      number: 'required',
      issuer: 'required',
      unit: 'required',
      trigger: 'required',
      lawChange: 'optional',
      objection: 'optional',
      endsOn: 'required',
    },
    basis: [
      evaluating('满一年、满五年、法律法规变动、公众建议较多的，实施部门应当评估'),
      rulemaking(38, '可以组织立法后评估'),
    ],
  },
  announce: {
    title: '公告评估，征求意见',
    from: 'evaluating',
    by: 'evaluator',
    records: { notice: 'required', opinionsUntil: 'required' },
    basis: [evaluating('评估施行效果'), houseRule('评估听取公众和管理对象的意见')],
  },
  comment: {
    title: '对施行效果提出意见',
    from: 'evaluating',
    by: 'public',
    adds: 'opinions',
    times: 'many',
    basis: [evaluating('社会关注度高、公众提出较多建议的应当评估'), houseRule('评估期间公众可以提出意见')],
  },
  count: {
    title: '统计施行情况',
    from: 'evaluating',
    by: 'evaluator',
    records: { figures: 'required', casesCiting: 'required' },
    times: 'many',
    basis: evaluating('评估施行效果'),
  },
  report: {
    title: '提出评估报告',
    from: 'evaluating',
    to: 'reported',
    by: 'unitHead',
    records: {
      lawfulStill: 'required',
      effect: 'required',
      opinionsSummary: 'required',
      proposal: 'required',
      report: 'required',
    },
    basis: evaluating('由主要实施部门对施行效果进行评估'),
  },
  noteGone: {
    title: '文件已不再施行',
    from: 'open',
    to: 'gone',
    by: 'law',
    automatic: true,
    basis: evaluating('评估的是施行中的文件；有效期届满自动失效'),
  },
} as const satisfies Acts;

export const clocks = {
  evaluate: {
    title: '评估期限',
    kind: 'deadline',
    against: 'organ',
    starts: 'open',
    stops: ['conclude', 'noteGone'],
    limit: { setting: 'norm.evaluation-months' },
    basis: [evaluating('应当评估'), houseRule('评估多久完成由本区设定')],
  },
  opinions: {
    title: '公告的征求意见期限',
    kind: 'wait',
    against: 'other',
    starts: 'announce',
    limit: { until: 'opinionsUntil' },
    blocks: ['report'],
    basis: houseRule('已经公告的征求意见期限不得提前结束'),
  },
} as const satisfies Clocks;

export const gates = {
  heard: {
    blocks: ['report'],
    until: { done: 'announce' },
    says: { zh: '没有公告评估、征求意见，不能报告', en: 'The public has not been heard' },
    basis: houseRule('评估听取公众和管理对象的意见'),
  },
  announced: {
    blocks: ['comment'],
    until: { done: 'announce' },
    says: { zh: '还没有公告征求意见', en: 'Opinions have not been invited yet' },
    basis: houseRule('评估先公告，再收意见'),
  },
  counted: {
    blocks: ['report'],
    until: { done: 'count' },
    says: { zh: '没有统计施行情况，不能报告', en: 'How the document was applied has not been counted' },
    basis: evaluating('对实施效果进行评估'),
  },
} as const satisfies Gates;
