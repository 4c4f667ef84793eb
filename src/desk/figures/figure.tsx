import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { ask, isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { useOrgs } from '../shell/district.ts';
import { today } from '../tasks/light.tsx';
import { DefinitionText } from './definition.tsx';
import { MakerList } from './maker-list.tsx';
import { daysIn, figurePath, type Place, placeQuery, readPlace } from './span.ts';
import { SpanPicker } from './span-picker.tsx';
import { Split } from './split.tsx';
import type { FigurePage, Side } from './types.ts';
import { valueText } from './value.ts';
import { Trend, Verdict } from './verdict.tsx';

/** One figure: its value beside its definition, by month and by unit, and the list that makes it. */
export function FigureScreen() {
  const { t, say } = useLanguage();
  const { procedure = '', indicator = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const given = readPlace(params);
  const whole = daysIn('year', today());
  const { side, ...place } = { ...given, from: given.from ?? whole.from, to: given.to ?? whole.to };
  const orgs = useOrgs();
  const asked = useQuery({
    queryKey: ['figure', procedure, indicator, place],
    queryFn: () => ask<FigurePage>('GET', `/figures/${procedure}/${indicator}`, { query: place }),
    placeholderData: (before, query) =>
      query?.queryKey[1] === procedure && query.queryKey[2] === indicator ? keepPreviousData(before) : undefined,
  });
  const go = (next: Place) => setParams(new URLSearchParams(placeQuery(next)), { replace: true });
  if (asked.isError && !asked.data)
    return (
      <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
    );
  if (!asked.data) return <Spin />;
  const { figure, definition, months, orgs: units } = asked.data;
  const title = say(definition.title);
  const at = (more: Place) => figurePath(figure, { ...place, ...more });
  return (
    <>
      <p className="crumbs">
        <Link to={`/figures${placeQuery({ ...place, part: undefined })}`}>{t('figures.title')}</Link> ›{' '}
        {say(definition.procedureTitle)}
        {place.part ? ` › ${t('figures.part', { part: place.part })}` : ''}
      </p>
      <h1>{title}</h1>
      <SpanPicker place={place} from={place.from} to={place.to} onChange={go} />
      <div className={asked.isPlaceholderData ? 'panel side stale' : 'panel side'} aria-busy={asked.isPlaceholderData}>
        <section>
          <h2>
            {figure.org ? (orgs.get(figure.org)?.name ?? figure.org) : t('figures.all-orgs')}{' '}
            <span className="meta day">
              {figure.from} — {figure.to}
            </span>
          </h2>
          <p className="figure-value">{valueText(figure, t('figures.days'))}</p>
          <dl className="case-meta">
            {figure.unit === 'count' ? null : (
              <>
                <div>
                  <dt>{t(figure.unit === 'days' ? 'figures.sum-days' : 'figures.about-numerator')}</dt>
                  <dd>{figure.n}</dd>
                </div>
                <div>
                  <dt>{t(figure.unit === 'days' ? 'figures.cases' : 'figures.about-denominator')}</dt>
                  <dd>{figure.of}</dd>
                </div>
              </>
            )}
            {figure.kind === 'onTime' ? (
              <div>
                <dt>{t('figures.about-overdue')}</dt>
                <dd>{figure.overdue}</dd>
              </div>
            ) : null}
            <div>
              <dt>{t('figures.target')}</dt>
              <dd>
                <Verdict figure={figure} />
              </dd>
            </div>
            <div>
              <dt>{t('figures.trend')}</dt>
              <dd>
                <Trend figure={figure} />
              </dd>
            </div>
          </dl>
        </section>
        <section>
          <h2>{t('figures.definition')}</h2>
          <DefinitionText definition={definition} />
        </section>
      </div>
      <MakerList
        key={JSON.stringify(place)}
        figure={figure}
        place={place}
        side={side as Side | undefined}
        onSide={(next) => go({ ...place, side: next })}
      />
      <Split
        title={t('figures.by-month')}
        head={t('figures.month')}
        rows={months.map((one) => ({ name: one.period ?? '', figure: one, to: at({ from: one.from, to: one.to }) }))}
        none={figure.kind === 'standing' ? t('figures.standing') : t('figures.nothing')}
      />
      {place.org || figure.kind === 'standing' ? null : (
        <Split
          title={t('figures.by-org')}
          head={t('figures.org')}
          lying
          rows={units.map((one) => ({
            name: orgs.get(one.org ?? '')?.name ?? one.org ?? '',
            figure: one,
            to: at({ org: one.org }),
          }))}
          none={t('figures.nothing')}
        />
      )}
    </>
  );
}
