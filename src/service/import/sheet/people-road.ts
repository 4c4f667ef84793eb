import type { PersonRow } from '../../../ledger/people.ts';
import { checkDays, checkName } from '../../identity/home.ts';
import { addPerson } from '../../identity/people.ts';
import { demand } from '../../permission/demand.ts';
import type { Platform } from '../../platform.ts';
import type { Session } from '../../session.ts';
import { SheetError } from './errors.ts';
import { faultsIn } from './faults.ts';
import { columnFaults, personColumns } from './identity-columns.ts';
import { alone, type Road, type SheetRow, type Unit, type UnitFault } from './road.ts';

/**
 * People, each by `addPerson`. An id that is taken is refused: a file of last year must not call back who has left.
 * @throws ServiceError `permission.denied`
 */
export function peopleRoad(p: Platform, s: Session): Road {
  demand(p, s, 'people.manage');
  const faults = (unit: Unit, error: unknown): readonly UnitFault[] =>
    faultsIn(error).map(({ column, ...fault }) => ({
      ...fault,
      row: (unit.rows[0] as SheetRow).number,
      ...(column === undefined ? {} : { column: `person.${column}` }),
    }));
  /** Of rows above in the same file, which the register does not have yet while they are previewed. */
  const soon = new Map<string, PersonRow>();
  const known = (id: string) => p.ledger.person(p.district.code, id);
  const cells: Road['cells'] = ({ rows }) => rows.flatMap((row) => columnFaults(personColumns, row));
  const checked = async (unit: Unit): Promise<PersonRow> => {
    const input = inputOf(unit);
    checkDays(input.validFrom, input.validUntil);
    const name = checkName(input.name);
    const standing = await known(input.id);
    if (standing && standing.name !== name) throw new SheetError('row.person-taken', { id: input.id }, 'id');
    if (standing) throw new SheetError('row.known', { id: input.id, name }, 'id');
    return { ...input, name };
  };
  return {
    what: 'people',
    title: { zh: '人员', en: 'People' },
    columns: personColumns,
    onlyThen: [],
    units: alone,
    async earlier(unit) {
      if (cells(unit).length > 0) return undefined;
      const input = inputOf(unit);
      const standing = await known(input.id);
      const same =
        standing && Object.entries(input).every(([key, value]) => standing[key as keyof PersonRow] === value);
      return same ? { before: true } : undefined;
    },
    cells,
    async judge(unit) {
      const found = cells(unit);
      if (found.length > 0) return found;
      try {
        const row = await checked(unit);
        const above = soon.get(row.id);
        if (above) throw new SheetError('row.known', { id: row.id, name: above.name }, 'id');
        soon.set(row.id, row);
        return [];
      } catch (error) {
        return faults(unit, error);
      }
    },
    async run(unit) {
      await addPerson(p, s, await checked(unit));
      return { before: false };
    },
    faults,
  };
}

function inputOf({ rows }: Unit): PersonRow {
  const { values } = rows[0] as SheetRow;
  const said = (key: string) => (values[key] === undefined ? '' : String(values[key]));
  return {
    id: said('person.id'),
    name: said('person.name'),
    validFrom: said('person.validFrom'),
    validUntil: said('person.validUntil') || null,
  };
}
