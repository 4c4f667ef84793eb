import { dayOf } from '../../law/index.ts';
import type { PersonRow } from '../../ledger/people.ts';
import { demand } from '../permission/demand.ts';
import type { Session } from '../session.ts';
import { IdentityError } from './errors.ts';
import { checkDays, checkName, type Home, holdsOn, newId, note } from './home.ts';

/**
 * Enters a person and gives the id.
 * @throws IdentityError `name.invalid`, `dates.reversed`, `person.taken`
 */
export async function addPerson(
  p: Home,
  s: Session,
  input: {
    readonly id?: string;
    readonly name: string;
    readonly validFrom: string;
    readonly validUntil?: string | null;
  },
): Promise<PersonRow> {
  demand(p, s, 'people.manage');
  const { validFrom, validUntil = null } = input;
  checkDays(validFrom, validUntil);
  if (input.id !== undefined && (await p.ledger.person(p.district.code, input.id)))
    throw new IdentityError('person.taken', { id: input.id }, 'id');
  const row = { id: input.id ?? newId(), name: checkName(input.name), validFrom, validUntil };
  await p.ledger.savePerson(p.district.code, row);
  await note(p, s, 'person.save', row.id, { validFrom, validUntil });
  return row;
}

/**
 * Sets the last day on which a person is on the register; posts and lent posts end with it.
 * @throws IdentityError `person.unknown`, `dates.reversed`
 */
export async function endPerson(p: Home, s: Session, id: string, validUntil: string): Promise<void> {
  demand(p, s, 'people.manage');
  const row = await knownPerson(p, id);
  checkDays(row.validFrom, validUntil);
  await p.ledger.savePerson(p.district.code, { ...row, validUntil });
  await note(p, s, 'person.end', id, { validUntil });
}

/** @throws IdentityError `person.unknown` */
export async function knownPerson(p: Pick<Home, 'ledger' | 'district'>, id: string): Promise<PersonRow> {
  const row = await p.ledger.person(p.district.code, id);
  if (!row) throw new IdentityError('person.unknown', { id });
  return row;
}

/** @throws IdentityError `person.unknown`, `person.ended` */
export async function presentPerson(p: Pick<Home, 'ledger' | 'district' | 'now'>, id: string): Promise<PersonRow> {
  const row = await knownPerson(p, id);
  if (!holdsOn(row, dayOf(p.now())))
    throw new IdentityError('person.ended', { name: row.name, until: row.validUntil ?? row.validFrom });
  return row;
}
