import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useLanguage } from '../language.tsx';
import { PhrasePicker } from '../phrases/phrase-picker.tsx';
import type { FactDef } from '../procedure/definition.ts';
import type { Words } from '../procedure/words.ts';
import { CaseSelect, ColleagueSelect, EntrySelect, OrgSelect } from './choosing.tsx';
import { FileField } from './file-field.tsx';

type Path = readonly (string | number)[];

interface FieldProps {
  readonly path: Path;
  /** The fact's own name, or `list.column`. */
  readonly name: string;
  readonly def: FactDef;
  readonly label: string;
  readonly hint?: string;
  readonly words: Words;
  readonly required: boolean;
  /** Where the path begins, for a field inside a list. */
  readonly under?: Path;
}

/** Fields that take the whole width of a form. */
const wide: ReadonlySet<string> = new Set(['longText', 'list']);

/** One field of a form, made from what the definition says of the fact. */
export function Field({ path, name, def, label, hint, words, required, under }: FieldProps) {
  const { t } = useLanguage();
  const form = Form.useFormInstance();
  if (def.type === 'table') return <TableField path={path} name={name} def={def} label={label} words={words} />;
  const whole = [...(under ?? []).slice(0, -1), ...path];
  const addPhrase = (phrase: string) => {
    const before = form.getFieldValue(whole) as string | undefined;
    form.setFieldValue(whole, before ? `${before}${phrase}` : phrase);
  };
  return (
    <Form.Item
      className={wide.has(def.type) ? 'whole' : ''}
      name={[...path]}
      label={label}
      extra={
        def.type === 'longText' ? (
          <>
            {hint ? `${hint} ` : ''}
            <PhrasePicker
              label={label}
              current={() => form.getFieldValue(whole) as string | undefined}
              onPick={addPhrase}
            />
          </>
        ) : (
          hint
        )
      }
      rules={required ? [{ required: true, message: t('form.required', { field: label }) }] : []}
    >
      <Control name={name} def={def} words={words} label={label} />
    </Form.Item>
  );
}

interface ControlProps {
  readonly name: string;
  readonly def: FactDef;
  readonly words: Words;
  readonly label: string;
  readonly value?: never;
  readonly onChange?: (value: unknown) => void;
  readonly id?: string;
}

/** The control for a type of fact; its value is what the API takes. */
function Control({ name, def, words, label, value, onChange, id }: ControlProps) {
  const { t } = useLanguage();
  const given = { id, value, onChange };
  switch (def.type) {
    case 'longText':
      return <Input.TextArea {...given} rows={3} className="grows" maxLength={def.max ?? 20_000} />;
    case 'number':
      return <InputNumber {...given} min={def.min} max={def.max} />;
    case 'money':
      return <Money id={id} value={value} onChange={onChange} min={def.min} />;
    case 'date':
      return <Input {...given} type="date" className="narrow" />;
    case 'yesNo':
      return (
        <Radio.Group id={id} value={value} onChange={({ target }) => onChange?.(target.value)} aria-label={label}>
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
      return <OrgSelect {...given} free={!words.isOrgan(name)} />;
    case 'case':
      return <CaseSelect {...given} procedures={def.procedures} />;
    case 'ref':
      return <EntrySelect {...given} register={def.register ?? ''} many={def.many === true} />;
    case 'list':
      return <Select {...given} mode="tags" open={false} tokenSeparators={['；', ';', '\n']} suffixIcon={null} />;
    case 'file':
      return <FileField {...given} />;
    case 'person':
      // Who is to be recused is one of the staff; other persons in a file are anybody.
      if (name === 'recusals.person') return <ColleagueSelect {...given} />;
      return <Input {...given} maxLength={def.max ?? 500} />;
    default:
      return <Input {...given} maxLength={def.max ?? 500} />;
  }
}

/** Yuan on the screen, whole fen in the file. */
function Money({ id, value, onChange, min }: Pick<ControlProps, 'id' | 'value' | 'onChange'> & { min?: number }) {
  const { t } = useLanguage();
  return (
    <InputNumber
      id={id}
      value={value === undefined ? undefined : Number(value) / 100}
      onChange={(yuan) => onChange?.(yuan === null ? undefined : Math.round(Number(yuan) * 100))}
      min={min === undefined ? undefined : min / 100}
      precision={2}
      suffix={t('yuan')}
    />
  );
}

function TableField({ path, name, def, label, words }: Pick<FieldProps, 'path' | 'name' | 'def' | 'label' | 'words'>) {
  const { t } = useLanguage();
  return (
    <fieldset className="table-field whole">
      <legend>{label}</legend>
      <Form.List name={[...path]}>
        {(rows, { add, remove }) => (
          <>
            {rows.map((row) => (
              <fieldset key={row.key} className="desk-row fields">
                <legend>
                  {label} {row.name + 1}
                </legend>
                {Object.entries(def.columns ?? {}).map(([column, cell]) => (
                  <Field
                    key={column}
                    path={[row.name, column]}
                    under={[...path, row.name]}
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
    </fieldset>
  );
}
