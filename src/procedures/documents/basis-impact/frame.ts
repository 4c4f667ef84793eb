import { houseRule } from '../../../kernel/index.ts';

/** 处理走到哪里。没有结论和理由到不了任何一种办结；引用它的文件、权力自己不在了的除外。 */
export const stages = {
  settling: { title: '待提出意见' },
  proposed: { title: '待确认' },
  acting: { title: '落实' },
  evaluating: { title: '由评估处理' },
  unaffected: { title: '不需处理', final: true, requires: ['propose', 'confirm'] },
  settled: { title: '已处理', final: true, requires: ['propose', 'confirm', 'finish'] },
  evaluated: { title: '已由评估作出结论', final: true, requires: ['answerByEvaluation'] },
  gone: { title: '已不再施行，处理终结', final: true, requires: ['noteGone'] },
} as const;

export const apart = houseRule('说没有影响的人，不自己确认');

export const roles = {
  handler: { title: '承办人', post: 'handler', notSameAs: ['head'], apart },
  head: {
    title: '承办单位负责人',
    post: ['head', 'district-head', 'deputy-head'],
    notSameAs: ['handler'],
    apart,
  },
  reviewer: { title: '司法局法制审核人', post: 'legal-reviewer', in: { kind: 'justice' } },
  law: { title: '法定', law: true },
} as const;
