import type { CasePage, Item } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Definition } from '../procedure/definition.ts';
import type { Words } from '../procedure/words.ts';
import { Shown } from './value.tsx';

/** What the file holds, in the order in which it is recorded, and its lists. */
export function File({ page, definition, words }: { page: CasePage; definition: Definition; words: Words }) {
  const { t } = useLanguage();
  const facts = Object.entries(definition.facts).flatMap(([name, def]) => {
    const value = page.facts[name];
    return value === undefined ? [] : [{ name, def, value }];
  });
  const lists = Object.entries(definition.lists ?? {}).filter(([name]) => (page.lists[name] ?? []).length > 0);
  return (
    <>
      {facts.length === 0 ? <p className="empty">{t('case.no-facts')}</p> : null}
      <dl className="pairs">
        {facts.map(({ name, def, value }) => (
          <div key={name}>
            <dt>
              {words.fact(name)}
              {def.inside ? <span className="inside">{t('case.inside')}</span> : null}
            </dt>
            <dd>
              <Shown name={name} def={def} value={value} words={words} caseId={page.case} />
            </dd>
          </div>
        ))}
      </dl>
      {lists.map(([name, def]) => (
        <section key={name} aria-label={words.list(name)}>
          <h2>{words.list(name)}</h2>
          <DataTable
            caption={words.list(name)}
            rows={page.lists[name] ?? []}
            keyOf={({ key }) => key}
            empty=""
            columns={Object.entries(def.columns).map(([column, cell]) => ({
              key: column,
              title: words.column(name, column),
              show: ({ columns }: Item) =>
                columns[column] === undefined ? (
                  ''
                ) : (
                  <Shown
                    name={`${name}.${column}`}
                    def={cell}
                    value={columns[column]}
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
