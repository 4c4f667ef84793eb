import type { ActDef, ActEvent, CaseEvent, Procedure } from '../kernel/index.ts';

/** What tells a way back from a way on: the parts of an act's event that the lists read too. */
export type Move = Pick<ActEvent, 'seq' | 'act' | 'from' | 'to'> & {
  readonly role: string;
  readonly automatic: boolean;
  /** It took back what had been done. */
  readonly clears: boolean;
};

/** Kinds of facts in which somebody says why. */
const telling = new Set(['text', 'longText', 'list', 'choice']);

/** The facts of an act in which it says why, the long texts first. */
export function reasonsOf(definition: Procedure, act: string): readonly string[] {
  const names = Object.keys(definition.acts[act]?.records ?? {}).filter((name) =>
    telling.has(definition.facts[name]?.type ?? ''),
  );
  const long = (name: string) => (definition.facts[name]?.type === 'longText' ? 0 : 1);
  return names.toSorted((a, b) => long(a) - long(b));
}

/**
 * Whether an act of a definition can send a case back at all: it moves the case to a stage that is not final, is an
 * organ's own (what the party may do is no return), and says why.
 */
export function mayReturn(definition: Procedure, act: string): boolean {
  const def = definition.acts[act];
  if (!def || targets(def).every((stage) => definition.stages[stage]?.final !== undefined)) return false;
  const outside = [def.by].flat().some((role) => definition.roles[role]?.outside !== undefined);
  return !outside && reasonsOf(definition, act).length > 0;
}

function targets({ to }: ActDef): readonly string[] {
  if (to === undefined) return [];
  return typeof to === 'string' ? [to] : Object.values(to.cases);
}

const comesFrom = ({ from }: ActDef): readonly string[] =>
  from === 'start' || from === 'open' || from === 'any' ? [] : [from].flat();

/** The roles whose turn it is at a stage: those of the acts that lead on from it and from as few others as any. */
function turnAt(definition: Procedure, stage: string): ReadonlySet<string> {
  const on = Object.values(definition.acts).filter(
    (act) => !act.automatic && comesFrom(act).includes(stage) && targets(act).some((to) => to !== stage),
  );
  const fewest = Math.min(...on.map((act) => comesFrom(act).length));
  return new Set(on.filter((act) => comesFrom(act).length === fewest).flatMap(({ by }) => [by].flat()));
}

/** It takes back what was done at the very stages that it leaves, or what led there, and weighs no result. */
function undoesTheStep(definition: Procedure, act: string): boolean {
  const def = definition.acts[act] as ActDef;
  const here = comesFrom(def);
  const weighs = Object.keys(def.records ?? {}).some((name) => definition.facts[name]?.type === 'choice');
  return (
    !weighs &&
    (def.undoes ?? []).some((undone) => {
      const other = definition.acts[undone];
      if (!other) return false;
      const to = targets(other);
      return (to.length > 0 ? to : comesFrom(other)).some((stage) => here.includes(stage));
    })
  );
}

/**
 * The return (退回) that a case stands under: its last move, where that took it back for others to mend something. It
 * leads to a stage that the case has come from and to which others brought it, or it takes back the very step before
 * it; it is no return where the same people go on with it, nor is the way up again after one.
 * @param moves the case's acts in their order
 */
export function standingReturn(definition: Procedure, moves: readonly Move[]): Move | undefined {
  let standing: Move | undefined;
  let path: readonly string[] = [];
  const ledThere = new Map<string, string>();
  for (const move of moves) {
    if (move.from === move.to) continue;
    if (path.length === 0) path = [move.from];
    const at = path.indexOf(move.to);
    // Whoever brought it to a stage before brings it there again: that is no return.
    const back = at >= 0 && ledThere.get(move.to) !== move.role;
    standing = isReturn(definition, move, back, standing !== undefined) ? move : undefined;
    if (!standing) ledThere.set(move.to, move.role);
    path = at >= 0 ? path.slice(0, at + 1) : [...path, move.to];
  }
  return standing;
}

function isReturn(definition: Procedure, move: Move, cameFromThere: boolean, afterReturn: boolean): boolean {
  const def = definition.acts[move.act];
  if (!def || !mayReturn(definition, move.act) || definition.stages[move.to]?.final) return false;
  if (move.automatic) return move.clears;
  if (afterReturn || comesFrom(def).includes(move.to)) return false;
  const turn = turnAt(definition, move.to);
  if (cameFromThere && ![def.by].flat().some((role) => turn.has(role))) return true;
  return undoesTheStep(definition, move.act) && !turn.has(move.role);
}

/**
 * Whether an act may have been a return, as far as it can be told without the case's history: then somebody looks.
 * @param done the acts done before it
 */
export function looksReturned(
  definition: Procedure,
  event: Pick<ActEvent, 'act' | 'from' | 'to' | 'cleared'>,
  done: { readonly [act: string]: unknown },
): boolean {
  if (event.from === event.to || !mayReturn(definition, event.act)) return false;
  if ((event.cleared ?? []).length > 0 || undoesTheStep(definition, event.act)) return true;
  return Object.keys(done).some((act) => {
    const def = definition.acts[act];
    return def && act !== event.act && comesFrom(def).includes(event.to) && targets(def).some((to) => to !== event.to);
  });
}

/** The moves among a case's events; what was withdrawn does not count. */
export function movesIn(events: readonly CaseEvent[]): readonly Move[] {
  const voided = new Set(events.flatMap((event) => (event.kind === 'act' ? (event.voids ?? []) : [])));
  return events.flatMap((event) =>
    event.kind === 'act' && !voided.has(event.seq)
      ? [
          {
            seq: event.seq,
            act: event.act,
            from: event.from,
            to: event.to,
            role: event.by.role,
            automatic: event.automatic === true,
            clears: (event.cleared ?? []).length > 0,
          },
        ]
      : [],
  );
}
