import type { Platform } from '../../platform.ts';
import type { Session } from '../../session.ts';
import { Names } from './names.ts';
import { reportOf, type SheetReport, type UnitReport } from './report.ts';
import type { Road, Unit } from './road.ts';
import { roadOf } from './roads.ts';
import { type ReadFile, readRows } from './sheet-rows.ts';

/** A file with the road that its rows would take. */
export interface Judged {
  readonly road: Road;
  readonly file: ReadFile;
  readonly units: readonly UnitReport[];
}

/**
 * What would become of each row, with every reason against it at its column. Nothing is written, and no attempt is
 * noted.
 * @throws WorkbookError; SheetError `import.unknown`, `sheet.…`; ServiceError `sign-in.needed`, `permission.denied`
 */
export async function previewSheet(p: Platform, s: Session, what: string, bytes: Buffer): Promise<SheetReport> {
  const { road, file, units } = await judgeSheet(p, s, what, bytes);
  return reportOf(road, file, units);
}

/** The same as parts. @throws as `previewSheet` does */
export async function judgeSheet(p: Platform, s: Session, what: string, bytes: Buffer): Promise<Judged> {
  const road = roadOf(p, s, what);
  const file = await readRows(road, new Names(p, s), bytes);
  const units: UnitReport[] = [];
  for (const unit of road.units(file.rows)) units.push(await judgeUnit(road, unit));
  return { road, file, units };
}

/** What stands against one act now. */
export async function judgeUnit(road: Road, unit: Unit): Promise<UnitReport> {
  const rows = unit.rows.map(({ number }) => number);
  const done = await road.earlier(unit);
  if (done) return { rows, state: 'before', faults: [], done };
  const faults = await road.judge(unit);
  return { rows, state: faults.length > 0 ? 'wrong' : 'good', faults };
}
