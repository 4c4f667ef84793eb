import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language.tsx';
import { usePhrases } from './phrases.ts';

/** The person's own phrases beside a long text: put one in, keep what is written as one, drop one. */
export function PhrasePicker({
  label,
  current,
  onPick,
}: {
  label: string;
  current: () => string | undefined;
  onPick: (phrase: string) => void;
}) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="plain"
        aria-expanded={open}
        aria-label={t('phrases.for', { field: label })}
        onClick={() => setOpen(!open)}
      >
        {t('phrases.title')}
      </button>
      {open ? <Phrases current={current} onPick={onPick} /> : null}
    </>
  );
}

function Phrases({ current, onPick }: { current: () => string | undefined; onPick: (phrase: string) => void }) {
  const { t } = useLanguage();
  const { phrases, add, drop } = usePhrases();
  return (
    <div className="phrases">
      {phrases.length === 0 ? <p className="meta">{t('phrases.none')}</p> : null}
      <ul>
        {phrases.map((phrase) => (
          <li key={phrase}>
            <button type="button" className="plain" onClick={() => onPick(phrase)}>
              {phrase}
            </button>
            <button
              type="button"
              className="plain drop"
              aria-label={t('phrases.drop', { phrase })}
              onClick={() => drop(phrase)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => add(current() ?? '')}>
        {t('phrases.keep')}
      </Button>
    </div>
  );
}
