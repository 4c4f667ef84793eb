import type { Api, Surroundings } from '../../api.ts';
import { adminAccountRoutes } from './accounts.ts';
import { adminAuditRoutes } from './audit.ts';
import { adminOrgRoutes } from './orgs.ts';
import { adminPeopleRoutes } from './people.ts';
import { adminPostRoutes } from './posts.ts';
import { adminRoleRoutes } from './roles.ts';

/** What the three administrators see to: organisations and people, posts and accounts, the audit trail. */
export function adminRoutes(server: Api, surroundings: Surroundings): void {
  for (const add of [
    adminOrgRoutes,
    adminPeopleRoutes,
    adminPostRoutes,
    adminRoleRoutes,
    adminAccountRoutes,
    adminAuditRoutes,
  ])
    add(server, surroundings);
}
