import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Explanation } from '../api/types.ts';
import { useLanguage } from '../language.tsx';

/** Why a day is the last one: the rule, and every day counted, skipped and left out. */
export function Why({ caseId, clock }: { caseId: string; clock: string }) {
  const { t, say } = useLanguage();
  const asked = useQuery({
    queryKey: ['case', caseId, 'clock', clock],
    queryFn: () => ask<{ explanation?: Explanation }>('GET', `/cases/${caseId}/clocks/${encodeURIComponent(clock)}`),
  });
  const found = asked.data?.explanation;
  if (asked.isPending) return null;
  if (!found) return <p>{t('clock.from-file')}</p>;
  return (
    // What may have to be scrolled is reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section tabIndex={0} aria-label={t('clock.why')}>
      <p>{say({ zh: found.why, en: found.en })}</p>
      <table className="data small">
        <caption className="unseen">{t('clock.why')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clock.day')}</th>
            <th scope="col">{t('clock.count')}</th>
            <th scope="col">{t('clock.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {found.lines.map((line) => (
            <tr key={`${line.day}${line.why}`} className={line.counted ? undefined : 'skipped'}>
              <td className="day" data-label={t('clock.day')}>
                {line.to && line.to !== line.day ? `${line.day} – ${line.to}` : line.day}
              </td>
              <td data-label={t('clock.count')}>{line.n ?? '—'}</td>
              <td data-label={t('clock.reason')}>
                {say({ zh: line.why, en: line.en })} {line.source ? <span className="meta">{line.source}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
