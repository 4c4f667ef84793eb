import { useEffect, useRef } from 'react';
import { useLanguage } from '../language.tsx';
import type { Bars } from './draw.ts';

/** A picture of the table that always stands below it; what draws it (some 150 kB) is fetched when it is needed. */
export function Plot({ name, bars }: { name: string; bars: Bars }) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const told = JSON.stringify(bars);
  useEffect(() => {
    let left = false;
    let remove = () => {};
    void import('./draw.ts').then(({ draw }) => {
      if (!left && place.current) remove = draw(place.current, JSON.parse(told) as Bars);
    });
    return () => {
      left = true;
      remove();
    };
  }, [told]);
  const height = bars.lying
    ? (['short', 'middle', 'tall'] as const)[Math.min(2, Math.floor(bars.bars.length / 6))]
    : 'middle';
  return <div className={`plot plot-${height}`} ref={place} role="img" aria-label={t('figures.plot', { name })} />;
}
