import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Spin } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { Report } from './report.tsx';
import { type Chosen, chosen, saveReturned, send } from './send.ts';
import type { Importable, ImportReport } from './types.ts';

/** One import: template, file, preview, import, and the rows that are sent back. */
export function Sheet({ one }: { one: Importable }) {
  const { t, say, language } = useLanguage();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<Chosen>();
  const preview = useMutation({ mutationFn: (given: Chosen) => send('preview', one.what, given) });
  const run = useMutation({
    mutationFn: (given: Chosen) => send('run', one.what, given),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => ['case', 'tasks', 'orgs'].includes(String(queryKey[0])),
      }),
  });
  const words = language === 'en' ? 'en' : 'zh';
  const template = `/api/imports/template?${new URLSearchParams({ what: one.what, language: words })}`;
  const choose = async (given: File | undefined) => {
    if (!given) return;
    run.reset();
    const read = await chosen(given);
    setFile(read);
    preview.mutate(read);
  };
  const begin = async (report: ImportReport) => {
    const sure = await modal.confirm({
      title: t('import.sure', { n: report.counts.good }),
      content: t(`import.sure-${one.kind}`),
      okText: t('import.do', { n: report.counts.good }),
      cancelText: t('import.not-yet'),
    });
    if (sure && file) run.mutate(file);
  };
  const failed = run.error ?? preview.error;
  const busy = preview.isPending || run.isPending;
  // A run that failed as a whole leaves the preview as it was; a preview that failed leaves nothing.
  const report = preview.error ? undefined : (run.data ?? preview.data);
  return (
    <>
      <p className="crumbs no-print">
        <Link to="/import">{t('import.title')}</Link> › {say(one.title)}
      </p>
      <h1>{say(one.title)}</h1>
      <section className="panel no-print">
        <h2>{t('import.step-template')}</h2>
        <p>{t('import.template-why')}</p>
        <p>
          <a href={template} download>
            {t('import.template')}
          </a>
        </p>
      </section>
      <section className="panel no-print">
        <h2>{t('import.step-file')}</h2>
        <p className="meta" id="import-file-hint">
          {t('import.file-hint')}
        </p>
        <p className="import-file">
          <Button disabled={busy} aria-describedby="import-file-hint" onClick={() => input.current?.click()}>
            {t('import.choose')}
          </Button>
          <span>{file ? t('import.chosen', { name: file.name }) : null}</span>
        </p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={({ target }) => {
            void choose(target.files?.[0]);
            // The same file can be chosen again once it has been mended.
            target.value = '';
          }}
        />
      </section>
      <p role="status" className={busy ? '' : 'unseen'}>
        {busy ? (
          <>
            <Spin size="small" /> {t(run.isPending ? 'import.running' : 'import.reading')}
          </>
        ) : null}
      </p>
      {failed && !busy ? (
        <Alert type="error" role="alert" title={isProblem(failed) ? failed.message : t('problem.network')} />
      ) : null}
      {report && !busy ? (
        <Result key={run.data ? 'run' : 'preview'}>
          <Report report={report} ran={run.data !== undefined} />
          <p className="import-deeds no-print">
            {run.data === undefined && report.counts.good > 0 ? (
              <Button type="primary" onClick={() => void begin(report)}>
                {t('import.do', { n: report.counts.good })}
              </Button>
            ) : null}
            {report.counts.wrong > 0 && file ? <Returned what={one.what} file={file} language={words} /> : null}
            {run.data?.rows.some(({ secret }) => secret) ? (
              <Button onClick={() => print()}>{t('start.print')}</Button>
            ) : null}
          </p>
        </Result>
      ) : null}
    </>
  );
}

/** What came of it begins at its heading, for the keyboard and for whoever listens. */
function Result({ children }: { children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.querySelector('h2')?.focus(), []);
  return (
    <section className="panel" ref={place}>
      {children}
    </section>
  );
}

function Returned({ what, file, language }: { what: string; file: Chosen; language: 'zh' | 'en' }) {
  const { t } = useLanguage();
  const save = useMutation({ mutationFn: () => saveReturned(what, file, language) });
  return (
    <>
      <Button loading={save.isPending} onClick={() => save.mutate()}>
        {t('import.returned')}
      </Button>
      {save.error ? (
        <span role="alert" className="wrong">
          {isProblem(save.error) ? save.error.message : t('problem.network')}
        </span>
      ) : null}
    </>
  );
}
