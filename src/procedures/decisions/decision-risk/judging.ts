// 四项评估、评定等级、会同评估、报告、跟踪
import { houseRule } from '../../../kernel/index.ts';
import { order, riskPlan } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

const four = riskPlan('事先作合法性、合理性、可行性、可控性评估，确定风险等级');
const lowering = order(24, '不可控的，采取调整草案等措施确保可控后才可以决策');

export const acts = {
  judge: {
    title: '四项评估，评定等级',
    from: 'assessing',
    to: 'judged',
    by: 'assessor',
    records: {
      legality: 'required',
      reasonableness: 'required',
      feasibility: 'required',
      controllable: 'required',
      level: 'required',
      judgement: 'required',
      measures: 'required',
      measureEffect: { requiredIf: { known: 'formerLevel' } },
    },
    times: 'many',
    basis: [four, order(23, '定性与定量分析结合，科学预测、综合研判'), lowering],
  },
  cosign: {
    title: '会同评估',
    from: 'judged',
    to: { by: 'cosignResult', cases: { agree: 'cosigned', again: 'assessing' } },
    by: 'partner',
    records: { cosignResult: 'required', cosignOpinion: 'required' },
    times: 'many',
    basis: [
      order(22, '由承办单位或者负责风险评估工作的其他单位组织'),
      houseRule('不由承办单位单独评估：评估结果由区政府办会同'),
    ],
  },
  report: {
    title: '报告评估结果',
    from: 'cosigned',
    to: 'reported',
    by: 'unitHead',
    records: { report: 'required' },
    basis: [order(23, '形成风险评估报告'), order(24, '评估结果是决策的重要依据')],
  },
  follow: {
    title: '跟踪风险',
    from: 'reported',
    by: 'assessor',
    adds: 'follows',
    times: 'many',
    basis: riskPlan('实行预测预防'),
  },
  cancel: {
    title: '决策程序终止',
    from: ['assessing', 'judged', 'cosigned'],
    to: 'cancelled',
    by: 'law',
    automatic: true,
    basis: order(22, '评估的是决策草案'),
  },
} as const satisfies Acts;

export const clocks = {
  assess: {
    title: '完成风险评估',
    kind: 'deadline',
    against: 'organ',
    starts: 'open',
    stops: ['report', 'cancel'],
    limit: { until: 'dueOn' },
    basis: [riskPlan('事先评估'), houseRule('完成之日由承办单位在组织评估时确定')],
  },
} as const satisfies Clocks;

export const gates = {
  soundOrHigh: {
    blocks: ['judge'],
    only: ['controllable', true],
    until: {
      all: [
        { is: ['legality', 'sound', 'mended'] },
        { is: ['reasonableness', 'sound', 'mended'] },
        { is: ['feasibility', 'sound', 'mended'] },
      ],
    },
    says: {
      zh: '合法性、合理性、可行性有一项不符合的，不能评为可控',
      en: 'What is not lawful, reasonable and feasible cannot be found controllable',
    },
    basis: four,
  },
} as const satisfies Gates;
