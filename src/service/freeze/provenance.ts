import type { FrozenDefinition } from '../../ledger/frozen.ts';
import { latest } from '../figure-words.ts';
import type { Platform } from '../platform.ts';
import { sha256 } from './text.ts';

/** The definitions by which figures are counted now: each procedure's newest version, with the digest of its indicators and clocks. */
export function definitionsNow(p: Pick<Platform, 'procedures'>): readonly FrozenDefinition[] {
  return latest(p.procedures)
    .filter(({ indicators }) => indicators !== undefined)
    .map((procedure) => ({
      procedure: procedure.id,
      version: procedure.version,
      sha256: sha256(canonical({ indicators: procedure.indicators, clocks: procedure.clocks })),
    }))
    .sort((a, b) => (a.procedure < b.procedure ? -1 : 1));
}

/**
 * Digest of the working calendar as far as a year's deadlines can look: from the year before to the year after, of
 * those that are published.
 */
export function calendarNow(p: Pick<Platform, 'law'>, year: number): string {
  return sha256(canonical(p.law.calendar.years.filter((one) => Math.abs(one.year - year) <= 1)));
}

/** The same data give the same text, whatever the order in which their fields were written. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}
