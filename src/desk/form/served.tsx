import { Form, Input, Select } from 'antd';
import { useLanguage } from '../language.tsx';
import { today } from '../tasks/light.tsx';

/** Ways in which a paper reaches its addressee. */
const modes = ['spot', 'direct', 'left', 'post', 'electronic', 'notice'] as const;

/** How and when the paper that an act serves has reached its addressee. */
export function Served() {
  const { t } = useLanguage();
  return (
    <div className="side-by-side whole">
      <Form.Item name={['served', 'mode']} label={t('form.mode')} rules={[{ required: true }]}>
        <Select className="wide" options={modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))} />
      </Form.Item>
      <Form.Item name={['served', 'day']} label={t('form.served-on')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
    </div>
  );
}

/** Handed over today, unless somebody says otherwise. */
Served.initial = () => ({ mode: 'direct', day: today() });
