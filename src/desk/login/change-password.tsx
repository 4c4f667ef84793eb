import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { ask, isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';

interface Given {
  readonly password: string;
  readonly next: string;
}

/** A new password for an account whose password is new or has run out. */
export function ChangePassword({ login, onChanged }: { login: string; onChanged: (password: string) => void }) {
  const { t } = useLanguage();
  const change = useMutation({
    mutationFn: (given: Given) => ask<void>('POST', '/password', { body: { login, ...given } }),
    onSuccess: (_, { next }) => onChanged(next),
  });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(given: Given) => change.mutate(given)}>
      <Alert
        className="form-problem"
        type={change.error ? 'error' : 'info'}
        role="alert"
        title={isProblem(change.error) ? change.error.message : t('login.must-change')}
      />
      <Form.Item name="password" label={t('login.password')} rules={[{ required: true }]}>
        <Input type="password" autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item name="next" label={t('login.next')} rules={[{ required: true }]}>
        <Input type="password" autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending} block>
        {t('login.change')}
      </Button>
    </Form>
  );
}
