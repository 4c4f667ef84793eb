import type {
  ActEvent,
  CaseState,
  Effect,
  Facts,
  OpenedByDef,
  Procedure,
  ReactionDef,
  Value,
} from '../kernel/index.ts';
import { addDays } from '../law/index.ts';

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
      .map((rule) => ({ procedure, rule, facts: copied(rule.copies, source, event, state) })),
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
export function reactionsOf(
  receiver: Procedure,
  source: Procedure,
  event: ActEvent,
  state: CaseState,
): readonly Reaction[] {
  return (receiver.on ?? [])
    .filter((rule) => rule.act === event.act && holds(rule.when, state))
    .map((rule) => ({ rule, facts: copied(rule.copies, source, event, state) }));
}

/** How a case reacts to a change that another made to its register entry. */
export function entryReactionsOf(
  receiver: Procedure,
  effect: Effect,
  source: Procedure,
  event: ActEvent,
  state: CaseState,
): readonly { readonly act: string; readonly facts: Facts }[] {
  const until = { $until: addDays(effect.from, -1) };
  return (receiver.onEntry ?? [])
    .filter(
      (rule) =>
        rule.register === effect.register &&
        rule.op === effect.op &&
        (rule.why ?? effect.why) === effect.why &&
        (rule.writes === undefined || effect.facts?.[rule.writes] !== undefined),
    )
    .map((rule) => ({ act: rule.does, facts: copied(rule.copies, source, event, state, until) }));
}

function holds(when: ReactionDef['when'], state: CaseState): boolean {
  return when === undefined || [when.is].flat().includes(state.facts[when.fact] as string);
}

/** Own fact ← the other case's fact, or a part of the case and its act: `$case`, `$title`, `$day` and so on. */
export function copied(
  copies: { readonly [own: string]: string | undefined } | undefined,
  source: Procedure,
  event: ActEvent,
  state: CaseState,
  more: { readonly [name: string]: Value } = {},
): Facts {
  const facts: { [own: string]: Value } = {};
  const number = state.facts[source.numbering?.[source.acts[event.act]?.numbers ?? '']?.into ?? ''];
  const parts: { readonly [name: string]: Value | undefined } = {
    $case: state.case,
    $org: state.org,
    $by: event.by.org,
    $act: source.acts[event.act]?.title,
    $day: event.day,
    $procedure: state.procedure,
    $title: state.facts[source.caseTitle] ?? source.title.zh,
    $number: number,
    ...more,
  };
  for (const [own, theirs] of Object.entries(copies ?? {})) {
    const value = theirs === undefined ? undefined : (parts[theirs] ?? state.facts[theirs]);
    if (value !== undefined) facts[own] = value;
  }
  return facts;
}
