import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Select, Spin } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { ask, isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { SaveSheet } from '../parts/save-sheet.tsx';
import { useProcedures } from '../procedure/procedures.ts';
import { today } from '../tasks/light.tsx';
import { FigureTable } from './figure-table.tsx';
import { daysIn, type Place, placeQuery, readPlace } from './span.ts';
import { SpanPicker } from './span-picker.tsx';
import { Targets } from './targets.tsx';
import type { Board, BoardArticle, BoardFigure } from './types.ts';

/** 统计: the figures of the plan, article by article; each number opens what makes it. */
export function BoardPage() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const { org, article, counted, ...days } = readPlace(params);
  const whole = daysIn('year', today());
  const span = { org, from: days.from ?? whole.from, to: days.to ?? whole.to };
  const asked = useQuery({
    queryKey: ['figures', span],
    queryFn: () => ask<Board>('GET', '/figures/articles', { query: span }),
    placeholderData: keepPreviousData,
  });
  const board = asked.data;
  const go = (place: Place) => setParams(new URLSearchParams(placeQuery(place)), { replace: true });
  return (
    <>
      <div className="page-head">
        <h1>{t('figures.title')}</h1>
        <SaveSheet path="/figures/articles.xlsx" query={{ ...span, article }} name={t('figures.title')} />
      </div>
      <p>
        <Link to="/figures/frozen">{t('frozen.title')}</Link>
      </p>
      <SpanPicker place={{ ...span, article, counted }} from={span.from} to={span.to} onChange={go}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          className="wide"
          aria-label={t('figures.one-article')}
          placeholder={t('figures.every-article')}
          value={article}
          onChange={(one?: string) => go({ ...span, counted, article: one })}
          options={(board?.articles ?? []).map(({ number, title }) => ({
            value: String(number),
            label: `${t('figures.article', { n: number })} ${title}`,
          }))}
        />
        <Checkbox
          checked={counted !== undefined}
          onChange={({ target }) => go({ ...span, article, counted: target.checked ? '1' : undefined })}
        >
          {t('figures.only-counted')}
        </Checkbox>
      </SpanPicker>
      {asked.isError ? (
        <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
      ) : null}
      {board ? (
        <div className={asked.isPlaceholderData ? 'stale' : undefined} aria-busy={asked.isPlaceholderData}>
          <Figures board={chosen(board, article, counted)} span={span} />
        </div>
      ) : asked.isPending ? (
        <Spin />
      ) : null}
    </>
  );
}

/** What of the figures is shown: all, one article, or only where something was counted. */
function chosen(board: Board, article: string | undefined, counted: string | undefined): Board {
  const fits = ({ value, unit, overdue }: BoardFigure) =>
    !counted || overdue > 0 || (value !== null && (unit !== 'count' || value > 0));
  return {
    ...board,
    articles: board.articles
      .filter(({ number }) => article === undefined || String(number) === article)
      .map((one) => ({ ...one, figures: one.figures.filter(fits) }))
      .filter(({ figures }) => !counted || figures.length > 0),
    others: article === undefined ? board.others.filter(fits) : [],
  };
}

function Figures({ board, span }: { board: Board; span: Place }) {
  const { t } = useLanguage();
  const procedures = useProcedures();
  const carried = board.articles.filter(({ figures }) => figures.length > 0);
  const bare = board.articles.filter(({ figures }) => figures.length === 0);
  const chapters = Map.groupBy(carried, ({ chapter }) => chapter);
  const all = [...carried.flatMap(({ figures }) => figures), ...board.others];
  const rest = Map.groupBy(board.others, ({ procedure }) => procedure);
  return (
    <>
      <p className="above-table" role="status">
        {t('figures.sum', {
          from: board.from,
          to: board.to,
          n: all.length,
          met: all.filter(({ met }) => met === true).length,
          missed: all.filter(({ met }) => met === false).length,
        })}
      </p>
      <Targets figures={all} span={span} />
      {board.plan ? null : <p className="empty">{t('figures.no-plan')}</p>}
      {[...chapters].map(([chapter, articles]) => (
        <section key={chapter}>
          <h2>{articles[0]?.chapterTitle}</h2>
          <FigureTable
            caption={articles[0]?.chapterTitle ?? ''}
            groups={articles.map((article) => ({
              key: String(article.number),
              head: <ArticleHead article={article} />,
              figures: article.figures,
            }))}
            span={span}
          />
        </section>
      ))}
      {bare.length > 0 ? (
        <details className="bare-articles">
          <summary>{t('figures.bare', { n: bare.length })}</summary>
          <ul>
            {bare.map(({ number, title, unit }) => (
              <li key={number}>
                {t('figures.article', { n: number })} {title}
                {unit ? <span className="meta"> {unit.name}</span> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {rest.size > 0 ? (
        <section>
          <h2>{t('figures.others')}</h2>
          <FigureTable
            caption={t('figures.others')}
            groups={[...rest].map(([procedure, figures]) => ({
              key: procedure,
              head: procedures.title(procedure),
              figures,
            }))}
            span={span}
          />
        </section>
      ) : null}
    </>
  );
}

function ArticleHead({ article: { number, title, unit } }: { article: BoardArticle }) {
  const { t } = useLanguage();
  return (
    <>
      {t('figures.article', { n: number })} {title}
      <span className="meta unit">{unit ? t('figures.unit', { name: unit.name }) : t('figures.no-unit')}</span>
    </>
  );
}
