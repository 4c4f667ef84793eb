import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Spin } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FormDialog } from '../admin/form-dialog.tsx';
import { moment } from '../admin/moment.ts';
import { ask, isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { useSession } from '../login/session.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { SaveSheet } from '../parts/save-sheet.tsx';
import { useOrgs } from '../shell/district.ts';
import { FrozenLines } from './frozen-lines.tsx';
import type { FrozenHead, FrozenList, Reproduction } from './types.ts';

/** 年度冻结: which years were frozen, the act itself for whoever is responsible, and a recount of each. */
export function FrozenScreen() {
  const { t } = useLanguage();
  const orgs = useOrgs();
  const may = useSession().data?.may ?? [];
  const [params, setParams] = useSearchParams();
  const [freezing, setFreezing] = useState<number>();
  const asked = useQuery({ queryKey: ['frozen'], queryFn: () => ask<FrozenList>('GET', '/frozen-figures') });
  if (asked.isError)
    return (
      <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
    );
  if (!asked.data) return <Spin />;
  const { rows, last } = asked.data;
  const shown = rows.find(({ year, n }) => `${year}/${n}` === params.get('set'));
  const done = rows.filter(({ year }) => year === last.year).length;
  const columns: readonly Column<FrozenHead>[] = [
    {
      key: 'year',
      title: t('frozen.year'),
      show: ({ year, n }) => (
        <Button type="link" size="small" onClick={() => setParams({ set: `${year}/${n}` }, { replace: true })}>
          {n === 1 ? t('frozen.name', { year }) : t('frozen.name-corrected', { year, n })}
        </Button>
      ),
    },
    { key: 'at', title: t('frozen.at'), show: ({ at }) => moment(at) },
    { key: 'by', title: t('frozen.by'), show: ({ org }) => orgs.get(org)?.name ?? org },
    { key: 'position', title: t('frozen.position'), show: ({ position }) => position },
    { key: 'reason', title: t('frozen.reason'), show: ({ reason }) => reason ?? '—' },
  ];
  return (
    <>
      <p className="crumbs">
        <Link to="/figures">{t('figures.title')}</Link>
      </p>
      <h1>{t('frozen.title')}</h1>
      <p>{t('frozen.lead')}</p>
      {may.includes('figures.freeze') ? (
        <section className="panel">
          <h2>{t('frozen.name', { year: last.year })}</h2>
          {!last.open ? (
            <p>{t('frozen.too-early', { year: last.year, day: last.from })}</p>
          ) : (
            <>
              <p>{done === 0 ? t('frozen.not-yet', { year: last.year }) : t('frozen.done', { n: done })}</p>
              <Button type={done === 0 ? 'primary' : 'default'} onClick={() => setFreezing(last.year)}>
                {done === 0 ? t('frozen.freeze', { year: last.year }) : t('frozen.correct', { year: last.year })}
              </Button>
            </>
          )}
        </section>
      ) : null}
      <DataTable
        caption={t('frozen.title')}
        columns={columns}
        rows={rows}
        keyOf={({ year, n }) => `${year}/${n}`}
        empty={t('frozen.none')}
      />
      {shown ? <Shown key={shown.digest} head={shown} recounts={may.includes('figures.recount')} /> : null}
      <FormDialog<{ reason?: string }, FrozenHead>
        open={freezing !== undefined}
        onClose={() => setFreezing(undefined)}
        title={t(done === 0 ? 'frozen.freeze' : 'frozen.correct', { year: freezing ?? '' })}
        button={t('frozen.do')}
        done={t('frozen.kept')}
        send={({ reason }) =>
          ask('POST', '/frozen-figures', { body: { year: freezing, ...(reason ? { reason } : {}) } })
        }
        onDone={({ year, n }) => setParams({ set: `${year}/${n}` }, { replace: true })}
      >
        <p>{t('frozen.sure')}</p>
        <Form.Item
          name="reason"
          label={t('frozen.reason')}
          required={done > 0}
          extra={t(done > 0 ? 'frozen.reason-needed' : 'frozen.reason-free')}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </FormDialog>
    </>
  );
}

/** One freeze: how to check it, and its figures. */
function Shown({ head, recounts }: { head: FrozenHead; recounts: boolean }) {
  const { t } = useLanguage();
  const { year, n, digest, position } = head;
  const recount = useMutation({
    mutationFn: () => ask<Reproduction>('GET', `/frozen-figures/${year}/recount`, { query: { n } }),
  });
  const found = recount.data;
  return (
    <section className="panel frozen-set">
      <div className="page-head">
        <h2>{n === 1 ? t('frozen.name', { year }) : t('frozen.name-corrected', { year, n })}</h2>
        <SaveSheet path={`/frozen-figures/${year}/sheet.xlsx`} query={{ n: String(n) }} name={t('frozen.title')} />
      </div>
      <p>
        {t('frozen.digest')} <code className="digest">{digest}</code>
      </p>
      <p>
        <a href={`/plan/years/${year}?n=${n}`}>{t('frozen.public')}</a>
      </p>
      {recounts ? (
        <Button loading={recount.isPending} onClick={() => recount.mutate()}>
          {t('frozen.recount', { position })}
        </Button>
      ) : null}
      <div role="status">
        {found ? (
          <Alert
            type={found.same ? 'success' : 'error'}
            showIcon
            title={t(found.same ? 'frozen.same' : 'frozen.differs', {
              lines: found.lines,
              n: found.differences.length,
            })}
            description={[
              found.whole ? '' : t('frozen.not-whole'),
              found.linked ? '' : t('frozen.not-linked'),
              found.redefined.length > 0 ? t('frozen.redefined', { which: found.redefined.join(', ') }) : '',
              found.otherCalendar ? t('frozen.other-calendar') : '',
              ...found.differences.map(
                ({ procedure, indicator, org, then, now }) =>
                  `${procedure}/${indicator}${org ? ` ${org}` : ''}: ${then?.num ?? '—'} → ${now?.num ?? '—'}`,
              ),
            ]
              .filter((line) => line !== '')
              .map((line) => <p key={line}>{line}</p>)}
          />
        ) : null}
        {recount.isError ? (
          <Alert type="error" title={isProblem(recount.error) ? recount.error.message : t('problem.network')} />
        ) : null}
      </div>
      <FrozenLines year={year} n={n} />
    </section>
  );
}
