import type { Channel } from '../channels.ts';
import { type Html, html } from '../html/html.ts';
import type { View } from '../view.ts';

/** Where to go as long as a channel does not run here: an organ's counter, or the telephone. */
export function meanwhile({ t, source }: View, channel: Channel): Html {
  const { site } = source;
  const phone = html`<a href="${`tel:${site.phone}`}">${site.phone}</a>`;
  if (channel.meanwhile === 'phone') return t('away.phone', { phone });
  const organ = source.organs().find(({ kind }) => kind === channel.meanwhile);
  return t('away.counter', { organ: t.zh(organ?.name ?? site.host), address: t.zh(site.address), phone });
}
