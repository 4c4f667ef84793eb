import { useLanguage } from '../language.tsx';

export type LightName = 'late' | 'soon' | 'due' | 'none';

/** Days before the last day from which a case is said to be due soon. */
export const SOON_DAYS = 5;
const marks: { readonly [light in LightName]: string } = { late: '✖', soon: '▲', due: '●', none: '–' };

/** Today in Shanghai, whatever the machine's own zone. */
export function today(now = Date.now()): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How near the last day is. The last day itself is still in time. */
export function lightOf(due: string | null, on = today()): LightName {
  if (due === null) return 'none';
  if (due < on) return 'late';
  return due <= daysAfter(on, SOON_DAYS) ? 'soon' : 'due';
}

/** The last days that show a light, as the API asks for them. */
export function daysOf(light: LightName, on = today()): { readonly due?: string; readonly dueFrom?: string } {
  if (light === 'late') return { due: daysAfter(on, -1) };
  if (light === 'soon') return { dueFrom: on, due: daysAfter(on, SOON_DAYS) };
  return light === 'due' ? { dueFrom: daysAfter(on, SOON_DAYS + 1) } : {};
}

/** A light by mark, word and colour together, never by colour alone. */
export function Light({ light }: { light: LightName }) {
  const { t } = useLanguage();
  return (
    <span className={`light light-${light}`}>
      <span aria-hidden="true">{marks[light]}</span> {t(`light.${light}`)}
    </span>
  );
}
