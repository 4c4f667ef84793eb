import { toEpoch, toInstant } from '../../law/index.ts';
import type { CaseRow } from '../../ledger/cases.ts';
import type { Note, NoteLimit } from '../../ledger/notes.ts';
import { ServiceError } from '../errors.ts';
import { newId } from '../identity/home.ts';
import { postsFor } from '../identity/index.ts';
import { demandOnCase } from '../permission/index.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';

/** A case for who may read it. @throws ServiceError `case.not-found` */
export async function readable(p: Platform, s: Session, caseId: string): Promise<CaseRow> {
  const row = await p.ledger.caseById(p.district.code, caseId);
  if (!row) throw new ServiceError('case.not-found');
  demandOnCase(p, s, 'case.read', row);
  return row;
}

/** Who writes, as it is remembered: of several posts the one in the handling organ. */
export function writer(s: Session, row: CaseRow): Pick<Note, 'person' | 'name' | 'org' | 'post'> {
  const posts = postsFor(s.posts, row.procedure);
  const held = posts.find(({ org }) => org === row.org) ?? posts[0];
  return { person: s.person, name: s.name, org: held?.org ?? null, post: held?.post ?? null };
}

/** A number that the district has set for itself, on the day of a moment. */
export function local(p: Platform, key: string): number {
  return p.law.setting(key, p.now().slice(0, 10))?.value ?? 0;
}

/** The setting against flooding. */
export function perHour(p: Platform): NoteLimit {
  return { from: toInstant(toEpoch(p.now()) - 3_600_000), most: local(p, 'note.most-per-hour'), each: true };
}

/**
 * Keeps a note and has it told.
 * @throws the given error where the limit is reached
 */
export async function keep(
  p: Platform,
  note: Omit<Note, 'id' | 'at'>,
  limit: NoteLimit,
  tooMany: () => ServiceError,
): Promise<Note> {
  const whole = { ...note, id: newId(), at: p.now() };
  if (!(await p.ledger.keepNote(p.district.code, whole, limit, [jobOf(whole)]))) throw tooMany();
  return whole;
}

const jobOf = ({ case: caseId, id }: Pick<Note, 'case' | 'id'>) => ({
  kind: 'noted',
  key: `${caseId}:${id}`,
  payload: { case: caseId, note: id },
});

/** Keeps a note of the platform's own under an id that it has chosen: however often it is asked to, it is there once. */
export async function keepOnce(p: Platform, note: Omit<Note, 'at'>): Promise<void> {
  const beside = await p.ledger.notesOf(p.district.code, note.case, [note.kind]);
  if (beside.some(({ id }) => id === note.id)) return;
  const none: NoteLimit = { from: p.now(), most: Number.MAX_SAFE_INTEGER, each: false };
  await p.ledger.keepNote(p.district.code, { ...note, at: p.now() }, none, [jobOf(note)]);
}
