import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Spin } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import { useDeed } from '../deed.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { Said } from '../said.tsx';
import type { Accounts } from '../types.ts';
import { type Once, PasswordOnce } from './password-once.tsx';
import { SessionsOf } from './sessions-of.tsx';
import { State, stateOf } from './state.tsx';

/** One account: its state, what can be done about it, and the sessions of its person. */
export default function AccountPage() {
  const { t } = useLanguage();
  const deed = useDeed();
  const { login = '' } = useParams();
  const [once, setOnce] = useState<Once>();
  const [linking, setLinking] = useState(false);
  const asked = useQuery({
    queryKey: ['admin', 'accounts'],
    queryFn: () => ask<Accounts>('GET', '/admin/accounts'),
  });
  if (asked.isPending) return <Spin />;
  const account = asked.data?.rows.find((one) => one.login === login);
  const issuer = asked.data?.issuer;
  const path = `/admin/accounts/${encodeURIComponent(login)}`;
  return (
    <>
      <p className="crumbs">
        <Link to="/admin/accounts">{t('admin.accounts')}</Link>
      </p>
      <h1>{login}</h1>
      <Said error={asked.error} />
      <PasswordOnce once={once} onClose={() => setOnce(undefined)} />
      {account ? (
        <>
          <dl className="case-meta">
            <div>
              <dt>{t('admin.person')}</dt>
              <dd>
                <Link to={`/admin/people/${account.person}`}>{account.name ?? account.person}</Link>
              </dd>
            </div>
            <div>
              <dt>{t('clock.status')}</dt>
              <dd>
                <State account={account} />
              </dd>
            </div>
            <div>
              <dt>{t('admin.password-since')}</dt>
              <dd>{account.password?.since.slice(0, 10) ?? '—'}</dd>
            </div>
            <div>
              <dt>{t('admin.failures')}</dt>
              <dd>{account.failures}</dd>
            </div>
            <div>
              <dt>{t('admin.outside')}</dt>
              <dd>{account.identity ? `${account.identity.issuer} ${account.identity.subject}` : '—'}</dd>
            </div>
          </dl>
          <p className="deeds">
            <Button
              onClick={() =>
                deed({
                  sure: t('admin.reset-sure', { login }),
                  what: t('admin.reset-what'),
                  button: t('admin.reset'),
                  done: t('admin.reset-done'),
                  run: () => ask<Once>('POST', `${path}/password`).then(setOnce),
                })
              }
            >
              {t('admin.reset')}
            </Button>
            {stateOf(account) === 'locked' ? (
              <Button
                onClick={() =>
                  deed({
                    sure: t('admin.unlock-sure', { login }),
                    button: t('admin.unlock'),
                    done: t('admin.unlocked'),
                    run: () => ask('POST', `${path}/unlock`),
                  })
                }
              >
                {t('admin.unlock')}
              </Button>
            ) : null}
            {account.identity ? (
              <Button
                onClick={() =>
                  deed({
                    sure: t('admin.unlink-sure', { login }),
                    what: t('admin.unlink-what'),
                    button: t('admin.unlink'),
                    done: t('admin.unlinked'),
                    run: () => ask('DELETE', `${path}/identity`),
                  })
                }
              >
                {t('admin.unlink')}
              </Button>
            ) : issuer ? (
              <Button onClick={() => setLinking(true)}>{t('admin.link')}</Button>
            ) : null}
            {account.closed ? null : (
              <Button
                danger
                onClick={() =>
                  deed({
                    sure: t('admin.close-sure', { login }),
                    what: t('admin.close-what'),
                    button: t('admin.close'),
                    done: t('admin.closed'),
                    run: () => ask('POST', `${path}/close`),
                  })
                }
              >
                {t('admin.close')}
              </Button>
            )}
          </p>
          <section className="panel">
            <h2>{t('admin.sessions')}</h2>
            <SessionsOf person={account.person} />
          </section>
          <FormDialog<{ issuer: string; subject: string }, void>
            open={linking}
            onClose={() => setLinking(false)}
            title={t('admin.link-of', { login })}
            button={t('admin.link')}
            done={t('admin.saved')}
            initial={{ issuer }}
            send={(body) => ask('POST', `${path}/identity`, { body })}
          >
            <Form.Item name="issuer" label={t('admin.issuer')} rules={[{ required: true }]}>
              <Input />
            </Form.Item>
            <Form.Item name="subject" label={t('admin.subject')} rules={[{ required: true }]}>
              <Input autoComplete="off" />
            </Form.Item>
          </FormDialog>
        </>
      ) : (
        <p className="empty">{t('admin.none')}</p>
      )}
    </>
  );
}
