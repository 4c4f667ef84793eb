import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { CaseEvent } from '../kernel/case.ts';
import type { Commit, CommitResult } from './commit.ts';
import { LedgerError } from './errors.ts';
import { isLost, isTransient, pause } from './retry.ts';
import { rows, sql } from './sql.ts';
import { batchText, isStorable, type Wired, wire } from './wire.ts';

/** Writes commits. Those that arrive while a batch is on its way form the next one. */
export interface Committer {
  /**
   * Writes one commit, all of it or nothing; a commit that conflicts never harms those beside it. A lost connection
   * and two commits that met are tried again; what was written the first time is not written twice.
   * @throws LedgerError commit.malformed, text.unstorable; the database's error when it stays away
   */
  commit(commit: Commit): Promise<CommitResult>;
  /** Settles when everything handed in so far is through. */
  idle(): Promise<void>;
}

export interface CommitterOptions {
  /** Most commits in one call of the database. */
  readonly maxBatch?: number;
  /** How many times a commit is sent again before its error is passed on. */
  readonly maxTries?: number;
}

interface Waiting {
  readonly commit: Commit;
  readonly wired: Wired;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
  tries: number;
  /** The connection was lost on the way: it may have been written all the same. */
  lost: boolean;
}

/** @param pool works as yifa_app */
export function openCommitter(pool: Pool, { maxBatch = 64, maxTries = 8 }: CommitterOptions = {}): Committer {
  let waiting: Waiting[] = [];
  let working = false;
  const unanswered = new Set<Promise<CommitResult>>();

  async function work(): Promise<void> {
    working = true;
    await undefined; // all that is handed in within this turn goes together
    while (waiting.length > 0) {
      const [batch, rest] = nextBatch(waiting, maxBatch);
      waiting = rest;
      await write(batch);
    }
    working = false;
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (!first) return;
    try {
      const text = batchText(batch.map((w) => w.wired));
      if (!isStorable(text)) throw new LedgerError('text.unstorable');
      const answers = await send(pool, first.commit.district, text);
      await Promise.all(batch.map((one, n) => settle(one, answers[n] as Answer)));
    } catch (error) {
      await failed(batch, error);
    }
  }

  async function settle(one: Waiting, answer: Answer): Promise<void> {
    if ('retry' in answer) return again(one, Object.assign(new Error('two commits met'), { code: answer.retry }));
    if (!one.lost || (answer.ok && !answer.replayed)) return one.resolve(answer);
    try {
      one.resolve((await wasWritten(pool, one.commit)) ? { ok: true } : answer);
    } catch (error) {
      again(one, error);
    }
  }

  /** The whole batch failed: by its connection, or by one commit that is then found by sending each alone. */
  async function failed(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (!isTransient(error)) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await write([one]);
      return;
    }
    await sleep(pause(Math.max(...batch.map((w) => w.tries))));
    for (const one of batch) {
      one.lost ||= isLost(error);
      again(one, error);
    }
  }

  function again(one: Waiting, error: unknown): void {
    if (++one.tries > maxTries) one.reject(error);
    else waiting.push(one);
  }

  return {
    async commit(commit) {
      const wired = wire(commit);
      const answer = new Promise<CommitResult>((resolve, reject) => {
        waiting.push({ commit, wired, resolve, reject, tries: 0, lost: false });
        if (!working) void work();
      });
      unanswered.add(answer);
      return answer.finally(() => unanswered.delete(answer));
    },
    async idle() {
      await Promise.allSettled(unanswered);
    },
  };
}

/** The next commits of one district, in their order; of two that touch one case or entry, the later waits. */
function nextBatch(waiting: readonly Waiting[], most: number): [batch: Waiting[], rest: Waiting[]] {
  const batch: Waiting[] = [];
  const rest: Waiting[] = [];
  const touched = new Set<string>();
  const district = waiting[0]?.commit.district;
  for (const one of waiting) {
    const keys = keysOf(one.commit);
    const fits = batch.length < most && one.commit.district === district && keys.every((key) => !touched.has(key));
    (fits ? batch : rest).push(one);
    for (const key of keys) touched.add(key);
  }
  return [batch, rest];
}

function keysOf({ cases }: Commit): string[] {
  return cases.flatMap((c) => [c.case, ...c.projection.entries.map(({ register, entry }) => `${register}/${entry}`)]);
}

type Answer = CommitResult | { readonly retry: string };

async function send(pool: Pool, district: string, batch: string): Promise<readonly Answer[]> {
  const call = sql`SELECT append_citations(${district}, b.batch, append_commits(${district}, b.batch)) AS answers
    FROM (SELECT ${batch}::jsonb AS batch) b`;
  const [answer] = await rows<{ answers: Answer[] }>(pool, call, 'prepared');
  return answer?.answers ?? [];
}

/** Whether the record holds this commit's events just as they were sent. */
async function wasWritten(pool: Pool, { district, cases }: Commit): Promise<boolean> {
  const first = cases.find((c) => c.events.length > 0);
  const sent = first?.events[0];
  if (!first || !sent) return false;
  const found = await rows<{ body: CaseEvent }>(
    pool,
    sql`SELECT body FROM events WHERE district = ${district} AND case_id = ${first.case} AND seq = ${sent.seq}`,
  );
  return found[0] !== undefined && isDeepStrictEqual(found[0].body, JSON.parse(JSON.stringify(sent)));
}
