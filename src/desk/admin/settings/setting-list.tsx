import { Button, Input, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Mark } from '../mark.tsx';
import { Said } from '../said.tsx';
import { useNumbers, useTopics } from './topics.ts';

const PAGE = 50;
const kinds = ['all', 'open', 'rule', 'own'] as const;

/** The numbers that the law leaves to the district, and those that it may make stricter, each with its bounds. */
export default function SettingList() {
  const { t, say } = useLanguage();
  const { withUnit, range, restsOn } = useNumbers();
  const [params, setParams] = useSearchParams();
  const [q, kind] = [params.get('q') ?? '', params.get('kind') ?? 'all'];
  const asked = useTopics();
  const [most, setMost] = useState(PAGE);
  const change = (more: { readonly [name: string]: string }) =>
    setParams(
      Object.entries({ q, kind, ...more }).filter(([, value]) => value !== '' && value !== 'all'),
      { replace: true },
    );
  const rows = (asked.data?.rows ?? []).filter(
    (topic) =>
      (kind === 'all' || (kind === 'own' ? topic.history.length > 0 : topic.kind === kind)) &&
      (q === '' ||
        [topic.zh, topic.en.toLowerCase(), topic.topic, restsOn(topic)].some((text) => text.includes(q.toLowerCase()))),
  );
  return (
    <>
      <h1>{t('admin.settings')}</h1>
      <p>{t('admin.settings-what')}</p>
      <search className="filters">
        <Input
          allowClear
          className="find"
          aria-label={t('admin.setting-find')}
          placeholder={t('admin.setting-find')}
          defaultValue={q}
          onChange={({ target }) => change({ q: target.value.trim() })}
        />
        <Segmented
          aria-label={t('admin.setting-kind')}
          value={kind}
          onChange={(next) => change({ kind: next })}
          options={kinds.map((value) => ({ value, label: t(`admin.setting-${value}`) }))}
        />
      </search>
      <Said error={asked.error} />
      <p className="above-table" role="status">
        {asked.isPending ? '' : t('admin.setting-count', { n: rows.length })}
      </p>
      {asked.isPending ? (
        <Spin />
      ) : (
        <DataTable
          caption={t('admin.settings')}
          rows={rows.slice(0, most)}
          keyOf={({ topic }) => topic}
          empty={t('admin.none')}
          columns={[
            {
              key: 'topic',
              title: t('admin.setting'),
              show: (topic) => <Link to={`/admin/settings/${encodeURIComponent(topic.topic)}`}>{say(topic)}</Link>,
            },
            {
              key: 'value',
              title: t('admin.value-today'),
              show: ({ value, unit, own, displaced, history }) => (
                <span className="value">
                  {withUnit(value, unit)}
                  {own ? <Mark tone="blue">{t('admin.own')}</Mark> : null}
                  {displaced ? <Mark tone="bad">{t('admin.displaced')}</Mark> : null}
                  {history.some(({ future }) => future) ? <Mark tone="warn">{t('admin.value-to-come')}</Mark> : null}
                </span>
              ),
            },
            {
              key: 'law',
              title: t('admin.value-law'),
              show: ({ law, unit }) => withUnit(law, unit),
            },
            { key: 'range', title: t('admin.allowed'), show: range },
            { key: 'basis', title: t('admin.basis'), show: (topic) => <span className="meta">{restsOn(topic)}</span> },
          ]}
        />
      )}
      {rows.length > most ? (
        <p className="more">
          <Button onClick={() => setMost(most + PAGE)}>{t('tasks.more')}</Button>
        </p>
      ) : null}
    </>
  );
}
