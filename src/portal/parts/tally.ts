import type { Procedure } from '../../kernel/index.ts';
import type { PublicTally } from '../../service/public-tally.ts';
import { type Html, html } from '../html/html.ts';
import { listOf } from '../labels.ts';
import type { View } from '../view.ts';

/** What came in on a matter and what became of it, in numbers. */
export function tally(view: View, p: Procedure, list: string, counted: PublicTally): Html {
  const { t } = view;
  const alike = p.lists?.[list]?.alike;
  const words = listOf(view, p, list);
  const line = (title: Parameters<typeof t>[0], value: unknown) =>
    html`<div><dt>${t(title)}</dt><dd>${value as Html}</dd></div>`;
  const channels = counted.channels.map(
    ({ channel, received }) =>
      html`<li>${t('tally.channel', { channel: words.choice(alike?.channel ?? '', channel), n: received })}</li>`,
  );
  const answers = counted.answers.map(
    ({ answer, groups, received }) =>
      html`<li>${t('tally.answer', { answer: words.choice(alike?.answer ?? '', answer), n: groups, m: received })}</li>`,
  );
  return html`<h3>${t('tally.title')}</h3><dl class="facts">
${line('tally.received', counted.received)}${line('tally.persons', counted.persons)}${line('tally.anonymous', counted.anonymous)}${line('tally.groups', counted.groups)}
${channels.length > 0 ? line('tally.channels', html`<ul>${channels}</ul>`) : ''}${answers.length > 0 ? line('tally.answers', html`<ul>${answers}</ul>`) : ''}
${counted.onTime === undefined ? '' : line('tally.on-time', t(counted.onTime ? 'yes' : 'no'))}
</dl><p class="hint">${t('tally.help')}</p>`;
}
