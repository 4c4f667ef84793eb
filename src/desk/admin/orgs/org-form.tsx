import { Form, Input, Select } from 'antd';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import { today } from '../../tasks/light.tsx';
import { FormDialog } from '../form-dialog.tsx';
import type { OrgRecord } from '../types.ts';
import { useOrgRecords } from './records.ts';

interface Filled {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly code: string;
  readonly parent?: string;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly note?: string;
}

/** Enters an organisation, or changes what is known of one (`org`): then its number stays. */
export function OrgForm({
  org,
  from,
  ...dialog
}: {
  org?: OrgRecord;
  /** Another out of which the new one is made. */
  from?: OrgRecord;
  open: boolean;
  onClose: () => void;
  title: string;
  button: string;
  done: string;
}) {
  const { t, say } = useLanguage();
  const { rows, kinds } = useOrgRecords();
  const initial: Partial<Filled> = org
    ? { ...org, parent: org.parent ?? undefined, validUntil: org.validUntil ?? undefined }
    : {
        validFrom: today(),
        ...(from
          ? { kind: from.kind, parent: from.parent ?? undefined, note: t('admin.org-split-from', { name: from.name }) }
          : {}),
      };
  return (
    <FormDialog<Filled, OrgRecord>
      {...dialog}
      initial={initial}
      send={(values) =>
        ask('POST', '/admin/orgs', {
          body: {
            parent: null,
            validUntil: null,
            ...values,
            ...(org ? { id: org.id } : {}),
          },
        })
      }
    >
      {org ? null : (
        <Form.Item
          name="id"
          label={t('admin.id')}
          extra={t('admin.id-hint')}
          rules={[{ required: true }, { pattern: /^[a-z0-9-]{1,40}$/, message: t('admin.id-hint') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="name" label={t('admin.org-name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="fields">
        <Form.Item name="kind" label={t('admin.org-kind')} rules={[{ required: true }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={kinds.map(({ kind, title }) => ({ value: kind, label: say(title) }))}
          />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('admin.org-code')}
          extra={t('admin.org-code-hint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="parent" label={t('admin.org-parent')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={rows.filter(({ id }) => id !== org?.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <div className="fields">
        <Form.Item name="validFrom" label={t('admin.first')} rules={[{ required: true }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="validUntil" label={t('admin.last')} extra={t('admin.last-hint')}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('admin.org-why')} extra={t('admin.org-why-hint')}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}
