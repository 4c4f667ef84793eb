import { choice, date, file, longText, number, organisation, ref, text, yesNo } from '../../../kernel/index.ts';

const results = { continue: '继续执行', adjust: '调整', stop: '停止执行' } as const;

/** 案卷记载的内容，按办理先后。前一组由所评价的决策带来。 */
export const facts = {
  decision: ref('评价的决策', 'decisions', { pin: 'live' }),
  title: text('决策事项', { max: 200 }),
  number: text('决策编号'),
  unit: organisation('评价单位'),
  executor: organisation('决策执行单位'),
  ground: choice('评价的事由', {
    yearly: '年度重点评估',
    failing: '实施后明显未达到预期效果',
    opinions: '公众提出较多意见',
    needed: '决策机关认为有必要',
  }),
  evaluateBy: date('完成评价的截止日'),
  closedMatter: yesNo('是否依法不予公开'),

  plan: longText('评价方案'),
  opinionsUntil: date('征求意见截止日'),
  sampleSize: number('抽取的数目', { min: 1 }),
  seedSource: longText('种子从哪里来'),
  seedOn: date('种子产生之日'),
  seed: number('种子', { min: 0 }),
  seedProof: longText('种子的出处'),
  examination: longText('对照目标的检查和考核'),
  outsiders: longText('人大代表、政协委员和其他方面参与的情况'),
  opinionsSummary: longText('民意反映'),
  achieved: choice('预期目标', { reached: '已达到', partly: '部分达到', failed: '没有达到' }),
  grave: yesNo('是否越权、违反程序或者造成严重后果'),
  proposal: choice('评价建议', results),
  report: file('评价报告'),
  returnReason: longText('退回的理由'),
  legality: choice('对调整、停止的合法性审查结论', { lawful: '合法', unlawful: '不合法' }),
  legalityText: longText('合法性审查意见'),
  result: choice('决定', results),
  reasons: longText('决定的理由'),
  minutes: file('集体讨论的会议纪要'),
  referNote: longText('移送问责的说明', { inside: true }),
  summary: longText('纠正和善后的情况'),
} as const;

export const lists = {
  frame: {
    title: '抽样的总体',
    columns: { what: text('项目、单位或者地点'), where: text('所在') },
    required: ['what'],
  },
  opinions: {
    title: '对决策实施的意见',
    columns: { opinion: longText('意见', { inside: true }) },
    required: ['opinion'],
  },
  sample: {
    title: '抽中的',
    columns: {
      what: text('项目、单位或者地点'),
      where: text('所在'),
      outcome: choice('检查结果', { asDecided: '按决策执行', deviation: '有偏差' }),
      finding: longText('检查情况'),
    },
  },
  matters: {
    title: '要纠正、善后的事项',
    columns: {
      kind: choice('类别', { deviation: '纠正偏差', followUp: '停止执行后的善后' }),
      matter: longText('事项'),
      inCharge: organisation('责任单位'),
      dueOn: date('截止日'),
      settled: longText('办理情况'),
      progress: choice('办理结果', { finished: '已经办妥', underway: '正在办理' }),
    },
    required: ['kind', 'matter', 'inCharge', 'dueOn'],
  },
} as const;
