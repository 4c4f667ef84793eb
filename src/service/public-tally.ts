import {
  type CaseState,
  clockViews,
  compile,
  groupsIn,
  type Item,
  type Procedure,
  personsAmong,
  type World,
} from '../kernel/index.ts';

/** What came in on a matter and what became of it, counted from the file each time it is asked. */
export interface PublicTally {
  readonly received: number;
  /** Persons who can be told apart by their contact, and opinions without one. */
  readonly persons: number;
  readonly anonymous: number;
  readonly groups: number;
  /** By the choices of the column of channels, in their order. */
  readonly channels: readonly { readonly channel: string; readonly received: number }[];
  /** By the choices of the column of answers: how many groups, and how many opinions stand in them. */
  readonly answers: readonly { readonly answer: string; readonly groups: number; readonly received: number }[];
  /** Whether the answers were made public in time, where a time was set. */
  readonly onTime?: boolean;
}

/** The tally of each list of opinions that stands in a public view. */
export function publicTallies(
  source: Procedure,
  state: CaseState,
  views: readonly string[],
  now: string,
  world: World,
): { readonly [list: string]: PublicTally } {
  const { definition } = compile(source);
  const tallies: { [list: string]: PublicTally } = {};
  for (const view of views)
    for (const name of Object.keys(definition.publish?.[view]?.lists ?? {})) {
      const list = definition.lists?.[name];
      const alike = list?.alike;
      if (!list || !alike) continue;
      const entries = state.lists[name] ?? [];
      const groups = groupsIn(alike, entries);
      const choices = (column: string | undefined) => {
        const def = column === undefined ? undefined : list.columns[column];
        return def?.type === 'choice' ? Object.keys(def.choices) : [];
      };
      const channels = choices(alike.channel);
      // Whoever gives an opinion online does not say so: the first channel is the one that needs no saying.
      const channelOf = ({ columns }: Item) => columns[alike.channel ?? ''] ?? channels[0];
      const contacts = entries.map(({ columns }) => columns[alike.contact]).filter((one) => one !== undefined);
      const acts = [definition.publish?.[view]?.at ?? []].flat();
      const clock = clockViews(source, state, now, world).find(
        (one) => one.against === 'organ' && definition.clocks[one.clock]?.stops?.some((act) => acts.includes(act)),
      );
      tallies[name] = {
        received: entries.length,
        persons: personsAmong(contacts),
        anonymous: entries.length - contacts.length,
        groups: groups.length,
        channels: channels.flatMap((channel) => {
          const received = entries.filter((item) => channelOf(item) === channel).length;
          return received > 0 ? [{ channel, received }] : [];
        }),
        answers: choices(alike.answer).map((answer) => {
          const own = groups.filter(({ head }) => head.columns[alike.answer ?? ''] === answer);
          return { answer, groups: own.length, received: own.reduce((sum, { members }) => sum + members.length, 0) };
        }),
        ...(clock?.stoppedOn === undefined ? {} : { onTime: clock.stoppedOn <= clock.due }),
      };
    }
  return tallies;
}
