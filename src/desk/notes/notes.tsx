import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Select, Spin, Tag } from 'antd';
import { useId, useState } from 'react';
import { ask, isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { useColleagues } from '../leave/colleagues.ts';
import { useOrgs } from '../shell/district.ts';

interface Note {
  readonly id: string;
  readonly at: string;
  readonly kind: 'comment' | 'urged' | 'pressed' | 'answer' | 'handover';
  readonly who: string;
  readonly org: string | null;
  readonly post: string | null;
  readonly text: string;
  readonly calls: readonly { readonly id: string; readonly name: string }[];
  readonly answers: string | null;
  readonly open: boolean;
}
interface NotesPage {
  readonly rows: readonly Note[];
  readonly may: { readonly comment: boolean; readonly press: boolean; readonly answer: boolean };
}

/** What is said beside a case: comments inside, the party's urging and that from above, and the answers. */
export function Notes({ caseId }: { caseId: string }) {
  const { t } = useLanguage();
  const asked = useQuery({
    queryKey: ['case', caseId, 'notes'],
    queryFn: () => ask<NotesPage>('GET', `/cases/${caseId}/notes`),
  });
  const [answering, setAnswering] = useState<string>();
  if (asked.error)
    return (
      <Alert type="error" role="alert" title={isProblem(asked.error) ? asked.error.message : t('problem.network')} />
    );
  if (!asked.data) return <Spin />;
  const { rows, may } = asked.data;
  return (
    <>
      <p className="meta">{t('notes.what')}</p>
      {rows.length === 0 ? <p className="empty">{t('notes.none')}</p> : null}
      <ol className="notes">
        {rows.map((note) => (
          <li key={note.id} className={note.open ? 'waiting' : ''}>
            <Said note={note} about={rows.find(({ id }) => id === note.answers)} />
            {note.open && may.answer ? (
              answering === note.id ? (
                <Write
                  path={`/cases/${caseId}/urgings/${note.id}/answer`}
                  caseId={caseId}
                  label={t(note.kind === 'urged' ? 'notes.answer-party' : 'notes.answer')}
                  send={t('notes.answer')}
                  onDone={() => setAnswering(undefined)}
                />
              ) : (
                <Button size="small" onClick={() => setAnswering(note.id)}>
                  {t('notes.answer')}
                </Button>
              )
            ) : null}
          </li>
        ))}
      </ol>
      {may.comment ? (
        <Write
          path={`/cases/${caseId}/notes`}
          caseId={caseId}
          label={t('notes.comment')}
          send={t('notes.keep')}
          calls
        />
      ) : null}
      {may.press ? (
        <Write path={`/cases/${caseId}/urgings`} caseId={caseId} label={t('notes.press')} send={t('notes.press-do')} />
      ) : null}
    </>
  );
}

function Said({ note, about }: { note: Note; about: Note | undefined }) {
  const { t } = useLanguage();
  const orgs = useOrgs();
  const colleagues = useColleagues();
  const where = [
    note.org ? (orgs.get(note.org)?.name ?? note.org) : '',
    note.post ? colleagues.postName(note.post) : '',
  ];
  const told = note.kind === 'answer' && about?.kind === 'urged' ? 'answer-told' : note.kind;
  return (
    <>
      <div className="meta">
        <Tag color={note.kind === 'comment' || note.kind === 'handover' ? 'default' : 'blue'}>
          {t(`notes.kind.${told}`)}
        </Tag>
        {note.at.slice(0, 16).replace('T', ' ')} {note.kind === 'urged' ? t('notes.party') : note.who}
        {where.some(Boolean) ? `（${where.filter(Boolean).join(' ')}）` : ''}
        {note.open ? <Tag color="red">{t('notes.open')}</Tag> : null}
      </div>
      {about ? <div className="meta">{t('notes.about', { text: shortened(about.text) })}</div> : null}
      <div className="desk-text">{note.text}</div>
      {note.calls.length > 0 ? (
        <div className="meta">{t('notes.called', { names: note.calls.map(({ name }) => name).join('、') })}</div>
      ) : null}
    </>
  );
}

const shortened = (text: string) => ([...text].length > 30 ? `${[...text].slice(0, 30).join('')}…` : text);

function Write({
  path,
  caseId,
  label,
  send,
  calls,
  onDone,
}: {
  path: string;
  caseId: string;
  label: string;
  send: string;
  calls?: boolean;
  onDone?: () => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  const queries = useQueryClient();
  const colleagues = useColleagues();
  const [text, setText] = useState('');
  const [called, setCalled] = useState<string[]>([]);
  const write = useMutation({
    mutationFn: () =>
      ask<{ id: string }>('POST', path, { body: { text, ...(called.length ? { calls: called } : {}) } }),
    onSuccess: async () => {
      setText('');
      setCalled([]);
      await queries.invalidateQueries({ queryKey: ['case', caseId, 'notes'] });
      onDone?.();
    },
  });
  return (
    <form
      className="write-note"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') write.mutate();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {calls ? (
        <>
          <label htmlFor={`${id}calls`}>{t('notes.calls')}</label>
          <Select
            id={`${id}calls`}
            mode="multiple"
            allowClear
            maxCount={10}
            showSearch={{ optionFilterProp: 'label' }}
            value={called}
            onChange={setCalled}
            options={colleagues.list.map((one) => ({ value: one.id, label: one.label }))}
          />
        </>
      ) : null}
      {write.error ? (
        <Alert type="error" role="alert" title={isProblem(write.error) ? write.error.message : t('problem.network')} />
      ) : null}
      <div>
        <Button htmlType="submit" disabled={text.trim() === ''} loading={write.isPending}>
          {send}
        </Button>
      </div>
    </form>
  );
}
