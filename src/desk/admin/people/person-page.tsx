import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/client.ts';
import type { Session } from '../../api/types.ts';
import { useLanguage } from '../../language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { AccountsOf } from '../accounts/accounts-of.tsx';
import { useOrgRecords } from '../orgs/records.ts';
import { Said } from '../said.tsx';
import { may } from '../sections.ts';
import { Days, stateOf } from '../span.tsx';
import type { PersonFile, PostHeld } from '../types.ts';
import { Ending } from './ending.tsx';
import { PostForm } from './post-form.tsx';

/** One person: from when until when on the register, every post held, what was lent, and the accounts. */
export default function PersonPage({ session }: { session: Session }) {
  const { t } = useLanguage();
  const { person: id = '' } = useParams();
  const [doing, setDoing] = useState<'post' | 'leave'>();
  const asked = useQuery({
    queryKey: ['admin', 'person', id],
    queryFn: () => ask<PersonFile>('GET', `/admin/people/${encodeURIComponent(id)}`),
    retry: false,
  });
  if (asked.isPending) return <Spin />;
  const file = asked.data;
  const close = () => setDoing(undefined);
  return (
    <>
      <p className="crumbs">
        <Link to="/admin/people">{t('admin.people')}</Link>
      </p>
      <h1>{file?.person.name ?? id}</h1>
      <Said error={asked.error} />
      {file ? (
        <>
          <dl className="case-meta">
            <div>
              <dt>{t('admin.id')}</dt>
              <dd>{file.person.id}</dd>
            </div>
            <div>
              <dt>{t('admin.on-register')}</dt>
              <dd>
                <Days span={file.person} ended={t('admin.person-left')} />
              </dd>
            </div>
          </dl>
          <p className="deeds">
            {may(session, 'posts.assign') ? (
              <Button type="primary" onClick={() => setDoing('post')}>
                {t('admin.post-assign')}
              </Button>
            ) : null}
            {may(session, 'people.manage') && stateOf(file.person) !== 'past' ? (
              <Button danger onClick={() => setDoing('leave')}>
                {t('admin.person-leave')}
              </Button>
            ) : null}
          </p>
          <section className="panel">
            <h2>{t('admin.posts')}</h2>
            <PostsOf file={file} assigns={may(session, 'posts.assign')} />
          </section>
          {file.delegations.length > 0 ? (
            <section className="panel">
              <h2>{t('admin.lent')}</h2>
              <Lent file={file} />
            </section>
          ) : null}
          {may(session, 'accounts.manage') ? (
            <section className="panel">
              <h2>{t('admin.accounts')}</h2>
              <AccountsOf person={file.person} present={file.present} />
            </section>
          ) : null}
          <PostForm open={doing === 'post'} onClose={close} person={id} name={file.person.name} />
          <Ending
            open={doing === 'leave'}
            onClose={close}
            title={t('admin.person-leave-of', { name: file.person.name })}
            what={t('admin.person-leave-what')}
            button={t('admin.person-leave')}
            done={t('admin.saved')}
            since={file.person.validFrom}
            send={(validUntil) => ask('POST', `/admin/people/${encodeURIComponent(id)}/end`, { body: { validUntil } })}
          />
        </>
      ) : null}
    </>
  );
}

function PostsOf({ file, assigns }: { file: PersonFile; assigns: boolean }) {
  const { t, say } = useLanguage();
  const { nameOf } = useOrgRecords();
  const [ending, setEnding] = useState<PostHeld>();
  const [open, setOpen] = useState(false);
  const called = (held: PostHeld) => `${nameOf(held.org)} ${say(held.title)}`;
  return (
    <>
      <DataTable
        caption={t('admin.posts')}
        rows={file.posts}
        keyOf={({ id }) => id}
        empty={t('admin.no-posts')}
        columns={[
          {
            key: 'org',
            title: t('admin.org'),
            show: ({ org }) => <Link to={`/admin/orgs/${org}`}>{nameOf(org)}</Link>,
          },
          { key: 'post', title: t('admin.post'), show: ({ title }) => say(title) },
          { key: 'days', title: t('admin.days'), show: (held) => <Days span={held} /> },
          ...(assigns
            ? [
                {
                  key: 'end',
                  title: t('admin.post-end'),
                  show: (held: PostHeld) =>
                    stateOf(held) === 'past' ? (
                      '—'
                    ) : (
                      <Button
                        size="small"
                        aria-label={t('admin.post-end-of', { post: called(held) })}
                        onClick={() => {
                          setEnding(held);
                          setOpen(true);
                        }}
                      >
                        {t('admin.post-end')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {ending ? (
        <Ending
          open={open}
          onClose={() => setOpen(false)}
          title={t('admin.post-end-of', { post: called(ending) })}
          what={t('admin.post-end-what')}
          button={t('admin.post-end')}
          done={t('admin.saved')}
          since={ending.validFrom}
          send={(validUntil) =>
            ask('POST', `/admin/posts/${ending.id}/end`, { body: { person: file.person.id, validUntil } })
          }
        />
      ) : null}
    </>
  );
}

function Lent({ file }: { file: PersonFile }) {
  const { t } = useLanguage();
  const { nameOf } = useOrgRecords();
  return (
    <DataTable
      caption={t('admin.lent')}
      rows={file.delegations}
      keyOf={({ id }) => id}
      empty={t('admin.none')}
      columns={[
        {
          key: 'way',
          title: t('admin.lent-way'),
          show: ({ fromPerson, toPerson }) =>
            fromPerson === file.person.id ? (
              <>
                {t('admin.lent-to')} <Link to={`/admin/people/${toPerson}`}>{toPerson}</Link>
              </>
            ) : (
              <>
                {t('admin.lent-by')} <Link to={`/admin/people/${fromPerson}`}>{fromPerson}</Link>
              </>
            ),
        },
        { key: 'org', title: t('admin.org'), show: ({ org }) => nameOf(org) },
        { key: 'days', title: t('admin.days'), show: (one) => <Days span={one} /> },
        {
          key: 'revoked',
          title: t('clock.status'),
          show: ({ revokedAt }) => (revokedAt ? t('leave.revoked') : '—'),
        },
      ]}
    />
  );
}
