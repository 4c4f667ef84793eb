import { Form, Input, Select } from 'antd';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import { today } from '../../tasks/light.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { stateOf } from '../span.tsx';
import type { OrgRecord } from '../types.ts';
import { useOrgRecords } from './records.ts';

interface Filled {
  readonly validUntil: string;
  readonly into?: string;
  readonly note?: string;
}

/** Ends an organisation, on its own or into another one; the server refuses while anything still hangs on it. */
export function EndOrg({ org, open, onClose }: { org: OrgRecord; open: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const { rows, nameOf } = useOrgRecords();
  return (
    <FormDialog<Filled, OrgRecord>
      open={open}
      onClose={onClose}
      title={t('admin.org-end-of', { name: org.name })}
      button={t('admin.org-end')}
      danger
      done={t('admin.org-end-done')}
      initial={{ validUntil: today() }}
      send={({ validUntil, into, note }) => {
        const why = [into ? t('admin.org-into', { name: nameOf(into) }) : '', note ?? ''].filter(Boolean).join('；');
        return ask('POST', `/admin/orgs/${org.id}/end`, { body: { validUntil, ...(why ? { note: why } : {}) } });
      }}
    >
      <p>{t('admin.org-end-what')}</p>
      <Form.Item name="validUntil" label={t('admin.last')} rules={[{ required: true }]}>
        <Input type="date" min={org.validFrom} />
      </Form.Item>
      <Form.Item name="into" label={t('admin.org-merged')} extra={t('admin.org-merged-hint')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={rows
            .filter((other) => other.id !== org.id && stateOf(other) !== 'past')
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('admin.org-why')} extra={t('admin.org-why-hint')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
