import type { Procedure } from '../kernel/index.ts';
import { ServiceError } from './errors.ts';
import type { Platform } from './platform.ts';

/** The version of a procedure in force on a filing day; undefined before its first one. */
export function procedureInForce(p: Pick<Platform, 'procedures'>, id: string, day: string): Procedure | undefined {
  const versions = p.procedures.filter((x) => x.id === id && x.inForce <= day);
  return versions.reduce<Procedure | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined);
}

/** One version of each procedure: the one in force on a day, or before its first one the first known. */
export function versionsOn(p: Pick<Platform, 'procedures'>, day: string): readonly Procedure[] {
  return [...new Set(p.procedures.map(({ id }) => id))].map((id) => procedureOf(p, id, day));
}

/**
 * The definition that a case lives under: the pinned version, or for a new case the one in force on its filing day
 * (the earliest known one for an earlier day, which then refuses by itself).
 * @throws ServiceError `procedure.not-found`
 */
export function procedureOf(p: Pick<Platform, 'procedures'>, id: string, day: string, version?: number): Procedure {
  const all = p.procedures.filter((x) => x.id === id);
  const pinned = version === undefined ? undefined : all.find((x) => x.version === version);
  const found = pinned ?? procedureInForce(p, id, day) ?? all[0];
  if (found) return found;
  throw notFound(p.procedures, id);
}

/** That there is no such procedure, and which there are. */
export function notFound(procedures: readonly Procedure[], id: string): ServiceError {
  return new ServiceError('procedure.not-found', {
    id,
    allowed: [...new Set(procedures.map((x) => x.id))].join(', '),
  });
}
