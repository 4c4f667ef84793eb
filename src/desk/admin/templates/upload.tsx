import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useRef, useState } from 'react';
import { ask, fetched } from '../../api/client.ts';
import { nameIn } from '../../api/save-file.ts';
import { Official } from '../../case/official-paper.tsx';
import { Articles } from '../../case/refusals.tsx';
import { useLanguage } from '../../language.tsx';
import { today } from '../../tasks/light.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { Said } from '../said.tsx';
import { FromAndReason } from './history.tsx';
import { type Chosen, formOf, type TemplateReport } from './types.ts';

/** A changed template: checked and shown with invented content first, then put from a day on. */
export function Upload({ at, org }: { at: string; org: string | null }) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<Chosen>();
  const [putting, setPutting] = useState(false);
  const check = useMutation({
    mutationFn: (given: Chosen) => ask<TemplateReport>('POST', `${at}/check`, { body: formOf(given) }),
  });
  const save = useMutation({ mutationFn: (given: Chosen) => savePreview(at, given) });
  const choose = async (given: File | undefined) => {
    if (!given) return;
    const read = { name: given.name, bytes: new Blob([await given.arrayBuffer()]) };
    setFile(read);
    check.mutate(read);
  };
  const report = check.data;
  return (
    <section className="panel">
      <h2>{t('templates.step-file')}</h2>
      <p className="meta" id="template-file-hint">
        {t('templates.file-hint')}
      </p>
      <p className="import-file">
        <Button loading={check.isPending} aria-describedby="template-file-hint" onClick={() => input.current?.click()}>
          {t('templates.choose')}
        </Button>
        <span>{file?.name}</span>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        onChange={({ target }) => {
          void choose(target.files?.[0]);
          target.value = '';
        }}
      />
      <Said error={check.error ?? save.error} />
      {report && !check.isPending ? (
        <>
          <Verdict report={report} />
          {report.preview && file ? (
            <>
              <p className="deeds">
                {report.faults.length === 0 ? (
                  <Button type="primary" onClick={() => setPutting(true)}>
                    {t('templates.put')}
                  </Button>
                ) : null}
                <Button loading={save.isPending} onClick={() => save.mutate(file)}>
                  {t('templates.preview-save')}
                </Button>
              </p>
              <h3>{t('templates.preview')}</h3>
              <p className="meta">{t('templates.preview-hint')}</p>
              <Official paper={report.preview} />
            </>
          ) : null}
        </>
      ) : null}
      <FormDialog<{ readonly from: string; readonly reason: string; readonly bases?: string }, unknown>
        open={putting}
        onClose={() => setPutting(false)}
        title={t('templates.put')}
        button={t('templates.put')}
        done={t('templates.put-done')}
        initial={{ from: today() }}
        send={(values) =>
          ask('POST', at, { query: { ...values, org: org ?? undefined }, body: formOf(file as Chosen) })
        }
        onDone={() => {
          setFile(undefined);
          check.reset();
        }}
      >
        <FromAndReason />
        <Form.Item name="bases" label={t('templates.bases')} extra={t('templates.bases-hint')}>
          <Input.TextArea maxLength={1000} rows={2} />
        </Form.Item>
      </FormDialog>
    </section>
  );
}

/** What is wrong with it, each with its place and article; or that nothing is. */
function Verdict({ report: { faults, uses } }: { report: TemplateReport }) {
  const { t, say } = useLanguage();
  if (faults.length === 0)
    return <Alert type="success" role="status" title={t('templates.checked', { names: uses.join('、') })} />;
  return (
    <Alert
      type="error"
      role="alert"
      title={
        <>
          {t('templates.wrong', { n: faults.length })}
          <ul className="refusals">
            {faults.map((fault, n) => (
              <li key={n}>
                {say(fault)} {fault.where === undefined ? '' : t('templates.where', { text: fault.where })}{' '}
                <Articles bases={fault.basis ?? []} />
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}

/** Saves the template filled with invented content. @throws ProblemError */
async function savePreview(at: string, file: Chosen): Promise<void> {
  const answer = await fetched('POST', `${at}/preview`, { body: formOf(file) });
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(answer.headers.get('content-disposition') ?? '');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
