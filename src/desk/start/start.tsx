import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Spin } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ask } from '../api/client.ts';
import type { Done, Rows, Startable } from '../api/types.ts';
import { Articles } from '../case/refusals.tsx';
import { ActForm } from '../form/act-form.tsx';
import { useLanguage } from '../language.tsx';
import { useProcedure } from '../procedure/definition.ts';
import { useProcedures } from '../procedure/procedures.ts';
import { wordsOf } from '../procedure/words.ts';

/** 新办: what the reader's posts let him begin, and the form of the one that he has chosen. */
export default function Start() {
  const { procedure, act } = useParams();
  return procedure && act ? <Begin key={`${procedure}/${act}`} procedure={procedure} act={act} /> : <Choose />;
}

function useStartable() {
  return useQuery({
    queryKey: ['startable'],
    queryFn: () => ask<Rows<Startable>>('GET', '/startable'),
    staleTime: 300_000,
  });
}

function Choose() {
  const { t } = useLanguage();
  const procedures = useProcedures();
  const asked = useStartable();
  const [words, setWords] = useState('');
  if (asked.isPending) return <Spin />;
  const all = (asked.data?.rows ?? []).filter((one) => procedures.title(one.procedure).includes(words.trim()));
  return (
    <>
      <h1>{t('start.title')}</h1>
      <search className="filters">
        <Input
          allowClear
          className="find"
          aria-label={t('start.search')}
          placeholder={t('start.search')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </search>
      {all.length === 0 ? <p className="empty">{t('start.none')}</p> : null}
      <ul className="starts">
        {all.map((one) => (
          <li key={`${one.procedure}/${one.act}`} className="panel">
            <StartLink one={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function StartLink({ one }: { one: Startable }) {
  const { say } = useLanguage();
  const { data } = useProcedure(one.procedure, one.version);
  if (!data) return null;
  return (
    <>
      <h2>
        <Link to={`/new/${one.procedure}/${one.act}`}>{say(data.title)}</Link>
      </h2>
      <p>{wordsOf(data, say).act(one.act)}</p>
      <Articles bases={one.basis} />
    </>
  );
}

function Begin({ procedure, act }: { procedure: string; act: string }) {
  const { t, say } = useLanguage();
  const asked = useStartable();
  const one = asked.data?.rows.find((row) => row.procedure === procedure && row.act === act);
  const { data } = useProcedure(one?.procedure, one?.version);
  const [done, setDone] = useState<Done>();
  if (asked.data && !one) return <Alert type="error" role="alert" title={t('start.not-yours')} />;
  if (!one || !data) return <Spin />;
  const def = data.definition.acts[act];
  if (done) return <Begun done={done} />;
  return (
    <>
      <p className="crumbs">
        <Link to="/new">{t('start.title')}</Link> › {say(data.title)}
      </p>
      <h1>{wordsOf(data, say).act(act)}</h1>
      <div className="panel form-panel">
        {def ? (
          <>
            <p className="form-basis">
              {t('form.basis')} <Articles bases={one.basis} />
            </p>
            <ActForm
              at={{ procedure }}
              act={act}
              def={def}
              procedure={data}
              words={wordsOf(data, say)}
              onDone={setDone}
            />
          </>
        ) : null}
      </div>
    </>
  );
}

/** Number and secret of a new case. The secret is shown once: it goes to the party with the receipt. */
function Begun({ done }: { done: Done }) {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t('start.done')}</h1>
      <div className="panel">
        <dl className="pairs">
          <div>
            <dt>{t('case.receipt')}</dt>
            <dd className="day">{done.receipt}</dd>
          </div>
          <div>
            <dt>{t('start.secret')}</dt>
            <dd className="day">{done.secret ?? t('start.secret-gone')}</dd>
          </div>
        </dl>
        <p className="meta">{t('start.secret-why')}</p>
        <p className="no-print">
          <Link to={`/cases/${done.case}`}>{t('start.open')}</Link>{' '}
          <Button onClick={() => print()}>{t('start.print')}</Button>
        </p>
      </div>
    </>
  );
}
