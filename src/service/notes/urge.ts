import { addDays, startOf } from '../../law/index.ts';
import type { CaseRow } from '../../ledger/cases.ts';
import { ServiceError } from '../errors.ts';
import { type Origin, provedCase } from '../login/index.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import type { Proof } from '../track.ts';
import { keep, local } from './keep.ts';
import { noteText } from './text.ts';

/** What the party sees of its urging: each with the organ's answer, and from when on it may urge again. */
export interface Urging {
  readonly rows: readonly {
    readonly id: string;
    readonly at: string;
    readonly text: string;
    readonly answer?: { readonly at: string; readonly org: string; readonly text: string };
  }[];
  /** The first legal day on which it may urge (again); undefined where the case is closed. */
  readonly from?: string;
  readonly everyDays: number;
}

/** The party's urging of a case. Nothing that was said inside, nor who in the organ answered, is in it. */
export async function urgingOf(p: Platform, row: Pick<CaseRow, 'id' | 'final'>): Promise<Urging> {
  const notes = await p.ledger.notesOf(p.district.code, row.id, ['urged', 'answer']);
  const urged = notes.filter(({ kind }) => kind === 'urged');
  const everyDays = local(p, 'urge.every-days');
  const today = p.now().slice(0, 10);
  const last = urged.at(-1)?.at.slice(0, 10);
  const next = last === undefined ? today : addDays(last, everyDays);
  return {
    rows: urged.map(({ id, at, text }) => {
      const found = notes.find(({ answers }) => answers === id);
      const org = p.orgs.org(found?.org ?? '')?.name ?? '';
      return { id, at, text, ...(found ? { answer: { at: found.at, org, text: found.text } } : {}) };
    }),
    ...(row.final ? {} : { from: next > today ? next : today }),
    everyDays,
  };
}

/**
 * The party urges, proved by receipt number and secret: once in so many days, as the district has set.
 * @throws LoginError for a wrong proof; ServiceError `urge.closed`, `urge.too-soon`, `note.text`
 */
export async function urge(
  p: Platform,
  s: Session,
  proof: Proof,
  given: string,
  from: Origin = {},
): Promise<{ readonly id: string }> {
  const row = await provedCase(p, proof.receipt, proof.secret, from);
  if (row.final) throw new ServiceError('urge.closed');
  const text = noteText(given);
  const days = local(p, 'urge.every-days');
  const since = startOf(addDays(p.now().slice(0, 10), 1 - days));
  const party = { person: s.person, name: '', org: null, post: null };
  const note = { case: row.id, kind: 'urged' as const, ...party, text, calls: [], answers: null };
  const again = (await urgingOf(p, row)).from ?? '';
  const kept = await keep(p, note, { from: since, most: 1, each: false }, () => {
    return new ServiceError('urge.too-soon', { day: again });
  });
  return { id: kept.id };
}
