import type { OrgRow } from '../../../ledger/orgs.ts';
import { checkedOrganisation, saveOrganisation } from '../../identity/organisations.ts';
import { demand } from '../../permission/demand.ts';
import type { Platform } from '../../platform.ts';
import type { Session } from '../../session.ts';
import { SheetError } from './errors.ts';
import { faultsIn } from './faults.ts';
import { columnFaults, organisationColumns } from './identity-columns.ts';
import { alone, type Road, type SheetRow, type Unit, type UnitFault } from './road.ts';

/** New organisations, each by `saveOrganisation`; one that stands is not changed. @throws ServiceError `permission.denied` */
export function organisationsRoad(p: Platform, s: Session): Road {
  demand(p, s, 'people.manage');
  const soon: OrgRow[] = [];
  const faults = (unit: Unit, error: unknown): readonly UnitFault[] =>
    faultsIn(error).map(({ column, ...fault }) => ({
      ...fault,
      row: (unit.rows[0] as SheetRow).number,
      ...(column === undefined ? {} : { column: `org.${column}` }),
    }));
  const cells: Road['cells'] = ({ rows }) => rows.flatMap((row) => columnFaults(organisationColumns, row));
  return {
    what: 'organisations',
    title: { zh: '机构', en: 'Organisations' },
    columns: organisationColumns,
    onlyThen: [],
    units: alone,
    async earlier(unit) {
      if (cells(unit).length > 0) return undefined;
      const input = inputOf(p, unit);
      const { code } = p.district;
      const known = (await p.ledger.orgs(code)).find(({ id }) => id === input.id);
      const same = known && Object.entries(input).every(([key, value]) => known[key as keyof OrgRow] === value);
      return same ? { before: true } : undefined;
    },
    cells,
    async judge(unit) {
      const found = cells(unit);
      if (found.length > 0) return found;
      try {
        const input = inputOf(p, unit, soon);
        const known = [...(await p.ledger.orgs(p.district.code)), ...soon].find(({ id }) => id === input.id);
        if (known) throw new SheetError('row.known', { id: known.id, name: known.name }, 'id');
        soon.push(await checkedOrganisation(p, input, soon));
        return [];
      } catch (error) {
        return faults(unit, error);
      }
    },
    async run(unit) {
      await saveOrganisation(p, s, inputOf(p, unit));
      return { before: false };
    },
    faults,
  };
}

function inputOf(p: Platform, { rows }: Unit, soon: readonly OrgRow[] = []): OrgRow {
  const { values } = rows[0] as SheetRow;
  const said = (key: string) => (values[key] === undefined ? '' : String(values[key]));
  const parent = said('org.parent');
  const above = [...p.orgs.all(), ...soon].find(({ id, name }) => id === parent || name === parent);
  return {
    id: said('org.id'),
    name: said('org.name'),
    kind: said('org.kind'),
    code: said('org.code'),
    parent: parent === '' ? null : (above?.id ?? parent),
    validFrom: said('org.validFrom'),
    validUntil: said('org.validUntil') || null,
  };
}
