import type { CasePage } from '../api/types.ts';
import type { ActDef, Definition } from '../procedure/definition.ts';

interface Rowlike {
  readonly procedure: string;
  readonly version: number;
  readonly stage: string;
}

/** At most so many cases at once: more cannot have been looked at. */
export const MOST = 50;

/** Whether the ticked cases stand at one stage of one procedure. */
export function alike(rows: readonly Rowlike[]): boolean {
  const [first] = rows;
  return (
    first !== undefined &&
    rows.every((row) => row.procedure === first.procedure && row.version === first.version && row.stage === first.stage)
  );
}

/**
 * Acts that may be done on several cases in one go: open on each of them, and with nothing to write that belongs to
 * one case alone. Reasons, findings and opinions are written case by case, and so are papers uploaded and lists filled.
 */
export function batchable(definition: Definition, pages: readonly CasePage[]): readonly string[] {
  return Object.entries(definition.acts).flatMap(([name, act]) =>
    sameForAll(act, definition) &&
    pages.length > 0 &&
    pages.every(({ possibilities }) => possibilities.some((one) => one.act === name && one.refusals.length === 0))
      ? [name]
      : [],
  );
}

const ownWords = new Set(['longText', 'file', 'table', 'list']);

function sameForAll(act: ActDef, { facts }: Definition): boolean {
  if (act.automatic || act.adds !== undefined || act.each !== undefined) return false;
  return Object.entries(act.records ?? {}).every(
    ([fact, need]) => need === 'optional' || !ownWords.has(facts[fact]?.type ?? ''),
  );
}

/** The fields of such an act that are asked once for all. */
export function sharedFields(act: ActDef, { facts }: Definition): readonly string[] {
  return Object.keys(act.records ?? {}).filter((fact) => !ownWords.has(facts[fact]?.type ?? ''));
}
