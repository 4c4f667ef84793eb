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
  const ordered = inOrder(effects);
  const versions: EntryVersion[] = [];
  const entered = effects.find((effect) => effect.op === 'enter');
  let now: Standing = { facts: entered?.facts ?? {} };
  ordered.forEach((effect, at) => {
    // Entered again with fields of its own, e.g. a claim once released: nothing of its former life goes on.
    // Without any it is the former entry that comes back, e.g. a licence whose revocation is annulled.
    const anew = effect.op === 'enter' && now.state === 'ended' && effect.facts !== undefined;
    const before: Standing = anew ? { facts: {} } : now;
    const until = effect.until ?? before.until;
    const holder = effect.holder ?? before.holder;
    const facts = effect.facts ? { ...before.facts, ...effect.facts } : before.facts;
    const state = stateAfter(effect, now, until);
    const why =
      state === 'ended' ? (effect.op === 'end' ? (effect.why ?? 'expired') : (now.why ?? 'expired')) : effect.why;
    now = { until, state, holder, why, facts, endedBy: state === 'ended' ? (now.endedBy ?? effect.n) : undefined };
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

interface Standing {
  readonly until?: string;
  readonly state?: EntryVersion['state'];
  readonly holder?: string;
  readonly why?: string;
  readonly facts: Facts;
  /** The effect that ended it. */
  readonly endedBy?: number;
}

/**
 * How often the entry had been entered again when an effect was recorded: what ended a former life does not end the
 * next one, not even on the same day.
 */
function livesBefore(effects: readonly RecordedEffect[]): (effect: RecordedEffect) => number {
  const first = Math.min(...effects.map(({ op, n }) => (op === 'end' ? n : Number.POSITIVE_INFINITY)));
  const again = effects.flatMap(({ op, n }) => (op === 'enter' && n > first ? [n] : []));
  return again.length === 0 ? () => 0 : ({ n }) => again.filter((other) => other <= n).length;
}

/** By legal day. What is to hold from a day before the entry's first one holds from its first day. */
function inOrder(effects: readonly RecordedEffect[]): readonly RecordedEffect[] {
  const entered = effects.find((effect) => effect.op === 'enter');
  const clamped = effects.map((effect) =>
    entered && effect.op !== 'end' && effect.n > entered.n && effect.from < entered.from
      ? { ...effect, from: entered.from }
      : effect,
  );
  const life = livesBefore(effects);
  return clamped.sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : life(a) - life(b) || rank[a.op] - rank[b.op] || a.n - b.n,
  );
}

/** An ended entry stays ended, unless it is entered again later; one ended before its first day never begins. */
function stateAfter(effect: RecordedEffect, now: Standing, until: string | undefined): EntryVersion['state'] {
  const lapsed = until !== undefined && effect.from > until;
  if (effect.op === 'end') return 'ended';
  if (effect.op === 'enter') return now.state === 'ended' && (now.endedBy ?? 0) > effect.n ? 'ended' : 'inForce';
  if (now.state === 'ended' || lapsed) return 'ended';
  if (effect.op === 'suspend') return 'suspended';
  return effect.op === 'resume' ? 'inForce' : (now.state ?? 'inForce');
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
