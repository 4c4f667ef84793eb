import Type from 'typebox';
import { open, orgAnswer, orNull } from './parts.ts';

const figureParts = {
  procedure: Type.String(),
  indicator: Type.String(),
  title: Type.String(),
  kind: Type.String({ description: 'count, share, ratio, onTime, finished, days, standing' }),
  unit: Type.String({ description: 'percent, count, days' }),
  org: Type.Optional(Type.String()),
  part: Type.Optional(Type.String({ description: '指标内分别统计的部分，如计划的条' })),
  period: Type.Optional(Type.String({ description: '年或者年月，分年、分月时才有' })),
  from: Type.String(),
  to: Type.String(),
  n: Type.Number({ description: '分子' }),
  of: Type.Number({ description: '分母' }),
  overdue: Type.Number({ description: '已超期而未办的' }),
  value: orNull(Type.Number({ description: '没有可统计的，为 null' })),
  target: Type.Optional(
    Type.Object({ value: Type.Number(), rule: Type.String(), law: Type.String(), article: Type.String() }),
  ),
  met: Type.Unsafe<boolean | null>({ type: ['boolean', 'null'] }),
  planArticle: Type.Optional(Type.Integer()),
};

/** One figure over a span of legal days. */
export const figureAnswer = Type.Object(figureParts, { title: 'Figure' });

const boardFigure = Type.Object(
  {
    ...figureParts,
    before: orNull(Type.Number({ description: '上年同期的数值' })),
    better: Type.String({ description: 'up：越高越好，down：越低越好，neither' }),
  },
  { title: 'BoardFigure' },
);

/** The figures of a span, article by article of the plan, then the rest. */
export const boardAnswer = Type.Object(
  {
    from: Type.String(),
    to: Type.String(),
    org: Type.Optional(Type.String()),
    plan: Type.Optional(Type.Object({ title: Type.String() })),
    articles: Type.Array(
      Type.Object({
        number: Type.Integer(),
        chapter: Type.Integer(),
        chapterTitle: Type.String(),
        title: Type.String(),
        unit: Type.Optional(orgAnswer),
        figures: Type.Array(boardFigure),
      }),
    ),
    others: Type.Array(boardFigure, { description: '不对应某一条的' }),
  },
  { title: 'FigureBoard' },
);

const both = { zh: Type.String(), en: Type.String() };

/** An indicator in plain words. */
export const definitionAnswer = Type.Object(
  {
    procedure: Type.String(),
    indicator: Type.String(),
    title: Type.Object(both),
    procedureTitle: Type.Object(both),
    sentences: Type.Array(
      Type.Object({
        about: Type.String({ description: 'numerator, denominator, met, limit, overdue, day, org, target, plan' }),
        ...both,
      }),
    ),
    basis: Type.Array(open('所计环节或者期限的依据')),
    planArticle: Type.Optional(Type.Integer()),
  },
  { title: 'FigureDefinition' },
);

export const figurePageAnswer = Type.Object(
  {
    figure: boardFigure,
    definition: definitionAnswer,
    months: Type.Array(figureAnswer, { description: '从有计数的第一个月到最后一个月' }),
    orgs: Type.Array(figureAnswer),
  },
  { title: 'FigurePage' },
);

/** What makes one side of a figure. */
export const figureListAnswer = Type.Object(
  {
    figure: figureAnswer,
    side: Type.String(),
    sides: Type.Array(Type.String(), { description: '这项指标有哪几种清单' }),
    listed: Type.Number({ description: '您能查看的，各页合计' }),
    hidden: Type.Number({ description: '另有多少是您不能查看的' }),
    rows: Type.Array(
      Type.Object({
        case: Type.String(),
        title: Type.String(),
        receipt: orNull(Type.String()),
        version: Type.Integer(),
        stage: Type.String(),
        filedOn: Type.String(),
        day: Type.String({ description: '计入的日期' }),
        item: Type.Optional(Type.String()),
        itemTitle: Type.Optional(Type.String()),
        outcome: Type.String({ description: 'n, good, of, met, missed, days, overdue' }),
        org: Type.String(),
        part: Type.Optional(Type.String()),
        n: Type.Number({ description: '当日计入几次' }),
        days: Type.Optional(Type.Number()),
      }),
      { description: '案件，或者案件清单中的一项' },
    ),
    entries: Type.Array(
      Type.Object({
        register: Type.String(),
        entry: Type.String(),
        title: Type.String(),
        org: Type.Optional(Type.String()),
        from: Type.String(),
      }),
      { description: '目录条目，取末日当天状态的指标才有' },
    ),
    next: Type.Optional(Type.String({ description: '下一页的 cursor' })),
  },
  { title: 'FigureList' },
);
