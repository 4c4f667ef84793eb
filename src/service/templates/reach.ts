import type { Procedure } from '../../kernel/index.ts';
import { ServiceError } from '../errors.ts';
import { postKind } from '../identity/posts.ts';
import { decide, relationsOf } from '../permission/index.ts';
import type { Platform } from '../platform.ts';
import { procedureOf } from '../procedures.ts';
import type { Session } from '../session.ts';

/** For whom somebody may put templates: the whole district, and which organs. */
export interface TemplateReach {
  readonly district: boolean;
  readonly orgs: readonly { readonly id: string; readonly name: string }[];
}

/** The justice bureau for all; whoever heads an organ for it; the system administrator for any organ. */
export function templateReach(p: Platform, s: Session): TemplateReach {
  const standing = relationsOf(p, s);
  const district = decide('template.district', standing).allow;
  if (!decide('template.organ', standing).allow) return { district, orgs: [] };
  const any = district || (s.administers?.includes('system') ?? false) || s.kind === 'system';
  // A lent post carries no administration.
  const held = s.posts.filter(({ post, via }) => via === undefined && postKind(post)?.oversees);
  const own = new Set(held.map(({ org }) => org));
  const orgs = p.orgs.all().filter(({ id }) => any || own.has(id));
  return { district, orgs: orgs.map(({ id, name }) => ({ id, name })) };
}

/** @throws ServiceError `sign-in.needed`, `permission.denied` for whoever keeps no template at all */
export function demandTemplates(p: Platform, s: Session): TemplateReach {
  const reach = templateReach(p, s);
  if (reach.district || reach.orgs.length > 0) return reach;
  throw new ServiceError(s.kind === 'anonymous' ? 'sign-in.needed' : 'permission.denied');
}

/** Asks for one organ, or with null for the whole district. @throws what `demandTemplates` throws */
export function demandTemplatesFor(p: Platform, s: Session, org: string | null): void {
  const reach = demandTemplates(p, s);
  if (org === null ? reach.district : reach.orgs.some(({ id }) => id === org)) return;
  throw new ServiceError('permission.denied');
}

/** The definition in force today of a kind of paper. @throws ServiceError `procedure.not-found`, `template.no-such-paper` */
export function definitionOfPaper(p: Platform, procedure: string, paper: string): Procedure {
  const found = procedureOf(p, procedure, p.now().slice(0, 10));
  if (!Object.hasOwn(found.papers ?? {}, paper)) throw new ServiceError('template.no-such-paper');
  return found;
}
