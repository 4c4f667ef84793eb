import {
  type ActDef,
  type ClockDef,
  type Compiled,
  type Condition,
  compile,
  type GateDef,
  type Limit,
  type Procedure,
  type RoleDef,
} from '../kernel/index.ts';
import { remedyAct } from '../kernel/remedy.ts';
import { inFavour, type Telling, topicsIn } from './favour.ts';

/** The one length of every clock of an observable definition: when clocks end is judged for each case by the law. */
export const SOME_TIME = 'observable';

/**
 * The part of a procedure that a log can break: its stages, acts, done-marks and clocks, without facts, lists,
 * registers and papers. What the log does not tell is taken in the case's favour. It is a definition like any other,
 * so that the kernel itself says what may follow what.
 */
export function observable(procedure: Procedure, telling: Telling): Compiled {
  const whole = compile(procedure).definition;
  const pairs = <T, U>(from: { readonly [name: string]: T }, make: (one: T, name: string) => U | undefined) =>
    Object.fromEntries(
      Object.entries(from).flatMap(([name, one]) => {
        const made = make(one, name);
        return made === undefined ? [] : [[name, made] as const];
      }),
    );
  return compile({
    id: whole.id,
    mechanism: whole.mechanism,
    title: whole.title,
    chapter: whole.chapter,
    planArticles: [],
    version: whole.version,
    inForce: whole.inForce,
    caseTitle: '',
    handledBy: 'opener',
    stages: whole.stages,
    facts: {},
    roles: pairs(whole.roles, roleOf),
    acts: pairs(whole.acts, (act, name) => actOf(whole, name, act, telling)),
    clocks: pairs(whole.clocks, (clock) => clockOf(clock, telling)),
    gates: pairs(whole.gates, (gate) => gateOf(gate, telling)),
    papers: whole.papers ?? {},
  });
}

function roleOf({ title, outside, post, notSameAs, apart, law }: RoleDef): RoleDef {
  return {
    title,
    ...(outside ? { outside } : {}),
    ...(post ? { post } : {}),
    ...(notSameAs ? { notSameAs } : {}),
    ...(apart ? { apart } : {}),
    ...(law ? { law } : {}),
    in: 'any',
  };
}

function actOf(whole: Procedure, name: string, def: ActDef, telling: Telling): ActDef {
  const { title, from, to, by, times, undoes, serves, automatic, basis } = def;
  const mayRepeat =
    times === 'many' || def.each !== undefined || def.covers !== undefined || mayBeUndone(whole, name, telling);
  return {
    title,
    from,
    by,
    basis,
    ...(typeof to === 'string' ? { to } : {}),
    ...(mayRepeat ? { times: 'many' as const } : {}),
    ...(undoes ? { undoes } : {}),
    ...(serves ? { serves } : {}),
    ...(automatic ? { automatic } : {}),
    ...(def.when ? { when: inFavour(def.when, telling) } : {}),
  };
}

/** Some act that the log does not record may have cleared the done-mark. */
function mayBeUndone(whole: Procedure, name: string, { recorded }: Telling): boolean {
  return Object.entries(whole.acts).some(
    ([other, act]) => !recorded.has(other) && isPresumed(other) && act.undoes?.includes(name),
  );
}

/**
 * Whether an act that the log does not record is taken to have happened where that makes a later one lawful. The
 * outcome of a remedy (复议、诉讼) is not: else every decision made twice would have been annulled by a court.
 */
export function isPresumed(act: string): boolean {
  return remedyAct(act) === undefined;
}

/** Clocks of list entries cannot be followed; a deadline whose condition is not told is taken to run, others not to. */
function clockOf(def: ClockDef, telling: Telling): ClockDef | undefined {
  if (def.each !== undefined) return undefined;
  const { title, kind, against, starts, stops, again, basis } = def;
  return {
    title,
    kind: 'deadline',
    against,
    starts,
    basis,
    ...(stops ? { stops } : {}),
    ...(again ? { again } : {}),
    ...(def.when ? { when: inFavour(def.when, telling, kind === 'deadline') } : {}),
    limit: { setting: SOME_TIME },
  };
}

/** A gate on some results of an act only is about facts. */
function gateOf({ blocks, only, until, says, basis }: GateDef, telling: Telling): GateDef | undefined {
  return only ? undefined : { blocks, until: inFavour(until, telling), says, basis };
}

/** Rule topics on whose being in force the observable definition depends. */
export function topicsOf(procedure: Procedure): readonly string[] {
  const { acts, clocks, gates } = compile(procedure).definition;
  const conditions: (Condition | undefined)[] = [
    ...Object.values(acts).map((act) => act.when),
    ...Object.values(clocks).map((clock) => clock.when),
    ...Object.values(gates).map((gate) => gate.until),
  ];
  return [...new Set(conditions.flatMap((condition) => (condition ? topicsIn(condition) : [])))].sort();
}

/**
 * The length of a clock as far as the law alone says it: a rule of the filing day, a district setting, or the rule
 * within which a promise must lie. Undefined where a fact of the file decides.
 */
export function lawfulLimit(limit: Limit): Limit | undefined {
  if ('rule' in limit) return limit.on === undefined ? limit : undefined;
  if ('setting' in limit) return limit;
  return 'within' in limit ? { rule: limit.within } : undefined;
}

/** Stages from which an act may be done. */
export function fromOf(definition: Procedure, { from }: ActDef): readonly string[] {
  if (from === 'any') return Object.keys(definition.stages);
  if (from === 'open') return Object.keys(definition.stages).filter((name) => !definition.stages[name]?.final);
  return typeof from === 'string' ? [from] : from;
}

/** Stages to which an act may lead; none where the stage stays. */
export function toOf({ to }: ActDef): readonly string[] {
  return to === undefined ? [] : typeof to === 'string' ? [to] : [...new Set(Object.values(to.cases))];
}
