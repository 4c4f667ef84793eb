// 查清风险点，听取各方面意见，逐项提出措施
import { order, riskPlan } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

const together = riskPlan('专家论证、公众参与、专业组织测评相结合');

export const acts = {
  open: {
    title: '交办风险评估',
    from: 'start',
    to: 'assessing',
    by: 'law',
    automatic: true,
    records: {
      decision: 'required',
      title: 'required',
      drafter: 'required',
      unit: 'required',
      matters: 'required',
      dueOn: 'required',
      closedMatter: 'required',
      newMeasures: 'optional',
      formerLevel: 'optional',
      formerControllable: 'optional',
    },
    basis: [riskPlan('风险评估是重大行政决策的前置条件'), order(22, '组织评估决策草案的风险可控性')],
  },
  planWork: {
    title: '确定评估方法',
    from: 'assessing',
    by: 'assessor',
    records: { methods: 'required', thirdParty: 'optional' },
    times: 'many',
    basis: order(23, '用舆情跟踪、重点走访、会商分析等方式，可以委托第三方'),
  },
  listRisk: {
    title: '列出风险点',
    from: 'assessing',
    by: 'assessor',
    adds: 'risks',
    times: 'many',
    basis: [order(23, '明确风险点'), riskPlan('对社会稳定、环境、经济等重点预测预防')],
  },
  measure: {
    title: '提出防范措施和处置预案',
    from: 'assessing',
    by: 'assessor',
    each: 'risks',
    itemRecords: { measure: 'required', contingency: 'required' },
    times: 'many',
    basis: order(23, '提出风险防范措施和处置预案'),
  },
  hearGroups: {
    title: '听取相关群众意见',
    from: 'assessing',
    by: 'assessor',
    records: { groupsReport: 'required' },
    times: 'many',
    basis: together,
  },
  hearDepartments: {
    title: '听取有关部门意见',
    from: 'assessing',
    by: 'assessor',
    records: { departmentsReport: 'required' },
    times: 'many',
    basis: order(23, '开展风险评估，听取有关部门的意见'),
  },
  hearExperts: {
    title: '专家论证',
    from: 'assessing',
    by: 'assessor',
    records: { expertsReport: 'required' },
    times: 'many',
    basis: together,
  },
  hearOrganisation: {
    title: '专业组织测评',
    from: 'assessing',
    by: 'assessor',
    records: { organisationReport: 'required' },
    times: 'many',
    basis: [together, order(23, '可以委托专业机构、社会组织')],
  },
} as const satisfies Acts;

export const gates = {
  departmentsHeard: {
    blocks: ['judge'],
    until: { done: 'hearDepartments' },
    says: { zh: '还没有听取有关部门的意见', en: 'The departments concerned have not been heard' },
    basis: order(23, '开展风险评估，听取有关部门的意见'),
  },
  groupsHeard: {
    blocks: ['judge'],
    until: { any: [{ done: 'hearGroups' }, { is: ['closedMatter', true] }] },
    says: { zh: '还没有听取相关群众的意见', en: 'Those affected have not been heard' },
    basis: together,
  },
  expertsHeard: {
    blocks: ['judge'],
    until: { any: [{ done: 'hearExperts' }, { done: 'hearOrganisation' }] },
    says: { zh: '还没有专家论证或者专业组织测评', en: 'Neither experts nor a professional body have been heard' },
    basis: together,
  },
  measured: {
    blocks: ['judge'],
    until: { every: 'risks', done: 'measure' },
    says: {
      zh: '风险点还没有列出，或者还有风险点没有防范措施和处置预案',
      en: 'No risk is listed yet, or a risk has no measure and contingency plan',
    },
    basis: order(23, '明确风险点，提出风险防范措施和处置预案'),
  },
} as const satisfies Gates;
