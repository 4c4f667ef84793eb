import { ownDraft } from '../form/draft.ts';
import { typedText } from '../form/typed.ts';
import { html } from '../html/html.ts';
import { takingBack } from '../parts/take-back.ts';
import { NotHere } from '../problem.ts';
import { proofOf } from '../proof.ts';
import type { Page, View } from '../view.ts';

/**
 * Takes back what was handed in a few minutes ago, by the party's own act of the procedure. Whoever wants to change it
 * goes on with the answers that he gave; handed in anew, it is a new application of that moment.
 */
export async function takeBackPost(view: View): Promise<Page> {
  const { source, request } = view;
  const proof = proofOf(request);
  const found = await source.track(request.session, proof, request.from);
  const procedure = source.procedure(found.procedure.id, found.procedure.version);
  const way = procedure && takingBack(view, procedure, found);
  if (!way) throw new NotHere();
  if (!way.plain) return moved(`/track/case/acts/${way.act}`);
  const own = await ownDraft(view);
  const seq = Number(typedText(request.body, 'seq'));
  const seen = Number.isInteger(seq) && seq > 0 ? { expectedSeq: seq } : {};
  await source.actAsParty(request.session, proof, { act: way.act, facts: {} }, seen, request.from);
  if (typedText(request.body, 'again') !== '1' || own?.content.filed !== found.receipt) return moved('/track/case');
  const { filed: _, ...content } = own.content;
  await source.saveDraft(own.proof, { ...content, round: content.round + 1 }, request.from);
  return moved(`${content.form}/check`);
}

function moved(location: string): Page {
  return { title: '', main: html``, status: 303, headers: { location } };
}
