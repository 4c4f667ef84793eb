import { createHash } from 'node:crypto';
import { note } from '../../identity/home.ts';
import type { Platform } from '../../platform.ts';
import type { Session } from '../../session.ts';
import { faultAt } from './errors.ts';
import { Names } from './names.ts';
import { judgeUnit } from './preview.ts';
import { reportOf, type SheetReport, type UnitReport } from './report.ts';
import type { Done, Road, Unit } from './road.ts';
import { roadOf } from './roads.ts';
import { type ReadFile, readRows } from './sheet-rows.ts';

/** Imports that are under way, by who sends what: a second click waits for the first and gets its answer. */
const underWay = new WeakMap<Platform, Map<string, Promise<SheetReport>>>();

/**
 * Does the good rows of a file, each by the act and with the permissions of the person who imports, one after another
 * in their order. Rows that were done before are not done again; rows that are refused stay as they were. A note of it
 * goes into the audit trail.
 * @throws WorkbookError; SheetError `import.unknown`, `sheet.…`; ServiceError `sign-in.needed`, `permission.denied`
 */
export function importSheet(p: Platform, s: Session, what: string, bytes: Buffer): Promise<SheetReport> {
  const mine = underWay.get(p) ?? new Map<string, Promise<SheetReport>>();
  underWay.set(p, mine);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const key = JSON.stringify([s.person, what, hash]);
  const running = mine.get(key);
  if (running) return running;
  const started = importOnce(p, s, what, bytes).finally(() => mine.delete(key));
  mine.set(key, started);
  return started;
}

async function importOnce(p: Platform, s: Session, what: string, bytes: Buffer): Promise<SheetReport> {
  const road = roadOf(p, s, what);
  const file = await readRows(road, new Names(p, s), bytes);
  const units = await runAll(p, road, file);
  const report = reportOf(road, file, units);
  const { good: _, ...counts } = report.counts;
  await note(p, s, 'import.run', what, { file: file.hash, rows: report.rows.length, ...counts });
  return report;
}

async function runAll(p: Platform, road: Road, file: ReadFile): Promise<readonly UnitReport[]> {
  const done: UnitReport[] = [];
  let failed = false;
  for (const unit of road.units(file.rows)) {
    const rows = unit.rows.map(({ number }) => number);
    const fault = (code: 'row.failed' | 'row.not-tried') => rows.map((row) => ({ ...faultAt(undefined, code), row }));
    if (failed) {
      done.push({ rows, state: 'wrong', faults: fault('row.not-tried') });
      continue;
    }
    try {
      done.push(await runUnit(road, unit));
    } catch (error) {
      // A failure of ours ends the import, not what was done before it: the same file goes on from here.
      failed = true;
      p.log.error({ import: road.what, row: rows[0], err: error }, 'an import was cut short');
      done.push({ rows, state: 'wrong', faults: fault('row.failed') });
    }
  }
  return done;
}

/** Judged first: what a preview would have refused is no attempt at an act. */
async function runUnit(road: Road, unit: Unit): Promise<UnitReport> {
  const judged = await judgeUnit(road, unit);
  if (judged.state !== 'good') return judged;
  let done: Done;
  try {
    done = await road.run(unit);
  } catch (error) {
    return { ...judged, state: 'wrong', faults: road.faults(unit, error) };
  }
  return { ...judged, state: done.before ? 'before' : 'done', done };
}
