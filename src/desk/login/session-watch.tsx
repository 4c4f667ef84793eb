import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { ask, lastAsked, sessionEnded } from '../api/client.ts';
import type { Session } from '../api/types.ts';
import { useLanguage } from '../language.tsx';
import { canGoOn, endOf, type Phase, phaseOf } from './lasting.ts';
import { LogInForm } from './log-in-form.tsx';

/**
 * Warns two minutes before the log-in ends, and lets the reader log in again over the page, which stays as it is with
 * everything typed.
 */
export function SessionWatch({ session }: { session: Session }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const { lasts } = session;
  const [phase, setPhase] = useState<Phase>('on');
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    const over = () => setPhase('over');
    sessionEnded.addEventListener('ended', over);
    return () => sessionEnded.removeEventListener('ended', over);
  }, []);

  useEffect(() => {
    setPhase('on');
    if (!lasts) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      const next = phaseOf(lasts, lastAsked(), Date.now());
      setPhase((before) => (before === 'over' ? 'over' : next));
    }, 1_000);
    return () => clearInterval(timer);
  }, [lasts]);

  if (!lasts || phase === 'on') return null;
  if (phase === 'over')
    return (
      <Modal open title={t('session.over')} footer={null} closable={false} keyboard={false} mask={{ closable: false }}>
        <p>{t('session.over-why', { name: session.name })}</p>
        <LogInForm />
      </Modal>
    );
  const left = Math.max(0, Math.ceil((endOf(lasts, lastAsked()) - now) / 1_000));
  const goOn = () =>
    void ask<Session>('GET', '/session').then((fresh) => {
      if (fresh.kind !== 'anonymous') return queries.setQueryData(['session'], fresh);
      setPhase('over');
    });
  return (
    <Modal
      open
      title={t('session.ending')}
      onCancel={() => void goOn()}
      footer={
        <Button type="primary" autoFocus onClick={() => void goOn()}>
          {t(canGoOn(lasts, now) ? 'session.go-on' : 'session.understood')}
        </Button>
      }
    >
      <p role="timer">{t(canGoOn(lasts, now) ? 'session.left' : 'session.left-for-good', { n: left })}</p>
    </Modal>
  );
}
