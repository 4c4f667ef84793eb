import { useQuery } from '@tanstack/react-query';
import { Select, Spin } from 'antd';
import { useId, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/client.ts';
import { Articles } from '../../case/refusals.tsx';
import { useLanguage } from '../../language.tsx';
import { Said } from '../said.tsx';
import { Fields } from './fields.tsx';
import { History } from './history.tsx';
import type { TemplateAnswer, TemplateReach } from './types.ts';
import { Upload } from './upload.tsx';

/** One kind of paper: download its template, upload a changed one, see it filled in, use it; its fields and history. */
export default function TemplatePage() {
  const { t, say } = useLanguage();
  const { procedure = '', paper = '' } = useParams();
  const [chosen, setChosen] = useState<string | null>();
  const id = useId();
  const at = `/paper-templates/${procedure}/${paper}`;
  const asked = useQuery({
    queryKey: ['admin', 'template', procedure, paper],
    queryFn: () => ask<TemplateAnswer>('GET', at),
  });
  if (asked.isPending) return <Spin />;
  const page = asked.data;
  const back = (
    <p className="crumbs">
      <Link to="/admin/templates">{t('templates.title')}</Link>
    </p>
  );
  if (!page)
    return (
      <>
        {back}
        <h1>{t('templates.title')}</h1>
        <Said error={asked.error} />
      </>
    );
  const org = chosen === undefined ? firstOf(page.reach) : chosen;
  const query = org === null ? '' : `?${new URLSearchParams({ org })}`;
  return (
    <>
      {back}
      <h1>
        {say(page.title)}（{say(page.procedureTitle)}）
      </h1>
      <section className="panel">
        <h2>{t('templates.step-begin')}</h2>
        <label htmlFor={id}>{t('templates.for')}</label>
        <Select
          id={id}
          className="template-for"
          value={org ?? ''}
          onChange={(value: string) => setChosen(value === '' ? null : value)}
          options={[
            ...(page.reach.district ? [{ value: '', label: t('templates.whole-district') }] : []),
            ...page.reach.orgs.map(({ id: value, name }) => ({ value, label: name })),
          ]}
        />
        <p>{t('templates.begin-why')}</p>
        <p>
          <a href={`/api${at}/docx${query}`} download>
            {t('templates.download')}
          </a>
        </p>
      </section>
      <Upload key={org ?? ''} at={at} org={org} />
      <section className="panel">
        <h2>{t('templates.mandatory')}</h2>
        <ul>
          {page.mandatory.map(({ names, basis, ...why }) => (
            <li key={why.zh}>
              {names.map((name) => `{${name}}`).join(' ')} {names.length > 1 ? t('templates.any-of') : ''} {say(why)}{' '}
              <Articles bases={basis} />
            </li>
          ))}
        </ul>
      </section>
      <History at={at} page={page} org={org} />
      <Fields fields={page.fields} />
    </>
  );
}

const firstOf = ({ district, orgs }: TemplateReach): string | null => (district ? null : (orgs[0]?.id ?? null));
