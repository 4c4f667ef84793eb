import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Tag } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { ask, isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { useOrgs } from '../shell/district.ts';
import type { TextKey } from '../texts/zh.ts';
import type { Handover, Piece } from './types.ts';

/** One handover: what goes to whom, what was decided, and what became of each piece. */
export function HandoverCard({ one }: { one: Handover }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const id = useId();
  const [reason, setReason] = useState('');
  const name = (person: string | null) => one.names[person ?? ''] ?? person ?? '';
  const { plan } = one;
  const act = useMutation({
    mutationFn: (decision: 'confirmed' | 'refused' | 'withdrawn') =>
      decision === 'withdrawn'
        ? ask<void>('DELETE', `/handovers/${one.id}`)
        : ask<void>('POST', `/handovers/${one.id}/decision`, { body: { decision, reason } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['handovers'] }),
  });
  return (
    <article className="panel handover-card">
      <h2>
        {t('handover.of', { name: name(one.person), day: plan.from })}{' '}
        <Tag color={one.decision === null ? 'blue' : 'default'}>{t(`handover.is.${one.decision ?? 'open'}`)}</Tag>
      </h2>
      <p className="meta">
        {t('handover.by', { name: name(one.proposedBy), day: one.proposedAt.slice(0, 10) })} {t('handover.reason')}：
        <span className="desk-text">{plan.reason}</span>
        {plan.overlap > 0 ? ` ${t('handover.both', { n: plan.overlap })}` : ''}
      </p>
      <details open={one.decision === null || one.results.some(({ done }) => !done)}>
        <summary>{t('handover.pieces', { n: plan.pieces.length })}</summary>
        <ul>
          {plan.pieces.map((piece, item) => (
            <li key={`${piece.kind} ${piece.kind === 'draft' ? piece.key : piece.id}`}>
              <PieceText piece={piece} one={one} /> → {name(piece.to)}{' '}
              <Result
                result={one.results.find((result) => result.item === item)}
                waits={one.decision === 'confirmed'}
              />
            </li>
          ))}
        </ul>
      </details>
      {one.decidedBy && one.decision !== 'withdrawn' ? (
        <p className="meta">
          {t('handover.decided', { name: name(one.decidedBy), day: (one.decidedAt ?? '').slice(0, 10) })}{' '}
          <span className="desk-text">{one.reason}</span>
        </p>
      ) : null}
      {act.error ? (
        <Alert type="error" role="alert" title={isProblem(act.error) ? act.error.message : t('problem.network')} />
      ) : null}
      {one.may.decide ? (
        <div className="write-note">
          <label htmlFor={id}>{t('handover.opinion')}</label>
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="more">
            <Button type="primary" disabled={reason.trim() === ''} onClick={() => act.mutate('confirmed')}>
              {t('handover.confirm')}
            </Button>
            <Button disabled={reason.trim() === ''} onClick={() => act.mutate('refused')}>
              {t('handover.refuse')}
            </Button>
          </div>
        </div>
      ) : null}
      {one.may.withdraw ? (
        <Button size="small" onClick={() => act.mutate('withdrawn')}>
          {t('handover.withdraw')}
        </Button>
      ) : null}
    </article>
  );
}

function PieceText({ piece, one }: { piece: Piece; one: Handover }) {
  const { t, say } = useLanguage();
  const orgs = useOrgs();
  const kind = t(`handover.piece.${piece.kind}` as TextKey);
  if (piece.kind === 'post')
    return `${kind} ${orgs.get(piece.org)?.name ?? piece.org} ${say(one.posts[piece.post] ?? { zh: piece.post, en: piece.post })}`;
  if (piece.kind === 'draft') return kind;
  const title = one.titles[piece.id];
  return title ? (
    <>
      {kind} <Link to={`/cases/${piece.id}`}>{title}</Link>
    </>
  ) : (
    `${kind} ${piece.id}`
  );
}

function Result({ result, waits }: { result: Handover['results'][number] | undefined; waits: boolean }) {
  const { t, say } = useLanguage();
  if (!result) return waits ? <Tag>{t('handover.waits')}</Tag> : null;
  if (result.done) return <Tag color="blue">{t('handover.done')}</Tag>;
  return (
    <>
      <Tag color="red">{t('handover.not-done')}</Tag> {result.why ? say(result.why) : ''}
    </>
  );
}
