// 结论、废止的审查和决定、落实
import { houseRule } from '../../../kernel/index.ts';
import { asLaw, evaluating, repealing } from './basis.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

const renewing = evaluating('需继续实施的，在届满前重新确认公布');

export const acts = {
  returnReport: {
    title: '退回评估报告',
    from: 'reported',
    to: 'evaluating',
    by: 'issuer',
    undoes: ['report'],
    records: { returnReason: 'required' },
    times: 'many',
    basis: houseRule('报告不足以作结论的，退回补充'),
  },
  conclude: {
    title: '作出评估结论',
    from: 'reported',
    to: { by: 'conclusion', cases: { keep: 'kept', amend: 'carrying', repeal: 'reviewing', renew: 'carrying' } },
    by: 'issuer',
    undoes: ['noteAmended', 'noteRenewed', 'reviewRepeal'],
    records: {
      conclusion: 'required',
      reasons: 'required',
      carryOutBy: { requiredIf: { is: ['conclusion', 'amend', 'renew'] } },
    },
    times: 'many',
    basis: asLaw,
  },
  reviewRepeal: {
    title: '审查废止',
    from: 'reviewing',
    to: { by: 'repealOpinion', cases: { lawful: 'deciding', unlawful: 'reported' } },
    by: 'reviewer',
    records: { repealOpinion: 'required', repealOpinionText: 'required' },
    times: 'many',
    basis: repealing,
  },
  decideRepeal: {
    title: '集体决定废止并公布',
    from: 'deciding',
    to: 'repealed',
    by: 'issuer',
    records: { minutes: 'required' },
    effects: [{ op: 'end', register: 'documents', entry: { fact: 'document' }, from: 'day', why: 'repealed' }],
    basis: repealing,
  },
  noteAmended: {
    title: '文件已被修改',
    from: 'open',
    by: 'law',
    automatic: true,
    records: { changedBy: 'required' },
    times: 'many',
    basis: asLaw,
  },
  noteRenewed: {
    title: '文件已重新公布',
    from: 'open',
    by: 'law',
    automatic: true,
    records: { renewedTo: 'required' },
    times: 'many',
    basis: renewing,
  },
  finish: {
    title: '确认落实',
    from: 'carrying',
    to: 'changed',
    by: 'evaluator',
    records: { carriedOut: 'required' },
    basis: asLaw,
  },
} as const satisfies Acts;

export const clocks = {
  carryOut: {
    title: '落实评估结论',
    kind: 'deadline',
    against: 'organ',
    starts: 'conclude',
    when: { is: ['conclusion', 'amend', 'renew'] },
    stops: ['finish', 'noteGone'],
    limit: { until: 'carryOutBy' },
    basis: asLaw,
  },
} as const satisfies Clocks;

export const gates = {
  lawBack: {
    blocks: ['conclude'],
    only: ['conclusion', 'keep', 'renew'],
    until: { is: ['lawfulStill', true] },
    says: {
      zh: '报告认为已不符合上位法，不能结论为继续施行',
      en: 'The report finds it no longer in accord with higher law: it cannot simply go on',
    },
    basis: evaluating('法律、法规有变动的，评估结果作为修改和废止的依据'),
  },
  amendedIndeed: {
    blocks: ['finish'],
    until: { any: [{ is: ['conclusion', 'renew'] }, { done: 'noteAmended' }] },
    says: { zh: '修改它的文件还没有公布', en: 'No document that amends it has been published' },
    basis: asLaw,
  },
  renewedIndeed: {
    blocks: ['finish'],
    until: { any: [{ is: ['conclusion', 'amend'] }, { done: 'noteRenewed' }] },
    says: { zh: '文件还没有重新确认公布', en: 'The document has not been confirmed and published anew' },
    basis: renewing,
  },
  standing: {
    blocks: ['conclude', 'decideRepeal'],
    until: { entry: 'document', in: ['future', 'inForce', 'suspended'] },
    says: { zh: '文件已经失效、废止或者撤销', en: 'The document has lapsed, been repealed or annulled' },
    basis: evaluating('有效期届满自动失效'),
  },
} as const satisfies Gates;
