import type { EntryVersion, RegisterDef } from '../../kernel/index.ts';
import { type Html, html, join } from '../html/html.ts';
import { type FactWords, stateOf } from '../labels.ts';
import type { EntryShown } from '../source.ts';
import type { View } from '../view.ts';

/** The life of an entry, newest stretch first: from when to when, in which state, what changed, by which act. */
export function history(view: View, register: RegisterDef, words: FactWords, entry: EntryShown): Html {
  const { t } = view;
  const items = entry.versions.map((version, n) => {
    const before = entry.versions[n - 1];
    const changed = before === undefined ? [] : changes(before, version);
    const until =
      version.to === null
        ? t('entry.since', { from: t.day(version.from) })
        : html`${t.day(version.from)} – ${t.day(version.to)}`;
    // A last day that passes ends an entry by itself: no act stands behind it.
    const source = version.why === 'expired' ? undefined : version.source;
    const procedure = source && view.source.procedure(source.procedure);
    const made = source
      ? html`<span class="note">${t('entry.made-by', { procedure: procedure ? html`${t.words(procedure.title)}` : source.procedure, organ: t.zh(source.organ), day: t.day(source.day) })}</span>`
      : version.why === 'expired'
        ? html`<span class="note">${t('entry.by-itself')}</span>`
        : '';
    const ahead = version.from > view.today ? html` ${t('entry.ahead')}` : '';
    return html`<li><span class="when">${until}</span><b>${stateOf(view, register, version.state, version.why, version.label)}</b>${ahead}${
      changed.length > 0
        ? html` ${t('entry.changed', {
            what: join(
              changed.map((field) => words.title(field)),
              t.plain('list.between'),
            ),
          })}`
        : ''
    } ${made}</li>`;
  });
  return html`<ol class="steps">${items.reverse()}</ol>`;
}

function changes(before: EntryVersion, after: EntryVersion): readonly string[] {
  const fields = new Set([...Object.keys(before.facts), ...Object.keys(after.facts)]);
  return [...fields].filter((field) => JSON.stringify(before.facts[field]) !== JSON.stringify(after.facts[field]));
}
