// 提出、研究论证、启动、拟订草案
import { houseRule, plan } from '../../../kernel/index.ts';
import { order } from './basis.ts';
import type { Acts, Gates } from './frame.ts';

export const acts = {
  propose: {
    title: '提出决策事项建议',
    from: 'start',
    to: 'proposed',
    by: ['initiator', 'public'],
    records: {
      title: 'required',
      kind: 'required',
      proposerKind: 'required',
      proposer: 'required',
      contact: 'optional',
      suggestion: 'required',
    },
    basis: order(10, '领导人员、部门、代表委员和公众都可以提出决策事项建议'),
  },
  assignResearch: {
    title: '交有关单位研究论证',
    from: 'proposed',
    by: 'clerk',
    records: { researchUnit: 'required' },
    times: 'many',
    undoes: ['research'],
    basis: order(10, '各方面的建议先交有关单位研究论证'),
  },
  research: {
    title: '研究论证',
    from: 'proposed',
    by: 'researcher',
    records: {
      problem: 'required',
      reasons: 'required',
      bases: 'required',
      solution: 'required',
      feasibility: 'required',
    },
    when: { done: 'assignResearch' },
    basis: order(10, '论证要解决的问题、理由和依据、初步方案及其必要性、可行性'),
  },
  start: {
    title: '决定是否启动',
    from: 'proposed',
    to: { by: 'startResult', cases: { started: 'drafting', declined: 'declined' } },
    by: 'head',
    records: {
      startResult: 'required',
      startReason: 'required',
      purpose: 'required',
      closedMatter: 'required',
      closedBasis: { requiredIf: { is: ['closedMatter', true] } },
      matter: { requiredIf: { all: [{ is: ['startResult', 'started'] }, { is: ['purpose', 'new'] }] } },
      adjusts: { requiredIf: { is: ['purpose', 'adjust', 'stop'] } },
      drafter: { requiredIf: { is: ['startResult', 'started'] } },
      coDrafters: 'optional',
    },
    basis: [
      order(10, '研究论证后由决策机关决定是否启动'),
      order(11, '启动的，明确决策承办单位；两个以上的明确牵头单位'),
      order(14, '依法不予公开的事项例外'),
    ],
  },
  writeDraft: {
    title: '拟订决策草案',
    from: 'drafting',
    by: 'drafter',
    times: 'many',
    records: {
      fieldwork: 'required',
      bases: 'required',
      draftText: 'required',
      explanation: 'required',
      costs: 'optional',
      alternatives: 'optional',
    },
    basis: order(12, '在调查研究、充分协商的基础上，梳理法律和政策，拟订草案；分歧较大的可以提出两个以上方案'),
  },
  consultUnit: {
    title: '与有关单位协商',
    from: 'drafting',
    by: 'drafter',
    adds: 'unitOpinions',
    times: 'many',
    basis: order(13, '涉及其他单位职责或者关系紧密的，充分协商'),
  },
  planSteps: {
    title: '认定程序安排',
    from: 'drafting',
    to: 'preparing',
    by: 'organizer',
    records: {
      technical: 'required',
      hearingDuty: 'required',
      touchesUnits: 'required',
      findingReason: 'required',
      disagreements: { requiredIf: { some: 'unitOpinions', is: ['agreed', false] } },
    },
    basis: [
      plan(7, '听取意见、专家咨询、风险评估是必经程序'),
      order(16, '直接涉及切身利益的可以听证，法律、法规、规章另有规定的从其规定'),
      order(19, '专业性、技术性较强的组织专家论证'),
      order(13, '不能一致的，说明争议、各方意见和理由'),
    ],
  },
  drop: {
    title: '终止决策程序',
    from: ['drafting', 'preparing', 'revising', 'reviewing', 'listed'],
    to: 'dropped',
    by: 'head',
    records: { dropReason: 'required' },
    basis: [order(10, '是否进行决策由决策机关决定'), houseRule('终止要说明理由，案卷保留')],
  },
} as const satisfies Acts;

export const gates = {
  researched: {
    blocks: ['start'],
    until: { done: 'research' },
    says: { zh: '还没有研究论证，不能决定是否启动', en: 'The proposal has not been studied yet' },
    basis: order(10, '研究论证后报请决策机关决定'),
  },
  inCatalogue: {
    blocks: ['start'],
    only: ['startResult', 'started'],
    until: { any: [{ is: ['purpose', 'adjust', 'stop'] }, { entry: 'matter', in: ['inForce'] }] },
    says: {
      zh: '不在现行的重大行政决策事项目录内：先依法增补目录并公布，再启动',
      en: 'The matter is not in the catalogue in force: it must first be added and published',
    },
    basis: [
      order(3, '决策事项目录经党委同意后公布，并可调整'),
      houseRule('目录以外的事项，先增补目录，再启动决策程序'),
    ],
  },
  drafted: {
    blocks: ['planSteps'],
    until: { done: 'writeDraft' },
    says: { zh: '还没有决策草案', en: 'There is no draft yet' },
    basis: order(12, '由决策承办单位拟订草案'),
  },
  unitsConsulted: {
    blocks: ['planSteps'],
    until: { any: [{ is: ['touchesUnits', false] }, { count: 'unitOpinions', atLeast: 1 }] },
    says: {
      zh: '涉及其他单位的职责，还没有与其协商',
      en: 'Other units are concerned and have not been consulted',
    },
    basis: order(13, '涉及其他单位职责的，充分协商'),
  },
  closedUnheard: {
    blocks: ['planSteps'],
    only: ['hearingDuty', 'law', 'interests'],
    until: { is: ['closedMatter', false] },
    says: {
      zh: '依法不予公开的事项不举行公开的听证会，在可以知悉的范围内听取意见',
      en: 'A matter closed by law has no public hearing; opinions are heard among those who may know',
    },
    basis: [order(14, '依法不予公开的决策事项除外'), order(17, '听证会公开举行')],
  },
} as const satisfies Gates;
