import type { Procedure, RoleDef, Words } from '../../kernel/index.ts';
import { textsOf } from '../../procedures/registry.ts';
import { demand } from '../permission/demand.ts';
import { versionsOn } from '../procedures.ts';
import type { Session } from '../session.ts';
import type { Home } from './home.ts';
import { postKeys } from './posts.ts';

/** A role (角色) that a post carries in a procedure: what it may do there, and whom it may not be. */
export interface PostRole {
  readonly procedure: string;
  readonly title: Words;
  readonly role: Words;
  readonly acts: readonly Words[];
  /** Roles of the same case that the same person may not have acted in. */
  readonly apart: readonly Words[];
}

export interface PostRoles {
  readonly post: string;
  /** How many people hold it today. */
  readonly holders: number;
  readonly roles: readonly PostRole[];
}

/**
 * Every post with who holds it and what it does in the procedures in force today, read from the definitions.
 * @throws ServiceError `sign-in.needed`, `permission.denied`
 */
export async function postRoles(
  p: Home & { readonly procedures: readonly Procedure[] },
  s: Session,
): Promise<readonly PostRoles[]> {
  demand(p, s, 'people.read');
  const today = p.now().slice(0, 10);
  const held = (await p.ledger.listPosts(p.district.code)).filter(
    ({ validFrom, validUntil }) => validFrom <= today && (validUntil === null || validUntil >= today),
  );
  const procedures = versionsOn(p, today);
  return postKeys.map((post) => ({
    post,
    holders: new Set(held.filter((one) => one.post === post).map(({ person }) => person)).size,
    roles: procedures.flatMap((procedure) => rolesOf(procedure, post)),
  }));
}

function rolesOf(procedure: Procedure, post: string): PostRole[] {
  const texts = textsOf(procedure.id);
  const roleWords = (name: string): Words => {
    const zh = (procedure.roles[name] as RoleDef).title;
    return { zh, en: texts?.roles[name] ?? zh };
  };
  return Object.entries(procedure.roles)
    .filter(([, role]) => [role.post ?? []].flat().includes(post))
    .map(([name, role]) => ({
      procedure: procedure.id,
      title: procedure.title,
      role: roleWords(name),
      acts: Object.entries(procedure.acts)
        .filter(([, { by }]) => [by].flat().includes(name))
        .map(([act, { title }]) => ({ zh: title, en: texts?.acts[act] ?? title })),
      apart: (role.notSameAs ?? []).map(roleWords),
    }));
}
