import { Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import type { TemplateField } from './types.ts';

/** What a template may name, each with an example. Names are Chinese in every language: they are typed as they stand. */
export function Fields({ fields }: { fields: readonly TemplateField[] }) {
  const { t, say } = useLanguage();
  const [words, setWords] = useState('');
  return (
    <section className="panel">
      <h2>{t('templates.fields')}</h2>
      <p>{t('templates.fields-how')}</p>
      <search className="filters">
        <Input
          allowClear
          className="find"
          aria-label={t('templates.field-find')}
          placeholder={t('templates.field-find')}
          onChange={({ target }) => setWords(target.value.trim())}
        />
      </search>
      <DataTable
        caption={t('templates.fields')}
        rows={fields.filter((field) => `${written(field)}${say(field.about)}`.includes(words))}
        keyOf={({ name }) => name}
        empty={t('admin.none')}
        columns={[
          {
            key: 'name',
            title: t('templates.field'),
            show: (field) => <b lang="zh-Hans">{written(field)}</b>,
          },
          { key: 'about', title: t('templates.about'), show: ({ about }) => say(about) },
          {
            key: 'example',
            title: t('templates.example'),
            show: ({ example, columns }) =>
              columns.length > 0
                ? columns.map(({ name, example: one }) => `${name}：${one}`).join('；')
                : example || '—',
          },
        ]}
      />
    </section>
  );
}

function written({ name, kind, columns }: TemplateField): string {
  if (kind === 'text') return `{${name}}`;
  return `{#${name}}${columns.map((column) => `{${column.name}}`).join('')}{/${name}}`;
}
