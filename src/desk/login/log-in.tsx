import { Alert, Button, Card, Form, Input } from 'antd';
import { isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { useLogIn } from './session.ts';

/** The log-in page. */
export function LogIn() {
  const { t } = useLanguage();
  const logIn = useLogIn();
  const wrong = logIn.error;
  return (
    <main className="desk-login">
      <Card title={<h1 className="card-title">{t('login.title')}</h1>}>
        <Form layout="vertical" onFinish={(given) => logIn.mutate(given)} requiredMark={false}>
          {wrong && (
            <Alert type="error" role="alert" message={isProblem(wrong) ? wrong.message : t('problem.network')} />
          )}
          <Form.Item name="login" label={t('login.name')} rules={[{ required: true }]}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={t('login.password')} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={logIn.isPending} block>
            {t('login.enter')}
          </Button>
        </Form>
      </Card>
    </main>
  );
}
