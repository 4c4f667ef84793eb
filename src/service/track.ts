import type { Command } from '../kernel/index.ts';
import { type ActOptions, type ActResult, act } from './act.ts';
import type { Origin } from './login/index.ts';
import { provedCase } from './login/index.ts';
import { officialMeant } from './official-meant.ts';
import type { Platform } from './platform.ts';
import { type TrackPage, trackPage } from './read.ts';
import type { Session } from './session.ts';

/** What proves somebody to be the party of a case: both are on the receipt. */
export interface Proof {
  readonly receipt: string;
  readonly secret: string;
}

/**
 * A case by its receipt number and secret. A wrong number and a wrong secret get the same answer, at the same cost,
 * and tries are limited by receipt and by address.
 * @throws LoginError for wrong or too many tries
 */
export async function track(p: Platform, s: Session, proof: Proof, from: Origin = {}): Promise<TrackPage> {
  return trackPage(p, s, await provedCase(p, proof.receipt, proof.secret, from));
}

/** An act of the party, proved by receipt number and secret. @throws what `track` and `act` throw */
export async function actAsParty(
  p: Platform,
  s: Session,
  proof: Proof,
  command: Command,
  o: ActOptions & { readonly from?: Origin } = {},
): Promise<ActResult> {
  const row = await provedCase(p, proof.receipt, proof.secret, o.from);
  return act(p, { ...s, partyOf: row.id }, row.id, await officialMeant(p, row.org, command), o);
}
