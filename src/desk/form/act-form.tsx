import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { ask, isProblem } from '../api/client.ts';
import { newKey } from '../api/new-key.ts';
import type { CasePage, Done, Facts, Possibility } from '../api/types.ts';
import { Refusals } from '../case/refusals.tsx';
import { useLanguage } from '../language.tsx';
import type { ActDef, ProcedurePage } from '../procedure/definition.ts';
import type { Words } from '../procedure/words.ts';
import { ActFields } from './act-fields.tsx';
import { bodyOf, type Filled, fieldOf, stripped } from './body.ts';
import { useDraft } from './draft.ts';
import { Served } from './served.tsx';

/**
 * The form of one act, from its definition. Sends what the reader saw (`expectedSeq`), and one request key however
 * often the button is pressed.
 * @param at where the act is sent: a case's, or a new case's procedure
 */
export function ActForm({
  at,
  act,
  def,
  procedure,
  words,
  possibility,
  items = [],
  known = {},
  expectedSeq,
  onDone,
}: {
  at: { readonly case: string } | { readonly procedure: string };
  act: string;
  def: ActDef;
  procedure: ProcedurePage;
  words: Words;
  possibility?: Possibility;
  items?: readonly { readonly key: string; readonly title: string }[];
  /** What the file holds already. */
  known?: Facts;
  expectedSeq?: number;
  onDone: (answer: Done) => void;
}) {
  const { t, say } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [key, setKey] = useState(newKey);
  const [late, setLate] = useState(false);
  // The state that was on the screen when the form was opened; the page behind it may be loaded anew by itself.
  const [seen, setSeen] = useState(expectedSeq);
  const queries = useQueryClient();
  const place = 'case' in at ? at.case : at.procedure;
  const entries = items.filter((one) => possibility?.items?.includes(one.key) ?? true);
  const initial: Filled = {
    // Where there is but one entry to be about, such as the own one, nobody has to choose it.
    ...(def.each !== undefined && entries.length === 1 ? { item: entries[0]?.key } : {}),
    ...(def.serves ? { served: Served.initial() } : {}),
    ...(def.adds ? { items: [{}] } : {}),
  };
  const draft = useDraft<Filled>(
    `act:${place}:${act}`,
    () => stripped(form.getFieldsValue(true)),
    (saved) => {
      form.setFieldsValue({ ...initial, ...saved } as never);
      if (saved.on) setLate(true);
    },
  );

  const send = useMutation({
    mutationFn: (filled: Filled) => {
      const { on, ...rest } = stripped(filled);
      const body = bodyOf(
        { ...rest, ...(late && on ? { on } : {}) },
        { adds: def.adds !== undefined, ...('case' in at ? { expectedSeq: seen } : { act }) },
      );
      const path = 'case' in at ? `/cases/${at.case}/acts/${act}` : `/procedures/${at.procedure}/cases`;
      return ask<Done>('POST', path, { body, headers: { 'idempotency-key': key } });
    },
    onSuccess: async (answer) => {
      await draft.drop();
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => ['case', 'tasks'].includes(String(queryKey[0])),
      });
      message.success(t('form.done', { act: words.act(act) }));
      onDone(answer);
    },
    onError: (error) => {
      // What the server has judged was judged: the next attempt is another request.
      if (!isProblem(error)) return;
      setKey(newKey());
      const fields = (error.problem.errors ?? []).flatMap((fault) =>
        fault.path ? [{ name: [...fieldOf(fault.path)], errors: [say(fault)] }] : [],
      );
      form.setFields(fields as never);
      if (fields[0]) form.scrollToField(fields[0].name as never, { focus: true });
    },
  });

  const problem = isProblem(send.error) ? send.error : undefined;
  const overtaken = problem?.problem.code === 'case.conflict' || problem?.problem.code === 'entry.conflict';
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={() => send.mutate(form.getFieldsValue(true))}
      scrollToFirstError={{ focus: true }}
    >
      {def.each === undefined ? null : (
        <Form.Item name="item" label={words.list(def.each)} rules={[{ required: true }]}>
          <Select options={entries.map((one) => ({ value: one.key, label: one.title }))} />
        </Form.Item>
      )}
      <ActFields def={def} procedure={procedure} words={words} known={known} form={form} />
      {def.late ? (
        <>
          <Form.Item>
            <Checkbox checked={late} onChange={({ target }) => setLate(target.checked)}>
              {t('form.on-paper')}
            </Checkbox>
          </Form.Item>
          {late ? (
            <Form.Item name="on" label={t('form.on')} extra={t('form.on-hint')} rules={[{ required: true }]}>
              <Input type="date" />
            </Form.Item>
          ) : null}
        </>
      ) : null}
      {'case' in at ? (
        <Form.Item name="note" label={t('form.note')} extra={t('form.note-hint')}>
          <Input.TextArea maxLength={2_000} rows={2} className="grows" />
        </Form.Item>
      ) : null}
      {send.error ? (
        <Alert
          className="form-problem"
          type="error"
          role="alert"
          title={
            problem ? (
              <Refusals faults={problem.problem.errors ?? []} otherwise={problem.message} />
            ) : (
              t('problem.network')
            )
          }
          action={
            overtaken ? (
              <Button
                onClick={() =>
                  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'case' }).then(() => {
                    setSeen(queries.getQueryData<CasePage>(['case', place])?.seq);
                    send.reset();
                  })
                }
              >
                {t('form.reload')}
              </Button>
            ) : null
          }
        />
      ) : null}
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {words.act(act)}
        </Button>
        <span className="meta" role="status">
          {draft.savedAt
            ? t('form.saved', {
                time: new Date(draft.savedAt).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai' }),
              })
            : t('form.saves-itself')}
        </span>
      </div>
    </Form>
  );
}
