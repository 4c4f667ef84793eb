import { useQuery } from '@tanstack/react-query';
import { Input, Spin } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Mark } from '../mark.tsx';
import { Said } from '../said.tsx';
import type { TemplateRow } from './types.ts';

/** Every kind of paper, and where a template of one's own is in use. */
export default function TemplateList() {
  const { t, say } = useLanguage();
  const [words, setWords] = useState('');
  const asked = useQuery({
    queryKey: ['admin', 'templates'],
    queryFn: () => ask<{ rows: readonly TemplateRow[] }>('GET', '/paper-templates'),
  });
  const rows = (asked.data?.rows ?? []).filter(({ title, procedureTitle }) =>
    [say(title), say(procedureTitle)].some((text) => text.toLowerCase().includes(words.toLowerCase())),
  );
  return (
    <>
      <h1>{t('templates.title')}</h1>
      <p>{t('templates.what')}</p>
      <search className="filters">
        <Input
          allowClear
          className="find"
          aria-label={t('templates.find')}
          placeholder={t('templates.find')}
          onChange={({ target }) => setWords(target.value.trim())}
        />
      </search>
      <Said error={asked.error} />
      <p className="above-table" role="status">
        {asked.isPending ? '' : t('templates.count', { n: rows.length })}
      </p>
      {asked.isPending ? (
        <Spin />
      ) : (
        <DataTable
          caption={t('templates.title')}
          rows={rows}
          keyOf={({ procedure, paper }) => `${procedure}/${paper}`}
          empty={t('admin.none')}
          columns={[
            {
              key: 'paper',
              title: t('templates.paper'),
              show: ({ procedure, paper, title }) => (
                <Link to={`/admin/templates/${procedure}/${paper}`}>{say(title)}</Link>
              ),
            },
            { key: 'procedure', title: t('templates.procedure'), show: ({ procedureTitle }) => say(procedureTitle) },
            {
              key: 'used',
              title: t('templates.used'),
              show: ({ district, orgs }) => (
                <span className="value">
                  {district ? <Mark tone="blue">{t('templates.district')}</Mark> : t('templates.built-in')}
                  {orgs.map((name) => (
                    <Mark key={name} tone="blue">
                      {name}
                    </Mark>
                  ))}
                </span>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
