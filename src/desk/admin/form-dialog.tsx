import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Modal } from 'antd';
import { type ReactNode, useRef } from 'react';
import { isProblem } from '../api/client.ts';
import { fieldOf } from '../form/body.ts';
import { useLanguage } from '../language.tsx';
import { Said } from './said.tsx';

interface Given<Values, Answer> {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What the button that sends says. */
  readonly button: string;
  readonly danger?: boolean;
  /** Said when it is done. */
  readonly done?: string;
  readonly initial?: Partial<Values>;
  readonly send: (values: Values) => Promise<Answer>;
  readonly onDone?: (answer: Answer) => void;
  readonly children: ReactNode;
}

/** A small form over the page: sent by the Enter key, what is wrong stands at its field, all lists are asked for anew. */
export function FormDialog<Values extends object, Answer>(given: Given<Values, Answer>) {
  const inside = useRef<HTMLDivElement>(null);
  // Whoever opens it with the keyboard goes on typing; who was quicker than its opening stays in the field chosen.
  const begin = (open: boolean) => {
    const form = inside.current;
    if (open && !form?.contains(document.activeElement)) form?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return (
    <Modal
      open={given.open}
      onCancel={given.onClose}
      afterOpenChange={begin}
      title={given.title}
      footer={null}
      destroyOnHidden
      width={600}
    >
      <div ref={inside}>
        <Filling {...given} />
      </div>
    </Modal>
  );
}

function Filling<Values extends object, Answer>({
  onClose,
  button,
  danger = false,
  done,
  initial,
  send,
  onDone,
  children,
}: Given<Values, Answer>) {
  const { t, say } = useLanguage();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [form] = Form.useForm<Values>();
  const sending = useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      if (done) message.success(done);
      onClose();
      onDone?.(answer);
      await refresh();
    },
    onError: (error) => {
      if (!isProblem(error)) return;
      const fields = (error.problem.errors ?? []).flatMap((fault) =>
        fault.path ? [{ name: [...fieldOf(fault.path)], errors: [say(fault)] }] : [],
      );
      form.setFields(fields as never);
    },
  });
  return (
    <Form
      form={form}
      layout="vertical"
      noValidate
      initialValues={initial as never}
      onFinish={(values: Values) => sending.mutate(filled(values))}
      className="admin-form"
    >
      {children}
      <Said error={sending.error} />
      <div className="form-foot">
        <Button type="primary" danger={danger} htmlType="submit" loading={sending.isPending}>
          {button}
        </Button>
        <Button onClick={onClose}>{t('admin.cancel')}</Button>
      </div>
    </Form>
  );
}

/** What is left empty is not sent. */
function filled<Values extends object>(values: Values): Values {
  const kept = Object.entries(values).flatMap(([name, value]) => {
    const given = typeof value === 'string' ? value.trim() : value;
    return given === undefined || given === null || given === '' ? [] : [[name, given] as const];
  });
  return Object.fromEntries(kept) as Values;
}

/** Asks anew for everything on the page but who is logged in. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}
