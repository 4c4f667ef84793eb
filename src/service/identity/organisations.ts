import { dayOf } from '../../law/index.ts';
import type { OrgRow, OrgState } from '../../ledger/orgs.ts';
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
  /** By which decision, or into what it goes; stays with this state in the history. */
  readonly note?: string;
}

/**
 * Enters an organisation, or changes what is known of it, and renews the platform's directory.
 * @throws IdentityError `org.id-invalid`, `org.kind-unknown`, `org.unknown` (parent), `org.parent-cycle`, `name.invalid`,
 * `dates.reversed`, and what `endOrganisation` throws where it is given an earlier last day
 */
export async function saveOrganisation(p: Home, s: Session, input: OrgInput): Promise<OrgRow> {
  demand(p, s, 'people.manage');
  const row = await checkedOrganisation(p, input);
  await p.ledger.saveOrg(p.district.code, row, {
    person: s.person,
    at: p.now(),
    note: input.note?.trim() ?? '',
  });
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
 * Sets the last day of an organisation, once nothing hangs on it any more.
 * @throws IdentityError `org.unknown`, `org.ended`, `org.has-parts`, `org.posts-held`, `org.cases-open`, `dates.reversed`
 */
export async function endOrganisation(
  p: Home,
  s: Session,
  id: string,
  validUntil: string,
  why?: string,
): Promise<OrgRow> {
  demand(p, s, 'people.manage');
  const row = (await p.ledger.orgs(p.district.code)).find((org) => org.id === id);
  if (!row) throw new IdentityError('org.unknown', { id });
  const { name, validUntil: until } = row;
  if (until !== null && until < validUntil) throw new IdentityError('org.ended', { name, until });
  return saveOrganisation(p, s, { ...row, validUntil, ...(why === undefined ? {} : { note: why }) });
}

/** Nothing is left hanging after the last day: no organisation below, no post held, no case under way. */
async function checkNothingHangs(p: Home, { id, name }: OrgRow, until: string, all: Iterable<OrgRow>): Promise<void> {
  const lasts = (span: { readonly validUntil: string | null }) => span.validUntil === null || span.validUntil > until;
  const parts = [...all].filter((org) => org.parent === id && lasts(org)).map((org) => org.name);
  if (parts.length > 0)
    throw new IdentityError('org.has-parts', { name, until, parts: parts.join('、') }, 'validUntil');
  const held = (await p.ledger.listPosts(p.district.code, { org: id })).filter(lasts).length;
  if (held > 0) throw new IdentityError('org.posts-held', { name, until, count: String(held) }, 'validUntil');
  const open = await p.ledger.openCasesOf(p.district.code, id);
  if (open > 0) throw new IdentityError('org.cases-open', { name, count: String(open) }, 'validUntil');
}

/** Every organisation that ever was. @throws ServiceError `sign-in.needed`, `permission.denied` */
export async function allOrganisations(p: Home, s: Session): Promise<readonly OrgRow[]> {
  demand(p, s, 'people.read');
  return p.ledger.orgs(p.district.code);
}

/** What was entered of an organisation, the latest first. @throws ServiceError as above; IdentityError `org.unknown` */
export async function organisationHistory(p: Home, s: Session, id: string): Promise<readonly OrgState[]> {
  demand(p, s, 'people.read');
  const states = await p.ledger.orgHistory(p.district.code, id);
  if (states.length === 0) throw new IdentityError('org.unknown', { id });
  return states;
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
  const row = { id, name: checkName(input.name), kind, code: checkName(code), parent, validFrom, validUntil };
  const before = others.get(id);
  if (before && validUntil !== null && (before.validUntil === null || validUntil < before.validUntil))
    await checkNothingHangs(p, row, validUntil, others.values());
  return row;
}

/** Reads the organisations of today into the platform's directory: at start and after each change. */
export async function loadOrganisations(p: Home): Promise<void> {
  p.orgs = new OrgDirectory((await p.ledger.orgs(p.district.code, dayOf(p.now()))).map(organisationOf));
}

function organisationOf({ id, kind, code, name, parent }: OrgRow): Organisation {
  return { id, kind, code, name, ...(parent === null ? {} : { parent }) };
}
