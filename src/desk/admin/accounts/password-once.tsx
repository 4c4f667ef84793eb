import { Alert, App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../language.tsx';

export interface Once {
  readonly login: string;
  readonly password?: string;
}

/** A password that is shown here once and kept by nobody; the keyboard and whoever listens are brought to it. */
export function PasswordOnce({ once, onClose }: { once: Once | undefined; onClose: () => void }) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (once?.password) box.current?.focus();
  }, [once]);
  const { login, password } = once ?? {};
  if (!login || !password) return null;
  return (
    <section ref={box} tabIndex={-1} className="once" aria-label={t('admin.once')}>
      <Alert
        type="warning"
        title={t('admin.once-of', { login })}
        description={
          <>
            <p>
              <code className="secret">{password}</code>
            </p>
            <p>{t('admin.once-why')}</p>
            <Button
              onClick={() =>
                void navigator.clipboard
                  ?.writeText(password)
                  .then(() => message.success(t('admin.once-copied')))
                  .catch(() => message.error(t('admin.once-copy-by-hand')))
              }
            >
              {t('admin.once-copy')}
            </Button>{' '}
            <Button onClick={onClose}>{t('admin.once-gone')}</Button>
          </>
        }
      />
    </section>
  );
}
