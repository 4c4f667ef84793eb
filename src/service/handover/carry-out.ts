import { addDays } from '../../law/index.ts';
import type { HandoverResult, HandoverRow } from '../../ledger/handovers.ts';
import { CodedError } from '../coded-error.ts';
import { holdsOn } from '../identity/home.ts';
import { assignPost, endPost, sessionOf } from '../identity/index.ts';
import { keepOnce } from '../notes/keep.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { unfit } from './fit.ts';
import type { HandoverPlan, Piece } from './plan.ts';

/**
 * Carries out a confirmed handover, piece by piece, each with what became of it. It goes on where it was interrupted:
 * what is done is not done again. A piece that meanwhile cannot be done is refused with the reason, and the others go on.
 */
export async function carryOutHandover(p: Platform, id: string): Promise<void> {
  const found = await p.ledger.handover(p.district.code, id);
  if (found?.decision !== 'confirmed') return;
  const plan = found.plan as HandoverPlan;
  const known = new Set((await p.ledger.handoverResults(p.district.code, id)).map(({ item }) => item));
  const by = await confirmer(p, found.decidedBy ?? '');
  for (const [item, piece] of plan.pieces.entries()) {
    if (known.has(item)) continue;
    const why = await attempt(p, by, found, plan, piece, item);
    await p.ledger.keepHandoverResult(p.district.code, id, { item, done: why === null, why, at: p.now() });
  }
}

/** Whoever confirmed it, with what he may do now: one who has left may do nothing, and no other acts in his place. */
async function confirmer(p: Platform, person: string): Promise<Session> {
  return (await sessionOf(p, person, p.now())) ?? { kind: 'citizen', person, name: '', posts: [] };
}

async function attempt(
  p: Platform,
  by: Session,
  row: HandoverRow,
  plan: HandoverPlan,
  piece: Piece,
  item: number,
): Promise<HandoverResult['why']> {
  const [against] = await unfit(p, plan, piece);
  if (against) return { code: against.code, zh: against.zh, en: against.en };
  try {
    if (piece.kind === 'post') await passPost(p, by, plan, piece);
    if (piece.kind === 'case') await noteCase(p, row, plan, piece, item);
    if (piece.kind === 'draft') await p.ledger.copyDraft(p.district.code, piece.key, plan.person, piece.to, p.now());
    return null;
  } catch (error) {
    if (error instanceof CodedError) return { code: error.code, zh: error.zh, en: error.en };
    throw error;
  }
}

/** The successor first, so that the desk is never empty; who holds the post already goes on holding it. */
async function passPost(p: Platform, by: Session, plan: HandoverPlan, piece: Piece & { kind: 'post' }): Promise<void> {
  const { org, post, to } = piece;
  const theirs = await p.ledger.listPosts(p.district.code, { person: to });
  const holds = theirs.some(
    (held) => held.org === org && held.post === post && held.validUntil === null && holdsOn(held, plan.from),
  );
  if (!holds) await assignPost(p, by, { person: to, org, post, validFrom: plan.from });
  await endPost(p, by, plan.person, piece.id, addDays(plan.from, plan.overlap - 1));
}

/** Says beside the case, once, who goes on with it; the successor is called to it. */
async function noteCase(
  p: Platform,
  row: HandoverRow,
  plan: HandoverPlan,
  piece: Piece & { kind: 'case' },
  item: number,
): Promise<void> {
  const people = await p.ledger.people(p.district.code, [plan.person, piece.to, row.proposedBy]);
  const name = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const text = `自${plan.from}起，本案由${name(piece.to)}接办，${name(plan.person)}移交。事由：${plan.reason}`;
  await keepOnce(p, {
    case: piece.id,
    id: `${row.id}-${item}`,
    kind: 'handover',
    person: row.proposedBy,
    name: name(row.proposedBy),
    org: null,
    post: null,
    text,
    calls: [piece.to],
    answers: null,
  });
}
