import type { Command, Row } from '../kernel/index.ts';
import { serving } from './identity/colleagues.ts';
import type { Platform } from './platform.ts';

/**
 * A party names the official who should withdraw (回避) as it knows him. Where just one who serves in the handling
 * organ, or else in the district, has that name, he is meant; any other name stays as it was written, for whoever
 * decides. The party is not told which, so that nobody finds out names by trying.
 */
export async function officialMeant(p: Platform, org: string, command: Command): Promise<Command> {
  if (command.act !== 'askRecusal' || !command.items?.length) return command;
  const all = await serving(p);
  const meant = (columns: Row): Row => {
    const written = columns.person;
    if (typeof written !== 'string') return columns;
    const named = all.filter(({ name }) => name === written.trim());
    const here = named.filter(({ posts }) => posts.some((post) => post.org === org));
    const [only, ...others] = here.length > 0 ? here : named;
    return only && others.length === 0 ? { ...columns, person: only.id } : columns;
  };
  return { ...command, items: command.items.map((item) => ({ ...item, columns: meant(item.columns) })) };
}
