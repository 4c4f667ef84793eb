import type { Pool, PoolConfig } from 'pg';
import * as accounts from './accounts.ts';
import { type CommitterOptions, openCommitter } from './append.ts';
import * as attempts from './attempts.ts';
import * as audit from './audit.ts';
import * as calendars from './calendars.ts';
import { listCases } from './case-list.ts';
import {
  actedIn,
  caseById,
  caseByReceipt,
  caseFile,
  eventsOf,
  firstFiled,
  linksOf,
  movesOfCases,
  openCasesOf,
} from './cases.ts';
import { databaseNow } from './clock.ts';
import type { Commit, CommitResult } from './commit.ts';
import { countedRows, countedSum } from './counted.ts';
import { counterSums } from './counters.ts';
import * as districts from './districts.ts';
import * as drafts from './drafts.ts';
import * as entryReceipts from './entry-receipts.ts';
import { type Case, everyCase } from './every-case.ts';
import * as files from './files.ts';
import * as followUps from './follow-ups.ts';
import * as handovers from './handovers.ts';
import * as idempotency from './idempotency.ts';
import * as naming from './naming.ts';
import * as notes from './notes.ts';
import * as notices from './notices.ts';
import * as numbers from './numbers.ts';
import * as orgs from './orgs.ts';
import * as outbox from './outbox.ts';
import * as overdue from './overdue.ts';
import * as people from './people.ts';
import * as plans from './plans.ts';
import { openPool } from './pool.ts';
import * as publicDrafts from './public-drafts.ts';
import * as publicSearch from './public-search.ts';
import { compareWithEvents, type Difference, type Project } from './rebuild.ts';
import { fillCounted, recountFigures } from './recount.ts';
import { effectsOf, entriesOn, entryHistory, snapshotsOn, standingEntries, standingOn } from './registers.ts';
import * as sessions from './sessions.ts';
import * as settings from './settings.ts';
import { massClosings, signalRows } from './signals.ts';
import { articleTexts, saveStatute, statuteArticles, statutes } from './statutes.ts';
import { dueTimers, listClocks, provisionalByYear } from './tasks.ts';
import { visibleAmong } from './visible-among.ts';
import { worklist } from './worklist.ts';

const functions = {
  ...accounts,
  ...attempts,
  ...audit,
  ...calendars,
  ...districts,
  ...drafts,
  ...files,
  ...followUps,
  ...handovers,
  ...idempotency,
  ...naming,
  ...notes,
  ...notices,
  ...numbers,
  ...orgs,
  ...outbox,
  ...overdue,
  ...people,
  ...plans,
  ...entryReceipts,
  ...publicDrafts,
  ...publicSearch,
  ...sessions,
  ...settings,
  actedIn,
  articleTexts,
  caseById,
  caseByReceipt,
  caseFile,
  countedRows,
  countedSum,
  counterSums,
  databaseNow,
  dueTimers,
  effectsOf,
  entriesOn,
  entryHistory,
  eventsOf,
  firstFiled,
  fillCounted,
  linksOf,
  listCases,
  listClocks,
  movesOfCases,
  openCasesOf,
  provisionalByYear,
  massClosings,
  recountFigures,
  saveStatute,
  signalRows,
  snapshotsOn,
  standingEntries,
  standingOn,
  statuteArticles,
  statutes,
  visibleAmong,
  worklist,
};

type Functions = typeof functions;
type Bound = {
  readonly [K in keyof Functions]: Functions[K] extends (db: Pool, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never;
};

/** The record of one database: everything that the service reads and writes. Each function is documented in its file. */
export interface Ledger extends Bound {
  /** Writes one commit; see `Committer`. */
  commit(commit: Commit): Promise<CommitResult>;
  /** Settles when every commit handed in so far is through. */
  idle(): Promise<void>;
  /** Every derived row that the events do not bear out. */
  compareWithEvents(district: string, project: Project): AsyncGenerator<Difference>;
  /** Every case with its events, some at a time, in one snapshot. */
  everyCase(district: string): AsyncGenerator<readonly Case[]>;
  /** Waits for what is being written, then closes all connections. */
  close(): Promise<void>;
}

/**
 * Opens the ledger of a database whose tables are up to date.
 * @param app settings of the application role (`Database.app`)
 * @param options how commits are grouped; `lost` is told when an idle connection breaks
 */
export function openLedger(
  app: PoolConfig,
  options: CommitterOptions & { lost?: (error: Error) => void } = {},
): Ledger {
  const pool = openPool(app, options.lost);
  const committer = openCommitter(pool, options);
  const bound = Object.entries(functions).map(([name, f]) => [
    name,
    (f as (...all: unknown[]) => unknown).bind(undefined, pool),
  ]);
  return {
    ...(Object.fromEntries(bound) as Bound),
    commit: (commit) => committer.commit(commit),
    idle: () => committer.idle(),
    compareWithEvents: (district, project) => compareWithEvents(pool, district, project),
    everyCase: (district) => everyCase(pool, district),
    async close() {
      await committer.idle();
      await pool.end();
    },
  };
}

export type { Commit, CommitResult } from './commit.ts';
export { LedgerError } from './errors.ts';
export { migrate } from './migrate.ts';
export { openPool } from './pool.ts';
