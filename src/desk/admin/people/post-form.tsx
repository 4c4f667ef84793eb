import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { ask } from '../../api/client.ts';
import type { Rows } from '../../api/types.ts';
import { useLanguage } from '../../language.tsx';
import { today } from '../../tasks/light.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useOrgRecords } from '../orgs/records.ts';
import { stateOf } from '../span.tsx';
import type { PostHeld, PostKind } from '../types.ts';

interface Filled {
  readonly org: string;
  readonly post: string;
  readonly validFrom: string;
  readonly validUntil?: string;
}

/** Gives a person a post: first where, then which of the posts that exist there. */
export function PostForm({
  person,
  name,
  open,
  onClose,
}: {
  person: string;
  name: string;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  return (
    <FormDialog<Filled, PostHeld>
      open={open}
      onClose={onClose}
      title={t('admin.post-assign-to', { name })}
      button={t('admin.post-assign')}
      done={t('admin.post-assigned')}
      initial={{ validFrom: today() }}
      send={(values) => ask('POST', '/admin/posts', { body: { ...values, person } })}
    >
      <Place />
      <div className="fields">
        <Form.Item name="validFrom" label={t('admin.first')} rules={[{ required: true }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="validUntil" label={t('admin.last')} extra={t('admin.last-hint')}>
          <Input type="date" />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

function Place() {
  const { t, say } = useLanguage();
  const { rows } = useOrgRecords();
  const form = Form.useFormInstance<Filled>();
  const org = Form.useWatch('org', form);
  const kinds = useQuery({
    queryKey: ['admin', 'post-kinds'],
    queryFn: () => ask<Rows<PostKind>>('GET', '/admin/posts/kinds'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const kind = rows.find(({ id }) => id === org)?.kind;
  const posts = (kinds.data?.rows ?? []).filter((one) => kind !== undefined && (one.in?.includes(kind) ?? true));
  const ordinary = posts.filter(({ administers }) => !administers);
  const options = (list: readonly PostKind[]) => list.map(({ post, title }) => ({ value: post, label: say(title) }));
  return (
    <>
      <Form.Item name="org" label={t('admin.org')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={rows.filter((one) => stateOf(one) !== 'past').map(({ id, name }) => ({ value: id, label: name }))}
          onChange={() => form.resetFields(['post'])}
        />
      </Form.Item>
      <Form.Item
        name="post"
        label={t('admin.post')}
        extra={org ? t('admin.post-hint') : t('admin.post-org-first')}
        rules={[{ required: true }]}
      >
        <Select
          disabled={!org}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { label: t('admin.post-ordinary'), options: options(ordinary) },
            {
              label: t('admin.post-administrators'),
              options: options(posts.filter(({ administers }) => administers !== undefined)),
            },
          ]}
        />
      </Form.Item>
    </>
  );
}
