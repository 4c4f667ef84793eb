import {
  type ActDef,
  caseOf,
  choice,
  columnsBrought,
  copiesOf,
  date,
  type FactDef,
  longText,
  type Procedure,
  serviceModes,
} from '../../../kernel/index.ts';
import { textsOf } from '../../../procedures/registry.ts';
import type { Both, ImportColumn } from './column.ts';

type Need = NonNullable<ActDef['records']>[string];

/** One column for everything that an act asks for, in the order of its form. */
export function actColumns(definition: Procedure, name: string): readonly ImportColumn[] {
  const act = definition.acts[name] as ActDef;
  const label = labeller(definition);
  const copies = copiesOf(definition);
  const facts = Object.entries(act.records ?? {}).flatMap(([fact, need]) => {
    const def = definition.facts[fact];
    if (!def || Object.hasOwn(act.computes ?? {}, fact) || copies.includes(fact)) return [];
    return [label(`facts.${fact}`, fact, def, needOf(need))];
  });
  const list = act.adds === undefined ? undefined : definition.lists?.[act.adds];
  const brought = columnsBrought(definition, act).flatMap((column) => {
    const def = list?.columns[column];
    const need = list?.required?.includes(column) ? 'required' : 'optional';
    return def ? [label(`items.${column}`, `${act.adds}.${column}`, def, need)] : [];
  });
  return [
    ...(act.from === 'start' ? [] : [caseColumn]),
    ...facts,
    ...brought,
    ...(act.serves ? servedColumns : []),
    ...(act.late ? [onColumn] : []),
    ...(act.from === 'start' ? [] : [noteColumn]),
  ];
}

const needOf = (need: Need | undefined) => (typeof need === 'object' ? 'conditional' : (need ?? 'optional'));

type Labeller = (key: string, name: string, fact: FactDef, need: ImportColumn['need']) => ImportColumn;

/** Columns with the names that the procedure's own texts give them; `name` is the fact, or `list.column`. */
function labeller(definition: Procedure): Labeller {
  const texts = textsOf(definition.id);
  const organs = organFacts(definition);
  const named = (name: string, fact: FactDef): Both => {
    const [owner = '', column] = name.split('.');
    const en = column === undefined ? texts?.facts[owner] : texts?.columns?.[owner]?.[column];
    return { zh: fact.title, en: en ?? fact.title };
  };
  const label: Labeller = (key, name, fact, need) => {
    const hint = texts?.hints?.[name];
    const choices =
      fact.type === 'choice'
        ? Object.entries(fact.choices).map(([one, zh]) => [one, { zh, en: texts?.choices?.[name]?.[one] ?? zh }])
        : undefined;
    const parts =
      fact.type === 'table'
        ? Object.entries(fact.columns).map(([one, def]) => label(one, `${name}.${one}`, def, 'optional'))
        : undefined;
    return {
      key,
      title: named(name, fact),
      need,
      fact,
      ...(hint ? { hint } : {}),
      ...(choices ? { choices: Object.fromEntries(choices) } : {}),
      ...(parts ? { parts } : {}),
      ...(organs.has(name) ? { organ: true as const } : {}),
      // Who is to be recused is one of the staff; other persons in a file are anybody.
      ...(name === 'recusals.person' ? { colleague: true as const } : {}),
    };
  };
  return label;
}

/** Facts and columns in which roles are held, and the one that names the handling organ. */
function organFacts({ roles, handledBy, lists }: Procedure): ReadonlySet<string> {
  const held = Object.values(roles).flatMap(({ in: where }): string[] => {
    if (typeof where !== 'object') return [];
    if ('fact' in where) return [where.fact];
    return 'itemColumn' in where ? Object.keys(lists ?? {}).map((list) => `${list}.${where.itemColumn}`) : [];
  });
  const handling = typeof handledBy === 'object' && 'fact' in handledBy ? [handledBy.fact] : [];
  return new Set([...held, ...handling]);
}

const caseColumn: ImportColumn = {
  key: 'case',
  title: { zh: '案件', en: 'Case' },
  need: 'required',
  fact: caseOf('案件'),
  hint: { zh: '收件编号或者案件编号', en: 'Its receipt number or its id' },
};

const modes: { readonly [mode in (typeof serviceModes)[number]]: Both } = {
  spot: { zh: '当场交付', en: 'Handed over on the spot' },
  direct: { zh: '直接送达', en: 'In person' },
  left: { zh: '留置送达', en: 'Left at the place' },
  post: { zh: '邮寄送达', en: 'By post' },
  electronic: { zh: '电子送达', en: 'Electronically' },
  notice: { zh: '公告送达', en: 'By public notice' },
};

const servedColumns: readonly ImportColumn[] = [
  {
    key: 'served.mode',
    title: { zh: '送达方式', en: 'How it was served' },
    need: 'optional',
    fact: choice('送达方式', Object.fromEntries(serviceModes.map((mode) => [mode, modes[mode].zh]))),
    choices: modes,
  },
  {
    key: 'served.day',
    title: { zh: '送达之日', en: 'Served on' },
    need: 'optional',
    fact: date('送达之日'),
  },
];

const onColumn: ImportColumn = {
  key: 'on',
  title: { zh: '纸面办理的时间', en: 'Done on paper on' },
  need: 'optional',
  fact: date('纸面办理的时间'),
  hint: { zh: '补录已在纸面上办理的环节才填', en: 'Only where it was done on paper before' },
  moment: true,
};

const noteColumn: ImportColumn = {
  key: 'note',
  title: { zh: '内部备注', en: 'Inner note' },
  need: 'optional',
  fact: longText('内部备注', { max: 2_000 }),
};
