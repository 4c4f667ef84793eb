import { checkLog, LogFault, type LogMap, type LogReport, ownMap, readMap } from '../conformance/index.ts';
import { nationalCalendar } from '../law/index.ts';
import { procedures } from '../procedures/registry.ts';
import { newestOf } from './definitions.ts';
import { DistrictLaw } from './district-law.ts';

export { type Finding, KINDS, LogFault, type LogReport, readLog } from '../conformance/index.ts';

/**
 * Checks the log of another system against a procedure, by national law: that system's district has not made its
 * settings known here.
 * @param map as read from JSON; without one, the file is an export of this platform
 * @throws ServiceError `procedure.not-found`; LogFault; what opening the file throws
 */
export async function checkForeignLog(path: string, procedure: string, map?: unknown): Promise<LogReport> {
  const newest = newestOf(procedure);
  const read: LogMap = map === undefined ? ownMap(newest) : readMap(map, newest);
  const versions = procedures.filter(({ id }) => id === newest.id);
  return checkLog(path, versions, read, new DistrictLaw(nationalCalendar, [])).catch((error: unknown) => {
    const isForeign = map === undefined && error instanceof LogFault && error.code === 'log.column';
    throw isForeign ? new LogFault('log.map-missing') : error;
  });
}

/** Acts that must not be missing and of which the map says that the log does not record them. */
export function unrecordedActs(procedure: string, map?: unknown): readonly string[] {
  const newest = newestOf(procedure);
  const named = map === undefined ? ownMap(newest) : readMap(map, newest);
  const recorded = new Set(Object.values(named.activities).flatMap((acts) => acts ?? []));
  const needed = new Set(Object.values(newest.stages).flatMap(({ requires }) => requires ?? []));
  return [...needed].filter((act) => !recorded.has(act));
}
