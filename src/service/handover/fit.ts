import { allowed, type Basis, compile } from '../../kernel/index.ts';
import type { CaseRow } from '../../ledger/cases.ts';
import { sentencesOf, type WordsFor } from '../coded-error.ts';
import { type ServiceErrorCode, serviceErrors } from '../errors.ts';
import { holdsOn } from '../identity/home.ts';
import { actorIn, type HeldPost, heldOn, IdentityError, postKind } from '../identity/index.ts';
import type { Platform } from '../platform.ts';
import { procedureOf } from '../procedures.ts';
import { worldFor } from '../world.ts';
import { ownPosts } from './in-hand.ts';
import type { HandoverPlan, Piece } from './plan.ts';

/** Why somebody may not take something: a stable code, both languages, the articles, and which piece it is about. */
export interface Unfit {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly path?: string;
  readonly basis?: readonly Basis[];
}

/** A reason of this folder, with the piece that it is about. */
export function reason(code: ServiceErrorCode, words: WordsFor, path?: string, basis?: readonly Basis[]): Unfit {
  return {
    code,
    ...sentencesOf(serviceErrors[code], words),
    ...(path ? { path } : {}),
    ...(basis?.length ? { basis } : {}),
  };
}

/** Why a successor may not have a piece of a plan; empty where he may. Judged anew when it is carried out. */
export async function unfit(p: Platform, plan: HandoverPlan, piece: Piece): Promise<readonly Unfit[]> {
  const person = await p.ledger.person(p.district.code, piece.to);
  const path = piece.kind === 'draft' ? `drafts.${piece.key}` : `${piece.kind}s.${piece.id}`;
  if (!person || !holdsOn(person, plan.from)) {
    const { code, zh, en } = new IdentityError('person.unknown', { id: piece.to });
    return [{ code, zh, en, path }];
  }
  if (piece.to === plan.person) return [reason('handover.to-self', {}, path)];
  if (piece.kind === 'post') return postUnfit(p, plan, piece.to, path);
  if (piece.kind === 'draft') return [];
  const row = await p.ledger.caseById(p.district.code, piece.id);
  return row && !row.final ? caseUnfit(p, plan, { row, to: piece.to, name: person.name }, path) : [];
}

/** An administrator holds nothing else, and nothing is handed to one. */
async function postUnfit(p: Platform, plan: HandoverPlan, to: string, path: string): Promise<readonly Unfit[]> {
  const theirs = await p.ledger.listPosts(p.district.code, { person: to });
  const lasting = theirs.filter((held) => held.validUntil === null || held.validUntil >= plan.from);
  if (!lasting.some(({ post }) => postKind(post)?.administers)) return [];
  const { code, zh, en } = new IdentityError('post.administrator-apart');
  return [{ code, zh, en, path }];
}

/** What a person will hold on the first day of a plan. */
async function postsAfter(p: Platform, plan: HandoverPlan, person: string): Promise<readonly HeldPost[]> {
  const held = await heldOn(p, person, plan.from);
  const coming = plan.pieces.flatMap((piece): HeldPost[] => {
    const kind = piece.kind === 'post' ? p.orgs.org(piece.org)?.kind : undefined;
    return piece.kind === 'post' && piece.to === person && kind ? [{ post: piece.post, org: piece.org, kind }] : [];
  });
  return [...held, ...coming];
}

/**
 * The successor must be able to go on where the person stands: of the steps that are the person's by his posts, at least
 * one must be the successor's too. Recusal and separation of duty bind the person, not the post.
 */
async function caseUnfit(
  p: Platform,
  plan: HandoverPlan,
  { row, to, name }: { readonly row: CaseRow; readonly to: string; readonly name: string },
  path: string,
): Promise<readonly Unfit[]> {
  const words = { name, case: row.title, day: plan.from };
  const { definition } = compile(procedureOf(p, row.procedure, row.state.filedOn, row.version));
  if (row.state.recused.includes(to))
    return [reason('handover.recused', words, path, [definition.recusal?.basis ?? []].flat())];
  const own = (await ownPosts(p, plan.person, p.now().slice(0, 10))).flatMap(({ post, org }): HeldPost[] => {
    const kind = p.orgs.org(org)?.kind;
    return kind ? [{ post, org, kind }] : [];
  });
  const mine = await possible(p, row, plan.person, own);
  const theirs = new Map((await possible(p, row, to, await postsAfter(p, plan, to))).map((one) => [one.act, one]));
  const steps = mine.filter(
    (one) =>
      definition.acts[one.act]?.to !== undefined &&
      one.refusals.every(({ code }) => code !== 'stage.wrong' && !code.startsWith('role.')),
  );
  const against = steps.map(({ act }) =>
    (theirs.get(act)?.refusals ?? []).filter(({ code }) => code.startsWith('role.')),
  );
  if (against.length === 0 || against.some((refusals) => refusals.length === 0)) return [];
  const bound = against.flat().find(({ code }) => code === 'role.same-person' || code === 'role.not-certified');
  if (!bound) return [reason('handover.no-post', words, path)];
  const code = bound.code === 'role.same-person' ? 'handover.apart' : 'handover.not-certified';
  return [reason(code, words, path, bound.basis)];
}

async function possible(p: Platform, row: CaseRow, person: string, posts: readonly HeldPost[]) {
  const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  const actor = actorIn({ kind: 'staff', person, name: '', posts }, row.procedure);
  const now = p.now();
  const world = await worldFor(p, { procedure, act: '', state: row.state, actor, day: now.slice(0, 10) });
  return allowed(procedure, row.state, actor, now, world);
}
