import { evaluate, type Item, type Row } from '../../kernel/index.ts';
import { entriesAbout, entriesOf, HIDDEN, type Moment, seenFact } from '../official/moment.ts';
import { written } from '../official/value.ts';
import { organOf, wordOf } from '../official/words.ts';
import type { Asked, Field } from './fields.ts';

/** One entry of a list: what its columns hold, as papers write it. */
export type Entry = ReadonlyMap<string, string>;

/** Where the fields of a template take what they stand for. Everything is text; nothing of it is read as a template. */
export interface Values {
  text(field: Field): string | undefined;
  rows(field: Field): readonly Entry[];
  holds(asked: Asked): boolean;
}

/** The values of a paper at the moment at which it is made, as its reader may see them. */
export function valuesAt(moment: Moment): Values {
  const text = (field: Field): string | undefined => {
    if (field.means === '$paper') return moment.definition.papers?.[moment.paper]?.title;
    if (field.means === '$act') return moment.definition.acts[moment.act.act]?.title;
    if (field.means === '$organ') return organOf(moment);
    const value = wordOf(field.means, moment);
    return value === '' ? undefined : value;
  };
  const rows = (field: Field) => rowsOf(field, moment);
  return { text, rows, holds: (asked) => holds(asked, moment, text, rows) };
}

function rowsOf(field: Field, moment: Moment): readonly Entry[] {
  const list = moment.definition.lists?.[field.means];
  if (list) {
    const about = entriesAbout(field.means, moment);
    const entries: readonly Item[] = about.length > 0 ? about : entriesOf(field.means, moment);
    return entries.map(({ columns }) => entryOf(field, columns, moment));
  }
  const value = seenFact(field.means, moment);
  return Array.isArray(value) ? (value as readonly Row[]).map((row) => entryOf(field, row, moment)) : [];
}

function entryOf({ columns = [] }: Field, row: Row, { names }: Moment): Entry {
  return new Map(
    columns.flatMap(({ means, def }) => {
      const value = row[means];
      return value === undefined || !def ? [] : [[means, written(def, value, names)] as const];
    }),
  );
}

function holds(asked: Asked, moment: Moment, text: Values['text'], rows: Values['rows']): boolean {
  const { field, kind } = asked;
  const { state, definition, world, act } = moment;
  if (field.when) {
    const scope = { definition, state, facts: state.facts, world, at: state.lastAt, day: act.day };
    return (evaluate(field.when, scope) === 'yes') === (kind !== 'absent');
  }
  if (kind === 'is') return text(field) === asked.title;
  const there = field.kind === 'rows' ? rows(field).length > 0 : isSet(field, moment, text);
  return kind === 'absent' ? !there : there;
}

/** Known; and of a yes or no, yes. */
function isSet(field: Field, moment: Moment, text: Values['text']): boolean {
  if (field.def?.type !== 'yesNo' || field.means.includes('.')) return text(field) !== undefined;
  const value = seenFact(field.means, moment);
  return value === true || value === HIDDEN;
}
