import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, DatePicker, Form, Input, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { ask, isProblem } from '../api/client.ts';
import type { Possibility } from '../api/types.ts';
import { Refusals } from '../case/refusals.tsx';
import { useLanguage } from '../language.tsx';
import type { ActDef, ProcedurePage } from '../procedure/definition.ts';
import type { Words } from '../procedure/words.ts';
import { useDraft } from './draft.ts';
import { Field } from './field.tsx';

interface Filled {
  facts?: { [fact: string]: unknown };
  columns?: { [column: string]: unknown };
  items?: { key?: string; [column: string]: unknown }[];
  item?: string;
  served?: { day: string; mode: string };
  on?: string;
  note?: string;
}

/** Ways in which a paper reaches its addressee. */
const modes = ['direct', 'left', 'post', 'electronic', 'publicNotice'] as const;

/**
 * The form of one act, from its definition. Sends what the reader saw (`expectedSeq`), and one request key however
 * often the button is pressed.
 * @param at where the act is sent: a case's, or a new case's procedure
 */
export function ActForm({
  at,
  act,
  def,
  procedure,
  words,
  possibility,
  items = [],
  expectedSeq,
  onDone,
}: {
  at: { readonly case: string } | { readonly procedure: string };
  act: string;
  def: ActDef;
  procedure: ProcedurePage;
  words: Words;
  possibility?: Possibility;
  items?: readonly { readonly key: string; readonly title: string }[];
  expectedSeq?: number;
  onDone: (answer: { case: string; receipt?: string; secret?: string }) => void;
}) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [key] = useState(() => crypto.randomUUID());
  const [late, setLate] = useState(false);
  const queries = useQueryClient();
  const place = 'case' in at ? at.case : at.procedure;
  const draft = useDraft<Filled>(
    `act:${place}:${act}`,
    () => stripped(form.getFieldsValue()),
    (saved) => form.setFieldsValue(saved),
  );
  const { definition } = procedure;
  const list = def.adds === undefined ? undefined : definition.lists?.[def.adds];
  const each = def.each === undefined ? undefined : definition.lists?.[def.each];

  const send = useMutation({
    mutationFn: async (filled: Filled) => {
      const { items: rows, ...rest } = stripped(filled);
      const body = {
        ...rest,
        ...(list
          ? {
              items: (rows ?? []).map(({ key: named, ...columns }) => ({
                key: named ?? crypto.randomUUID().slice(0, 8),
                columns,
              })),
            }
          : {}),
        ...('case' in at ? { expectedSeq } : { act }),
      };
      const path = 'case' in at ? `/cases/${at.case}/acts/${act}` : `/procedures/${at.procedure}/cases`;
      return ask<{ case: string; receipt?: string; secret?: string }>('POST', path, {
        body,
        headers: { 'idempotency-key': key },
      });
    },
    onSuccess: async (answer) => {
      await draft.drop();
      form.resetFields();
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => ['case', 'tasks', 'cases'].includes(String(queryKey[0])),
      });
      message.success(t('form.done', { act: words.act(act) }));
      onDone(answer);
    },
    onError: (error) => {
      if (!isProblem(error)) return;
      const wrong = (error.problem.errors ?? []).flatMap(({ path, zh, en }) =>
        path
          ? [
              {
                name: path.split('/').join('.').split('.').filter(Boolean),
                errors: [t('form.language') === 'en' ? en : zh],
              },
            ]
          : [],
      );
      form.setFields(wrong as never);
    },
  });

  return (
    <Form form={form} layout="vertical" onFinish={(filled) => send.mutate(filled)} scrollToFirstError>
      {def.each === undefined ? null : (
        <Form.Item name="item" label={words.list(def.each)} rules={[{ required: true }]}>
          <Select
            options={items
              .filter((one) => possibility?.items?.includes(one.key) ?? true)
              .map((one) => ({ value: one.key, label: one.title }))}
          />
        </Form.Item>
      )}
      {Object.entries(def.records ?? {}).map(([fact, need]) => {
        const known = definition.facts[fact];
        return known ? (
          <Field
            key={fact}
            path={['facts', fact]}
            name={fact}
            def={known}
            label={words.fact(fact)}
            hint={words.hint(fact)}
            words={words}
            required={need === 'required'}
          />
        ) : null;
      })}
      {Object.entries(def.itemRecords ?? {}).map(([column, need]) => {
        const known = each?.columns[column];
        return known ? (
          <Field
            key={column}
            path={['columns', column]}
            name={`${def.each}.${column}`}
            def={known}
            label={words.column(def.each ?? '', column)}
            words={words}
            required={need === 'required'}
          />
        ) : null;
      })}
      {list && def.adds !== undefined ? <Entries list={def.adds} columns={list} words={words} /> : null}
      {def.serves === undefined ? null : (
        <Space wrap>
          <Form.Item name={['served', 'mode']} label={t('form.mode')} rules={[{ required: true }]}>
            <Select className="mode" options={modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))} />
          </Form.Item>
          <Form.Item
            name={['served', 'day']}
            label={t('form.served-on')}
            rules={[{ required: true }]}
            getValueProps={dayProps}
            normalize={plainDay}
          >
            <DatePicker />
          </Form.Item>
        </Space>
      )}
      {def.late ? (
        <>
          <Checkbox checked={late} onChange={({ target }) => setLate(target.checked)}>
            {t('form.on-paper')}
          </Checkbox>
          {late ? (
            <Form.Item
              name="on"
              label={t('form.on')}
              extra={t('form.on-hint')}
              getValueProps={dayProps}
              normalize={plainDay}
            >
              <DatePicker />
            </Form.Item>
          ) : null}
        </>
      ) : null}
      {'case' in at ? (
        <Form.Item name="note" label={t('form.note')} extra={t('form.note-hint')}>
          <Input.TextArea maxLength={2_000} autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
      ) : null}
      {isProblem(send.error) ? (
        <Alert
          type="error"
          role="alert"
          title={<Refusals faults={send.error.problem.errors ?? []} otherwise={send.error.message} />}
        />
      ) : null}
      <Space>
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {words.act(act)}
        </Button>
        {draft.savedAt ? (
          <span className="meta">
            {t('form.saved', {
              time: new Date(draft.savedAt).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai' }),
            })}
          </span>
        ) : null}
      </Space>
    </Form>
  );
}

const dayProps = (value: string | undefined) => ({ value: value ? dayjs(value) : undefined });
const plainDay = (day: dayjs.Dayjs | null) => day?.format('YYYY-MM-DD');

/** Entries that the act adds to a list. */
function Entries({
  list,
  columns,
  words,
}: {
  list: string;
  columns: { readonly columns: ProcedurePage['definition']['facts']; readonly required?: readonly string[] };
  words: Words;
}) {
  const { t } = useLanguage();
  return (
    <Form.List name="items" initialValue={[{}]}>
      {(rows, { add, remove }) => (
        <>
          {rows.map((row) => (
            <fieldset key={row.key} className="desk-row">
              <legend>
                {words.list(list)} {row.name + 1}
              </legend>
              {Object.entries(columns.columns).map(([column, def]) => (
                <Field
                  key={column}
                  path={[row.name, column]}
                  name={`${list}.${column}`}
                  def={def}
                  label={words.column(list, column)}
                  words={words}
                  required={columns.required?.includes(column) === true}
                />
              ))}
              {rows.length > 1 ? <Button onClick={() => remove(row.name)}>{t('form.remove-row')}</Button> : null}
            </fieldset>
          ))}
          <Button onClick={() => add({})}>{t('form.add-row')}</Button>
        </>
      )}
    </Form.List>
  );
}

/** What is left empty is not sent: an unset fact is unknown, never empty. */
function stripped(filled: Filled): Filled {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).flatMap(([name, inner]) => {
      const cleaned = clean(inner);
      const empty =
        cleaned === undefined ||
        cleaned === null ||
        cleaned === '' ||
        (Array.isArray(cleaned) && cleaned.length === 0) ||
        (typeof cleaned === 'object' && Object.keys(cleaned as object).length === 0);
      return empty ? [] : [[name, cleaned] as const];
    });
    return Object.fromEntries(kept);
  };
  return clean(filled) as Filled;
}
