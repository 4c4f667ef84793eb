import type { NoteKind } from '../../ledger/notes.ts';
import { decide, relationsOf } from '../permission/index.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { readable, writer } from './keep.ts';

/** What was said beside a case, for one reader inside. */
export interface NotesPage {
  readonly rows: readonly {
    readonly id: string;
    readonly at: string;
    readonly kind: NoteKind;
    /** Without a name for the party, who is known by its receipt. */
    readonly who: string;
    readonly org: string | null;
    readonly post: string | null;
    readonly text: string;
    readonly calls: readonly { readonly id: string; readonly name: string }[];
    readonly answers: string | null;
    /** An urging that waits for an answer. */
    readonly open: boolean;
  }[];
  readonly may: { readonly comment: boolean; readonly press: boolean; readonly answer: boolean };
}

/**
 * Urging and its answers for whoever reads the case; comments for those alone who read inside notes.
 * @throws ServiceError `case.not-found`
 */
export async function notesBeside(p: Platform, s: Session, caseId: string): Promise<NotesPage> {
  const row = await readable(p, s, caseId);
  const standing = relationsOf(p, s, row);
  const inside = decide('case.read-inside-notes', standing).allow;
  const notes = await p.ledger.notesOf(p.district.code, caseId, inside ? undefined : ['urged', 'pressed', 'answer']);
  const called = [...new Set(notes.flatMap(({ calls }) => calls))];
  const names = new Map(
    called.length === 0 ? [] : (await p.ledger.people(p.district.code, called)).map(({ id, name }) => [id, name]),
  );
  const answered = new Set(notes.map(({ answers }) => answers));
  return {
    rows: notes.map(({ id, at, kind, name, org, post, text, calls, answers }) => ({
      id,
      at,
      kind,
      who: name,
      org,
      post,
      text,
      calls: calls.map((one) => ({ id: one, name: names.get(one) ?? one })),
      answers,
      open: (kind === 'urged' || kind === 'pressed') && !answered.has(id),
    })),
    may: {
      comment: decide('case.comment', standing).allow,
      press: !row.final && decide('case.urge', standing).allow,
      answer: decide('case.answer-urging', standing).allow && writer(s, row).org === row.org,
    },
  };
}
