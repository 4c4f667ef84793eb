import { type ActEvent, type Command, type Link, type RemedyMessage, remedyAnswers } from '../kernel/index.ts';
import { type Draft, loadDraft } from './draft.ts';
import type { Platform } from './platform.ts';

/**
 * The cases that an act has linked by naming them, each with its link back. A case attacked by a remedy gets its link
 * when the remedy is filed, with the act that notes it.
 */
export async function linksBack(
  p: Platform,
  drafts: ReadonlyMap<string, Draft>,
  source: Draft,
  event: ActEvent,
): Promise<readonly { readonly target: Draft; readonly made: Link }[]> {
  const { procedure, state } = source;
  const found: { target: Draft; made: Link }[] = [];
  for (const { link, case: id } of event.links ?? []) {
    const declared = procedure.links?.[link];
    if (!declared || link === procedure.remedy?.link) continue;
    const made = { link: declared.back, case: state.case, procedure: procedure.id };
    const target = await draftOf(p, drafts, id);
    if (!target.state.links.some((known) => known.link === made.link && known.case === made.case))
      found.push({ target, made });
  }
  return found;
}

export interface Answers {
  readonly target: Draft;
  readonly answers: readonly Command[];
  /** What the case that answers links at the same time. */
  readonly links?: readonly Link[];
}

/** How the case whose decision a remedy is about answers what it is told. */
export async function answersTo(
  p: Platform,
  drafts: ReadonlyMap<string, Draft>,
  { procedure, state }: Draft,
  message: RemedyMessage,
): Promise<Answers> {
  const target = await draftOf(p, drafts, message.to);
  const found = remedyAnswers(target.procedure, target.state, state.case, message);
  const answers = found.map(({ act, facts }) => ({ act, ...(facts ? { facts } : {}) }));
  const back = procedure.links?.[procedure.remedy?.link ?? '']?.back;
  if (message.says !== 'note' || back === undefined) return { target, answers };
  const about = found.flatMap((answer) => answer.about ?? [])[0];
  return {
    target,
    answers,
    links: [{ link: back, case: state.case, procedure: procedure.id, ...(about ? { about } : {}) }],
  };
}

/** @throws Error when the case is gone; a link is only made to a case that stands, and none is ever deleted */
async function draftOf(p: Platform, drafts: ReadonlyMap<string, Draft>, id: string): Promise<Draft> {
  const draft = drafts.get(id) ?? (await loadDraft(p, id));
  if (!draft) throw new Error(`a linked case is gone: ${id}`);
  return draft;
}
