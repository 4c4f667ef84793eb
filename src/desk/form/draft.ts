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
  const last = useRef('');
  // The functions change with every rendering; the timer must not.
  const latest = useRef({ read, restore });
  latest.current = { read, restore };

  useEffect(() => {
    if (key === undefined) return;
    let stopped = false;
    void ask<{ body: T; savedAt: string }>('GET', `/drafts/${key}`)
      .then((draft) => {
        if (stopped) return;
        last.current = JSON.stringify(draft.body);
        latest.current.restore(draft.body);
        setSavedAt(draft.savedAt);
      })
      .catch(() => undefined);
    const save = async () => {
      const body = JSON.stringify(latest.current.read());
      if (body === last.current || body === '{}') return;
      await ask<void>('PUT', `/drafts/${key}`, { body: JSON.parse(body) });
      last.current = body;
      setSavedAt(new Date().toISOString());
    };
    const timer = setInterval(() => void save().catch(() => undefined), EVERY);
    return () => {
      stopped = true;
      clearInterval(timer);
      void save().catch(() => undefined);
    };
  }, [key]);

  const drop = async () => {
    if (key === undefined) return;
    last.current = JSON.stringify(latest.current.read());
    await ask<void>('DELETE', `/drafts/${key}`).catch(() => undefined);
  };
  return { savedAt, drop };
}
