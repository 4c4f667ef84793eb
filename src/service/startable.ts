import { type ActDef, type Basis, compile, type Procedure, type RoleDef } from '../kernel/index.ts';
import { dayOf } from '../law/index.ts';
import { postsFor } from './identity/held-post.ts';
import { decide, relationsOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import { versionsOn } from './procedures.ts';
import type { Session } from './session.ts';

/** An act by which a person may open a case in one of his posts. */
export interface Startable {
  readonly procedure: string;
  readonly version: number;
  readonly act: string;
  readonly basis: readonly Basis[];
}

/**
 * What a person may begin today in one of his posts. Whether a certain case may be opened is judged when it is filed;
 * acts that are open to anyone in the public are begun on the public pages unless a post has them too.
 */
export function startable(p: Platform, s: Session): readonly Startable[] {
  if (s.kind !== 'staff' || !decide('case.open', relationsOf(p, s)).allow) return [];
  const today = dayOf(p.now());
  return versionsOn(p, today)
    .filter(({ inForce }) => inForce <= today)
    .flatMap((procedure) => startsIn(procedure, s));
}

function startsIn(source: Procedure, s: Session): readonly Startable[] {
  const { definition } = compile(source);
  return Object.entries(definition.acts).flatMap(([act, def]) => {
    if (def.from !== 'start' || def.automatic || !holdsOneOf(source, def, s)) return [];
    return [{ procedure: source.id, version: source.version, act, basis: [def.basis].flat() }];
  });
}

/** Whether a person has a post of one of the roles that do an act. */
export function holdsOneOf(source: Procedure, { by }: ActDef, s: Session): boolean {
  const { roles } = compile(source).definition;
  return [by].flat().some((name) => roles[name] !== undefined && holds(roles[name], s, source.id));
}

function holds(role: RoleDef, s: Session, procedure: string): boolean {
  const posts = [role.post ?? []].flat();
  const { in: where } = role;
  const kind = typeof where === 'object' && 'kind' in where ? where.kind : undefined;
  return postsFor(s.posts, procedure).some(
    (held) => posts.includes(held.post) && (kind === undefined || held.kind === kind),
  );
}
