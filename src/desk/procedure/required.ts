import type { Need } from './definition.ts';

type Truth = boolean | undefined;
type Known = { readonly [fact: string]: unknown };

/**
 * Whether a field must be filled in as the form stands. Only what the file and the form themselves tell is weighed
 * here; whatever else a definition may ask is left to the server, which has the last word in any case.
 */
export function mustFill(need: Need, known: Known): boolean {
  if (need === 'required') return true;
  return need !== 'optional' && holds(need.requiredIf, known) === true;
}

function holds(condition: unknown, known: Known): Truth {
  if (typeof condition !== 'object' || condition === null) return undefined;
  const said = condition as { readonly [word: string]: unknown };
  if ('all' in said) return every(said.all as readonly unknown[], known);
  if ('any' in said)
    return negated(
      every(
        (said.any as readonly unknown[]).map((one) => ({ not: one })),
        known,
      ),
    );
  if ('not' in said) return negated(holds(said.not, known));
  if ('known' in said) return known[String(said.known)] !== undefined;
  if (!Array.isArray(said.is) || Object.keys(said).length > 1) return undefined;
  const [fact, ...values] = said.is as [string, ...unknown[]];
  const value = known[fact];
  return value === undefined ? undefined : values.includes(value);
}

const negated = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

function every(conditions: readonly unknown[], known: Known): Truth {
  const all = conditions.map((one) => holds(one, known));
  if (all.includes(false)) return false;
  return all.includes(undefined) ? undefined : true;
}

/** The facts that a condition reads. */
export function factsRead(condition: unknown): readonly string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  const said = condition as { readonly [word: string]: unknown };
  if ('all' in said || 'any' in said) return ((said.all ?? said.any) as readonly unknown[]).flatMap(factsRead);
  if ('not' in said) return factsRead(said.not);
  if ('known' in said) return [String(said.known)];
  if ('stands' in said) return [String(said.stands)];
  const overList = 'every' in said || 'some' in said || 'count' in said;
  const tuple = overList ? undefined : (said.is ?? said.cmp);
  return Array.isArray(tuple) ? [String(tuple[0])] : [];
}
