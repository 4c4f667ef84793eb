import { choice, date, file, longText, organisation, person, text, yesNo } from '../../../kernel/index.ts';

export const facts = {
  decision: text('决策案卷'),
  title: text('讨论事项', { max: 200 }),
  unit: organisation('承办单位'),
  text: longText('提交讨论的文本', { max: 200_000 }),
  meetingKind: choice('会议', { executive: '常务会议', plenary: '全体会议' }),
  meetingOn: date('会议日期'),
  headOpinion: longText('行政首长的意见', { inside: true }),
  outcome: choice('决定', { adopted: '通过', revise: '修改后再议', rejected: '不予通过' }),
  departReason: longText('与多数人意见不一致的理由', { inside: true }),
  minutes: file('会议记录'),
  adjournReason: longText('另行开会讨论的理由', { inside: true }),
} as const;

/** 组成人员及其意见。 */
export const lists = {
  members: {
    title: '会议组成人员',
    columns: {
      name: person('姓名'),
      post: text('职务'),
      present: yesNo('是否到会'),
      opinion: choice('意见', {
        agree: '同意',
        amend: '修改后同意',
        against: '不同意',
        abstain: '保留意见',
      }),
      statement: longText('发言（如实记录）', { inside: true }),
    },
    required: ['name', 'post', 'present'],
  },
} as const;
