import { choice, date, file, longText, number, organisation, ref, text, yesNo } from '../../../kernel/index.ts';

/** 案卷记载的内容，按办理先后。前一组由所评估的文件带来。 */
export const facts = {
  document: ref('评估的文件', 'documents', { pin: 'live' }),
  title: text('文件名称', { max: 200 }),
  number: text('文件编号'),
  issuer: organisation('制定机关'),
  unit: organisation('实施部门'),
  trigger: text('评估的事由'),
  lawChange: longText('所依据的法律、法规变动情况'),
  objection: text('认定成立的异议'),
  endsOn: date('有效期至'),

  notice: longText('评估公告'),
  opinionsUntil: date('征求意见截止日'),
  figures: longText('施行情况的统计'),
  casesCiting: number('引用该文件办理的案件数', { min: 0 }),
  lawfulStill: yesNo('是否仍符合现行上位法'),
  effect: longText('施行效果和问题'),
  opinionsSummary: longText('听取意见的情况'),
  proposal: choice('评估建议', {
    keep: '继续施行',
    amend: '修改',
    repeal: '废止',
    renew: '届满后继续施行，重新确认公布',
  }),
  report: file('评估报告'),
  returnReason: longText('退回的理由'),
  conclusion: choice('评估结论', {
    keep: '继续施行',
    amend: '修改',
    repeal: '废止',
    renew: '届满后继续施行，重新确认公布',
  }),
  reasons: longText('结论的理由'),
  carryOutBy: date('落实的截止日'),
  repealOpinion: choice('对废止的合法性审查结论', { lawful: '合法', unlawful: '不合法' }),
  repealOpinionText: longText('对废止的合法性审查意见'),
  minutes: file('决定废止的会议纪要'),
  carriedOut: longText('落实情况'),
  changedBy: text('据以修改的文件'),
  renewedTo: date('重新公布后的有效期至'),
} as const;

export const lists = {
  opinions: {
    title: '对施行效果的意见',
    columns: { opinion: longText('意见', { inside: true }) },
    required: ['opinion'],
  },
} as const;
