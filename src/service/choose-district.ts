import type { Ledger } from '../ledger/index.ts';
import { ServiceError } from './errors.ts';
import type { District } from './platform.ts';

/** An invented district: code 99 belongs to no province. */
export const demonstration: District = { code: '990102', name: '清源区', demo: true, official: false };

/**
 * The district that a platform on this database serves. New data get the wanted one, else the demonstration; data that
 * stand keep theirs. Real administration never shares its data with invented ones.
 * @param wanted a district to enter where its code is new; one that stands is known by its code
 * @param code one of several, where none is wanted
 * @throws ServiceError `district.unknown`, `district.several`, `district.demo-beside`
 */
export async function chooseDistrict(
  ledger: Pick<Ledger, 'districts' | 'addDistrict'>,
  wanted: District | undefined,
  code: string | undefined,
): Promise<District> {
  const known = await ledger.districts();
  if (wanted) return known.find((district) => same(district, wanted)) ?? enter(ledger, wanted, known);
  if (code && !(known.length === 0 && code === demonstration.code))
    return known.find((district) => district.code === code) ?? unknown(code, known);
  if (known.length > 1) throw new ServiceError('district.several', { known: codes(known) });
  return known[0] ?? enter(ledger, demonstration, known);
}

function same(standing: District, wanted: District): boolean {
  return standing.code === wanted.code && (standing.official || !wanted.official);
}

async function enter(
  ledger: Pick<Ledger, 'addDistrict'>,
  wanted: District,
  known: readonly District[],
): Promise<District> {
  if (wanted.official && known.some((district) => district.demo))
    throw new ServiceError('district.demo-beside', { known: codes(known) });
  if (wanted.name === '') return unknown(wanted.code, known);
  await ledger.addDistrict(wanted);
  return wanted;
}

function unknown(code: string, known: readonly District[]): never {
  throw new ServiceError('district.unknown', { code, known: codes(known) || '–' });
}

function codes(known: readonly District[]): string {
  return known.map((district) => `${district.code} ${district.name}`).join(', ');
}
