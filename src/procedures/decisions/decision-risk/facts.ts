import { choice, date, file, list, longText, organisation, text, yesNo } from '../../../kernel/index.ts';

const levels = { high: '高风险', medium: '中风险', low: '低风险' } as const;
const found = { sound: '符合', mended: '经采取措施后符合', unsound: '不符合' } as const;

export const facts = {
  decision: text('决策案卷'),
  title: text('决策事项', { max: 200 }),
  drafter: organisation('决策承办单位'),
  unit: organisation('风险评估单位'),
  matters: longText('评估的事项和可能的不利影响'),
  dueOn: date('应完成之日'),
  closedMatter: yesNo('是否依法不予公开'),
  newMeasures: longText('上次评估以后新采取的措施'),
  formerLevel: choice('上次评定的等级', levels),
  formerControllable: yesNo('上次是否可控'),

  methods: list('评估方法'),
  thirdParty: text('受委托的专业机构、社会组织'),
  groupsReport: longText('听取相关群众意见的情况'),
  departmentsReport: longText('听取有关部门意见的情况'),
  expertsReport: longText('专家论证的情况'),
  organisationReport: file('专业组织测评报告'),

  legality: choice('合法性', found),
  reasonableness: choice('合理性', found),
  feasibility: choice('可行性', found),
  controllable: yesNo('可控性：风险是否可控'),
  level: choice('风险等级', levels),
  judgement: longText('综合评定的理由'),
  measureEffect: longText('上次评估以后的新措施及其效果'),
  cosignResult: choice('会同评估意见', { agree: '同意', again: '重新评定' }),
  cosignOpinion: longText('会同评估的意见'),
  report: file('风险评估报告'),
  measures: longText('风险防范措施和处置预案'),
} as const;

export const lists = {
  risks: {
    title: '风险清单',
    columns: {
      kind: choice('类别', {
        stability: '社会稳定',
        environment: '生态环境',
        economy: '经济',
        finance: '财政、金融',
        safety: '公共安全',
        other: '其他',
      }),
      point: longText('风险点'),
      affected: text('受影响的人和单位'),
      likelihood: choice('可能性', { high: '大', medium: '中', low: '小' }),
      harm: choice('影响程度', { high: '大', medium: '中', low: '小' }),
      measure: longText('防范措施'),
      contingency: longText('处置预案'),
    },
    required: ['kind', 'point', 'likelihood', 'harm'],
  },
  follows: {
    title: '风险跟踪',
    columns: { finding: longText('情况'), action: longText('处置') },
    required: ['finding'],
  },
} as const;
