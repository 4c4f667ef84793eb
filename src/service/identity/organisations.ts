import { dayOf } from '../../law/index.ts';
import type { OrgRow } from '../../ledger/orgs.ts';
import { type Organisation, OrgDirectory } from '../orgs.ts';
import { demand } from '../permission/demand.ts';
import type { Session } from '../session.ts';
import { IdentityError } from './errors.ts';
import { checkDays, checkName, type Home, note } from './home.ts';
import { isOrgKind, orgKinds } from './kinds.ts';

export interface OrgInput {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Short name in document numbers (机关代字). */
  readonly code: string;
  readonly parent?: string | null;
  readonly validFrom: string;
  readonly validUntil?: string | null;
}

/**
 * Enters an organisation, or changes what is known of it, and renews the platform's directory.
 * @throws IdentityError `org.id-invalid`, `org.kind-unknown`, `org.unknown` (parent), `org.parent-cycle`, `name.invalid`, `dates.reversed`
 */
export async function saveOrganisation(p: Home, s: Session, input: OrgInput): Promise<OrgRow> {
  demand(p, s, 'people.manage');
  const row = await checkedOrganisation(p, input);
  await p.ledger.saveOrg(p.district.code, row);
  await note(p, s, 'org.save', row.id, {
    kind: row.kind,
    parent: row.parent,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
  });
  await loadOrganisations(p);
  return row;
}

/**
 * What would be entered; nothing is written.
 * @param soon organisations that are about to be entered
 * @throws IdentityError as `saveOrganisation` does
 */
export async function checkedOrganisation(p: Home, input: OrgInput, soon: readonly OrgRow[] = []): Promise<OrgRow> {
  const { id, kind, code, validFrom, parent = null, validUntil = null } = input;
  if (!/^[a-z0-9-]{1,40}$/.test(id)) throw new IdentityError('org.id-invalid', { id }, 'id');
  if (!isOrgKind(kind))
    throw new IdentityError('org.kind-unknown', { kind, allowed: Object.keys(orgKinds).join(', ') }, 'kind');
  checkDays(validFrom, validUntil);
  const others = new Map([...(await p.ledger.orgs(p.district.code)), ...soon].map((org) => [org.id, org]));
  if (parent !== null && parent !== id && !others.has(parent))
    throw new IdentityError('org.unknown', { id: parent }, 'parent');
  for (let at = parent; at !== null; at = others.get(at)?.parent ?? null)
    if (at === id) throw new IdentityError('org.parent-cycle', { id }, 'parent');
  return { id, name: checkName(input.name), kind, code: checkName(code), parent, validFrom, validUntil };
}

/** Reads the organisations of today into the platform's directory: at start and after each change. */
export async function loadOrganisations(p: Home): Promise<void> {
  p.orgs = new OrgDirectory((await p.ledger.orgs(p.district.code, dayOf(p.now()))).map(organisationOf));
}

function organisationOf({ id, kind, code, name, parent }: OrgRow): Organisation {
  return { id, kind, code, name, ...(parent === null ? {} : { parent }) };
}
