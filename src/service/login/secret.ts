import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CaseRow } from '../../ledger/cases.ts';
import type { EntryReceipt } from '../../ledger/entry-receipts.ts';
import { ServiceError } from '../errors.ts';
import { type Door, guardsOf, knock, noteAtDoor, type Origin } from './door.ts';

/** Crockford's alphabet: no I, L, O or U, so that a printed code is read without doubt. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code that opens a case to its party: 128 random bits as 26 letters in groups, e.g. 3K7QZ-9WMDT-…. */
export function newSecret(): string {
  let bits = BigInt(`0x${randomBytes(16).toString('hex')}`);
  let text = '';
  for (let n = 0; n < 26; n++, bits >>= 5n) text = LETTERS[Number(bits & 31n)] + text;
  return text.replace(/^(.{5})(.{5})(.{5})(.{5})/, '$1-$2-$3-$4-');
}

/** A code as it was meant: any case, full width, with or without dashes and spaces; O is 0, I and L are 1. */
export function meantSecret(typed: string): string {
  return typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** What is kept of a code. District and receipt are part of it, so that no code opens another case. */
export function secretHash(district: string, receipt: string, secret: string): string {
  return createHash('sha256')
    .update(JSON.stringify([district, receipt, meantSecret(secret)]))
    .digest('hex');
}

const nothing = '0'.repeat(64);

/** Whether the code belongs to the receipt; the same work is done where there is none. */
export function sameSecret(district: string, receipt: string, secret: string, kept: string | undefined): boolean {
  const given = Buffer.from(secretHash(district, receipt, secret), 'hex');
  const known = Buffer.from(kept && /^[0-9a-f]{64}$/.test(kept) ? kept : nothing, 'hex');
  return timingSafeEqual(given, known) && kept !== undefined;
}

/**
 * The case that a receipt number and its code prove to be the asker's. Guesses are counted before they are heard, by
 * receipt (whether it exists or not) and by address; a right code does not count.
 * @throws ServiceError `case.not-found`, the same for a wrong number and a wrong code; LoginError `login.wait`
 */
export async function provedCase(p: Door, receipt: string, secret: string, from: Origin = {}): Promise<CaseRow> {
  const row = await proved(p, receipt, secret, from, (number) => p.ledger.caseByReceipt(p.district.code, number));
  const { secretHash: _, ...found } = row;
  return found;
}

/**
 * The entry of a case that a number and its code prove to be the asker's own.
 * @throws what `provedCase` throws
 */
export function provedEntry(p: Door, receipt: string, secret: string, from: Origin = {}): Promise<EntryReceipt> {
  return proved(p, receipt, secret, from, (number) => p.ledger.entryReceipt(p.district.code, number));
}

async function proved<T extends { readonly secretHash: string | null }>(
  p: Door,
  receipt: string,
  secret: string,
  from: Origin,
  find: (number: string) => Promise<T | undefined>,
): Promise<T> {
  const number = receipt.normalize('NFKC').trim().slice(0, 60);
  const { receipts, guessers } = guardsOf(p);
  const heard = knock({ strikes: guessers, key: from.address }, { strikes: receipts, key: number }, p.now());
  const row = await find(number);
  if (!sameSecret(p.district.code, number, secret, row?.secretHash ?? undefined) || !row) {
    await noteAtDoor(p, 'unknown', 'receipt.failed', 'receipt', { address: from.address ?? '' });
    throw new ServiceError('case.not-found');
  }
  heard.right();
  return row;
}
