import { caseOf, choice, date, file, longText, organisation, ref, text } from '../../../kernel/index.ts';

/** 清理的结论；“宣布失效”是调整对象已经消失、任务已经完成，实际不再适用的。 */
const verdicts = { keep: '继续有效', amend: '修改', repeal: '废止', obsolete: '宣布失效' } as const;

/** 案卷记载的内容，按办理先后。四份清单由名单里的结论产生，不许人填。 */
export const facts = {
  title: text('清理名称', { max: 100 }),
  previous: caseOf('上一次清理', { procedures: ['document-cleanup'] }),
  referenceDay: date('基准日'),
  proposeBy: date('部门提出意见的截止日'),
  decideBy: date('完成清理的截止日'),
  notice: longText('清理的通知和要求'),
  noticeNumber: text('通知文号'),

  submitNote: longText('清理意见的说明'),
  amendBy: date('修改文件的截止日'),
  keepList: ref('继续有效的文件', 'documents', { many: true, pin: 'live' }),
  amendList: ref('决定修改的文件', 'documents', { many: true, pin: 'live' }),
  repealList: ref('废止的文件', 'documents', { many: true, pin: 'live' }),
  obsoleteList: ref('宣布失效的文件', 'documents', { many: true, pin: 'live' }),
  decision: choice('集体审议的结果', { adopted: '通过', again: '退回重新审查' }),
  minutes: file('会议纪要'),
  againReason: longText('退回的理由'),
  number: text('清理决定文号'),
} as const;

export const lists = {
  documents: {
    title: '列入清理的文件',
    columns: {
      number: text('文件编号'),
      title: text('文件名称'),
      issuer: organisation('制定机关'),
      unit: organisation('实施部门'),
      endsOn: date('有效期至'),
      proposal: choice('部门意见', verdicts),
      proposalReason: longText('部门的理由'),
      verdict: choice('清理结论', verdicts),
      verdictReason: longText('审查的理由'),
    },
  },
} as const;
