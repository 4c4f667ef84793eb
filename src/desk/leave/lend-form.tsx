import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Select } from 'antd';
import { ask, isProblem } from '../api/client.ts';
import type { Delegation, Session } from '../api/types.ts';
import { Refusals } from '../case/refusals.tsx';
import { fieldOf } from '../form/body.ts';
import { ColleagueSelect } from '../form/choosing.tsx';
import { useLanguage } from '../language.tsx';
import { useProcedures } from '../procedure/procedures.ts';
import { useOrgs } from '../shell/district.ts';
import { today } from '../tasks/light.tsx';
import { useColleagues } from './colleagues.ts';

interface Lending {
  readonly held: string;
  readonly to: string;
  readonly procedures?: readonly string[];
  readonly validFrom: string;
  readonly validUntil: string;
}

/** Lends one of the own posts; what was borrowed is not offered, because it cannot be lent on. */
export function LendForm({ session }: { session: Session }) {
  const { t, say } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Lending>();
  const colleagues = useColleagues();
  const orgs = useOrgs();
  const procedures = useProcedures();
  const own = session.posts.filter(({ via }) => via === undefined);
  const lend = useMutation({
    mutationFn: ({ held, ...rest }: Lending) => {
      const { org, post } = own[Number(held)] ?? {};
      const { procedures: only, ...days } = rest;
      return ask<Delegation>('POST', '/delegations', {
        body: { ...days, org, post, ...(only?.length ? { procedures: only } : {}) },
      });
    },
    onSuccess: async () => {
      form.resetFields();
      message.success(t('leave.lent'));
      await queries.invalidateQueries({ queryKey: ['delegations'] });
    },
    onError: (error) => {
      if (!isProblem(error)) return;
      const fields = (error.problem.errors ?? []).flatMap((fault) =>
        fault.path ? [{ name: [...fieldOf(fault.path)], errors: [say(fault)] }] : [],
      );
      form.setFields(fields as never);
    },
  });
  if (own.length === 0) return <p className="empty">{t('leave.no-post')}</p>;
  return (
    <Form
      form={form}
      layout="vertical"
      className="lend"
      initialValues={{ held: '0', validFrom: today() }}
      onFinish={(given) => lend.mutate(given)}
    >
      <Form.Item name="held" label={t('leave.post')} rules={[{ required: true }]}>
        <Select
          options={own.map(({ org, post }, n) => ({
            value: String(n),
            label: `${orgs.get(org)?.name ?? org} ${colleagues.postName(post)}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="to" label={t('leave.to')} rules={[{ required: true }]}>
        <ColleagueSelect without={session.person} />
      </Form.Item>
      <Form.Item name="validFrom" label={t('leave.first')} rules={[{ required: true }]}>
        <Input type="date" min={today()} />
      </Form.Item>
      <Form.Item name="validUntil" label={t('leave.last')} rules={[{ required: true }]}>
        <Input type="date" min={today()} />
      </Form.Item>
      <Form.Item name="procedures" label={t('leave.procedures')} extra={t('leave.procedures-hint')}>
        <Select
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={procedures.heads.map(({ id }) => ({ value: id, label: procedures.title(id) }))}
        />
      </Form.Item>
      {lend.error ? (
        <Alert
          className="form-problem"
          type="error"
          role="alert"
          title={
            isProblem(lend.error) ? (
              <Refusals faults={lend.error.problem.errors ?? []} otherwise={lend.error.message} />
            ) : (
              t('problem.network')
            )
          }
        />
      ) : null}
      <Button type="primary" htmlType="submit" loading={lend.isPending}>
        {t('leave.lend')}
      </Button>
    </Form>
  );
}
