import { choice, date, file, longText, number, organisation, person, text, yesNo } from '../../../kernel/index.ts';

export const facts = {
  decision: text('决策或者文件案卷'),
  title: text('讨论事项', { max: 200 }),
  unit: organisation('承办单位'),
  text: longText('提交讨论的文本', { max: 200_000 }),
  legalOpinion: longText('合法性审查意见'),
  secretariat: organisation('承办会议的单位'),
  meetingKind: choice('会议', { executive: '常务会议', plenary: '全体会议', department: '部门办公会议' }),
  meetingOn: date('会议日期'),
  presentation: longText('承办单位的说明', { inside: true }),
  reviewView: longText('审查机构负责人的说明', { inside: true }),
  headOpinion: longText('行政首长的意见', { inside: true }),
  outcome: choice('决定', { adopted: '通过', revise: '修改后再议', rejected: '不予通过' }),
  departs: yesNo('决定与多数人意见是否不一致', { inside: true }),
  departReason: longText('与多数人意见不一致的理由', { inside: true }),
  minutes: file('签字的会议记录'),
  adjournReason: longText('另行开会讨论的理由', { inside: true }),
} as const;

/** 谁到会、谁说了什么。组成人员由岗位取齐，一人一项。 */
export const lists = {
  members: {
    title: '会议组成人员',
    columns: {
      name: person('姓名'),
      post: text('职务'),
      unit: organisation('单位'),
      seat: choice('出席', { present: '到会', absent: '缺席', recused: '回避' }),
      absentReason: text('缺席的理由', { max: 200 }),
      pending: yesNo('回避申请待决定'),
      conflict: longText('利害关系', { inside: true }),
      recusalReason: longText('决定回避或者不回避的理由', { inside: true }),
      order: number('发言次序'),
      opinion: choice(
        '意见',
        {
          agree: '同意',
          amend: '修改后同意',
          against: '不同意',
          abstain: '保留意见',
        },
        { inside: true },
      ),
      statement: longText('发言（如实记录）', { inside: true }),
      speech: choice('发言记录', { none: '未发言', open: '待本人核对', done: '本人已核对', recused: '回避' }),
      recordNote: longText('对记录的异议', { inside: true }),
    },
    required: ['name', 'post', 'unit'],
  },
  attendees: {
    title: '列席人员',
    columns: {
      name: person('姓名'),
      from: text('单位'),
      capacity: choice('列席的身份', {
        drafter: '承办单位',
        justice: '合法性审查机构',
        unit: '有关单位',
        public: '公众代表',
        adviser: '法律顾问、专家',
      }),
      said: longText('列席发言', { inside: true }),
    },
    required: ['name', 'from', 'capacity'],
  },
  supplements: {
    title: '会后补充的意见',
    columns: { member: person('姓名'), text: longText('补充的意见', { inside: true }) },
    required: ['text'],
  },
} as const;
