import { Descriptions, Table } from 'antd';
import type { CasePage } from '../api/types.ts';
import type { Definition } from '../procedure/definition.ts';
import type { Words } from '../procedure/words.ts';
import { Shown } from './value.tsx';

/** What the file holds, in the order in which it is recorded, and its lists. */
export function File({ page, definition, words }: { page: CasePage; definition: Definition; words: Words }) {
  const facts = Object.entries(definition.facts).flatMap(([name, def]) => {
    const value = page.facts[name];
    if (value === undefined) return [];
    return [
      {
        key: name,
        label: words.fact(name),
        children: <Shown name={name} def={def} value={value} words={words} caseId={page.case} />,
      },
    ];
  });
  const lists = Object.entries(definition.lists ?? {}).filter(([name]) => (page.lists[name] ?? []).length > 0);
  return (
    <>
      <Descriptions bordered size="small" column={1} items={facts} />
      {lists.map(([name, def]) => (
        <section key={name} aria-label={words.list(name)}>
          <h3>{words.list(name)}</h3>
          <Table
            size="small"
            rowKey="key"
            pagination={false}
            scroll={{ x: true }}
            dataSource={[...(page.lists[name] ?? [])]}
            columns={Object.entries(def.columns).map(([column, cell]) => ({
              title: words.column(name, column),
              key: column,
              render: (_, item) =>
                item.columns[column] === undefined ? (
                  ''
                ) : (
                  <Shown
                    name={`${name}.${column}`}
                    def={cell}
                    value={item.columns[column]}
                    words={words}
                    caseId={page.case}
                  />
                ),
            }))}
          />
        </section>
      ))}
    </>
  );
}
