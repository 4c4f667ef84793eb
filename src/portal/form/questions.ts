import type { ActDef, FactDef, Facts, Procedure } from '../../kernel/index.ts';
import { attributes, type Html, html, join, type Part } from '../html/html.ts';
import type { FactWords } from '../labels.ts';
import { factsOf, fieldsOf } from '../labels.ts';
import type { View } from '../view.ts';
import { type Field, type Filled, field, idOf, kept } from './field.ts';
import { holds } from './holds.ts';
import { needed } from './needed.ts';
import { type Typed, typedAll, typedFacts } from './typed.ts';

/** What a form needs to know besides the definition. */
export interface Asking {
  /** Facts that the page sets by itself and does not ask for. */
  readonly known: readonly string[];
  /** Those of them whose values are known. */
  readonly given?: Facts;
  /** Rows to tick instead of rows to fill in, by table fact: the materials that a power asks for. */
  readonly rows: {
    readonly [fact: string]: readonly { readonly name: string; readonly note?: Part; readonly noFile?: true }[];
  };
}

/**
 * Names of the facts that an act asks for, in the order of the definition. What is needed only under a condition is
 * left out once the answers so far rule it out.
 */
export function questioned(p: Procedure, act: ActDef, asking: Asking, typed: Typed): readonly string[] {
  const facts = { ...typedFacts(p, act, typed), ...asking.given };
  const all = Object.entries(act.records ?? {}).flatMap(([name, need]) => {
    if (!p.facts[name] || need === undefined || asking.known.includes(name)) return [];
    return typeof need === 'object' && holds(need.requiredIf, facts) === 'no' ? [] : [name];
  });
  return all.filter((name) => !idleReason(p, name, all));
}

/** A reason for leaving a bound need not be given where the date that is bound is not asked for. */
function idleReason(p: Procedure, name: string, asked: readonly string[]): boolean {
  const bounds = Object.values(p.bounds ?? {}).filter(({ soft }) => soft?.reason === name);
  return bounds.length > 0 && bounds.every(({ fact }) => !asked.includes(fact));
}

/** The questions of an act as a form shows them, in the order of the definition; `only` these, where they are named. */
export function questions(
  view: View,
  p: Procedure,
  act: ActDef,
  asking: Asking,
  filled: Filled,
  only?: readonly string[],
): Html {
  const words = factsOf(view, p);
  const parts = Object.entries(act.records ?? {}).flatMap(([name, need]) => {
    const def = p.facts[name];
    if (!def || need === undefined || asking.known.includes(name) || only?.includes(name) === false) return [];
    if (def.type === 'table') return [rowsOf(view, words, name, def.columns, asking, filled)];
    // A question by itself is only asked when it is needed: what it depends on was answered before.
    const met = typeof need === 'object' && holds(need.requiredIf, typedFacts(p, act, filled.typed)) === 'yes';
    const condition = typeof need === 'object' && !met ? needed(view, need.requiredIf, words) : undefined;
    return [
      field(
        view,
        {
          ...asked(words, name, def),
          need: need === 'required' || met || condition ? 'required' : 'optional',
          hint: hints(
            def.type === 'ref' ? entryHint(view, def.register) : words.hint(name),
            def.type === 'file' ? view.t('form.file-limits') : undefined,
            condition,
          ),
        },
        filled,
      ),
    ];
  });
  return html`${parts}`;
}

function asked(words: FactWords, name: string, def: FactDef): Omit<Field, 'need'> {
  const choices =
    def.type === 'choice'
      ? { choices: Object.keys(def.choices).map((key) => ({ key, text: words.choicePlain(name, key) })) }
      : {};
  return { name: `facts.${name}`, label: words.title(name), def, ...choices };
}

/** People know an entry by what names it in its register, such as the number of a licence. */
function entryHint(view: View, id: string): Part | undefined {
  const register = view.source.register(id);
  return register && view.t('form.entry', { field: fieldsOf(view, register).title(register.entryTitle) });
}

function hints(...parts: readonly (Part | undefined)[]): Part | undefined {
  const told = parts.filter((part) => part !== undefined);
  return told.length === 0 ? undefined : join(told, ' ');
}

const BLANK_ROWS = 3;

/** A table: rows to tick where they are known, else some rows to fill in. */
function rowsOf(
  view: View,
  words: FactWords,
  name: string,
  columns: { readonly [column: string]: FactDef },
  asking: Asking,
  filled: Filled,
): Html {
  const { t } = view;
  const base = `facts.${name}`;
  const wrong = (filled.wrong[base] ?? []).map((why) => html`<p class="wrong">${why}</p>`);
  const known = asking.rows[name];
  const [first, ...others] = Object.keys(columns);
  const files = others.filter((column) => columns[column]?.type === 'file');
  if (known && first) {
    const boxes = known.map((row, n) => {
      const id = n === 0 ? idOf(base) : idOf(`${base}.${n}`);
      const box = {
        type: 'checkbox',
        id,
        name: `${base}.${n}.${first}`,
        value: row.name,
        checked: typedAll(filled.typed, `${base}.${n}.${first}`).length > 0,
      };
      const upload = (row.noFile ? [] : files).map(
        (column) =>
          html`${kept(view, `${base}.${n}.${column}`, typedAll(filled.typed, `${base}.${n}.${column}`).at(-1))}<input ${attributes({ type: 'file', name: `${base}.${n}.${column}`, 'aria-label': t.plain('form.file-for', { what: row.name }) })}>`,
      );
      return html`<div class="choice"><input ${attributes(box)}><label for="${id}">${t.zh(row.name)}${row.note ? html` <span class="note">${row.note}</span>` : ''}</label>${upload}</div>`;
    });
    return html`<fieldset class="field"><legend>${words.title(name)} <span class="optional">${t('form.optional')}</span></legend><p class="hint">${t('form.materials')} ${files.length > 0 ? t('form.file-limits') : ''}</p>${wrong}${boxes}</fieldset>`;
  }
  const rows = Array.from(
    { length: BLANK_ROWS },
    (_, n) =>
      html`<div class="row" role="group" aria-label="${t.plain('form.row', { n: n + 1 })}">${Object.keys(columns).map((column) => field(view, { name: `${base}.${n}.${column}`, label: words.column(name, column), def: columns[column] as FactDef, need: 'required' }, filled))}</div>`,
  );
  return html`<fieldset class="field"><legend ${attributes({ id: idOf(base) })}>${words.title(name)} <span class="optional">${t('form.rows')}</span></legend>${wrong}${rows}</fieldset>`;
}
