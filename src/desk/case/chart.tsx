import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CasePage } from '../api/types.ts';
import { useLanguage } from '../language.tsx';

/** The flow chart with the present place in sight, and the same in words. */
export function Chart({ page }: { page: CasePage }) {
  const { t, language } = useLanguage();
  const query = new URLSearchParams({ stage: page.stage, language: language === 'en' ? 'en' : 'zh' });
  const place = `/api/procedures/${page.procedure.id}/chart`;
  const picture = useText(`${place}.svg?${query}`);
  const text = useText(`${place}.txt?${query}`);
  return (
    <>
      {picture ? <Picture svg={picture} name={t('case.chart-alt')} /> : null}
      <details>
        <summary>{t('case.chart-text')}</summary>
        <pre className="desk-text">{text}</pre>
      </details>
    </>
  );
}

function useText(address: string): string | undefined {
  return useQuery({
    queryKey: ['text', address],
    queryFn: async () => (await fetch(address)).text(),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** Part of the page, so that it is written in the page's fonts. */
function Picture({ svg, name }: { svg: string; name: string }) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    drawn.querySelector('desc')?.remove();
    drawn.setAttribute('aria-hidden', 'true');
    frame.current?.replaceChildren(drawn);
    const present = drawn.querySelector('[data-present]')?.getBoundingClientRect();
    const around = frame.current?.getBoundingClientRect();
    if (present && around)
      frame.current?.scrollTo(
        present.x - around.x + present.width / 2 - around.width / 2,
        present.y - around.y + present.height / 2 - around.height / 2,
      );
  }, [svg]);
  // A part that scrolls is reached by the keyboard.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
  return <section className="chart" ref={frame} aria-label={name} tabIndex={0} />;
}
