import { useLanguage } from '../language.tsx';
import type { TextKey } from '../texts/zh.ts';

export type LightName = 'late' | 'soon' | 'due' | 'none';

const SOON_DAYS = 5;
const marks: { readonly [light in LightName]: string } = { late: '✖', soon: '▲', due: '●', none: '–' };

/** Today in Shanghai, whatever the machine's own zone. */
export function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** How near the last day is. */
export function lightOf(due: string | null): LightName {
  if (due === null) return 'none';
  if (due < today()) return 'late';
  const days = (Date.parse(due) - Date.parse(today())) / 86_400_000;
  return days <= SOON_DAYS ? 'soon' : 'due';
}

/** A light by mark, word and colour together, never by colour alone. */
export function Light({ light }: { light: LightName }) {
  const { t } = useLanguage();
  return (
    <span className={`light light-${light}`}>
      <span aria-hidden="true">{marks[light]}</span> {t(`light.${light}` as TextKey)}
    </span>
  );
}
