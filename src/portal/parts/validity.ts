import type { EntryState, Facts } from '../../kernel/index.ts';
import { type Html, html } from '../html/html.ts';
import { daysBetween, isDay, type View } from '../view.ts';

interface Stretch {
  readonly state: EntryState;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/**
 * How far the validity of a document has run on a day: both ends, a bar, and the days in words. From the dates of the
 * document itself where it has them, else of the stretch in the register.
 */
export function validity({ t }: View, facts: Facts, stretch: Stretch, day: string): Html {
  const from = dayOf(facts.effectiveOn) ?? stretch.from;
  const stated = dayOf(facts.endsOn) ?? (stretch.state === 'ended' ? undefined : stretch.until);
  if (from === undefined) return html``;
  // Repealed or annulled before its last day: from that day it holds no more, whatever its text says.
  const cut =
    stretch.state === 'ended' && stretch.from !== undefined && (stated === undefined || stretch.from <= stated);
  const until = cut ? stretch.from : stated;
  if (until === undefined) return html`<p class="meta">${t('validity.open', { from: t.day(from) })}</p>`;
  const all = Math.max(daysBetween(from, until) + 1, 1);
  const gone = Math.min(Math.max(daysBetween(from, day), 0), all);
  const left = daysBetween(day, until);
  const words =
    day < from
      ? t('validity.not-yet')
      : cut
        ? t('validity.stopped', { n: 1 - left })
        : left < 0
          ? t('validity.over', { n: -left })
          : t('validity.left', { n: left + 1 });
  const name = t.plain('validity.bar', { from: t.dayPlain(from), until: t.dayPlain(until) });
  return html`<div class="${left < 0 || cut ? 'validity over' : 'validity'}"><meter min="0" max="${all}" value="${gone}" aria-label="${name}">${gone}/${all}</meter><p class="ends"><span>${t.day(from)}</span><span>${t.day(until)}</span></p><p>${words}</p></div>`;
}

function dayOf(value: Facts[string] | undefined): string | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}
