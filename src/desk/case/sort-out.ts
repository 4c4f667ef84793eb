import type { Fault, Possibility } from '../api/types.ts';
import type { Definition } from '../procedure/definition.ts';
import { factsRead } from '../procedure/required.ts';

/** An act that can be tried; what still stands against it hangs on what its own form will say. */
export interface Open {
  readonly possibility: Possibility;
  readonly provided: readonly Fault[];
}

/** Acts of which the reader can say something by himself, and those that are somebody else's. */
export interface SortedOut {
  readonly open: readonly Open[];
  /** The reader's own acts whose time has not come. */
  readonly notYet: readonly Possibility[];
  /** Acts of other roles, and of the law. */
  readonly others: readonly Possibility[];
}

export function sortOut(all: readonly Possibility[], definition: Definition): SortedOut {
  const others = all.filter(({ refusals }) => refusals.some(({ code }) => isOthers(code)));
  const own = all.filter((one) => !others.includes(one));
  const open = own.filter((one) => one.refusals.every((fault) => hangsOnForm(fault, one.act, definition)));
  return {
    open: open.map((possibility) => ({ possibility, provided: possibility.refusals })),
    notYet: own.filter((one) => !open.includes(one)),
    others,
  };
}

/** Separation of duty and recusal bar the reader himself: what he is told of them is about him. */
const isOthers = (code: string) => code === 'role.not-held' || code === 'act.by-law-only';

/** Whether what the act itself records may remove a refusal: the file alone was judged, without the form. */
function hangsOnForm(fault: Fault, act: string, { acts, gates }: Definition): boolean {
  const records = Object.keys(acts[act]?.records ?? {});
  const named = /^\/?facts[./](.+)$/.exec(fault.path ?? '')?.[1];
  if (named !== undefined) return records.includes(named);
  if (fault.code !== 'gate.shut' && fault.code !== 'basis.gone') return false;
  return Object.values(gates ?? {}).some(
    ({ blocks, says, until }) =>
      blocks.includes(act) && fault.zh.startsWith(says.zh) && factsRead(until).some((fact) => records.includes(fact)),
  );
}
