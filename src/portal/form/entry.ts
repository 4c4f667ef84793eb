import type { ActDef, Command, FactDef, Procedure } from '../../kernel/index.ts';
import { columnsBrought } from '../../service/definitions.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { type FactWords, factsOf, labels, listOf } from '../labels.ts';
import type { View } from '../view.ts';
import { type Filled, field, idOf } from './field.ts';
import { needed } from './needed.ts';
import { type Typed, typedColumns, typedText } from './typed.ts';

type Columns = { readonly [column: string]: FactDef };

/**
 * The questions about list entries that an act adds or is about: one new entry at a time, or one of those on which the
 * act can be done now.
 * @param items keys of those entries
 */
export function entryQuestions(view: View, p: Procedure, act: ActDef, items: readonly string[], filled: Filled): Html {
  const added = act.adds
    ? columns(view, listOf(view, p, act.adds), columnsAdded(p, act), 'items.0.columns', filled)
    : '';
  if (!act.each) return html`${added}`;
  const chosen = typedText(filled.typed, 'item') || items[0];
  const which = html`<div class="field"><label for="${idOf('item')}">${labels.list(view, p, act.each)}</label><select ${attributes({ id: idOf('item'), name: 'item' })}>${items.map((key) => html`<option ${attributes({ value: key, selected: key === chosen })}>${key}</option>`)}</select></div>`;
  return html`${added}${items.length > 1 ? which : html`<input ${attributes({ type: 'hidden', name: 'item', value: chosen ?? '' })}>`}${columns(view, listOf(view, p, act.each), columnsWritten(p, act), 'columns', filled, act.itemRecords, factsOf(view, p))}`;
}

/** What those questions brought, as parts of the command. */
export function entryCommand(
  p: Procedure,
  act: ActDef,
  typed: Typed,
  key: string,
): Pick<Command, 'items' | 'item' | 'columns'> {
  const added = act.adds === undefined ? undefined : columnsAdded(p, act);
  const written = columnsWritten(p, act);
  return {
    ...(added ? { items: [{ key, columns: typedColumns(added, Object.keys(added), 'items.0.columns', typed) }] } : {}),
    ...(act.each
      ? { item: typedText(typed, 'item'), columns: typedColumns(written, Object.keys(written), 'columns', typed) }
      : {}),
  };
}

/** Columns of a new entry; those that acts on it write later are not asked for. */
function columnsAdded(p: Procedure, act: ActDef): Columns {
  const brought = columnsBrought(p, act);
  return Object.fromEntries(
    Object.entries(p.lists?.[act.adds ?? '']?.columns ?? {}).filter(([name]) => brought.includes(name)),
  );
}

function columnsWritten(p: Procedure, act: ActDef): Columns {
  const all = p.lists?.[act.each ?? '']?.columns ?? {};
  return Object.fromEntries(
    Object.keys(act.itemRecords ?? {}).flatMap((name) => (all[name] ? [[name, all[name]]] : [])),
  );
}

/** The questions about columns; `needs` says which of them an act must write, and when. */
function columns(
  view: View,
  words: FactWords,
  asked: Columns,
  prefix: string,
  filled: Filled,
  needs: ActDef['itemRecords'] = {},
  facts: FactWords = words,
): Html {
  const needOf = (name: string) => {
    const need = needs[name] ?? 'required';
    const hint = typeof need === 'object' ? needed(view, need.requiredIf, facts, words) : undefined;
    return {
      need: need === 'required' || hint ? ('required' as const) : ('optional' as const),
      ...(hint ? { hint } : {}),
    };
  };
  return html`${Object.entries(asked).map(([name, def]) => field(view, { name: `${prefix}.${name}`, label: words.title(name), def, ...needOf(name), ...(def.type === 'choice' ? { choices: Object.keys(def.choices).map((key) => ({ key, text: words.choicePlain(name, key) })) } : {}) }, filled))}`;
}
