import { copiesOf } from '../link.ts';
import type { Procedure, RoleDef } from '../procedure.ts';
import { type Finding, found } from './finding.ts';
import { listed } from './leaves.ts';

/** Roles that nobody can hold, that nothing uses, or whose separation the people of one organ could not keep. */
export function people(definition: Procedure): readonly Finding[] {
  const { roles, acts } = definition;
  const used = new Set(Object.values(acts).flatMap((act) => listed(act.by)));
  const wrong: Finding[] = [];
  for (const [name, role] of Object.entries(roles)) {
    const at = `roles.${name}`;
    const words = { role: [role.title, name] as const };
    if (!role.law && !role.outside && listed(role.post ?? []).length === 0) wrong.push(found('role.never', at, words));
    const named = used.has(name) || Object.values(definition.papers ?? {}).some((paper) => paper.to === name);
    if (!named && definition.recusal?.decidedBy !== name) wrong.push(found('role.unused', at, words));
    if (typeof role.in === 'object' && 'fact' in role.in) {
      const { fact } = role.in;
      const recorded =
        Object.values(acts).some((act) => fact in { ...act.records, ...act.computes }) ||
        copiesOf(definition).includes(fact);
      if (definition.facts[fact]?.type !== 'organisation' || !recorded)
        wrong.push(found('role.place', at, { ...words, name: fact }));
    }
  }
  for (const [name, act] of Object.entries(acts)) {
    const lawful = listed(act.by).map((role) => roles[role]?.law === true);
    if (lawful.some((law) => law !== (act.automatic === true))) wrong.push(found('role.law', `acts.${name}.by`));
  }
  return [...wrong, ...separation(definition)];
}

function separation({ roles, acts }: Procedure): readonly Finding[] {
  const wrong: Finding[] = [];
  const apart = (a: string, b: string) => {
    const [one, two] = [roles[a] as RoleDef, roles[b] as RoleDef];
    return (
      (one.notSameAs?.includes(b) || two.notSameAs?.includes(a)) && JSON.stringify(one.in) === JSON.stringify(two.in)
    );
  };
  const names = Object.keys(roles);
  for (const name of names.filter((n) => roles[n]?.notSameAs?.includes(n))) {
    const own = Object.values(acts).filter((act) => listed(act.by).includes(name));
    if (own.length > PEOPLE.length || own.some((act) => act.times === 'many'))
      wrong.push(found('role.deadlock', `roles.${name}`, { roles: title(roles, [name]) }));
  }
  // Who is kept apart from nobody can be anybody.
  const met = names.filter((a) => names.some((b) => a !== b && apart(a, b)));
  if (!colour(met, apart, [])) {
    wrong.push(found('role.deadlock', 'roles', { roles: title(roles, met) }));
  }
  return wrong;
}

const title = (roles: Procedure['roles'], names: readonly string[]) =>
  [names.map((n) => roles[n]?.title ?? n).join('、'), names.join(', ')] as const;

/** As many as the law itself may want apart: two officers, a reviewer and the head (处罚法 42, 57, 58). */
const PEOPLE = [0, 1, 2, 3];

/** Whether these people can share the roles so that no two roles kept apart fall to one of them. */
function colour(
  names: readonly string[],
  apart: (a: string, b: string) => boolean | undefined,
  given: readonly number[],
): boolean {
  const next = names[given.length];
  if (next === undefined) return true;
  return PEOPLE.some(
    (person) =>
      !given.some((other, n) => other === person && apart(names[n] as string, next)) &&
      colour(names, apart, [...given, person]),
  );
}
