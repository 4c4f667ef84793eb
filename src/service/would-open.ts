import { type Command, compile, handlingOrgan, open, type Procedure, type Refusal } from '../kernel/index.ts';
import type { CaseRow } from '../ledger/cases.ts';
import { legalDay } from './act.ts';
import { inEnglish } from './english.ts';
import { ServiceError } from './errors.ts';
import { actorIn } from './identity/index.ts';
import { decide, relationsOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import type { Session } from './session.ts';
import { worldFor } from './world.ts';

/**
 * Every reason against opening a case by this act now; none when it would be opened. Nothing is written, and no
 * attempt is noted: a form asks as it is being filled in.
 * @param seesOf which cases the actor may name; none for who is not signed in
 * @throws ServiceError `permission.denied`, `procedure.not-found`
 */
export async function wouldOpen(
  p: Platform,
  s: Session,
  id: string,
  command: Command,
  seesOf: (procedure: Procedure) => (row: CaseRow) => boolean = () => () => false,
): Promise<readonly Refusal[]> {
  if (!decide('case.open', relationsOf(p, s)).allow) throw new ServiceError('permission.denied');
  const now = p.now();
  const day = legalDay(command, now);
  const procedure = procedureOf(p, id, day);
  const actor = actorIn(s, id);
  const question = { procedure, act: command.act, facts: command.facts, actor, day, sees: seesOf(procedure) };
  const seen = await worldFor(p, question);
  const org = handlingOrgan(compile(procedure).definition, command.act, command.facts ?? {}, actor, day, seen);
  const world = await worldFor(p, { ...question, org });
  const outcome = open(procedure, { case: 'not-yet', command, actor }, now, world);
  return outcome.ok ? [] : inEnglish(id, outcome.refusals);
}
