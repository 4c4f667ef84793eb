import type { Procedure } from '../../kernel/index.ts';
import { channelOf, openWay } from '../form/channel.ts';
import { type Html, html } from '../html/html.ts';
import type { TextKey } from '../say.ts';
import type { Tracked } from '../source.ts';
import type { View } from '../view.ts';
import { meanwhile } from './meanwhile.ts';

/** What else the party may do: urge, complain, and ask for reconsideration until its last day, each by its lawful way. */
export function wayOut(view: View, p: Procedure, found: Tracked): Html {
  const { t } = view;
  const parts = [
    found.final && found.urging.rows.length === 0 ? '' : part(t('out.urge'), urging(view, found)),
    part(t('out.complain'), through(view, 'complaint', 'out.complain.do')),
    reconsideration(view, p, found),
  ];
  return html`<h2>${t('out.title')}</h2><dl class="facts">${parts}</dl>`;
}

const part = (title: Html, what: Html): Html => html`<div><dt>${title}</dt><dd>${what}</dd></div>`;

/** A button where the way is open here, else where to go; and the article in either case. */
function through(view: View, name: string, key: TextKey): Html {
  const { t } = view;
  const channel = channelOf(name);
  if (!channel) return html``;
  const way = openWay(view, channel);
  const how = way === undefined ? meanwhile(view, channel) : html`<a class="button" href="${way}">${t(key)}</a>`;
  return html`<p>${how}</p><p class="source">${t.words(channel.basis)}</p>`;
}

/** What was urged and answered, and the button while it may be urged (again). */
function urging(view: View, found: Tracked): Html {
  const { t, source, today } = view;
  const { rows, from } = found.urging;
  const late = found.clocks.some((clock) => clock.against === 'organ' && clock.late && clock.stoppedOn === undefined);
  const phone = html`<a href="${`tel:${source.site.phone}`}">${source.site.phone}</a>`;
  const now =
    from === undefined
      ? ''
      : from > today
        ? html`<p>${t('out.urge.again', { day: html`<b>${t.day(from)}</b>` })}</p>`
        : html`<p>${late ? html`<b>${t('out.late')}</b> ` : ''}<a class="button" href="/track/case/urge">${t('out.urge.do')}</a></p>`;
  const said = rows.map(({ at, text, answer }) => {
    const reply = answer
      ? html`<p class="said">${t('out.urge.answer', { organ: t.zh(answer.org), moment: t.moment(answer.at) })}<br>${answer.text}</p>`
      : html`<p>${t('out.urge.waits')}</p>`;
    return html`<li><span class="when">${t.moment(at)} ${t('case.by-you')}</span><p class="said">${text}</p>${reply}</li>`;
  });
  return html`${now}${said.length > 0 ? html`<ol class="steps">${said.toReversed()}</ol>` : ''}${
    from === undefined
      ? ''
      : html`<p class="hint">${t('out.urge.how', { organ: t.zh(found.org.name), phone, receipt: found.receipt ?? '' })}</p>`
  }`;
}

/** Until when reconsideration may be asked for; before a decision is served it says so. */
function reconsideration(view: View, p: Procedure, found: Tracked): Html {
  const { t } = view;
  const window = found.clocks.filter(({ clock }) => clock === 'remedyWindow').at(-1);
  if (!p.attackable || (!window && found.final)) return html``;
  if (!window) return part(t('out.remedy'), html`${t('out.remedy.later')}`);
  const runs = window.status === 'running' || window.status === 'paused';
  return part(
    t('out.remedy'),
    runs
      ? html`<p>${t('out.remedy.until', { day: html`<b>${t.day(window.due)}</b>` })}</p>${through(view, 'reconsideration', 'out.remedy.do')}`
      : html`${t('out.remedy.over', { day: t.day(window.due) })}`,
  );
}
