import { useQuery } from '@tanstack/react-query';
import { Alert, Col, Row, Spin, Tabs, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { ask, isProblem } from '../api/client.ts';
import type { CasePage } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { useProcedure } from '../procedure/definition.ts';
import { wordsOf } from '../procedure/words.ts';
import { Clocks } from './clocks.tsx';
import { File } from './file.tsx';
import { Possibilities } from './possibilities.tsx';
import { History } from './timeline.tsx';

/** One case: what can be done now beside what the file holds, what happened, what runs, and the chart with the present place. */
export function CaseScreen() {
  const { t, language } = useLanguage();
  const { id = '' } = useParams();
  const asked = useQuery({ queryKey: ['case', id], queryFn: () => ask<CasePage>('GET', `/cases/${id}`) });
  const page = asked.data;
  const procedure = useProcedure(page?.procedure.id, page?.procedure.version);
  if (asked.error)
    return (
      <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
    );
  if (!page || !procedure.data) return <Spin />;
  const words = wordsOf(procedure.data, language);
  const { definition } = procedure.data;
  const chart = `/api/procedures/${page.procedure.id}/chart.svg?stage=${page.stage}&language=${language}`;
  return (
    <>
      <h1>{page.title}</h1>
      <p className="meta">
        {definition.title[language]} · {page.receipt} · {page.org.name} · {t('tasks.filed')} {page.filedOn}{' '}
        <Tag color={page.final ? 'default' : 'blue'}>{words.stage(page.stage)}</Tag>
      </p>
      <Row gutter={[24, 24]}>
        <Col xs={24} xl={9}>
          <Possibilities page={page} procedure={procedure.data} words={words} />
        </Col>
        <Col xs={24} xl={15}>
          <Tabs
            items={[
              {
                key: 'file',
                label: t('case.facts'),
                children: <File page={page} definition={definition} words={words} />,
              },
              { key: 'history', label: t('case.timeline'), children: <History page={page} words={words} /> },
              { key: 'clocks', label: t('case.clocks'), children: <Clocks page={page} words={words} /> },
              {
                key: 'links',
                label: t('case.links'),
                children: (
                  <ul>
                    {page.links.map((link) => (
                      <li key={link.case}>
                        {link.title ? <Link to={`/cases/${link.case}`}>{link.title}</Link> : t('case.hidden-link')}
                      </li>
                    ))}
                  </ul>
                ),
              },
              {
                key: 'chart',
                label: t('case.chart'),
                children: <img className="chart" src={chart} alt={t('case.chart')} />,
              },
            ]}
          />
        </Col>
      </Row>
    </>
  );
}
