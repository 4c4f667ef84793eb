import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Spin, Tag } from 'antd';
import { ask, isProblem } from '../api/client.ts';
import type { Delegation, Rows, Session } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useProcedures } from '../procedure/procedures.ts';
import { useOrgs } from '../shell/district.ts';
import { today } from '../tasks/light.tsx';
import { useColleagues } from './colleagues.ts';
import { LendForm } from './lend-form.tsx';

/** Leave and delegation: posts lent to others while one is away, and posts that others have lent. */
export default function Leave({ session }: { session: Session }) {
  const { t } = useLanguage();
  const asked = useQuery({
    queryKey: ['delegations'],
    queryFn: () => ask<Rows<Delegation>>('GET', '/delegations'),
  });
  if (asked.isPending) return <Spin />;
  const rows = asked.data?.rows ?? [];
  return (
    <>
      <h1>{t('leave.title')}</h1>
      <p>{t('leave.what')}</p>
      {asked.error ? (
        <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
      ) : null}
      <section className="panel">
        <h2>{t('leave.lend')}</h2>
        <LendForm session={session} />
      </section>
      <section className="panel">
        <h2>{t('leave.given')}</h2>
        <Lent rows={rows.filter(({ fromPerson }) => fromPerson === session.person)} other="toPerson" />
      </section>
      <section className="panel">
        <h2>{t('leave.taken')}</h2>
        <Lent rows={rows.filter(({ toPerson }) => toPerson === session.person)} other="fromPerson" />
      </section>
    </>
  );
}

type State = 'future' | 'now' | 'past' | 'revoked';
const stateOf = (one: Delegation): State =>
  one.revokedAt ? 'revoked' : one.validUntil < today() ? 'past' : one.validFrom > today() ? 'future' : 'now';

function Lent({ rows, other }: { rows: readonly Delegation[]; other: 'toPerson' | 'fromPerson' }) {
  const { t } = useLanguage();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const colleagues = useColleagues();
  const orgs = useOrgs();
  const procedures = useProcedures();
  const end = useMutation({
    mutationFn: (id: string) => ask<void>('DELETE', `/delegations/${id}`),
    // Nothing is awaited here: the question closes as soon as the server has answered.
    onSuccess: () => void message.success(t('leave.ended')),
    onError: (error) => void message.error(isProblem(error) ? error.message : t('problem.network')),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['delegations'] }),
  });
  const theirs = (one: Delegation) => colleagues.nameOf(one[other]);
  return (
    <DataTable
      caption={t(other === 'toPerson' ? 'leave.given' : 'leave.taken')}
      rows={rows.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))}
      keyOf={({ id }) => id}
      empty={t('leave.none')}
      columns={[
        { key: 'who', title: t(other === 'toPerson' ? 'leave.to' : 'leave.from'), show: theirs },
        {
          key: 'post',
          title: t('leave.post'),
          show: ({ org, post }) => `${orgs.get(org)?.name ?? org} ${colleagues.postName(post)}`,
        },
        {
          key: 'procedures',
          title: t('leave.procedures'),
          show: ({ procedures: only }) => (only ? only.map(procedures.title).join('、') : t('leave.all')),
        },
        {
          key: 'days',
          title: t('leave.days'),
          show: ({ validFrom, validUntil }) => (
            <span className="day">
              {validFrom} – {validUntil}
            </span>
          ),
        },
        {
          key: 'state',
          title: t('clock.status'),
          show: (one) => <Tag color={stateOf(one) === 'now' ? 'blue' : 'default'}>{t(`leave.${stateOf(one)}`)}</Tag>,
        },
        {
          key: 'end',
          title: t('leave.end'),
          show: (one) =>
            stateOf(one) === 'now' || stateOf(one) === 'future' ? (
              <Button
                size="small"
                aria-label={t('leave.end-with', { name: theirs(one) })}
                onClick={() =>
                  modal.confirm({
                    title: t('leave.end-sure', { name: theirs(one) }),
                    onOk: () => end.mutateAsync(one.id).catch(() => undefined),
                  })
                }
              >
                {t(other === 'toPerson' ? 'leave.take-back' : 'leave.give-back')}
              </Button>
            ) : (
              '—'
            ),
        },
      ]}
    />
  );
}
