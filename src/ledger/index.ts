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
  casesById,
  eventsOf,
  firstFiled,
  linksOf,
  movesOfCases,
  openCasesOf,
} from './cases.ts';
import { bases, citers, citing, lawsCited } from './citations.ts';
import { databaseNow } from './clock.ts';
import type { Commit, CommitResult } from './commit.ts';
import { countedRows, countedSum } from './counted.ts';
import { counterSums } from './counters.ts';
import * as districts from './districts.ts';
import * as drafts from './drafts.ts';
import * as entryReceipts from './entry-receipts.ts';
import { type Case, everyCase } from './every-case.ts';
import * as files from './files.ts';
import { fillCitations } from './fill-citations.ts';
import * as followUps from './follow-ups.ts';
import { addFrozenYear, frozenLines, frozenYears } from './frozen.ts';
import { gatheredReads } from './gathered-reads.ts';
import * as handovers from './handovers.ts';
import * as idempotency from './idempotency.ts';
import * as naming from './naming.ts';
import * as notes from './notes.ts';
import * as notices from './notices.ts';
import * as numbers from './numbers.ts';
import * as orgs from './orgs.ts';
import * as outbox from './outbox.ts';
import * as overdue from './overdue.ts';
import * as paperTemplates from './paper-templates.ts';
import * as people from './people.ts';
import * as plans from './plans.ts';
import { openPool, steadyPlans } from './pool.ts';
import { atPosition, type Counts } from './position.ts';
import * as publicDrafts from './public-drafts.ts';
import * as publicSearch from './public-search.ts';
import { type Cited, compareWithEvents, type Difference, type Project } from './rebuild.ts';
import { fillCounted, recountFigures } from './recount.ts';
import {
  effectsOf,
  entriesOn,
  entryHistory,
  searchEntries,
  snapshotsOn,
  sourcesOf,
  standingEntries,
  standingOn,
} from './registers.ts';
import * as sessions from './sessions.ts';
import * as settings from './settings.ts';
import { massClosings, signalRows } from './signals.ts';
import { keepSteady } from './sql.ts';
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
  ...paperTemplates,
  ...people,
  ...plans,
  ...entryReceipts,
  ...publicDrafts,
  ...publicSearch,
  ...sessions,
  ...settings,
  actedIn,
  addFrozenYear,
  articleTexts,
  bases,
  caseById,
  casesById,
  caseByReceipt,
  caseFile,
  citers,
  citing,
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
  fillCitations,
  fillCounted,
  frozenLines,
  frozenYears,
  lawsCited,
  linksOf,
  listCases,
  listClocks,
  movesOfCases,
  openCasesOf,
  provisionalByYear,
  massClosings,
  recountFigures,
  saveStatute,
  searchEntries,
  signalRows,
  snapshotsOn,
  sourcesOf,
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
  compareWithEvents(district: string, project: Project, cited?: Cited): AsyncGenerator<Difference>;
  /** Every case with its events up to a place in the record, some at a time, in one snapshot. */
  everyCase(district: string, upTo?: number): AsyncGenerator<readonly Case[]>;
  /** What is kept, as it stands at one place in the record. */
  atPosition<T>(work: (position: number, counts: Counts) => Promise<T>): Promise<T>;
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
  const second = openPool(steadyPlans(app), options.lost);
  keepSteady(pool, second);
  const committer = openCommitter(pool, options);
  const bound = Object.entries(functions).map(([name, f]) => [
    name,
    (f as (...all: unknown[]) => unknown).bind(undefined, pool),
  ]);
  return {
    ...(Object.fromEntries(bound) as Bound),
    ...gatheredReads(pool),
    commit: (commit) => committer.commit(commit),
    idle: () => committer.idle(),
    compareWithEvents: (district, project, cited) => compareWithEvents(pool, district, project, cited),
    everyCase: (district, upTo) => everyCase(pool, district, upTo),
    atPosition: (work) => atPosition(pool, work),
    async close() {
      await committer.idle();
      await Promise.all([pool.end(), second.end()]);
    },
  };
}

export type { Commit, CommitResult } from './commit.ts';
export { LedgerError } from './errors.ts';
export { migrate } from './migrate.ts';
export { openPool } from './pool.ts';
export type { Counts } from './position.ts';
