import { types } from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;
const NUMERIC = 1700;

const SHIFT = 8 * 3_600_000;

/**
 * PostgreSQL's text of a moment as the product's instant, `YYYY-MM-DDTHH:mm:ss.sss+08:00` (Asia/Shanghai), whatever the
 * session's time zone.
 */
export function toInstant(text: string): string {
  if (text.length >= 22 && text.endsWith('+08')) {
    const time = text.slice(11, -3);
    const fraction = time.length > 8 ? time.slice(9, 12).padEnd(3, '0') : '000';
    return `${text.slice(0, 10)}T${time.slice(0, 8)}.${fraction}+08:00`;
  }
  const [, day, time, sign, hours, minutes = '00'] = /^(\S+) ([\d:.]+)([+-])(\d\d)(?::(\d\d))?/.exec(text) ?? [];
  return fromMillis(Date.parse(`${day}T${time}${sign}${hours}:${minutes}`));
}

/** Milliseconds since 1970 as an instant in Asia/Shanghai. */
export function fromMillis(millis: number): string {
  return `${new Date(millis + SHIFT).toISOString().slice(0, -1)}+08:00`;
}

const parsers: { readonly [oid: number]: (text: string) => unknown } = {
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: toInstant,
  [INT8]: (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text),
  [NUMERIC]: Number,
};

/**
 * How this room reads values: a date is a legal day (`YYYY-MM-DD`), a moment an instant, a big integer a number while
 * that is exact and text beyond.
 */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    return (format !== 'binary' && parsers[oid]) || types.getTypeParser(oid, format);
  },
};
