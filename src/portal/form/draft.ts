import { ServiceError } from '../../service/errors.ts';
import type { DraftContent, DraftProof } from '../../service/public-draft.ts';
import { draftProofOf } from '../draft-proof.ts';
import type { View } from '../view.ts';
import type { Matter } from './matter.ts';
import type { Typed } from './typed.ts';

/** The draft that the visitor's browser proves to be his. */
export interface OwnDraft {
  readonly proof: DraftProof;
  readonly content: DraftContent;
}

/** It, whatever form it belongs to; undefined where there is none, or its time is over. */
export async function ownDraft({ source, request }: View): Promise<OwnDraft | undefined> {
  const proof = draftProofOf(request);
  if (!proof) return undefined;
  try {
    return { proof, content: await source.readDraft(proof, request.from) };
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'draft.not-found') return undefined;
    throw error;
  }
}

/** It, where it belongs to this form. */
export async function draftFor(view: View, matter: Matter): Promise<OwnDraft | undefined> {
  const own = await ownDraft(view);
  return own?.content.form === matter.form ? own : undefined;
}

/** Keeps answers: in the draft that stands, else in a new one. @returns what now proves it */
export async function keepAnswers(
  { source, request }: View,
  matter: Matter,
  own: OwnDraft | undefined,
  answers: Typed,
): Promise<DraftProof> {
  if (!own) return source.beginDraft({ form: matter.form, answers, round: 1 });
  await source.saveDraft(own.proof, { ...own.content, answers }, request.from);
  return own.proof;
}

/** The answers with those to one question replaced by what has just been sent. */
export function answered(before: Typed, question: string, sent: Typed): Typed {
  const field = `facts.${question}`;
  const own = (name: string) => name === field || name.startsWith(`${field}.`);
  const kept = Object.entries(before).filter(([name]) => !own(name));
  const now = Object.entries(sent).filter(([name, value]) => own(name) && value !== '' && value !== undefined);
  return Object.fromEntries([...kept, ...now]);
}
