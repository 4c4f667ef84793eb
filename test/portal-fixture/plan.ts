import type { PlanArticle, PlanOverview, PublicFigure } from '../../src/portal/source.ts';
import type { Figure } from '../../src/service/count.ts';
import { newest } from '../../src/service/definitions.ts';
import { ServiceError } from '../../src/service/errors.ts';
import { figureDefinitions } from '../../src/service/figure-words.ts';

/** 演示数据: a plan of eight chapters and twenty-four articles. */
const chapters = [
  '总体要求和目标',
  '转变政府职能',
  '科学民主决策',
  '制度规范化建设',
  '行政执法',
  '监督和问责',
  '矛盾防范化解',
  '保障措施',
];
const titles = [
  '总体要求',
  '工作目标',
  '社会管理和公共服务',
  '社会自治',
  '行政管理方式创新',
  '政务公开',
  '规范决策程序',
  '决策风险评估',
  '决策后评价',
  '规范性文件管理',
  '评估和清理',
  '执法规范化',
  '权力阳光运行',
  '内部监督',
  '外部监督',
  '行政问责',
  '复议和应诉',
  '矛盾排查调处',
  '信访',
  '组织领导',
  '年度计划和报告',
  '依法行政考评',
  '依法行政能力',
  '法制宣传教育',
];
const starts = [1, 3, 7, 10, 12, 14, 17, 20, 25];

const figure = (indicator: string, title: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
  procedure: 'approval',
  indicator,
  title,
  kind: 'onTime',
  unit: 'percent',
  from: '2026-01-01',
  to: '2026-03-16',
  n: value === null ? 0 : 197,
  of: value === null ? 0 : 200,
  overdue: 1,
  value,
  met: value === null ? null : value >= 100,
  target: { value: 100, rule: 'plan.approvals.ontime-rate', law: '实施计划', article: '第五条' },
  ...more,
});

const figuresOf = (n: number): readonly Figure[] =>
  n === 5
    ? [
        figure('onTime', '按时办结率', 98.5),
        figure('received', '收件数', 214, {
          kind: 'count',
          unit: 'count',
          n: 214,
          of: 1,
          met: null,
          target: undefined,
          overdue: 0,
        }),
        figure('days', '平均办理工作日', 7.42, {
          kind: 'days',
          unit: 'days',
          met: null,
          target: undefined,
          overdue: 0,
        }),
        figure('onTimeJoint', '联合办理按时办结率', null, { overdue: 0 }),
      ]
    : [];

const mechanismsOf = (n: number) =>
  n === 5
    ? [
        { id: 'approval', title: { zh: '行政审批办理', en: 'Licensing' }, stands: true },
        { id: 'service-centre', title: { zh: '行政服务中心标准化', en: 'Service centre standards' }, stands: false },
      ]
    : n === 13
      ? [{ id: 'power-inventory', title: { zh: '行政权力库', en: 'Inventory of powers' }, stands: true }]
      : n % 3 === 0
        ? []
        : [{ id: 'petition', title: { zh: '信访', en: 'Petitions' }, stands: false }];

export const planOverview: PlanOverview = {
  title: '清源区法治政府建设实施计划（演示数据）',
  adoptedOn: '2025-01-01',
  chapters: chapters.map((title, c) => ({
    number: c + 1,
    title,
    articles: titles.slice((starts[c] as number) - 1, (starts[c + 1] as number) - 1).map((name, i) => {
      const number = (starts[c] as number) + i;
      return {
        number,
        title: name,
        mechanisms: mechanismsOf(number),
        figures: figuresOf(number),
        overdue: number === 5 ? 2 : 0,
      };
    }),
  })),
};

/** One figure with its months and organs; what makes it is left to the caller. */
export function figurePage(indicator: string): Omit<PublicFigure, 'made'> {
  const [found] = figuresOf(5).filter((one) => one.indicator === indicator);
  const [definition] = figureDefinitions(
    { procedures: newest(), registers: [], now: () => '2026-03-16T09:00:00.000+08:00' },
    { procedure: 'approval', indicator },
  );
  if (!found || !definition) throw new ServiceError('indicator.not-found', { id: indicator, allowed: 'onTime' });
  const month = (period: string, value: number | null) => ({ ...found, period, value });
  return {
    year: 2026,
    figure: { ...found, before: 96.1, better: 'up' },
    definition,
    months: [month('2026-01', 97), month('2026-02', null), month('2026-03', 99.2)],
    orgs: [{ ...found, org: 'market' }],
  };
}

export function planArticle(number: number): PlanArticle {
  const title = titles[number - 1];
  if (title === undefined) throw new ServiceError('register.entry-not-found');
  const c = starts.findIndex((start, n) => start <= number && number < (starts[n + 1] as number));
  return {
    number,
    count: 24,
    title,
    chapter: { number: c + 1, title: chapters[c] as string },
    text: '行政审批事项全部进驻政务服务中心，按时办结，网上公开运行。（演示数据）',
    original: '行政審批事項全部進駐政務服務中心，按時辦結，網上公開運行。（演示數據）',
    unit: '清源区行政审批局',
    mechanisms: mechanismsOf(number),
    targets: [
      {
        subject: '行政审批按时办结率',
        sentence: '按时办结率达到100%',
        value: 100,
        unit: 'percent',
        bound: 'exact',
        confirmed: true,
        figure: { procedure: 'approval', indicator: 'onTime' },
      },
      {
        subject: '服务中心标准化建设',
        sentence: '年底前完成',
        unit: '',
        bound: 'by',
        deadline: '2026-12-31',
        confirmed: true,
      },
    ],
    measures: [
      { task: '编制窗口服务规范', organ: '清源区司法局', due: '2026-02-28', state: 'late', progress: '正在征求意见' },
      { task: '清理重复材料', organ: '清源区市场监督管理局', due: '2025-12-31', state: 'done', evidence: '案件 M08-3' },
      { task: '公布办事指南', organ: '清源区人民政府办公室', due: '2026-06-30', state: 'open' },
    ],
    figures: figuresOf(number),
    lastYear: figuresOf(number).map((f) => ({ ...f, value: f.value === null ? null : f.value * 0.97 })),
    overdue: number === 5 ? [{ what: '编制窗口服务规范', organ: '清源区司法局', due: '2026-02-28' }] : [],
  };
}
