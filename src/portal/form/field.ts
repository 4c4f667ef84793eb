import type { FactDef } from '../../kernel/index.ts';
import { attributes, type Html, html, type Part } from '../html/html.ts';
import type { View } from '../view.ts';
import { type Typed, typedAll, typedText } from './typed.ts';

/** One question of a form. */
export interface Field {
  /** Its name in the form, such as `facts.phone`; its errors come under the same path. */
  readonly name: string;
  readonly label: Part;
  readonly def: FactDef;
  readonly need: 'required' | 'optional';
  readonly hint?: Part;
  /** Choices by key, in the reader's language. */
  readonly choices?: readonly { readonly key: string; readonly text: string }[];
}

/** What is shown beside the fields: what was typed before, and what was wrong with it. */
export interface Filled {
  readonly typed: Typed;
  readonly wrong: { readonly [field: string]: readonly Part[] };
}

/** The id of a field's input, to which an error links. */
export function idOf(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/** Draws a field with its label, hint, what was typed and what is wrong with it. */
export function field(view: View, question: Field, filled: Filled): Html {
  const { t } = view;
  const { name, def, label, hint, need } = question;
  const id = idOf(name);
  const wrong = filled.wrong[name] ?? [];
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const wrongId = wrong.length === 0 ? undefined : `${id}-wrong`;
  const described = [hintId, wrongId].filter((x) => x !== undefined).join(' ') || undefined;
  const mark = need === 'optional' ? html` <span class="optional">${t('form.optional')}</span>` : '';
  const below = html`${hint === undefined ? '' : html`<p class="hint" ${attributes({ id: hintId })}>${hint}</p>`}${wrong.map((why, n) => html`<p class="wrong" ${attributes({ id: n === 0 ? wrongId : undefined })}><span class="hidden">${t('form.error')}</span>${why}</p>`)}`;
  const invalid = wrong.length > 0 ? ' invalid' : '';
  const options = optionsOf(view, question);
  if (options) {
    const chosen = typedAll(filled.typed, name);
    const boxes = options.map(
      (o, n) =>
        html`<div class="choice"><input ${attributes({ type: 'radio', id: n === 0 ? id : `${id}-${o.key}`, name, value: o.key, checked: chosen.includes(o.key) })}><label ${attributes({ for: n === 0 ? id : `${id}-${o.key}`, lang: t.langOf(o.text) })}>${o.text}</label></div>`,
    );
    return html`<fieldset class="field${invalid}" ${attributes({ 'aria-describedby': described })}><legend>${label}${mark}</legend>${below}${boxes}</fieldset>`;
  }
  const named = {
    id,
    name,
    'aria-describedby': described,
    'aria-invalid': wrong.length > 0 ? 'true' : undefined,
    ...inputOf(name, def),
  };
  const value = typedText(filled.typed, name);
  const input =
    def.type === 'longText' || def.type === 'list'
      ? html`<textarea ${attributes({ ...named, rows: 5 })}>${value}</textarea>`
      : def.type === 'file'
        ? html`${kept(view, name, typedAll(filled.typed, name).at(-1))}<input ${attributes(named)}>`
        : html`<input ${attributes({ ...named, value })}>`;
  return html`<div class="field${invalid}"><label for="${id}">${label}${mark}</label>${below}${input}</div>`;
}

/** A file that was sent before stays unless another takes its place. */
export function kept({ t }: View, name: string, file: string | undefined): Html {
  if (!file) return html``;
  return html`<input ${attributes({ type: 'hidden', name, value: file })}><p class="hint">${t('form.file-kept')}</p>`;
}

function optionsOf({ t }: View, { def, choices }: Field): Field['choices'] | undefined {
  if (def.type === 'choice')
    return choices ?? Object.entries(def.choices).map(([key, text]) => ({ key, text: t.zhPlain(text) }));
  if (def.type === 'yesNo')
    return [
      { key: 'yes', text: t.plain('yes') },
      { key: 'no', text: t.plain('no') },
    ];
  return undefined;
}

function inputOf(name: string, def: FactDef): { readonly [attribute: string]: string | number | undefined } {
  switch (def.type) {
    case 'date':
      return { type: 'date' };
    case 'number':
    case 'money':
      return { type: 'text', inputmode: 'decimal' };
    case 'file':
      return { type: 'file' };
    case 'longText':
    case 'list':
      return {};
    default:
      return {
        type: def.personal === 'phone' ? 'tel' : 'text',
        autocomplete: completes(name, def),
        maxlength: 'max' in def ? def.max : undefined,
      };
  }
}

/** What the browser may fill in by itself (WCAG 1.3.5). */
function completes(name: string, { personal, type }: FactDef): string | undefined {
  if (personal === 'phone') return 'tel';
  if (personal === 'name' && /applicant/i.test(name)) return 'name';
  if (personal === 'address') return 'street-address';
  return type === 'organisation' && /applicant/i.test(name) ? 'organization' : undefined;
}
