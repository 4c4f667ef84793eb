import { apply, type Command, type Refusal } from '../kernel/index.ts';
import { caseFor, legalDay, mayName } from './act.ts';
import { inEnglish } from './english.ts';
import { actorIn } from './identity/index.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { isParty, type Session } from './session.ts';
import { worldFor } from './world.ts';

/**
 * Every reason against doing an act on a case now; none when it would be done. Nothing is written, and no attempt is
 * noted: who fills in many rows asks before the first is sent.
 * @throws ServiceError `case.not-found`
 */
export async function wouldAct(p: Platform, s: Session, caseId: string, command: Command): Promise<readonly Refusal[]> {
  const row = await caseFor(p, s, caseId, command);
  const now = p.now();
  const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  const actor = actorIn(s, row.procedure, isParty(s, caseId, row.party));
  const question = {
    procedure,
    act: command.act,
    state: row.state,
    facts: command.facts,
    org: row.org,
    actor,
    day: legalDay(command, now),
    sees: mayName(p, s, procedure),
  };
  const world = await worldFor(p, question);
  const history = command.on === undefined ? undefined : await p.ledger.eventsOf(p.district.code, caseId);
  const outcome = apply(procedure, row.state, command, actor, now, world, history);
  return outcome.ok ? [] : inEnglish(row.procedure, outcome.refusals);
}
