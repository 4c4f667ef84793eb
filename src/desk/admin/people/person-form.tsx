import { Form, Input } from 'antd';
import { ask } from '../../api/client.ts';
import { useLanguage } from '../../language.tsx';
import { today } from '../../tasks/light.tsx';
import { FormDialog } from '../form-dialog.tsx';
import type { Person } from '../types.ts';

/** Enters a person on the register. */
export function PersonForm({
  open,
  onClose,
  onEntered,
}: {
  open: boolean;
  onClose: () => void;
  onEntered: (person: Person) => void;
}) {
  const { t } = useLanguage();
  return (
    <FormDialog<Partial<Person>, Person>
      open={open}
      onClose={onClose}
      onDone={onEntered}
      title={t('admin.person-enter')}
      button={t('admin.person-enter')}
      done={t('admin.person-entered')}
      initial={{ validFrom: today() }}
      send={(body) => ask('POST', '/admin/people', { body })}
    >
      <Form.Item name="name" label={t('admin.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="id"
        label={t('admin.id')}
        extra={t('admin.person-id-hint')}
        rules={[{ pattern: /^[a-z0-9-]{1,40}$/, message: t('admin.id-hint') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
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
