import { ServiceError } from '../errors.ts';
import { sessionOf } from '../identity/index.ts';
import { decide, relationsOf } from '../permission/index.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { keep, perHour, readable, writer } from './keep.ts';
import { noteText } from './text.ts';

/**
 * Comments on a case inside the organs; it never leaves them. Colleagues whom it calls are told.
 * @param calls ids of persons who may read inside notes of the case
 * @throws ServiceError `case.not-found`, `permission.denied`, `note.text`, `note.cannot-read`, `note.too-many`
 */
export async function comment(
  p: Platform,
  s: Session,
  caseId: string,
  said: { readonly text: string; readonly calls?: readonly string[] },
): Promise<string> {
  const row = await readable(p, s, caseId);
  if (!decide('case.comment', relationsOf(p, s, row)).allow) throw new ServiceError('permission.denied');
  const text = noteText(said.text);
  const calls = [...new Set(said.calls ?? [])].filter((id) => id !== s.person);
  for (const id of calls) {
    const called = await sessionOf(p, id, p.now());
    if (!called || !decide('case.read-inside-notes', relationsOf(p, called, row)).allow)
      throw new ServiceError('note.cannot-read', { name: called?.name ?? id }, 'calls');
  }
  const note = { case: caseId, kind: 'comment' as const, ...writer(s, row), text, calls, answers: null };
  return (await keep(p, note, perHour(p), () => new ServiceError('note.too-many'))).id;
}

/**
 * An organ above, supervision or the own head urges the handling organ.
 * @throws ServiceError `case.not-found`, `permission.denied`, `urge.closed`, `note.text`, `note.too-many`
 */
export async function press(p: Platform, s: Session, caseId: string, given: string): Promise<string> {
  const row = await readable(p, s, caseId);
  if (!decide('case.urge', relationsOf(p, s, row)).allow) throw new ServiceError('permission.denied');
  if (row.final) throw new ServiceError('urge.closed');
  const note = { case: caseId, kind: 'pressed' as const, ...writer(s, row), calls: [], answers: null };
  return (await keep(p, { ...note, text: noteText(given) }, perHour(p), () => new ServiceError('note.too-many'))).id;
}

/**
 * The handling organ answers an urging, once; the answer to the party's is shown to the party.
 * @throws ServiceError `case.not-found`, `permission.denied`, `note.not-found`, `note.answered`, `note.text`, `note.too-many`
 */
export async function answer(
  p: Platform,
  s: Session,
  caseId: string,
  said: { readonly text: string; readonly to: string },
): Promise<string> {
  const row = await readable(p, s, caseId);
  const who = writer(s, row);
  if (!decide('case.answer-urging', relationsOf(p, s, row)).allow || who.org !== row.org)
    throw new ServiceError('permission.denied');
  const beside = await p.ledger.notesOf(p.district.code, caseId);
  const urging = beside.find(({ id, kind }) => id === said.to && (kind === 'urged' || kind === 'pressed'));
  if (!urging) throw new ServiceError('note.not-found');
  if (beside.some(({ answers }) => answers === urging.id)) throw new ServiceError('note.answered');
  const note = { case: caseId, kind: 'answer' as const, ...who, calls: [], answers: urging.id };
  const text = noteText(said.text);
  return (await keep(p, { ...note, text }, perHour(p), () => new ServiceError('note.too-many'))).id;
}
