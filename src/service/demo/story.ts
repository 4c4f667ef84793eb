import type { Command, Facts, Row, Value } from '../../kernel/index.ts';
import type { ActResult } from '../act.ts';
import type { Day } from './day.ts';
import type { DemoPerson } from './people.ts';

export type Who = DemoPerson | 'citizen';

/** One act of a story: when after the last one, by whom, and what. */
export interface Scene extends When {
  readonly who: Who;
  /** Where the words depend on the day, told by it. */
  readonly command: Command | ((day: Day) => Command);
}

export interface When {
  /** Working days since the last scene; 0 = later the same day. */
  readonly after?: number;
  /** Calendar days since the last scene instead; those who keep office hours take the next working day. */
  readonly days?: number;
  /** On this day, or at once where the story is past it. */
  readonly on?: string | undefined;
  /** At nine sharp, as announced. */
  readonly sharp?: true;
  /** Opens a case of this procedure; without it the act is done on the story's case. */
  readonly opens?: string;
  /** Another case than the story's own, e.g. one that the law opened. */
  readonly in?: string | undefined;
}

/** A case told scene by scene; each `yield` gives the result of its act. */
export type Story = Generator<Scene, void, ActResult>;

export interface Told {
  readonly key: string;
  readonly begins: string;
  readonly story: Story;
}

/** What one does with a list: enters rows, or one thing with one of them. */
export interface OnList {
  readonly items?: readonly { readonly key: string; readonly columns: Row }[];
  readonly item?: string;
  readonly columns?: Row;
}

/** One scene in short: who, which act, with which facts, when. */
export function does(
  who: Who,
  act: string,
  facts: Facts | ((day: Day) => Facts) | undefined,
  { items, item, columns, ...when }: When & OnList = {},
): Scene {
  const list = { ...(items ? { items } : {}), ...(item ? { item } : {}), ...(columns ? { columns } : {}) };
  const command = (known: Facts | undefined): Command => ({ act, ...(known ? { facts: known } : {}), ...list });
  return { ...when, who, command: typeof facts === 'function' ? (day) => command(facts(day)) : command(facts) };
}

/** The case that an act opened or named under this link, the latest where there are several. */
export function linkedCase(result: ActResult, name: string): string {
  const found = result.links.filter(({ link }) => link === name).at(-1)?.case;
  if (found === undefined) throw new Error(`demo: no case linked as ${name}`);
  return found;
}

/** What the act recorded, worked out or numbered under this name. */
export function factOf({ events }: ActResult, name: string): Value {
  for (const event of events.toReversed()) {
    const value = event.kind === 'act' ? event.facts?.[name] : undefined;
    if (value !== undefined) return value;
  }
  throw new Error(`demo: ${name} was not recorded`);
}

/** The day on which the act was done. */
export function dayOfAct({ events }: ActResult): string {
  return events.at(-1)?.at.slice(0, 10) ?? '';
}
