import { Alert, Button, Form, Input, InputNumber, Spin } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/client.ts';
import type { Session } from '../../api/types.ts';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { today } from '../../tasks/light.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { Mark } from '../mark.tsx';
import { whoOf } from '../moment.ts';
import { Said } from '../said.tsx';
import { may } from '../sections.ts';
import type { SettingTopic } from '../types.ts';
import { useNumbers, useTopics } from './topics.ts';

/** One number: what holds today, what the law says with its article, how far one may go, and who set what from when. */
export default function SettingPage({ session }: { session: Session }) {
  const { t, say } = useLanguage();
  const { topic: name = '' } = useParams();
  const [doing, setDoing] = useState<'set' | 'back'>();
  const { withUnit, range, restsOn } = useNumbers();
  const asked = useTopics();
  if (asked.isPending) return <Spin />;
  const topic = asked.data?.rows.find((one) => one.topic === name);
  const close = () => setDoing(undefined);
  return (
    <>
      <p className="crumbs">
        <Link to="/admin/settings">{t('admin.settings')}</Link>
      </p>
      <h1>{topic ? say(topic) : name}</h1>
      <Said error={asked.error} />
      {topic ? (
        <>
          {topic.displaced ? (
            <Alert className="form-problem" type="warning" role="alert" title={t('admin.displaced-why')} />
          ) : null}
          <dl className="case-meta">
            <div>
              <dt>{t('admin.value-today')}</dt>
              <dd>
                <strong>{withUnit(topic.value, topic.unit)}</strong>
                {topic.own ? <Mark tone="blue">{t('admin.own')}</Mark> : null}
              </dd>
            </div>
            <div>
              <dt>{t(topic.kind === 'rule' ? 'admin.value-lawful' : 'admin.value-default')}</dt>
              <dd>{withUnit(topic.law, topic.unit)}</dd>
            </div>
            <div>
              <dt>{t('admin.allowed')}</dt>
              <dd>{range(topic)}</dd>
            </div>
            <div>
              <dt>{t('admin.basis')}</dt>
              <dd>{restsOn(topic)}</dd>
            </div>
            <div>
              <dt>{t('admin.topic-key')}</dt>
              <dd>
                <code>{topic.topic}</code>
              </dd>
            </div>
          </dl>
          {may(session, 'settings.manage') ? (
            <p className="deeds">
              <Button type="primary" onClick={() => setDoing('set')}>
                {t('admin.set')}
              </Button>
              {topic.history.length > 0 ? (
                <Button onClick={() => setDoing('back')}>
                  {t(topic.kind === 'rule' ? 'admin.set-back-law' : 'admin.set-back')}
                </Button>
              ) : null}
            </p>
          ) : null}
          <section className="panel">
            <h2>{t('admin.history')}</h2>
            <Made topic={topic} />
          </section>
          <Setting topic={topic} open={doing === 'set'} onClose={close} />
          <Setting topic={topic} open={doing === 'back'} onClose={close} back />
        </>
      ) : (
        <p className="empty">{t('admin.none')}</p>
      )}
    </>
  );
}

interface Filled {
  readonly value?: number;
  readonly from: string;
  readonly reason: string;
}

/** Sets the number from a day on, or lets the law's own hold again (`back`). The server alone judges the bound. */
function Setting({
  topic,
  back = false,
  open,
  onClose,
}: {
  topic: SettingTopic;
  back?: boolean;
  open: boolean;
  onClose: () => void;
}) {
  const { t, say } = useLanguage();
  const { range, restsOn, withUnit } = useNumbers();
  const button = back ? t(topic.kind === 'rule' ? 'admin.set-back-law' : 'admin.set-back') : t('admin.set');
  return (
    <FormDialog<Filled, unknown>
      open={open}
      onClose={onClose}
      title={`${button}：${say(topic)}`}
      button={button}
      done={t('admin.set-done')}
      initial={{ from: today() }}
      send={({ value, ...rest }) =>
        ask('POST', '/settings', { body: { ...rest, topic: topic.topic, value: back ? null : value } })
      }
    >
      {back ? (
        <p>{t('admin.set-back-what', { n: withUnit(topic.law, topic.unit) })}</p>
      ) : (
        <Form.Item
          name="value"
          label={t('admin.value')}
          extra={t('admin.set-hint', { range: range(topic), basis: restsOn(topic) })}
          rules={[{ required: true }]}
        >
          <InputNumber className="narrow" />
        </Form.Item>
      )}
      <Form.Item name="from" label={t('admin.set-from')} extra={t('admin.set-from-hint')} rules={[{ required: true }]}>
        <Input type="date" min={today()} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('admin.reason')}
        extra={t('admin.reason-hint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormDialog>
  );
}

function Made({ topic }: { topic: SettingTopic }) {
  const { t } = useLanguage();
  const { withUnit } = useNumbers();
  return (
    <DataTable
      caption={t('admin.history')}
      rows={topic.history.map((made, n) => ({ ...made, n }))}
      keyOf={({ n }) => String(n)}
      empty={t('admin.never-set')}
      columns={[
        {
          key: 'value',
          title: t('admin.value'),
          show: ({ value, future }) => (
            <>
              {value === null ? t('admin.as-law') : withUnit(value, topic.unit)}
              {future ? <Mark tone="warn">{t('admin.to-come')}</Mark> : null}
            </>
          ),
        },
        { key: 'from', title: t('admin.set-from'), show: ({ from }) => <span className="day">{from}</span> },
        { key: 'by', title: t('admin.set-by'), show: ({ by, name }) => whoOf(t, by, name) },
        { key: 'reason', title: t('admin.reason'), show: ({ reason }) => reason },
      ]}
    />
  );
}
