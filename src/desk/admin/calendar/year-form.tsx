import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import { useRefresh } from '../form-dialog.tsx';
import { Said } from '../said.tsx';
import type { Notice, Occasion, YearData, YearPreview } from '../types.ts';
import { daysOf, linesOf, occasionLines, spansOf } from './day-lines.ts';
import { Moves } from './moves.tsx';
import { Reading } from './reading.tsx';

interface Filled {
  readonly year: number;
  readonly number: string;
  readonly title?: string;
  readonly issued?: string;
  readonly url?: string;
  readonly holidays: string;
  readonly workdays?: string;
  readonly occasions?: string;
}

/** A year's arrangement is read from the notice, looked through, shown with every date that it moves, then loaded. */
export function YearForm({ year, known, onClose }: { year: number; known?: YearData; onClose: () => void }) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [form] = Form.useForm<Filled>();
  const heading = useRef<HTMLHeadingElement>(null);
  const [seen, setSeen] = useState<{ readonly data: YearData; readonly preview: YearPreview }>();
  const before = known?.notices ?? [];
  const preview = useMutation({
    mutationFn: async (data: YearData) => ({
      data,
      preview: await ask<YearPreview>('POST', '/calendar', { query: { preview: true }, body: data }),
    }),
    onSuccess: setSeen,
  });
  const load = useMutation({
    mutationFn: (data: YearData) => ask<{ year: number; moved: number }>('POST', '/calendar', { body: data }),
    onSuccess: async (loaded) => {
      message.success(t('admin.year-loaded', { year: loaded.year, n: loaded.moved }));
      onClose();
      await refresh();
    },
  });
  // Each step begins at its heading, for the keyboard and for whoever listens.
  useEffect(() => heading.current?.focus(), [seen]);
  const title = known ? t('admin.year-amend-of', { year }) : t('admin.year-load', { year });
  if (seen)
    return (
      <section key="seen" className="panel">
        <h2 ref={heading} tabIndex={-1}>
          {t('admin.year-preview', { year: seen.data.year })}
        </h2>
        <Moves preview={seen.preview} />
        <Said error={load.error} />
        <div className="form-foot at-hand">
          <Button type="primary" loading={load.isPending} onClick={() => load.mutate(seen.data)}>
            {t('admin.year-confirm', { year: seen.data.year })}
          </Button>
          <Button onClick={() => setSeen(undefined)}>{t('admin.back')}</Button>
          <Button onClick={onClose}>{t('admin.cancel')}</Button>
        </div>
      </section>
    );
  return (
    <section key="form" className="panel">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <Reading
        onRead={(read) =>
          form.setFieldsValue({
            ...(read.year === undefined || known ? {} : { year: read.year }),
            ...(read.number === undefined ? {} : { number: read.number }),
            ...(read.title === undefined ? {} : { title: read.title }),
            ...(read.issued === undefined ? {} : { issued: read.issued }),
            ...(read.url === undefined ? {} : { url: read.url }),
            holidays: linesOf(read.holidays),
            workdays: linesOf(read.workdays),
            occasions: occasionLines(read.occasions ?? []),
          })
        }
      />
      <Form
        form={form}
        layout="vertical"
        noValidate
        initialValues={{
          year,
          holidays: linesOf(known?.holidays ?? []),
          workdays: linesOf(known?.workdays ?? []),
          occasions: occasionLines(known?.occasions ?? []),
        }}
        onFinish={(values: Filled) => preview.mutate(dataOf(values, before))}
      >
        {before.length > 0 ? (
          <p className="meta">
            {t('admin.notices-before', { list: before.map(({ number, note }) => number ?? note).join('、') })}
          </p>
        ) : null}
        <div className="fields">
          <Form.Item name="year" label={t('admin.year')} rules={[{ required: true }]}>
            <InputNumber className="narrow" disabled={known !== undefined} precision={0} />
          </Form.Item>
          <Form.Item
            name="number"
            label={t('admin.notice-number')}
            extra={t('admin.notice-number-hint')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="title" label={t('admin.notice-title')}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="issued" label={t('admin.notice-issued')}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="url" label={t('admin.notice-url')}>
            <Input type="url" maxLength={500} />
          </Form.Item>
        </div>
        <div className="fields">
          <Lines name="holidays" label={t('admin.holidays')} hint={t('admin.holidays-hint')} needed />
          <Lines name="workdays" label={t('admin.workdays')} hint={t('admin.workdays-hint')} />
          <Lines name="occasions" label={t('admin.occasions')} hint={t('admin.occasions-hint')} />
        </div>
        <Said error={preview.error} />
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={preview.isPending}>
            {t('admin.year-preview-show')}
          </Button>
          <Button onClick={onClose}>{t('admin.cancel')}</Button>
        </div>
      </Form>
    </section>
  );
}

function Lines({
  name,
  label,
  hint,
  needed = false,
}: {
  name: keyof Filled;
  label: string;
  hint: string;
  needed?: boolean;
}) {
  const { t } = useLanguage();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[
        { required: needed },
        {
          validator: (_, text?: string) => {
            const { wrong } = spansOf(text ?? '');
            return wrong === undefined
              ? Promise.resolve()
              : Promise.reject(new Error(t('admin.line-wrong', { line: wrong })));
          },
        },
      ]}
    >
      <Input.TextArea rows={10} spellCheck={false} />
    </Form.Item>
  );
}

/** An amended year keeps its notices; the one that is given now joins them, or takes the place of its own number. */
function dataOf(values: Filled, before: readonly Notice[]): YearData {
  const { year, title, issued, url } = values;
  const number = values.number.trim();
  const notice = {
    number,
    ...(title?.trim() ? { title: title.trim() } : {}),
    ...(issued ? { issued } : {}),
    ...(url?.trim() ? { url: url.trim() } : {}),
  };
  const named = spansOf(values.occasions ?? '').spans;
  const occasions: Occasion[] = named.map(({ from, to, name }) => ({ name: name ?? '', from, to }));
  return {
    year,
    notices: [...before.filter((one) => one.number !== number), notice],
    holidays: daysOf(spansOf(values.holidays)),
    workdays: daysOf(spansOf(values.workdays ?? '')),
    ...(occasions.length > 0 ? { occasions } : {}),
  };
}
