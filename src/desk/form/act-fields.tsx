import { Button, Form, type FormInstance } from 'antd';
import type { Facts } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import type { ActDef, FactDef, Need, ProcedurePage } from '../procedure/definition.ts';
import { mustFill } from '../procedure/required.ts';
import type { Words } from '../procedure/words.ts';
import type { Filled } from './body.ts';
import { Field } from './field.tsx';
import { Served } from './served.tsx';

/** Everything that an act asks for: facts, columns of the entry that it is about, new entries, service of its paper. */
export function ActFields({
  def,
  procedure: { definition },
  words,
  known,
  form,
}: {
  def: ActDef;
  procedure: ProcedurePage;
  words: Words;
  known: Facts;
  form: FormInstance<Filled>;
}) {
  const typed = Form.useWatch('facts', form) ?? {};
  const so = { ...known, ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) };
  const list = def.adds === undefined ? undefined : definition.lists?.[def.adds];
  const each = def.each === undefined ? undefined : definition.lists?.[def.each];
  const conditional = (need: Need) => typeof need === 'object';
  const { t } = useLanguage();
  const hintOf = (fact: string, need: Need, required: boolean) =>
    [words.hint(fact), conditional(need) && !required ? t('form.if-needed') : undefined].filter(Boolean).join(' ') ||
    undefined;
  return (
    <div className="fields">
      {Object.entries(def.records ?? {}).map(([fact, need]) => {
        const known1 = definition.facts[fact];
        const required = mustFill(need, so);
        return known1 ? (
          <Field
            key={fact}
            path={['facts', fact]}
            name={fact}
            def={known1}
            label={words.fact(fact)}
            hint={hintOf(fact, need, required)}
            words={words}
            required={required}
          />
        ) : null;
      })}
      {Object.entries(def.itemRecords ?? {}).map(([column, need]) => {
        const cell = each?.columns[column];
        return cell ? (
          <Field
            key={column}
            path={['columns', column]}
            name={`${def.each}.${column}`}
            def={cell}
            label={words.column(def.each ?? '', column)}
            words={words}
            required={need === 'required'}
          />
        ) : null;
      })}
      {list && def.adds !== undefined ? (
        <Entries
          list={def.adds}
          columns={columnsFor(def, def.adds, definition)}
          required={list.required ?? []}
          words={words}
        />
      ) : null}
      {def.serves === undefined ? null : <Served />}
    </div>
  );
}

/** The columns that are filled in when an entry is added; what a later act records about it comes with that act. */
function columnsFor(def: ActDef, list: string, { lists, acts }: ProcedurePage['definition']) {
  const { columns = {}, required = [] } = lists?.[list] ?? {};
  const later = new Set(
    Object.values(acts).flatMap(({ each, adds, itemRecords, sets }) =>
      each === list ? Object.keys({ ...itemRecords, ...(adds === undefined ? sets : {}) }) : [],
    ),
  );
  return Object.entries(columns).filter(
    ([column]) =>
      !(column in (def.sets ?? {})) &&
      (!later.has(column) || required.includes(column) || def.brings?.includes(column)),
  );
}

/** Entries that the act adds to a list. */
function Entries({
  list,
  columns,
  required,
  words,
}: {
  list: string;
  columns: readonly (readonly [column: string, def: FactDef])[];
  required: readonly string[];
  words: Words;
}) {
  const { t } = useLanguage();
  return (
    <Form.List name="items">
      {(rows, { add, remove }) => (
        <div className="whole">
          {rows.map((row) => (
            <fieldset key={row.key} className="desk-row fields">
              <legend>
                {words.list(list)} {row.name + 1}
              </legend>
              {columns.map(([column, def]) => (
                <Field
                  key={column}
                  path={[row.name, column]}
                  under={['items', row.name]}
                  name={`${list}.${column}`}
                  def={def}
                  label={words.column(list, column)}
                  words={words}
                  required={required.includes(column)}
                />
              ))}
              {rows.length > 1 ? <Button onClick={() => remove(row.name)}>{t('form.remove-row')}</Button> : null}
            </fieldset>
          ))}
          <Button onClick={() => add({})}>{t('form.add-row')}</Button>
        </div>
      )}
    </Form.List>
  );
}
