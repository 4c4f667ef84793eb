import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, InputNumber, Radio, Select, Space, Upload } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Rows } from '../api/types.ts';
import { useOrgs } from '../case/value.tsx';
import { useLanguage } from '../language.tsx';
import type { FactDef } from '../procedure/definition.ts';
import type { Words } from '../procedure/words.ts';

type Path = readonly (string | number)[];

/** One field of a form, made from what the definition says of the fact. */
export function Field({
  path,
  name,
  def,
  label,
  hint,
  words,
  required,
}: {
  path: Path;
  /** The fact's own name, or `list.column`. */
  name: string;
  def: FactDef;
  label: string;
  hint?: string;
  words: Words;
  required: boolean;
}) {
  const { t } = useLanguage();
  if (def.type === 'table') return <TableField path={path} name={name} def={def} label={label} words={words} />;
  return (
    <Form.Item
      name={[...path]}
      label={label}
      extra={hint}
      rules={required ? [{ required: true, message: t('form.required', { field: label }) }] : []}
    >
      <Control name={name} def={def} words={words} />
    </Form.Item>
  );
}

interface ControlProps {
  name: string;
  def: FactDef;
  words: Words;
  value?: never;
  onChange?: (value: unknown) => void;
  id?: string;
}

/** The control for a type of fact; its value is what the API takes. */
function Control({ name, def, words, value, onChange, id }: ControlProps) {
  const { t } = useLanguage();
  const given = { id, value, onChange };
  switch (def.type) {
    case 'longText':
      return <Input.TextArea {...given} autoSize={{ minRows: 3, maxRows: 20 }} maxLength={def.max ?? 20_000} />;
    case 'number':
      return <InputNumber {...given} min={def.min} max={def.max} />;
    case 'money':
      return (
        <InputNumber
          id={id}
          value={value === undefined ? undefined : Number(value) / 100}
          onChange={(yuan) => onChange?.(yuan === null ? undefined : Math.round(Number(yuan) * 100))}
          min={def.min === undefined ? undefined : def.min / 100}
          precision={2}
          suffix={t('yuan')}
        />
      );
    case 'date':
      return (
        <DatePicker
          id={id}
          value={value === undefined ? undefined : dayjs(value)}
          onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
        />
      );
    case 'yesNo':
      return (
        <Radio.Group id={id} value={value} onChange={({ target }) => onChange?.(target.value)}>
          <Radio value={true}>{t('yes')}</Radio>
          <Radio value={false}>{t('no')}</Radio>
        </Radio.Group>
      );
    case 'choice':
      return (
        <Select
          {...given}
          allowClear
          options={Object.keys(def.choices ?? {}).map((key) => ({ value: key, label: words.choice(name, key, def) }))}
        />
      );
    case 'organisation':
      return <OrgSelect {...given} />;
    case 'ref':
      return <EntrySelect {...given} register={def.register ?? ''} many={def.many === true} />;
    case 'list':
      return <Select {...given} mode="tags" open={false} tokenSeparators={['；', ';', '\n']} />;
    case 'file':
      return <FileField {...given} />;
    default:
      return <Input {...given} maxLength={def.max ?? 500} />;
  }
}

interface Given {
  id?: string;
  value?: never;
  onChange?: (value: unknown) => void;
}

function OrgSelect(given: Given) {
  const orgs = useOrgs();
  const options = [...(orgs.data?.values() ?? [])].map((org) => ({ value: org.id, label: org.name }));
  return <Select {...given} allowClear showSearch={{ optionFilterProp: 'label' }} options={options} />;
}

/** Entries of a register, found by any two characters of their names. */
function EntrySelect({ register, many, ...given }: Given & { register: string; many: boolean }) {
  const [words, setWords] = useState('');
  const found = useQuery({
    queryKey: ['entries', register, words],
    queryFn: () =>
      ask<Rows<{ entry: string; title: string }>>('GET', `/registers/${register}/entries`, {
        query: { q: words === '' ? undefined : words, limit: 30 },
      }),
  });
  return (
    <Select
      {...given}
      {...(many ? { mode: 'multiple' as const } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      options={(found.data?.rows ?? []).map(({ entry, title }) => ({ value: entry, label: title }))}
    />
  );
}

/** A file is uploaded at once; the form keeps its id. */
function FileField({ value, onChange }: Given) {
  const { t } = useLanguage();
  const [wrong, setWrong] = useState<string>();
  return (
    <Space orientation="vertical">
      <Upload
        maxCount={1}
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.ofd,.txt"
        customRequest={async ({ file, onSuccess, onError }) => {
          const body = new FormData();
          body.append('file', file as Blob);
          try {
            const { id } = await ask<{ id: string }>('POST', '/files', { body });
            setWrong(undefined);
            onChange?.(id);
            onSuccess?.({});
          } catch (error) {
            setWrong((error as Error).message);
            onError?.(error as Error);
          }
        }}
        onRemove={() => onChange?.(undefined)}
      >
        <Button>{value ? t('form.replace-file') : t('form.choose-file')}</Button>
      </Upload>
      {wrong ? (
        <span role="alert" className="wrong">
          {wrong}
        </span>
      ) : null}
    </Space>
  );
}

function TableField({
  path,
  name,
  def,
  label,
  words,
}: {
  path: Path;
  name: string;
  def: FactDef;
  label: string;
  words: Words;
}) {
  const { t } = useLanguage();
  return (
    <Form.Item label={label}>
      <Form.List name={[...path]}>
        {(rows, { add, remove }) => (
          <>
            {rows.map((row) => (
              <fieldset key={row.key} className="desk-row">
                <legend>{row.name + 1}</legend>
                {Object.entries(def.columns ?? {}).map(([column, cell]) => (
                  <Field
                    key={column}
                    path={[row.name, column]}
                    name={`${name}.${column}`}
                    def={cell}
                    label={words.column(name, column)}
                    words={words}
                    required={false}
                  />
                ))}
                <Button onClick={() => remove(row.name)}>{t('form.remove-row')}</Button>
              </fieldset>
            ))}
            <Button onClick={() => add({})}>{t('form.add-row')}</Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
