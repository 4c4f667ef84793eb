import { type CaseState, fold } from '../../kernel/index.ts';
import type { TaskRow } from '../../ledger/commit.ts';
import type { CounterSum } from '../../ledger/counters.ts';
import type { Overdue } from '../../ledger/overdue.ts';
import type { Counts } from '../../ledger/position.ts';
import type { Platform } from '../platform.ts';
import { procedureOf } from '../procedures.ts';
import { project } from '../project.ts';
import { plainWorld } from '../world.ts';
import { Lives } from './lives.ts';

/** A deadline of an organ that was still running, with what its case says about it. */
interface Running {
  readonly task: TaskRow;
  readonly state: CaseState;
}

/**
 * Counts everything that figures of a span need from the events alone, up to a place in the record. Nothing that the
 * ledger keeps beside the events is looked at: what comes out may be held against that.
 * @param span legal days, both included
 */
export async function tallyOf(
  p: Platform,
  span: { readonly from: string; readonly to: string },
  upTo: number,
): Promise<Counts> {
  const world = plainWorld(p);
  const sums = new Map<string, Added>();
  const running: Running[] = [];
  const lives = new Lives(p.registers, world.keyOf);
  for await (const cases of p.ledger.everyCase(p.district.code, upTo))
    for (const { events, positions } of cases) {
      const state = fold(events);
      const procedure = procedureOf(p, state.procedure, state.filedOn, state.version);
      const { counters, tasks } = project(procedure, undefined, events, state, world);
      for (const { indicator, org, day, outcome, part = '', n, sum } of counters) {
        if (day < span.from || day > span.to) continue;
        const one = { procedure: state.procedure, indicator, org, outcome, part };
        const key = JSON.stringify(one);
        const known = sums.get(key);
        sums.set(key, { ...one, n: (known?.n ?? 0) + n, sum: (known?.sum ?? 0) + sum });
      }
      for (const task of tasks)
        if (task.against === 'organ' && task.kind === 'deadline' && !task.paused && !task.provisional)
          running.push({ task, state });
      lives.add(events, positions);
    }
  return countsOf([...sums.values()], running, lives);
}

type Added = Required<Omit<CounterSum, 'period'>>;

function countsOf(sums: readonly Added[], running: readonly Running[], lives: Lives): Counts {
  return {
    async counterSums(_, { procedure, indicators, orgs, by = [] }) {
      const [byOrg, byPart] = [by.includes('org'), by.includes('part')];
      const fits = (one: Added) =>
        (procedure === undefined || one.procedure === procedure) &&
        (!indicators || indicators.includes(one.indicator)) &&
        (!orgs || orgs.includes(one.org));
      return summed(
        sums.filter(fits).map(({ org, part, ...one }) => ({
          ...one,
          ...(byOrg ? { org } : {}),
          ...(byPart ? { part } : {}),
        })),
      );
    },
    async overdueClocks(_, { procedure, from, before }) {
      return late(
        running.filter(
          ({ task, state }) =>
            task.due >= from && task.due < before && (procedure === undefined || state.procedure === procedure),
        ),
        ({ state }) => ({ org: state.org }),
      );
    },
    async overdueEntries(_, clock, { from, before }) {
      const column = ({ task, state }: Running, name: string | undefined, otherwise: string) => {
        const item = (state.lists[clock.list] ?? []).find(({ key }) => key === task.item);
        const value = name === undefined ? undefined : item?.columns[name];
        return value === undefined ? otherwise : String(value);
      };
      const own = ({ task, state }: Running) =>
        state.procedure === clock.procedure &&
        task.clock === clock.clock &&
        task.due >= from &&
        task.due < before &&
        (state.lists[clock.list] ?? []).some(({ key }) => key === task.item);
      return late(running.filter(own), (one) => ({
        org: column(one, clock.org, one.state.org),
        part: column(one, clock.part, ''),
      }));
    },
    async standingOn(_, asked, day, holder) {
      return asked.map((one) => lives.standing(one, day, holder));
    },
  };
}

/** Rows alike in everything but their numbers, added up. */
function summed<T extends { readonly n: number; readonly sum: number }>(all: readonly T[]): T[] {
  const found = new Map<string, T>();
  for (const { n, sum, ...rest } of all) {
    const key = JSON.stringify(rest);
    const known = found.get(key);
    found.set(key, { ...rest, n: (known?.n ?? 0) + n, sum: (known?.sum ?? 0) + sum } as T);
  }
  return [...found.values()];
}

function late(
  running: readonly Running[],
  place: (one: Running) => { readonly org: string; readonly part?: string },
): Overdue[] {
  const rows = running.map((one) => ({
    procedure: one.state.procedure,
    clock: one.task.clock,
    ...place(one),
    month: one.task.due.slice(0, 7),
    n: 1,
    sum: 0,
  }));
  return summed(rows).map(({ sum: _, ...row }) => row);
}
