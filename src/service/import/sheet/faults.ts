import { Refused } from '../../errors.ts';
import type { RowFault } from './errors.ts';

/**
 * What an error of the service says of a row; the column is still its path.
 * @throws the error itself where it is nobody's refusal but a failure
 */
export function faultsIn(error: unknown): readonly RowFault[] {
  if (error instanceof Refused)
    return error.refusals.map(({ code, zh, en, basis, path }) => ({
      code,
      zh,
      en,
      ...(basis ? { basis } : {}),
      ...(path === undefined ? {} : { column: path }),
    }));
  const { code, zh, en, path } = error as { code?: unknown; zh?: unknown; en?: unknown; path?: unknown };
  if (!(error instanceof Error) || typeof code !== 'string' || typeof zh !== 'string' || typeof en !== 'string')
    throw error;
  return [{ code, zh, en, ...(typeof path === 'string' ? { column: path } : {}) }];
}
