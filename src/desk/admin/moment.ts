import type { TextKey } from '../texts/zh.ts';

/** Who entered something: by the present name, or the number of who is on no register; whoever runs the server has neither. */
export function whoOf(t: (key: TextKey) => string, person: string, name?: string | null): string {
  return name ?? (person === 'platform' ? t('admin.operator') : person || '—');
}

/** A moment of the server, which always speaks in Shanghai's time, as it is read: day, hour, minute. */
export const moment = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`;
