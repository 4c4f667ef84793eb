import { choice, date, file, longText, number, organisation, text, yesNo } from '../../../kernel/index.ts';
import { mechanisms } from './mechanisms.ts';

const outcome = (title: string) => choice(title, { met: '达到', partly: '部分达到', unmet: '没有达到' });

/** 案卷记载的内容，按办理先后。 */
export const facts = {
  title: text('计划名称', { max: 200 }),
  planText: longText('计划全文', { max: 200_000 }),
  source: file('计划原件'),
  from: date('实施期限自'),
  until: date('实施期限至'),
  midtermOn: date('中期检查截止日'),
  evaluateBy: date('期满评估截止日'),
  minutes: file('通过计划的会议纪要'),
  discardReason: longText('不采用的理由'),

  midtermFindings: longText('中期检查情况'),
  midtermReport: file('中期检查报告'),

  functionsInPlace: outcome('政府职能基本到位'),
  administration: outcome('行政管理体制基本形成'),
  decisions: outcome('行政决策科学民主规范'),
  enforcement: outcome('行政执法体制基本建立'),
  disputes: outcome('防范化解矛盾机制规范运行'),
  supervision: outcome('行政监督机制健全'),
  capacity: outcome('依法行政观念能力得到认可'),
  satisfaction: number('人民群众满意度（%）', { min: 0, max: 100 }),
  closingFindings: longText('期满评估结论'),
  closingReport: file('期满评估报告'),
} as const;

/** 案内名单：条文、目标、任务、年度分解。 */
export const lists = {
  articles: {
    title: '条文',
    columns: {
      number: number('条', { min: 1 }),
      chapter: number('章', { min: 1 }),
      chapterTitle: text('章名'),
      title: text('条名'),
      text: longText('条文'),
      original: longText('原文'),
      mechanism: choice('落实机制', mechanisms),
      unit: organisation('牵头单位'),
      note: longText('落实方式或者缺口说明'),
    },
    required: ['number', 'text'],
  },
  targets: {
    title: '目标',
    columns: {
      article: number('条', { min: 1 }),
      sentence: number('句', { min: 0 }),
      subject: text('目标事项'),
      phrase: text('原文中的数字'),
      text: longText('所在句子'),
      value: number('数值'),
      upTo: number('数值上限'),
      unit: text('单位'),
      bound: choice('要求', {
        min: '不少于',
        max: '不超过',
        exact: '等于',
        by: '之前',
        after: '之后',
        before: '提前',
        about: '左右',
      }),
      strict: yesNo('不含本数'),
      soft: yesNo('一般'),
      implied: yesNo('没有写明数字'),
      times: number('每期次数'),
      every: number('每隔'),
      period: choice('周期', {
        year: '年',
        'half-year': '半年',
        quarter: '季',
        month: '月',
        week: '周',
        day: '日',
      }),
      deadline: date('期限'),
      change: choice('变化', { increase: '提高', decrease: '下降' }),
      measure: text('量词'),
      who: text('义务人'),
      decision: choice('是否作为目标', { confirmed: '作为目标', rejected: '不作为目标' }),
      indicator: text('对应的统计指标'),
      note: text('确认说明'),
    },
    required: ['article', 'text'],
  },
  measures: {
    title: '任务',
    columns: {
      article: number('条', { min: 1 }),
      task: longText('任务'),
      mechanism: choice('落实机制', mechanisms),
      unit: organisation('责任单位'),
      others: text('配合单位'),
      due: date('完成期限'),
      progress: longText('进展'),
      evidenceKind: choice('完成依据', { case: '案件', entry: '登记条目', figure: '统计数' }),
      evidence: text('案件、条目编号或者指标'),
      outcome: longText('完成情况'),
      adjustReason: longText('调整理由'),
    },
    required: ['article', 'task'],
  },
  years: {
    title: '年度分解',
    columns: {
      year: number('年度', { min: 2000, max: 2199 }),
      tasks: longText('年度重点'),
      paper: file('年度计划'),
    },
    required: ['year', 'tasks'],
  },
} as const;
