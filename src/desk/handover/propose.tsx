import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { ask, isProblem } from '../api/client.ts';
import type { Fault } from '../api/types.ts';
import { Refusals } from '../case/refusals.tsx';
import { ColleagueSelect } from '../form/choosing.tsx';
import { useLanguage } from '../language.tsx';
import { daysAfter, today } from '../tasks/light.tsx';
import { CasesInHand } from './cases-in-hand.tsx';
import { Posts } from './posts.tsx';
import type { Preview } from './types.ts';

type Targets = { readonly [what: string]: string };

/** Chooses who takes what; it can be tried before it is proposed. */
export function Propose({ preview }: { preview: Preview }) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const id = useId();
  const [posts, setPosts] = useState<Targets>({});
  const [cases, setCases] = useState<Targets>({});
  const [drafts, setDrafts] = useState('');
  const [from, setFrom] = useState(daysAfter(today(), 1));
  const [overlap, setOverlap] = useState('0');
  const [reason, setReason] = useState('');
  const body = {
    person: preview.person.id,
    from,
    overlap: Number(overlap) || 0,
    reason,
    posts: chosen(posts),
    cases: chosen(cases),
    ...(drafts === '' ? {} : { drafts: preview.drafts.map(({ key }) => ({ key, to: drafts })) }),
  };
  const check = useMutation({
    mutationFn: () => ask<{ readonly reasons: readonly Fault[] }>('POST', '/handovers/check', { body }),
    onMutate: () => propose.reset(),
  });
  const propose = useMutation({
    mutationFn: () => ask<{ id: string }>('POST', '/handovers', { body }),
    onSuccess: async () => {
      message.success(t('handover.proposed'));
      setPosts({});
      setCases({});
      setDrafts('');
      setReason('');
      check.reset();
      await queries.invalidateQueries({ queryKey: ['handovers'] });
    },
  });
  const ready = reason.trim() !== '' && body.posts.length + body.cases.length > 0;
  const problem = propose.error ?? check.error;
  return (
    <form
      className="handover"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) propose.mutate();
      }}
    >
      <Posts preview={preview} to={posts} onChange={setPosts} />
      <CasesInHand preview={preview} to={cases} onChange={setCases} />
      {preview.drafts.length > 0 ? (
        <>
          <label htmlFor={`${id}drafts`}>{t('handover.drafts', { n: preview.drafts.length })}</label>
          <ColleagueSelect
            {...{ id: `${id}drafts`, value: (drafts || undefined) as never }}
            without={preview.person.id}
            onChange={(value) => setDrafts(typeof value === 'string' ? value : '')}
          />
        </>
      ) : null}
      <label htmlFor={`${id}from`}>{t('handover.from')}</label>
      <Input
        id={`${id}from`}
        type="date"
        min={today()}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <label htmlFor={`${id}overlap`}>{t('handover.overlap')}</label>
      <Input
        id={`${id}overlap`}
        type="number"
        min={0}
        value={overlap}
        onChange={(event) => setOverlap(event.target.value)}
      />
      <label htmlFor={`${id}reason`}>{t('handover.reason')}</label>
      <Input.TextArea
        id={`${id}reason`}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {problem ? (
        <Alert
          type="error"
          role="alert"
          title={
            isProblem(problem) ? (
              <Refusals faults={problem.problem.errors ?? []} otherwise={problem.message} />
            ) : (
              t('problem.network')
            )
          }
        />
      ) : check.data ? (
        <Alert
          type={check.data.reasons.length > 0 ? 'warning' : 'success'}
          role="status"
          title={
            check.data.reasons.length > 0 ? <Refusals faults={check.data.reasons} /> : t('handover.nothing-against')
          }
        />
      ) : null}
      <div className="more">
        <Button disabled={!ready} loading={check.isPending} onClick={() => check.mutate()}>
          {t('handover.check')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={propose.isPending}>
          {t('handover.propose')}
        </Button>
      </div>
    </form>
  );
}

function chosen(targets: Targets): readonly { readonly id: string; readonly to: string }[] {
  return Object.entries(targets).flatMap(([id, to]) => (to === '' ? [] : [{ id, to }]));
}
