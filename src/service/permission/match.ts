import type { Subject } from './subject.ts';

/** Conditions on a case's row that must hold together; a list filters by them, one case is held against them. */
export interface Match {
  readonly procedures?: readonly string[];
  /** The procedure is none of these. */
  readonly notProcedures?: readonly string[];
  /** The handling organ is one of these. */
  readonly orgs?: readonly string[];
  /** The file gives one of these organisations a part. */
  readonly named?: readonly string[];
  /** One of these persons acted for an organ. */
  readonly actors?: readonly string[];
  /** One of these persons is recused. */
  readonly recused?: readonly string[];
  /** None of these persons is recused. */
  readonly notRecused?: readonly string[];
  readonly cases?: readonly string[];
  /** The signed-in citizen whose case it is. */
  readonly party?: string;
  /** Something about it is public. */
  readonly public?: true;
}

/** Any of these matches; an empty one never holds. */
export type Test = readonly Match[];

export const never: Test = [];

/** Whether a case fits any of the matches. */
export function fits(test: Test, subject: Subject): boolean {
  return test.some((match) => fitsAll(match, subject));
}

function fitsAll(match: Match, subject: Subject): boolean {
  const { procedures, notProcedures, orgs, named, actors, recused, notRecused, cases, party } = match;
  return (
    (!procedures || procedures.includes(subject.procedure)) &&
    !notProcedures?.includes(subject.procedure) &&
    (!orgs || orgs.includes(subject.org)) &&
    (!named || meet(named, subject.named)) &&
    (!actors || meet(actors, subject.actors)) &&
    (!recused || meet(recused, subject.recused)) &&
    !(notRecused && meet(notRecused, subject.recused)) &&
    (!cases || cases.includes(subject.case)) &&
    (party === undefined || party === subject.party) &&
    (!match.public || subject.public)
  );
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value));
}

/** Conditions of both; undefined where no case can fit them. */
export function both(a: Match, b: Match): Match | undefined {
  const procedures = common(a.procedures, b.procedures);
  const orgs = common(a.orgs, b.orgs);
  const cases = common(a.cases, b.cases);
  const notProcedures = union(a.notProcedures, b.notProcedures);
  const notRecused = union(a.notRecused, b.notRecused);
  const left = procedures && notProcedures ? procedures.filter((id) => !notProcedures.includes(id)) : procedures;
  if ([left, orgs, cases].some((values) => values?.length === 0)) return undefined;
  return compact({
    procedures: left,
    notProcedures: left ? undefined : notProcedures,
    orgs,
    named: narrower(a.named, b.named),
    actors: narrower(a.actors, b.actors),
    recused: narrower(a.recused, b.recused),
    notRecused,
    cases,
    party: same(a.party, b.party),
    public: a.public ?? b.public,
  });
}

/** Whether every case that fits `a` fits `b` as well, as far as their fields show. */
export function implies(a: Match, b: Match): boolean {
  const within = (x?: readonly string[], y?: readonly string[]) =>
    !y || x?.every((value) => y.includes(value)) === true;
  const without = (x?: readonly string[], y?: readonly string[]) =>
    !y || (x !== undefined && y.every((value) => x.includes(value)));
  return (
    within(a.procedures, b.procedures) &&
    without(a.notProcedures, b.notProcedures) &&
    within(a.orgs, b.orgs) &&
    within(a.named, b.named) &&
    within(a.actors, b.actors) &&
    within(a.recused, b.recused) &&
    without(a.notRecused, b.notRecused) &&
    within(a.cases, b.cases) &&
    (b.party === undefined || a.party === b.party) &&
    (!b.public || a.public === true)
  );
}

/**
 * The opposite of a match with one condition that can be turned round.
 * @throws Error for any other: a line of the table that lists could not follow
 */
export function opposite(match: Match): Match {
  const fields = Object.keys(match);
  if (fields.length === 1) {
    if (match.procedures) return { notProcedures: match.procedures };
    if (match.notProcedures) return { procedures: match.notProcedures };
    if (match.recused) return { notRecused: match.recused };
  }
  throw new Error(`permission: a list cannot be filtered by the opposite of ${fields.join(' and ')}`);
}

function common(a?: readonly string[], b?: readonly string[]): readonly string[] | undefined {
  return a && b ? a.filter((value) => b.includes(value)) : (a ?? b);
}

function union(a?: readonly string[], b?: readonly string[]): readonly string[] | undefined {
  return a && b ? [...new Set([...a, ...b])] : (a ?? b);
}

/** Of two "one of these occurs" the stricter; they never differ otherwise within one reader's capacity. */
function narrower(a?: readonly string[], b?: readonly string[]): readonly string[] | undefined {
  if (!a || !b) return a ?? b;
  if (a.every((value) => b.includes(value))) return a;
  if (b.every((value) => a.includes(value))) return b;
  throw new Error('permission: two conditions on the same field of which neither is the stricter');
}

function same(a?: string, b?: string): string | undefined {
  if (a !== undefined && b !== undefined && a !== b) throw new Error('permission: two different parties');
  return a ?? b;
}

function compact(match: { [K in keyof Match]: Match[K] | undefined }): Match {
  return Object.fromEntries(Object.entries(match).filter(([, value]) => value !== undefined));
}
