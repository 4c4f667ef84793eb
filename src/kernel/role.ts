import { cite, houseRule } from './basis.ts';
import type { Actor, Author, CaseState, Item } from './case.ts';
import type { Scope } from './evaluate.ts';
import type { ActDef, Procedure, RoleDef } from './procedure.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { EntrySnapshot } from './register.ts';
import type { World } from './world.ts';

export type Holding = { readonly author: Author } | { readonly refusal: Refusal };

/**
 * Whether the actor may do the act in one of its roles, judged on the person behind the account and on the one
 * who lent the post: separation of duty and recusal bind both.
 * @returns who is written into the event, or why nobody is
 */
export function holdRole(scope: Scope, act: string, actor: Actor, item?: Item): Holding {
  const { definition, state, world } = scope;
  const { by } = definition.acts[act] as ActDef;
  const names = typeof by === 'string' ? [by] : by;
  let refusal: Refusal | undefined;
  for (const name of names) {
    const role = definition.roles[name] as RoleDef;
    const author = authorIn(name, role, state, actor, world, item);
    if (!author) continue;
    const why = forbidden(name, role, author, scope);
    if (!why) return { author };
    refusal ??= why;
  }
  const titles = names.map((name) => (definition.roles[name] as RoleDef).title).join('、');
  return {
    refusal:
      refusal ??
      refuse(
        'role.not-held',
        { act: (definition.acts[act] as ActDef).title, roles: titles },
        { basis: (definition.acts[act] as ActDef).basis },
      ),
  };
}

/** The author that the actor would be in a role, without separation of duty; undefined if the role is not his. */
export function authorIn(
  name: string,
  role: RoleDef,
  state: CaseState,
  actor: Actor,
  world: World,
  item?: Item,
): Author | undefined {
  if (role.law) return undefined;
  if (role.outside === 'anyone') return { person: actor.person, name: actor.name, role: name };
  if (role.outside === 'party') return actor.party ? { person: actor.person, name: actor.name, role: name } : undefined;
  if (role.itself && item?.key !== actor.person) return undefined;
  const posts = typeof role.post === 'string' ? [role.post] : (role.post ?? []);
  for (const held of actor.posts) {
    if (role.itself && held.via !== undefined) continue;
    if (!posts.includes(held.post) || !within(role, state, held.org, held.kind, world, item)) continue;
    const author = { person: actor.person, name: actor.name, org: held.org, role: name };
    return held.via === undefined ? author : { ...author, via: held.via };
  }
  return undefined;
}

function within(role: RoleDef, state: CaseState, org: string, kind: string, _world: World, item?: Item): boolean {
  const where = role.in ?? 'handling';
  if (where === 'any') return true;
  if (where === 'handling') return state.org === org || state.org === '';
  if ('kind' in where) return kind === where.kind;
  if ('fact' in where) return state.facts[where.fact] === org;
  return item?.columns[where.itemColumn] === org;
}

function forbidden(name: string, role: RoleDef, author: Author, scope: Scope): Refusal | undefined {
  const { definition, state, world } = scope;
  const persons = behind(author);
  if (persons.some((p) => state.recused.includes(p)) && definition.recusal?.of.includes(name))
    return refuse('role.recused', {}, { basis: definition.recusal.basis });
  for (const other of apartFrom(definition, name)) {
    const met = state.actors.some((a) => a.role === other && persons.some((p) => p === a.person || p === a.via));
    if (met) return samePerson(definition, other, role);
  }
  const across = role.notActedIn;
  if (across) {
    const cases = state.links.filter((l) => l.link === across.link).map((l) => l.case);
    const acted = cases.length > 0 ? world.actedIn(cases, across.roles) : [];
    if (persons.some((p) => acted.includes(p))) return samePerson(definition, across.roles?.[0], role);
  }
  if (role.certified && certificates(author, scope).some((entry) => entry?.state !== 'inForce'))
    return refuse('role.not-certified', { role: role.title }, { basis: role.certified.basis });
  return undefined;
}

const none: readonly EntrySnapshot[] = [];

/** The person who acts and the one who lent the post. */
const behind = ({ person, via }: Author) => (via === undefined ? [person] : [person, via]);

/** What the register of those qualified for the author's role knows of the persons behind it on the day of the act. */
export function certificates(
  author: Author,
  { definition, world, day }: Scope,
): readonly (EntrySnapshot | undefined)[] {
  const register = definition.roles[author.role]?.certified?.register;
  return register === undefined ? none : behind(author).map((person) => world.entry(register, person, day));
}

const apartness = new WeakMap<Procedure, Map<string, readonly string[]>>();

/** Roles that may not be held beside this one, whichever of the two says so. */
function apartFrom(definition: Procedure, name: string): readonly string[] {
  const known = apartness.get(definition) ?? new Map<string, readonly string[]>();
  apartness.set(definition, known);
  const found = known.get(name) ?? [
    ...new Set([
      ...(definition.roles[name]?.notSameAs ?? []),
      ...Object.keys(definition.roles).filter((other) => definition.roles[other]?.notSameAs?.includes(name)),
    ]),
  ];
  known.set(name, found);
  return found;
}

function samePerson(definition: Procedure, other: string | undefined, role: RoleDef): Refusal {
  const title = other === undefined ? anybody : (definition.roles[other]?.title ?? other);
  return refuse('role.same-person', { other: title, role: role.title }, { basis: role.apart ?? apart });
}

const anybody = ['所涉案件的经办人', 'somebody who handled the case in question'] as const;

const apart = houseRule('职能分离：同一人不得兼办本案互相制约的环节');

/** Who holds the act, in words, for screens: role titles and, for the law's own acts, its article. */
export function doers(definition: Procedure, act: string): string {
  const { by, automatic, basis } = definition.acts[act] as ActDef;
  if (automatic) return cite((Array.isArray(basis) ? basis[0] : basis) as never);
  return (typeof by === 'string' ? [by] : by).map((r) => definition.roles[r]?.title ?? r).join('、');
}
