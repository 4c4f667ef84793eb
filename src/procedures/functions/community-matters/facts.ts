import { choice, date, file, longText, money, organisation, text, yesNo } from '../../../kernel/index.ts';

/** 案卷记载的内容，按办理先后。 */
export const facts = {
  task: text('任务名称', { max: 100 }),
  applicant: organisation('提出任务的部门'),
  content: longText('要社区做什么'),
  legalBasis: longText('依据'),
  workload: longText('人力、时间和台账负担'),
  funds: money('每年随任务下达的经费', { min: 0 }),
  powers: longText('随任务下放的权限、数据和指导'),
  checkResult: choice('审查结论', { pass: '合法，负担适当', unlawful: '没有依据或者不合法', tooHeavy: '负担过重' }),
  checkOpinion: longText('审查意见'),
  result: choice('审批结果', { approved: '准入', declined: '不予准入' }),
  reasons: longText('理由'),
  minutes: file('批准文件'),
  endsOn: date('准入至'),
  reviewResult: choice('年度评估结论', { keep: '继续', end: '退出' }),
  fundsPaid: yesNo('经费是否按时到位'),
  reviewNote: longText('年度评估意见'),
  refusal: longText('社区拒绝的任务和情况'),
  outcome: choice('处理结果', {
    stopped: '停止向社区布置',
    apply: '需要社区协助的，先申请准入',
    listed: '属于已准入的任务，说明后照办',
  }),
} as const;

/** 案内名单。 */
export const lists = {
  opinions: {
    title: '居民和居民委员会意见',
    columns: {
      community: text('社区', { max: 50 }),
      stand: choice('态度', { agree: '同意', conditional: '附条件同意', disagree: '不同意' }),
      opinion: longText('意见'),
    },
    required: ['community', 'stand'],
  },
  assignments: {
    title: '布置记录',
    columns: { community: text('社区', { max: 50 }), work: longText('工作内容'), until: date('完成期限') },
    required: ['community', 'work'],
  },
} as const;
