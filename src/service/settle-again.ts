import { type CaseEvent, compile, fold, type Signal } from '../kernel/index.ts';
import type { Calendar } from '../law/index.ts';
import type { CaseRow } from '../ledger/cases.ts';
import type { OutboxRow, TaskRow } from '../ledger/commit.ts';
import type { ClockRow } from '../ledger/tasks.ts';
import { citedBy } from './citations.ts';
import type { DistrictLaw } from './district-law.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { project } from './project.ts';
import { plainWorld } from './world.ts';

/** What another calendar makes of a running clock. */
export interface DueMove {
  readonly key: string;
  readonly title: string;
  readonly before: DueDay;
  readonly after: DueDay;
}

export interface DueDay {
  readonly due: string;
  readonly provisional: boolean;
}

/** A case with clocks whose last day moves, or is no longer provisional. */
export interface MovedCase {
  readonly row: CaseRow;
  readonly moves: readonly DueMove[];
  /** Something that is kept has to be written again, if only the day of the organ's own promise. */
  readonly stale: boolean;
}

const PAGE = 200;

/** Cases with a clock that reaches the day or beyond; no other can be touched by a calendar that differs only from there. */
export async function casesReaching(p: Platform, from: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let after: Parameters<typeof p.ledger.listClocks>[2]; ; ) {
    const page = await p.ledger.listClocks(everyCase(p), { dueFrom: from }, { limit: PAGE, ...after });
    for (const clock of page.rows) found.add(clock.case);
    if (!page.next) return found;
    after = { after: page.next };
  }
}

const everyCase = (p: Platform, cases?: readonly string[]) => ({
  district: p.district.code,
  grants: [cases ? { cases } : { all: true as const }],
});

/** What a calendar would make of a case's clocks, against what is kept; undefined for a case that is not there. */
export async function movesOf(p: Platform, caseId: string, calendar: Calendar): Promise<MovedCase | undefined> {
  const row = await p.ledger.caseById(p.district.code, caseId);
  if (!row) return undefined;
  const kept = await keptClocks(p, caseId);
  const { tasks } = projected(p, row, calendar);
  const same = (a: TaskRow, b: ClockRow | undefined) =>
    b?.due === a.due && b.at === a.at && b.provisional === a.provisional && b.promiseDue === a.promiseDue;
  const stale = tasks.some(
    (task) =>
      !same(
        task,
        kept.find(({ key }) => key === task.key),
      ),
  );
  return { row, moves: movesBetween(p, row, kept, tasks), stale };
}

async function keptClocks(p: Platform, caseId: string): Promise<readonly ClockRow[]> {
  return (await p.ledger.listClocks(everyCase(p, [caseId]), {}, { limit: PAGE })).rows;
}

function projected(p: Platform, row: CaseRow, calendar: Calendar) {
  const world = { ...plainWorld(p), calendar };
  return project(procedureOf(p, row.procedure, row.state.filedOn, row.version), row.state, [], row.state, world);
}

function movesBetween(p: Platform, row: CaseRow, kept: readonly ClockRow[], tasks: readonly TaskRow[]): DueMove[] {
  const { clocks } = compile(procedureOf(p, row.procedure, row.state.filedOn, row.version)).definition;
  return tasks.flatMap((task) => {
    const was = kept.find((clock) => clock.key === task.key);
    if (!was || (was.due === task.due && was.provisional === task.provisional)) return [];
    const [before, after] = [was, task].map(({ due, provisional }): DueDay => ({ due, provisional })) as [
      DueDay,
      DueDay,
    ];
    return [{ key: task.key, title: clocks[task.clock]?.title ?? task.clock, before, after }];
  });
}

/**
 * Brings everything that is kept into line with a calendar which differs from the earlier one from a day on: running
 * clocks, with a notice to be sent for each case, and figures. What stands right already is left, so it can be repeated.
 * @param stamp tells one change of the calendar from another, so that each gives one notice
 * @returns how many cases have moved
 */
export async function settleAgain(p: Platform, from: string, stamp: string): Promise<number> {
  await p.ledger.idle(); // what was judged by the earlier calendar is written
  await recount(p, from);
  let moved = 0;
  for (const caseId of await casesReaching(p, from)) if (await settleCaseAgain(p, caseId, stamp)) moved++;
  return moved;
}

async function settleCaseAgain(p: Platform, caseId: string, stamp: string): Promise<boolean> {
  for (;;) {
    const { law } = p;
    const found = await movesOf(p, caseId, law.calendar);
    if (!found?.stale) return false;
    const { row, moves } = found;
    const projection = { ...projected(p, row, law.calendar), entries: [] };
    const outbox: OutboxRow = {
      kind: 'due-moved',
      key: `${caseId}:${stamp}`,
      payload: { case: caseId, clocks: moves },
    };
    if (p.law !== law) continue;
    const written = await p.ledger.commit({
      district: p.district.code,
      cases: [{ case: caseId, expected: row.seq, events: [], projection }],
      guards: [],
      outbox: moves.length > 0 ? [outbox] : [],
    });
    if (written.ok) return true;
  }
}

/** Counts the figures again that depend on working days: who was in time, and how many days were used. */
async function recount(p: Platform, from: string): Promise<void> {
  const { law } = p;
  const indicators = p.procedures.flatMap(({ id, indicators: all = {} }) =>
    Object.entries(all).flatMap(([indicator, { measure }]) =>
      measure.kind === 'onTime' || measure.kind === 'days' ? [{ procedure: id, indicator }] : [],
    ),
  );
  // How many days a pause left depends on working days too.
  indicators.push(...p.procedures.map(({ id }) => ({ procedure: id, indicator: 'signal.paused' satisfies Signal })));
  await p.ledger.recountFigures(p.district.code, { indicators, from }, (events) => projectWhole(p, law, events));
}

/** Writes down what makes the figures, where an earlier program kept the figures alone. @returns cases gone through */
export function fillCounted(p: Platform): Promise<number> {
  const { law } = p;
  return p.ledger.fillCounted(p.district.code, (events) => projectWhole(p, law, events));
}

/** Writes down what rests on what, where an earlier program did not know it. @returns cases gone through */
export function fillCitations(p: Platform): Promise<number> {
  const { law } = p;
  return p.ledger.fillCitations(p.district.code, (events) => projectWhole(p, law, events), citedBy(p));
}

function projectWhole(p: Platform, law: DistrictLaw, events: readonly CaseEvent[]) {
  const state = fold(events);
  const procedure = procedureOf(p, state.procedure, state.filedOn, state.version);
  return project(procedure, undefined, events, state, { ...plainWorld(p), calendar: law.calendar });
}
