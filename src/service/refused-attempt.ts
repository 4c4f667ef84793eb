import type { Command, Refusal } from '../kernel/index.ts';
import { inEnglish } from './english.ts';
import { Refused } from './errors.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';

/** Keeps the refused attempt beside the case, so that a step tried out of order is seen. */
export async function refusedAttempt(
  p: Platform,
  s: Session,
  caseId: string | undefined,
  procedure: string,
  command: Command,
  refusals: readonly Refusal[],
): Promise<Refused> {
  const [first] = refusals;
  const basis = first?.basis?.[0];
  const article = basis && 'law' in basis ? `${basis.law}${basis.article}` : null;
  await p.ledger.keepAttempt(p.district.code, {
    case: caseId ?? null,
    procedure,
    act: command.act,
    person: s.person,
    at: p.now(),
    code: first?.code ?? '',
    article,
  });
  return new Refused(inEnglish(procedure, refusals));
}
