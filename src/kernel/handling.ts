import type { Actor } from './case.ts';
import type { Facts, RefFact } from './fact.ts';
import { withCopies } from './link.ts';
import type { ActDef, Procedure } from './procedure.ts';
import type { World } from './world.ts';

/**
 * The organ that will handle a new case, as the definition says: the opener's own, the holder of the register entry
 * that the case is about, an organisation named in it, or the only one of its kind.
 */
export function handlingOrgan(
  definition: Procedure,
  act: string,
  facts: Facts,
  actor: Actor,
  day: string,
  world: World,
): string | undefined {
  const rule = definition.handledBy;
  if (rule === 'opener') return openersOrgan(definition, act, actor);
  if ('kind' in rule) return world.orgOfKind(rule.kind)?.id;
  if ('fact' in rule) {
    const org = withCopies(definition, facts, '', world)?.[rule.fact];
    return typeof org === 'string' ? org : undefined;
  }
  const entry = facts[rule.holderOf];
  const { register } = definition.facts[rule.holderOf] as RefFact;
  return typeof entry === 'string' ? world.entry(register, entry, day)?.holder : undefined;
}

function openersOrgan(definition: Procedure, act: string, actor: Actor): string | undefined {
  const { by } = definition.acts[act] as ActDef;
  const posts = (typeof by === 'string' ? [by] : by).flatMap((role) => definition.roles[role]?.post ?? []);
  return actor.posts.find((held) => posts.includes(held.post))?.org;
}
