import type { PersonRow } from '../../../ledger/people.ts';
import { assignPost, checkedPost, type PostInput } from '../../identity/assignments.ts';
import { demand } from '../../permission/demand.ts';
import type { Platform } from '../../platform.ts';
import type { Session } from '../../session.ts';
import { SheetError } from './errors.ts';
import { faultsIn } from './faults.ts';
import { columnFaults, postColumns } from './identity-columns.ts';
import { alone, type Road, type SheetRow, type Unit, type UnitFault } from './road.ts';

/** Posts that people hold, each by `assignPost`. @throws ServiceError `permission.denied` */
export function postsRoad(p: Platform, s: Session): Road {
  demand(p, s, 'posts.assign');
  let all: Promise<readonly PersonRow[]> | undefined;
  const people = () => {
    all ??= p.ledger.people(p.district.code);
    return all;
  };
  const faults = (unit: Unit, error: unknown): readonly UnitFault[] =>
    faultsIn(error).map(({ column, code, ...fault }) => {
      const at = column ?? (code.startsWith('person.') ? 'person' : undefined);
      const row = (unit.rows[0] as SheetRow).number;
      return { ...fault, code, row, ...(at === undefined ? {} : { column: `post.${at}` }) };
    });
  const cells: Road['cells'] = ({ rows }) => rows.flatMap((row) => columnFaults(postColumns, row));
  return {
    what: 'posts',
    title: { zh: '任职', en: 'Posts held' },
    columns: postColumns,
    onlyThen: [],
    units: alone,
    async earlier(unit) {
      if (cells(unit).length > 0) return undefined;
      const input = await inputOf(unit, people).catch(() => undefined);
      if (!input) return undefined;
      const held = await p.ledger.listPosts(p.district.code, { person: input.person });
      const wanted = { validUntil: null, ...input };
      const same = held.some(
        ({ org, post, validFrom, validUntil }) =>
          org === wanted.org &&
          post === wanted.post &&
          validFrom === wanted.validFrom &&
          validUntil === wanted.validUntil,
      );
      return same ? { before: true } : undefined;
    },
    cells,
    async judge(unit) {
      const found = cells(unit);
      if (found.length > 0) return found;
      try {
        await checkedPost(p, await inputOf(unit, people));
        return [];
      } catch (error) {
        return faults(unit, error);
      }
    },
    async run(unit) {
      await assignPost(p, s, await inputOf(unit, people));
      return { before: false };
    },
    faults,
  };
}

/** What the row asks for. @throws SheetError `cell.several` where more than one have the name */
async function inputOf({ rows }: Unit, people: () => Promise<readonly PersonRow[]>): Promise<PostInput> {
  const { values } = rows[0] as SheetRow;
  const said = (key: string) => (values[key] === undefined ? '' : String(values[key]));
  const named = said('post.person');
  const all = await people();
  const byId = all.filter(({ id }) => id === named);
  const found = byId.length > 0 ? byId : all.filter(({ name }) => name === named);
  if (found.length > 1)
    throw new SheetError('cell.several', { text: named, found: found.map(({ id }) => id).join('、') }, 'person');
  return {
    person: found[0]?.id ?? named,
    org: said('post.org'),
    post: said('post.post'),
    validFrom: said('post.validFrom'),
    validUntil: said('post.validUntil') || null,
  };
}
