import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { isProblem } from '../api/client.ts';
import { useLanguage } from '../language.tsx';
import { ChangePassword } from './change-password.tsx';
import { useLogIn, useSession } from './session.ts';

/** Name and password; a password that is new or has run out is changed on the spot. */
export function LogInForm() {
  const { t } = useLanguage();
  const logIn = useLogIn();
  const outside = useSession().data?.outside;
  const [mustChange, setMustChange] = useState<string>();
  const wrong = logIn.error;
  if (mustChange !== undefined)
    return (
      <ChangePassword
        login={mustChange}
        onChanged={(password) => {
          setMustChange(undefined);
          logIn.mutate({ login: mustChange, password });
        }}
      />
    );
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={(given: { login: string; password: string }) =>
        logIn.mutate(given, {
          onError: (error) =>
            isProblem(error) && error.problem.code === 'login.must-change' && setMustChange(given.login),
        })
      }
    >
      {wrong ? (
        <Alert
          className="form-problem"
          type="error"
          role="alert"
          title={isProblem(wrong) ? wrong.message : t('problem.network')}
        />
      ) : null}
      <Form.Item name="login" label={t('login.name')} rules={[{ required: true }]}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('login.password')} rules={[{ required: true }]}>
        <Input type="password" autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={logIn.isPending} block>
        {t('login.enter')}
      </Button>
      {outside ? (
        <Button className="outside" href="/api/session/oidc?to=desk" block>
          {t('login.outside')}
        </Button>
      ) : null}
    </Form>
  );
}
