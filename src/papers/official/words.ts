import { compile, wordsIn } from '../../kernel/index.ts';
import { basisWritten } from './basis.ts';
import { clockLength } from './length.ts';
import { entriesAbout, HIDDEN, type Moment, mayBeInside, seenFact } from './moment.ts';
import { remedyWritten } from './remedy.ts';
import { dayWritten, written } from './value.ts';

/**
 * A paragraph with its words filled in, cut into paragraphs where a long text has several.
 * @returns nothing where one of its words is not known
 */
export function filled(paragraph: string, moment: Moment): readonly string[] {
  const values = new Map<string, string>();
  for (const word of wordsIn(paragraph)) {
    const value = wordOf(word, moment);
    if (value === undefined || value === '') return [];
    values.set(word, value);
  }
  const text = closed(
    paragraph.replace(/\{([^{}]*)\}/g, (_, word: string) => values.get(word) ?? ''),
    paragraph,
  );
  return text
    .split(/\n+/)
    .map((line) => line.trim().replace(/([。！？])[。；，]/g, '$1'))
    .filter((line) => line !== '');
}

/** A sentence that ends with what somebody wrote gets its full stop where he left it out. */
function closed(text: string, paragraph: string): string {
  const open = !/[。！？；：…）]\s*$/.test(text) && !text.includes('\n');
  return paragraph.endsWith('}') && open ? `${text.trimEnd()}。` : text;
}

/** What a word of a paper stands for; undefined where it is not known. */
export function wordOf(word: string, moment: Moment): string | undefined {
  const { definition, state, act, world } = moment;
  switch (word) {
    case '$party':
      return addressee(moment);
    case '$organ':
      return organOf(moment);
    case '$day':
      return dayWritten(act.day);
    case '$title':
      return moment.caseTitle;
    case '$basis':
      return basisWritten(compile(definition).definition.acts[act.act]?.basis ?? []);
    case '$remedy':
      return remedyWritten(definition, moment.paper, state, world);
  }
  const [kind, name = ''] = word.split(':', 2);
  if (kind === '$length') return clockLength(definition, state, name, world);
  if (kind === '$dayOf') {
    const done = state.done[name];
    return done && dayWritten(done.day);
  }
  const [list = '', column] = word.split('.', 2);
  return column === undefined ? factWritten(word, moment) : columnWritten(list, column, moment);
}

function factWritten(fact: string, moment: Moment): string | undefined {
  const def = moment.definition.facts[fact];
  if (!def || (def.inside && !mayBeInside(moment))) return undefined;
  const value = seenFact(fact, moment);
  if (value === undefined) return moment.draft && awaited(fact, moment) ? `【${def.title}】` : undefined;
  return value === HIDDEN ? HIDDEN : written(def, value, moment.names);
}

/** Whether the act of a draft would record the fact. */
function awaited(fact: string, { definition, act }: Moment): boolean {
  const def = compile(definition).definition.acts[act.act];
  const number = def?.numbers === undefined ? undefined : definition.numbering?.[def.numbers]?.into;
  return number === fact || Object.hasOwn({ ...def?.records, ...def?.computes }, fact);
}

function columnWritten(list: string, column: string, moment: Moment): string | undefined {
  const def = moment.definition.lists?.[list]?.columns[column];
  if (!def || (def.inside && !mayBeInside(moment))) return undefined;
  const values = entriesAbout(list, moment).flatMap(({ columns }) => {
    const value = columns[column];
    return value === undefined ? [] : [written(def, value, moment.names)];
  });
  if (values.length > 0) return [...new Set(values)].join('、');
  const { adds, each } = moment.definition.acts[moment.act.act] ?? {};
  return moment.draft && [adds, each].includes(list) ? `【${def.title}】` : undefined;
}

/** In whose name the paper is made: the handling organ, or that of whoever acts. */
export function organOf({ definition, paper, state, act, names }: Moment): string {
  const own = definition.papers?.[paper]?.issuer === 'actor' ? act.org : undefined;
  return names.org(own ?? state.org)?.name ?? state.org;
}

/** Who the paper goes to, by name where the file knows it; undefined for a paper to nobody. */
export function addressee(moment: Moment): string | undefined {
  const { definition, paper, state, world, names } = moment;
  const to = definition.papers?.[paper]?.to;
  if (typeof to === 'object') return factWritten(to.fact, moment);
  const role = to === undefined ? undefined : definition.roles[to];
  if (!role) return undefined;
  for (const word of role.named ?? []) {
    const name = wordOf(word, moment);
    if (name !== undefined && !name.startsWith('【')) return name;
  }
  if (typeof role.in === 'object') {
    if ('kind' in role.in) return world.orgOfKind(role.in.kind)?.name ?? role.title;
    if ('fact' in role.in) return factWritten(role.in.fact, moment) ?? role.title;
    const { itemColumn } = role.in;
    for (const list of Object.keys(definition.lists ?? {})) {
      const found = definition.lists?.[list]?.columns[itemColumn] && columnWritten(list, itemColumn, moment);
      if (found) return found;
    }
  }
  if (role.outside || role.post === undefined) return role.title;
  return names.org(state.org)?.name ?? role.title;
}
