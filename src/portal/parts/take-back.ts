import type { Procedure } from '../../kernel/index.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { labels } from '../labels.ts';
import type { Tracked } from '../source.ts';
import type { View } from '../view.ts';

/** How something that was just handed in is taken back, and until when that is offered as a change. */
export interface TakingBack {
  readonly act: string;
  /** It asks for nothing, so that one press does it. */
  readonly plain: boolean;
  readonly until: string;
}

/**
 * The party's own act that ends the case, in the first minutes after it was handed in. Later it stands among what the
 * party can do, as long as the procedure lets it.
 */
export function takingBack({ source }: View, p: Procedure, found: Tracked): TakingBack | undefined {
  const handedIn = found.steps[0]?.at;
  const minutes = source.setting('public.edit-minutes', found.filedOn)?.value;
  if (handedIn === undefined || minutes === undefined) return undefined;
  const until = new Date(Date.parse(handedIn) + minutes * 60_000);
  if (Date.parse(source.now()) >= until.getTime()) return undefined;
  const act = found.possibilities.find(({ act: name, refusals }) => {
    const def = p.acts[name];
    if (refusals.length > 0 || !def || typeof def.to !== 'string' || def.each) return false;
    return p.stages[def.to]?.final === true && [def.by].flat().some((role) => p.roles[role]?.outside === 'party');
  })?.act;
  if (act === undefined) return undefined;
  const needs = Object.values(p.acts[act]?.records ?? {});
  return { act, plain: !needs.some((need) => need !== 'optional'), until: inChina(until) };
}

/** A moment as the platform writes it. */
function inChina(moment: Date): string {
  return `${new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

/** The offer: change it and hand it in anew, or only take it back. */
export function takeBackForm(view: View, p: Procedure, found: Tracked, changes: boolean): Html {
  const { t } = view;
  const way = takingBack(view, p, found);
  if (!way) return html``;
  const act = labels.act(view, p, way.act);
  if (!way.plain)
    return html`<p>${t('back.until', { moment: t.moment(way.until) })}</p><p><a class="button" href="/track/case/acts/${way.act}">${act}</a></p>`;
  const button = (again: boolean) =>
    html`<form method="post" action="/track/case/take-back"><input ${attributes({ type: 'hidden', name: 'seq', value: found.seq })}>${again ? html`<input type="hidden" name="again" value="1">` : ''}<button class="button" type="submit">${again ? t('back.change') : act}</button></form>`;
  return html`<p>${t('back.until', { moment: t.moment(way.until) })}</p>
<div class="actions">${changes ? button(true) : ''}${button(false)}</div>
${changes ? html`<p class="hint">${t('back.new-number')}</p>` : ''}`;
}
