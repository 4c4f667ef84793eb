import { choice, date, file, longText, number, organisation, text, yesNo } from '../../../kernel/index.ts';
import { kinds } from './kinds.ts';

/** 案卷记载的内容，按办理先后。 */
export const facts = {
  title: text('决策事项', { max: 200 }),
  kind: choice('事项类别', kinds),
  year: number('年度', { min: 2019, max: 2100 }),
  unit: organisation('拟承办单位'),
  reason: longText('列入的理由'),
  plannedOn: date('拟提交决策的日期'),
  addition: choice('列入方式', { yearly: '年度目录', added: '年中增补' }),
  additionReason: longText('年中增补的理由'),
  standard: choice('是否符合目录标准', { fits: '符合，列入', unfit: '不符合，不列入' }),
  excluded: yesNo('是否属于宏观调控、政府立法或者突发事件应急处置'),
  checkOpinion: longText('审核意见'),
  meetingOn: date('确定目录的会议日期'),
  minutes: file('会议纪要'),
  partyPaper: file('党委同意的文件', { inside: true }),
  partyAdvice: longText('党委不同意或者要求修改的意见', { inside: true }),
  listedUntil: date('列入目录至'),
  removalReason: longText('移出的理由'),
  removalMinutes: file('决定移出的会议纪要'),
  removalPaper: file('党委同意移出的文件', { inside: true }),
} as const;
