import type { ActEvent, CaseState, Facts, OpenedByDef, Procedure, ReactionDef, Value } from '../kernel/index.ts';

/** A case that an act opens by itself (`openedBy` of the receiver). */
export interface OpeningByLaw {
  readonly procedure: Procedure;
  readonly rule: OpenedByDef;
  readonly facts: Facts;
}

/**
 * Which procedures open a case because of this act, with the facts they copy.
 * @param all one version of each procedure: the one in force on the day of the act
 */
export function openingsAfter(
  all: readonly Procedure[],
  source: Procedure,
  event: ActEvent,
  state: CaseState,
): readonly OpeningByLaw[] {
  return all.flatMap((procedure) =>
    (procedure.openedBy ?? [])
      .filter((rule) => rule.procedure === source.id && rule.act === event.act && holds(rule.when, state))
      .map((rule) => ({ procedure, rule, facts: copied(rule.copies, event, state) })),
  );
}

export interface Reaction {
  readonly rule: ReactionDef;
  readonly facts: Facts;
}

/**
 * How a linked case reacts to this act of another.
 * @param receiver the version that the linked case lives under; it declares by which of its links it listens
 */
export function reactionsOf(receiver: Procedure, event: ActEvent, state: CaseState): readonly Reaction[] {
  return (receiver.on ?? [])
    .filter((rule) => rule.act === event.act && holds(rule.when, state))
    .map((rule) => ({ rule, facts: copied(rule.copies, event, state) }));
}

function holds(when: ReactionDef['when'], state: CaseState): boolean {
  return when === undefined || [when.is].flat().includes(state.facts[when.fact] as string);
}

/** Own fact ← the other case's fact; `$case`, `$org`, `$day` and `$seq` name parts of the case and the act. */
function copied(
  copies: { readonly [own: string]: string | undefined } | undefined,
  event: ActEvent,
  state: CaseState,
): Facts {
  const facts: { [own: string]: Value } = {};
  const parts: { [name: string]: Value } = { $case: state.case, $org: state.org, $day: event.day };
  for (const [own, theirs] of Object.entries(copies ?? {})) {
    const value = theirs === undefined ? undefined : (parts[theirs] ?? state.facts[theirs]);
    if (value !== undefined) facts[own] = value;
  }
  return facts;
}
