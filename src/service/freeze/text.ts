import { createHash } from 'node:crypto';
import type { FrozenLine, FrozenYearRow } from '../../ledger/frozen.ts';
import type { District } from '../platform.ts';
import { daysOf } from './lines.ts';

/** What a set says of itself before its figures; the digest is made of it and of them. */
export type FrozenHead = Omit<FrozenYearRow, 'digest' | 'person'>;

/**
 * A frozen set as plain text: the very bytes whose SHA-256 is its digest, so that anyone can check it with any program.
 * One thing a line, fields apart by tabs; it names organs and no person.
 */
export function frozenText(district: District, head: FrozenHead, lines: readonly FrozenLine[]): string {
  const { from, to } = daysOf(head.year);
  const told: (readonly unknown[])[] = [
    ['frozen-figures', 1],
    ['district', district.code, district.name],
    ['year', head.year, from, to],
    ['number', head.n],
    ['position', head.position],
    ['at', head.at],
    ['by', head.org],
    ['reason', head.reason],
    ['calendar', head.calendar],
    ['previous', head.previous],
    ...head.definitions.map(({ procedure, version, sha256 }) => ['definition', procedure, version, sha256]),
    ...lines.map((line) => [
      'figure',
      line.procedure,
      line.indicator,
      line.org,
      line.part,
      line.kind,
      line.unit,
      line.title,
      line.num,
      line.den,
      line.overdue,
      line.value,
      line.target,
      line.met,
    ]),
  ];
  return `${told.map((fields) => fields.map(field).join('\t')).join('\n')}\n`;
}

/** A field never breaks a line or another field; what there is not is a hyphen. */
function field(value: unknown): string {
  if (value === null || value === undefined || value === '') return '-';
  return String(value).replaceAll(/[\\\t\r\n]/g, (mark) => escapes[mark] ?? mark);
}

const escapes: { readonly [mark: string]: string } = { '\\': '\\\\', '\t': '\\t', '\r': '\\r', '\n': '\\n' };

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
