import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Form, Input, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ask } from '../../api/client.ts';
import type { Fault, Rows } from '../../api/types.ts';
import { Refusals } from '../../case/refusals.tsx';
import { useLanguage } from '../../language.tsx';
import { useProcedure } from '../../procedure/definition.ts';
import { useProcedures } from '../../procedure/procedures.ts';
import { wordsOf } from '../../procedure/words.ts';
import { useOrgs } from '../../shell/district.ts';
import { FormDialog } from '../form-dialog.tsx';
import { moment } from '../moment.ts';
import { Said } from '../said.tsx';

interface FollowUp {
  readonly id: number;
  readonly at: string;
  readonly case: string;
  readonly title: string;
  readonly caseProcedure: string;
  readonly org: string;
  readonly procedure?: string;
  readonly act?: string;
  readonly cause?: { readonly case: string; readonly title: string };
  readonly code?: string;
  readonly refusals: readonly Fault[];
  readonly settled: { readonly at: string; readonly person: string; readonly note: string } | null;
}

/** What the law should have brought about and itself stood against: why, what to do, and who has dealt with it. */
export default function FollowUps() {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') ?? 'open';
  const [settling, setSettling] = useState<FollowUp>();
  const [open, setOpen] = useState(false);
  const asked = useInfiniteQuery({
    queryKey: ['admin', 'follow-ups', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      ask<Rows<FollowUp>>('GET', '/follow-ups', {
        query: { settled: state === 'all' ? undefined : state === 'settled', limit: 20, cursor: pageParam },
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = (asked.data?.pages ?? []).flatMap((page) => page.rows);
  return (
    <>
      <h1>{t('admin.follow-ups')}</h1>
      <p>{t('admin.follow-up-what')}</p>
      <search className="filters">
        <Segmented
          aria-label={t('clock.status')}
          value={state}
          onChange={(next) => setParams({ state: next }, { replace: true })}
          options={(['open', 'settled', 'all'] as const).map((value) => ({
            value,
            label: t(`admin.follow-up-${value}`),
          }))}
        />
      </search>
      <Said error={asked.error} />
      {asked.isPending ? <Spin /> : null}
      {asked.data && rows.length === 0 ? <p className="empty">{t('admin.follow-up-none')}</p> : null}
      <ol className="bare">
        {rows.map((one) => (
          <li key={one.id} className="panel">
            <One
              one={one}
              onSettle={() => {
                setSettling(one);
                setOpen(true);
              }}
            />
          </li>
        ))}
      </ol>
      {asked.hasNextPage ? (
        <p className="more">
          <Button onClick={() => void asked.fetchNextPage()} loading={asked.isFetchingNextPage}>
            {t('tasks.more')}
          </Button>
        </p>
      ) : null}
      {settling ? (
        <FormDialog<{ note: string }, FollowUp>
          open={open}
          onClose={() => setOpen(false)}
          title={t('admin.settle-of', { name: settling.title })}
          button={t('admin.settle')}
          done={t('admin.settled')}
          send={(body) => ask('POST', `/follow-ups/${settling.id}/settled`, { body })}
        >
          <Form.Item
            name="note"
            label={t('admin.settle-how')}
            extra={t('admin.settle-hint')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </FormDialog>
      ) : null}
    </>
  );
}

function One({ one, onSettle }: { one: FollowUp; onSettle: () => void }) {
  const { t, say } = useLanguage();
  const procedures = useProcedures();
  const orgs = useOrgs();
  const { data: procedure } = useProcedure(one.act === undefined ? undefined : one.caseProcedure);
  const meant =
    one.procedure !== undefined
      ? t('admin.meant-case', { procedure: procedures.title(one.procedure) })
      : t('admin.meant-act', { act: procedure && one.act ? wordsOf(procedure, say).act(one.act) : (one.act ?? '') });
  return (
    <article>
      <h2>{meant}</h2>
      <dl className="pairs">
        <div>
          <dt>{t('admin.follow-up-case')}</dt>
          <dd>
            <Link to={`/cases/${one.case}`}>{one.title}</Link>{' '}
            <span className="meta">
              {procedures.title(one.caseProcedure)}　{orgs.get(one.org)?.name ?? one.org}　{moment(one.at)}
            </span>
          </dd>
        </div>
        {one.cause ? (
          <div>
            <dt>{t('admin.follow-up-cause')}</dt>
            <dd>
              <Link to={`/cases/${one.cause.case}`}>{one.cause.title}</Link>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('admin.follow-up-why')}</dt>
          <dd>
            <Refusals faults={one.refusals} otherwise={one.code ?? t('admin.follow-up-unsaid')} />
          </dd>
        </div>
        <div>
          <dt>{t('admin.follow-up-do')}</dt>
          <dd>{t(one.procedure === undefined ? 'admin.do-act' : 'admin.do-case')}</dd>
        </div>
        {one.settled ? (
          <div>
            <dt>{t('admin.settled')}</dt>
            <dd>
              {one.settled.note} <span className="meta">{moment(one.settled.at)}</span>
            </dd>
          </div>
        ) : null}
      </dl>
      {one.settled ? null : (
        <p className="deeds">
          <Button aria-label={t('admin.settle-of', { name: one.title })} onClick={onSettle}>
            {t('admin.settle')}
          </Button>
        </p>
      )}
    </article>
  );
}
