import { type CaseEvent, type CaseState, type Command, evolve, type Outcome, type Refusal } from '../kernel/index.ts';
import type { Platform } from './platform.ts';
import type { Session } from './session.ts';

/** No paper can bear an act that the procedure does not know, or a day that has not come. */
const neverFiled: readonly string[] = ['act.unknown', 'date.future'];

/**
 * A paper act that was found unlawful when it was entered: filed and seen, without any effect on the case. The organ
 * of the case files it, and nobody else.
 * @param day legal day that the paper bears
 * @returns undefined where it cannot be filed either
 */
export function irregular(
  p: Platform,
  s: Session,
  state: CaseState,
  command: Command,
  day: string,
  refusals: readonly Refusal[],
): Extract<Outcome, { ok: true }> | undefined {
  const post = s.posts.find((held) => held.org === state.org);
  if (!post || refusals.some(({ code }) => neverFiled.includes(code))) return undefined;
  const now = p.now();
  const event: CaseEvent = {
    kind: 'irregular',
    seq: state.seq + 1,
    at: now,
    recordedAt: now,
    by: { person: s.person, name: s.name, role: 'recorder', org: post.org, ...(post.via ? { via: post.via } : {}) },
    act: command.act,
    day,
    reason: refusals[0]?.code ?? '',
    ...(command.facts ? { facts: command.facts } : {}),
  };
  return { ok: true, events: [event], state: evolve(state, event), guards: [] };
}
