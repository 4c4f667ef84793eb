import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { today } from '../../tasks/light.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { Mark } from '../mark.tsx';
import { moment, whoOf } from '../moment.ts';
import type { TemplateAnswer } from './types.ts';

/** Every template that was ever put for a kind of paper, each to be downloaded; and how to end one's own. */
export function History({ at, page, org }: { at: string; page: TemplateAnswer; org: string | null }) {
  const { t } = useLanguage();
  const [ending, setEnding] = useState(false);
  const own = page.history.find((version) => version.org === org);
  return (
    <section className="panel">
      <h2>{t('templates.history')}</h2>
      {own?.fileName ? (
        <p className="deeds">
          <Button danger onClick={() => setEnding(true)}>
            {t('templates.end')}
          </Button>
        </p>
      ) : null}
      <DataTable
        caption={t('templates.history')}
        rows={page.history}
        keyOf={({ id }) => String(id)}
        empty={t('templates.never')}
        columns={[
          {
            key: 'scope',
            title: t('templates.scope'),
            show: ({ orgName }) => orgName ?? t('templates.whole-district'),
          },
          {
            key: 'from',
            title: t('templates.from'),
            show: ({ validFrom }) => <span className="day">{validFrom}</span>,
          },
          {
            key: 'file',
            title: t('templates.file'),
            show: ({ id, fileName }) =>
              fileName === null ? (
                t('templates.ended')
              ) : (
                <a href={`/api/paper-templates/versions/${id}/docx`} download>
                  {fileName}
                </a>
              ),
          },
          {
            key: 'state',
            title: t('templates.state'),
            show: ({ state, fits }) => (
              <span className="value">
                <Mark tone={state === 'now' ? 'good' : state === 'future' ? 'warn' : 'plain'}>
                  {t(`templates.state.${state}`)}
                </Mark>
                {fits ? null : <Mark tone="bad">{t('templates.unfit')}</Mark>}
              </span>
            ),
          },
          {
            key: 'reason',
            title: t('templates.reason'),
            show: ({ reason, bases }) => [reason, ...bases].join('；'),
          },
          {
            key: 'by',
            title: t('templates.by'),
            show: ({ putBy, putByName, putAt }) => `${whoOf(t, putBy, putByName)} ${moment(putAt)}`,
          },
        ]}
      />
      <FormDialog<{ readonly from: string; readonly reason: string }, unknown>
        open={ending}
        onClose={() => setEnding(false)}
        title={t('templates.end')}
        button={t('templates.end')}
        danger
        done={t('templates.end-done')}
        initial={{ from: today() }}
        send={(values) => ask('POST', `${at}/end`, { body: { ...values, ...(org === null ? {} : { org }) } })}
      >
        <p>{t('templates.end-what')}</p>
        <FromAndReason />
      </FormDialog>
    </section>
  );
}

/** From which day, and why. */
export function FromAndReason() {
  const { t } = useLanguage();
  return (
    <>
      <Form.Item name="from" label={t('templates.from')} extra={t('templates.from-hint')} rules={[{ required: true }]}>
        <Input type="date" min={today()} />
      </Form.Item>
      <Form.Item name="reason" label={t('templates.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </>
  );
}
