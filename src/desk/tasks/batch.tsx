import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Form, Select, Spin } from 'antd';
import { useState } from 'react';
import { ask, isProblem } from '../api/client.ts';
import { newKey } from '../api/new-key.ts';
import type { CasePage, CaseRow, Done, Fault } from '../api/types.ts';
import { Refusals } from '../case/refusals.tsx';
import { bodyOf, type Filled, stripped } from '../form/body.ts';
import { Field } from '../form/field.tsx';
import { Served } from '../form/served.tsx';
import { useLanguage } from '../language.tsx';
import { type ProcedurePage, useProcedure } from '../procedure/definition.ts';
import { wordsOf } from '../procedure/words.ts';
import { alike, batchable, MOST, sharedFields } from './batchable.ts';

interface Outcome {
  readonly row: CaseRow;
  readonly faults?: readonly Fault[];
  readonly message?: string;
}

/** One act on the ticked cases and on no other, with what became of each. */
export default function Batch({ rows, onDone }: { rows: readonly CaseRow[]; onDone: () => void }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const wrong = rows.length > MOST ? t('batch.too-many', { n: MOST }) : alike(rows) ? undefined : t('batch.unlike');
  return (
    <span className="batch">
      <Button type="primary" disabled={wrong !== undefined} onClick={() => setOpen(true)}>
        {t('batch.open', { n: rows.length })}
      </Button>
      {wrong ? <span className="meta">{wrong}</span> : null}
      {open ? (
        <BatchDrawer
          rows={rows}
          onClose={(acted) => {
            setOpen(false);
            if (acted) onDone();
          }}
        />
      ) : null}
    </span>
  );
}

function BatchDrawer({ rows: given, onClose }: { rows: readonly CaseRow[]; onClose: (acted: boolean) => void }) {
  const { t } = useLanguage();
  // What was ticked when the drawer opened: the list behind it may change.
  const [rows] = useState(given);
  const [first] = rows;
  const procedure = useProcedure(first?.procedure, first?.version);
  const pages = useQueries({
    queries: rows.map(({ id }) => ({
      queryKey: ['case', id],
      queryFn: () => ask<CasePage>('GET', `/cases/${id}`),
      staleTime: 0,
    })),
  });
  const [acted, setActed] = useState(false);
  const ready = procedure.data && pages.every(({ data }) => data);
  return (
    <Drawer open onClose={() => onClose(acted)} title={t('batch.open', { n: rows.length })} size="large">
      {ready && procedure.data ? (
        <BatchForm
          rows={rows}
          pages={pages.flatMap(({ data }) => data ?? [])}
          procedure={procedure.data}
          onActed={() => setActed(true)}
        />
      ) : (
        <Spin />
      )}
    </Drawer>
  );
}

function BatchForm({
  rows,
  pages,
  procedure,
  onActed,
}: {
  rows: readonly CaseRow[];
  pages: readonly CasePage[];
  procedure: ProcedurePage;
  onActed: () => void;
}) {
  const { t, say } = useLanguage();
  const words = wordsOf(procedure, say);
  const queries = useQueryClient();
  const { definition } = procedure;
  const [offered] = useState(() => batchable(definition, pages));
  const [seen] = useState(() => new Map(pages.map((page) => [page.case, page.seq])));
  const [act, setAct] = useState<string>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [form] = Form.useForm<Filled>();
  const def = act === undefined ? undefined : definition.acts[act];
  const send = useMutation({
    mutationFn: async (filled: Filled) => {
      onActed();
      const done: Outcome[] = [];
      for (const row of rows) {
        done.push(await actOn(row));
        setOutcomes([...done]);
      }
      async function actOn(row: CaseRow): Promise<Outcome> {
        const expectedSeq = seen.get(row.id);
        try {
          await ask<Done>('POST', `/cases/${row.id}/acts/${act}`, {
            body: bodyOf(stripped(filled), { expectedSeq }),
            headers: { 'idempotency-key': newKey() },
          });
          return { row };
        } catch (error) {
          if (!isProblem(error)) return { row, message: t('problem.network') };
          return { row, faults: error.problem.errors ?? [], message: error.message };
        }
      }
    },
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => ['case', 'tasks'].includes(String(queryKey[0])) }),
  });
  if (send.isPending || outcomes.length > 0) return <Outcomes rows={rows} outcomes={outcomes} />;
  if (offered.length === 0) return <p>{t('batch.none')}</p>;
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={(filled) => send.mutate(filled)}
      initialValues={def?.serves ? { served: Served.initial() } : {}}
      key={act}
    >
      <Form.Item label={t('batch.act')} htmlFor="batch-act">
        <Select
          id="batch-act"
          value={act}
          onChange={setAct}
          options={offered.map((name) => ({ value: name, label: words.act(name) }))}
        />
      </Form.Item>
      {def
        ? sharedFields(def, definition).map((fact) => {
            const known = definition.facts[fact];
            return known ? (
              <Field
                key={fact}
                path={['facts', fact]}
                name={fact}
                def={known}
                label={words.fact(fact)}
                words={words}
                required={def.records?.[fact] === 'required'}
              />
            ) : null;
          })
        : null}
      {def?.serves ? <Served /> : null}
      {def && act !== undefined ? (
        <>
          <p>{t('batch.confirm', { n: rows.length, act: words.act(act) })}</p>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>{row.title}</li>
            ))}
          </ul>
          <Button type="primary" htmlType="submit">
            {t('batch.do', { n: rows.length, act: words.act(act) })}
          </Button>
        </>
      ) : (
        <p className="meta">{t('batch.hint')}</p>
      )}
    </Form>
  );
}

function Outcomes({ rows, outcomes }: { rows: readonly CaseRow[]; outcomes: readonly Outcome[] }) {
  const { t } = useLanguage();
  const failed = outcomes.filter(({ message }) => message !== undefined).length;
  return (
    <>
      <Alert
        type={failed > 0 ? 'warning' : 'success'}
        role="status"
        title={t('batch.so-far', { done: outcomes.length - failed, failed, all: rows.length })}
      />
      <ul className="outcomes">
        {outcomes.map(({ row, faults = [], message }) => (
          <li key={row.id}>
            <strong>{message === undefined ? `✔ ${t('batch.done')}` : `✖ ${t('batch.failed')}`}</strong> {row.title}
            {message === undefined ? null : <Refusals faults={faults} otherwise={message} />}
          </li>
        ))}
      </ul>
    </>
  );
}
