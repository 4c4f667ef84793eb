import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import type { TemplateField } from './types.ts';

/** What a template may name, each with an example. Names are Chinese in every language: they are typed as they stand. */
export function Fields({ fields }: { fields: readonly TemplateField[] }) {
  const { t, say } = useLanguage();
  return (
    <section className="panel">
      <h2>{t('templates.fields')}</h2>
      <p>{t('templates.fields-how')}</p>
      <DataTable
        caption={t('templates.fields')}
        rows={fields}
        keyOf={({ name }) => name}
        empty={t('admin.none')}
        columns={[
          {
            key: 'name',
            title: t('templates.field'),
            show: (field) => <code lang="zh-Hans">{written(field)}</code>,
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
