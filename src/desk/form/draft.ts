import { useEffect, useRef, useState } from 'react';
import { ask } from '../api/client.ts';

const EVERY = 10_000;

/**
 * Keeps what is being filled in on the server every ten seconds, so that it outlives the page, the session and the
 * machine. The saved form comes back once, before anything is typed.
 * @param key names the form; undefined while there is none
 */
export function useDraft<T extends object>(key: string | undefined, read: () => T, restore: (saved: T) => void) {
  const [savedAt, setSavedAt] = useState<string>();
  const last = useRef<string>(undefined);
  // The functions change with every rendering; the timer must not.
  const latest = useRef({ read, restore });
  latest.current = { read, restore };

  useEffect(() => {
    if (key === undefined) return;
    let stopped = false;
    const untouched = JSON.stringify(latest.current.read());
    last.current = untouched;
    void ask<{ body: T; savedAt: string }>('GET', `/drafts/${key}`)
      .then((draft) => {
        // What has been typed meanwhile is newer than what was saved.
        if (stopped || JSON.stringify(latest.current.read()) !== untouched) return;
        latest.current.restore(draft.body);
        last.current = JSON.stringify(latest.current.read());
        setSavedAt(draft.savedAt);
      })
      .catch(() => undefined);
    const save = async (leaving = false) => {
      const body = JSON.stringify(latest.current.read());
      if (body === last.current) return;
      await ask<void>('PUT', `/drafts/${key}`, { body: JSON.parse(body), keepalive: leaving });
      last.current = body;
      if (!stopped) setSavedAt(new Date().toISOString());
    };
    const timer = setInterval(() => void save().catch(() => undefined), EVERY);
    const leave = () => document.visibilityState === 'hidden' && void save(true).catch(() => undefined);
    document.addEventListener('visibilitychange', leave);
    return () => {
      stopped = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', leave);
      void save(true).catch(() => undefined);
    };
  }, [key]);

  /** Forgets the draft, once what it held has been sent or is no longer wanted. */
  const drop = async () => {
    if (key === undefined) return;
    last.current = JSON.stringify(latest.current.read());
    setSavedAt(undefined);
    await ask<void>('DELETE', `/drafts/${key}`).catch(() => undefined);
  };
  return { savedAt, drop };
}
