import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/client.ts';
import type { Rows, Session } from '../../api/types.ts';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { moment, whoOf } from '../moment.ts';
import { Said } from '../said.tsx';
import { may } from '../sections.ts';
import { Days, stateOf } from '../span.tsx';
import type { OrgRecord, OrgState, PostHeld } from '../types.ts';
import { EndOrg } from './end-org.tsx';
import { OrgForm } from './org-form.tsx';
import { useOrgRecords } from './records.ts';

type Doing = 'change' | 'split' | 'end';

/** One organisation: what is known of it, who serves in it, what stands below it, and how it came to this. */
export default function OrgPage({ session }: { session: Session }) {
  const { t } = useLanguage();
  const { org: id = '' } = useParams();
  const { asked, rows, nameOf, kindOf } = useOrgRecords();
  const [tab, setTab] = useState('posts');
  const [doing, setDoing] = useState<Doing>();
  const org = rows.find((one) => one.id === id);
  if (asked.isPending) return <Spin />;
  const close = () => setDoing(undefined);
  return (
    <>
      <p className="crumbs">
        <Link to="/admin/orgs">{t('admin.orgs')}</Link>
      </p>
      <h1>{org?.name ?? id}</h1>
      <Said error={asked.error} />
      {org ? (
        <>
          <dl className="case-meta">
            <div>
              <dt>{t('admin.id')}</dt>
              <dd>{org.id}</dd>
            </div>
            <div>
              <dt>{t('admin.org-kind')}</dt>
              <dd>{kindOf(org.kind)}</dd>
            </div>
            <div>
              <dt>{t('admin.org-code')}</dt>
              <dd>{org.code}</dd>
            </div>
            <div>
              <dt>{t('admin.org-parent')}</dt>
              <dd>{org.parent ? <Link to={`/admin/orgs/${org.parent}`}>{nameOf(org.parent)}</Link> : '—'}</dd>
            </div>
            <div>
              <dt>{t('admin.days')}</dt>
              <dd>
                <Days span={org} ended={t('admin.org-ended')} />
              </dd>
            </div>
          </dl>
          {may(session, 'people.manage') ? (
            <p className="deeds">
              <Button onClick={() => setDoing('change')}>{t('admin.org-change')}</Button>
              <Button onClick={() => setDoing('split')}>{t('admin.org-split')}</Button>
              {stateOf(org) === 'past' ? null : (
                <Button danger onClick={() => setDoing('end')}>
                  {t('admin.org-end')}
                </Button>
              )}
            </p>
          ) : null}
          <section className="panel">
            <Tabs
              name={org.name}
              active={tab}
              onChange={setTab}
              tabs={[
                { key: 'posts', label: t('admin.posts'), content: <PostsOf org={id} /> },
                {
                  key: 'below',
                  label: t('admin.org-below'),
                  content: <Below rows={rows.filter(({ parent }) => parent === id)} kindOf={kindOf} />,
                },
                {
                  key: 'history',
                  label: t('admin.history'),
                  content: <History org={id} nameOf={nameOf} kindOf={kindOf} />,
                },
              ]}
            />
          </section>
          <OrgForm
            open={doing === 'change'}
            onClose={close}
            org={org}
            title={t('admin.org-change-of', { name: org.name })}
            button={t('admin.save')}
            done={t('admin.saved')}
          />
          <OrgForm
            open={doing === 'split'}
            onClose={close}
            from={org}
            title={t('admin.org-split-of', { name: org.name })}
            button={t('admin.org-enter')}
            done={t('admin.org-entered')}
          />
          <EndOrg open={doing === 'end'} onClose={close} org={org} />
        </>
      ) : (
        <p className="empty">{t('admin.none')}</p>
      )}
    </>
  );
}

function PostsOf({ org }: { org: string }) {
  const { t, say } = useLanguage();
  const asked = useQuery({
    queryKey: ['admin', 'posts', org],
    queryFn: () => ask<Rows<PostHeld & { name: string }>>('GET', '/admin/posts', { query: { org } }),
  });
  if (asked.isPending) return <Spin />;
  return (
    <>
      <Said error={asked.error} />
      <DataTable
        caption={t('admin.posts')}
        rows={asked.data?.rows ?? []}
        keyOf={({ id }) => id}
        empty={t('admin.no-posts')}
        columns={[
          { key: 'post', title: t('admin.post'), show: ({ title }) => say(title) },
          {
            key: 'person',
            title: t('admin.name'),
            show: ({ person, name }) => <Link to={`/admin/people/${person}`}>{name}</Link>,
          },
          { key: 'days', title: t('admin.days'), show: (held) => <Days span={held} /> },
        ]}
      />
    </>
  );
}

function Below({ rows, kindOf }: { rows: readonly OrgRecord[]; kindOf: (kind: string) => string }) {
  const { t } = useLanguage();
  return (
    <DataTable
      caption={t('admin.org-below')}
      rows={rows}
      keyOf={({ id }) => id}
      empty={t('admin.org-none-below')}
      columns={[
        { key: 'name', title: t('admin.org'), show: ({ id, name }) => <Link to={`/admin/orgs/${id}`}>{name}</Link> },
        { key: 'kind', title: t('admin.org-kind'), show: ({ kind }) => kindOf(kind) },
        { key: 'days', title: t('admin.days'), show: (org) => <Days span={org} ended={t('admin.org-ended')} /> },
      ]}
    />
  );
}

/** Every state that was entered; what differs from the one before it is marked. */
function History({
  org,
  nameOf,
  kindOf,
}: {
  org: string;
  nameOf: (id: string) => string;
  kindOf: (kind: string) => string;
}) {
  const { t } = useLanguage();
  const asked = useQuery({
    queryKey: ['admin', 'orgs', org, 'history'],
    queryFn: () => ask<Rows<OrgState>>('GET', `/admin/orgs/${org}/history`),
  });
  if (asked.isPending) return <Spin />;
  const rows = (asked.data?.rows ?? []).map((state, n, all) => ({ state, before: all[n + 1], n }));
  type Line = (typeof rows)[number];
  const cell = (key: keyof OrgRecord, show: (state: OrgState) => string) => (line: Line) =>
    line.before && line.before[key] !== line.state[key] ? (
      <mark>
        {show(line.state)}
        <span className="unseen">（{t('admin.changed')}）</span>
      </mark>
    ) : (
      show(line.state)
    );
  return (
    <>
      <Said error={asked.error} />
      <DataTable
        caption={t('admin.history')}
        rows={rows}
        keyOf={({ n }) => String(n)}
        empty={t('admin.none')}
        columns={[
          {
            key: 'at',
            title: t('admin.entered-at'),
            show: ({ state }) => <span className="day">{moment(state.at)}</span>,
          },
          { key: 'by', title: t('admin.by'), show: ({ state }) => whoOf(t, state.person, state.by) },
          { key: 'name', title: t('admin.org-name'), show: cell('name', ({ name }) => name) },
          { key: 'kind', title: t('admin.org-kind'), show: cell('kind', ({ kind }) => kindOf(kind)) },
          { key: 'code', title: t('admin.org-code'), show: cell('code', ({ code }) => code) },
          {
            key: 'parent',
            title: t('admin.org-parent'),
            show: cell('parent', ({ parent }) => (parent ? nameOf(parent) : '—')),
          },
          { key: 'from', title: t('admin.first'), show: cell('validFrom', ({ validFrom }) => validFrom) },
          { key: 'until', title: t('admin.last'), show: cell('validUntil', ({ validUntil }) => validUntil ?? '—') },
          { key: 'note', title: t('admin.org-why'), show: ({ state }) => state.note || '—' },
        ]}
      />
    </>
  );
}
