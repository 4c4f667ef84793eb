import { Form, Input } from 'antd';
import { useLanguage } from '../../language.tsx';
import { today } from '../../tasks/light.tsx';
import { FormDialog } from '../form-dialog.tsx';

/** Asks for the last day of something: that day still belongs to it. */
export function Ending({
  title,
  what,
  button,
  done,
  since,
  open,
  onClose,
  send,
}: {
  title: string;
  what: string;
  button: string;
  done: string;
  since: string;
  open: boolean;
  onClose: () => void;
  send: (validUntil: string) => Promise<unknown>;
}) {
  const { t } = useLanguage();
  return (
    <FormDialog<{ validUntil: string }, unknown>
      open={open}
      onClose={onClose}
      title={title}
      button={button}
      danger
      done={done}
      initial={{ validUntil: today() }}
      send={({ validUntil }) => send(validUntil)}
    >
      <p>{what}</p>
      <Form.Item name="validUntil" label={t('admin.last')} extra={t('admin.ending-hint')} rules={[{ required: true }]}>
        <Input type="date" min={since} />
      </Form.Item>
    </FormDialog>
  );
}
