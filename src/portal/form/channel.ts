import { type Channel, channels } from '../channels.ts';
import type { View } from '../view.ts';
import { referenceTo } from './opening.ts';

/** Where a channel leads on this site today; undefined as long as it does not run here. */
export function openWay({ source }: View, channel: Channel): string | undefined {
  const stands = (test: (act: string) => boolean = () => true) =>
    source
      .procedures()
      .flatMap((p) =>
        Object.entries(p.acts).flatMap(([act, def]) =>
          test(act) && [def.by].flat().some((role) => p.roles[role]?.outside === 'anyone') && !def.automatic
            ? [{ p, act, def }]
            : [],
        ),
      );
  if (channel.register !== undefined && !source.register(channel.register)) return undefined;
  if (channel.takesPart) return stands().some(({ def }) => def.from !== 'start') ? channel.page : undefined;
  if (channel.mechanism === undefined) return channel.page;
  const found = stands((act) => channel.act === undefined || act === channel.act).find(
    ({ p, def }) => p.mechanism === channel.mechanism && def.from === 'start',
  );
  if (!found) return undefined;
  return channel.page ?? (referenceTo(found.p, found.def, 'powers') ? '/powers' : `/file/${found.p.id}`);
}

/** A channel by its name. */
export function channelOf(name: string): Channel | undefined {
  return Object.hasOwn(channels, name) ? channels[name] : undefined;
}
