import { useQuery } from '@tanstack/react-query';
import { Alert, Spin, Tag } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { ask, isProblem } from '../api/client.ts';
import type { CasePage } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { Notes } from '../notes/notes.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useProcedure } from '../procedure/definition.ts';
import { wordsOf } from '../procedure/words.ts';
import { Light, lightOf } from '../tasks/light.tsx';
import { Chart } from './chart.tsx';
import { Clocks } from './clocks.tsx';
import { File } from './file.tsx';
import { Links } from './links.tsx';
import { nearest } from './nearest.ts';
import { Pack } from './pack.tsx';
import { Papers } from './papers.tsx';
import { Participants } from './participants.tsx';
import { Possibilities } from './possibilities.tsx';
import { Returned } from './returned.tsx';
import { History } from './timeline.tsx';

/** One case: what can be done now beside what the file holds, what happened, what runs, and the chart with the present place. */
export default function CaseScreen() {
  const { t, say } = useLanguage();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const asked = useQuery({ queryKey: ['case', id], queryFn: () => ask<CasePage>('GET', `/cases/${id}`) });
  const page = asked.data;
  const procedure = useProcedure(page?.procedure.id, page?.procedure.version);
  if (asked.error && !page)
    return (
      <>
        <h1>{t('tasks.case')}</h1>
        <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
        <p>
          <Link to="/tasks">{t('case.back')}</Link>
        </p>
      </>
    );
  if (!page || !procedure.data) return <Spin />;
  const words = wordsOf(procedure.data, say);
  const { definition } = procedure.data;
  const next = nearest(page.clocks);
  const late = page.timeline.some((one) => one.late);
  const tabs = [
    ['file', 'case.facts', <File key="file" page={page} definition={definition} words={words} />],
    ['history', 'case.timeline', <History key="history" page={page} words={words} definition={definition} />],
    ['notes', 'notes.tab', <Notes key="notes" caseId={page.case} />],
    ['clocks', 'case.clocks', <Clocks key="clocks" page={page} words={words} />],
    ['people', 'case.people', <Participants key="people" page={page} words={words} />],
    ...(page.pack ? [['pack', 'case.pack', <Pack key="pack" page={page} words={words} />] as const] : []),
    ['papers', 'case.papers', <Papers key="papers" page={page} words={words} />],
    ['links', 'case.links', <Links key="links" page={page} />],
    ['chart', 'case.chart', <Chart key="chart" page={page} />],
  ] as const;
  return (
    <>
      <p className="crumbs">
        <Link to="/tasks">{t('nav.tasks')}</Link> › {say(definition.title)}
      </p>
      <div className="case-head">
        <h1>{page.title}</h1>
        <Tag color={page.final ? 'default' : 'blue'}>{words.stage(page.stage)}</Tag>
        {late ? <Tag color="gold">{t('tasks.late-entered')}</Tag> : null}
      </div>
      <Returned page={page} words={words} definition={definition} />
      <dl className="case-meta">
        <div>
          <dt>{t('tasks.procedure')}</dt>
          <dd>{say(definition.title)}</dd>
        </div>
        {page.receipt ? (
          <div>
            <dt>{t('case.receipt')}</dt>
            <dd className="day">{page.receipt}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('tasks.org')}</dt>
          <dd>{page.org.name}</dd>
        </div>
        <div>
          <dt>{t('tasks.filed')}</dt>
          <dd className="day">{page.filedOn}</dd>
        </div>
        {next ? (
          <div>
            <dt>{words.clock(next.clock, next.title)}</dt>
            <dd>
              <Light light={lightOf(next.due)} /> <span className="day">{next.due}</span>
            </dd>
          </div>
        ) : null}
      </dl>
      <div className="case-body">
        <Possibilities page={page} procedure={procedure.data} words={words} />
        <section className="panel" aria-label={t('case.all')}>
          <Tabs
            name={t('case.all')}
            active={params.get('tab') ?? 'file'}
            onChange={(tab) => setParams({ tab }, { replace: true })}
            tabs={tabs.map(([key, label, content]) => ({ key, label: t(label), content }))}
          />
        </section>
      </div>
    </>
  );
}
