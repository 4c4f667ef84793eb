import { useLanguage } from '../language.tsx';
import { DemoNote } from '../shell/demo-note.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { LogInForm } from './log-in-form.tsx';

/** The log-in page. */
export function LogIn() {
  const { t } = useLanguage();
  return (
    <>
      <DemoNote />
      <main className="desk-login">
        <h1>{t('login.title')}</h1>
        <LogInForm />
        <LanguageSwitch />
      </main>
    </>
  );
}
