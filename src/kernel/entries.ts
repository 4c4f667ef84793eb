import { addDays } from '../law/day.ts';
import type { EntryState } from './condition.ts';
import type { Facts } from './fact.ts';
import type { Effect, EntrySnapshot } from './register.ts';

/** An effect as recorded: the nth on its entry. */
export type RecordedEffect = Effect & { readonly n: number };

/** A stretch of legal days through which an entry stays the same. `to` is its last day; null = without end. */
export interface EntryVersion {
  readonly from: string;
  readonly to: string | null;
  readonly state: Exclude<EntryState, 'absent' | 'future'>;
  readonly holder?: string;
  readonly why?: string;
  readonly facts: Facts;
  /** The latest effect that shapes it. */
  readonly n: number;
}

/** On one day, ending beats suspending beats amending, whatever was recorded first. */
const rank = { enter: 0, amend: 1, resume: 2, suspend: 3, end: 4 } as const;

/**
 * The life of one entry as stretches of days: the fold of its effects in the order of their legal days.
 * A last day (`until`) ends it by itself at 24:00; an amendment keeps the last day unless it states a new one.
 */
export function versionsOf(effects: readonly RecordedEffect[]): readonly EntryVersion[] {
  const ordered = [...effects].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : rank[a.op] - rank[b.op] || a.n - b.n,
  );
  const versions: EntryVersion[] = [];
  let now:
    | { until?: string; state: 'inForce' | 'suspended' | 'ended'; holder?: string; why?: string; facts: Facts }
    | undefined;
  ordered.forEach((effect, at) => {
    const fresh: { facts: Facts; holder?: string; until?: string } = now ?? { facts: {} };
    const until = effect.until ?? fresh.until;
    const holder = effect.holder ?? fresh.holder;
    const facts = effect.facts ? { ...fresh.facts, ...effect.facts } : fresh.facts;
    const over = now?.state === 'ended' || (until !== undefined && effect.from > until);
    const state =
      effect.op === 'end' || (over && effect.op !== 'enter')
        ? 'ended'
        : effect.op === 'suspend'
          ? 'suspended'
          : effect.op === 'resume' || effect.op === 'enter'
            ? 'inForce'
            : (now?.state ?? 'inForce');
    const why = state === 'ended' ? (effect.why ?? now?.why ?? 'expired') : effect.why;
    now = { until, state, holder, why, facts };
    const next = ordered[at + 1];
    if (next && next.from === effect.from) return;
    push(versions, { from: effect.from, to: null, state, holder, why, facts, n: effect.n });
    const lapses = until !== undefined && state !== 'ended' && (!next || next.from > until);
    if (lapses) {
      push(versions, { from: addDays(until, 1), to: null, state: 'ended', holder, why: 'expired', facts, n: effect.n });
      now = { ...now, state: 'ended', why: 'expired' };
    }
  });
  return versions;
}

function push(versions: EntryVersion[], version: EntryVersion): void {
  const last = versions.at(-1);
  if (last) {
    if (last.from >= version.from) versions.pop();
    else versions[versions.length - 1] = { ...last, to: addDays(version.from, -1) };
  }
  versions.push(version);
}

/** What a register knows of an entry on a day: `future` before its first day, `absent` if it was never entered. */
export function snapshotOn(
  register: string,
  entry: string,
  effects: readonly RecordedEffect[],
  day: string,
): EntrySnapshot {
  const versions = versionsOf(effects);
  const first = versions[0];
  const base = { register, entry, version: effects.length };
  if (!first) return { ...base, state: 'absent', facts: {} };
  const found = versions.find((v) => v.from <= day && (v.to === null || day <= v.to));
  const shown = found ?? first;
  return {
    ...base,
    state: found ? found.state : 'future',
    holder: shown.holder,
    from: shown.from,
    until: shown.to ?? undefined,
    why: found ? found.why : undefined,
    facts: shown.facts,
  };
}
