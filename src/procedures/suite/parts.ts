import { compile, type Procedure, type RegisterDef } from '../../kernel/index.ts';

/** Every part of a procedure that a coverage line may name, as `kind:name`. */
export function partsOf(source: Procedure, registers: readonly RegisterDef[]): ReadonlySet<string> {
  const { definition } = compile(source);
  const parts = {
    act: definition.acts,
    clock: definition.clocks,
    gate: definition.gates,
    bound: definition.bounds,
    pause: definition.pauses,
    role: definition.roles,
    publish: definition.publish,
    fact: definition.facts,
    stage: definition.stages,
    paper: definition.papers,
    list: definition.lists,
    indicator: definition.indicators,
    numbering: definition.numbering,
  };
  const named = Object.entries(parts).flatMap(([kind, all]) => Object.keys(all ?? {}).map((name) => `${kind}:${name}`));
  return new Set([...named, ...registers.map((register) => `register:${register.id}`)]);
}

/** Every article on which a part of the procedure rests, as `law article`. */
export function articlesOf({
  acts,
  clocks,
  gates,
  bounds,
  pauses,
  publish,
  numbering,
  recusal,
  attackable,
  pack,
}: Procedure): ReadonlySet<string> {
  const parts = [acts, clocks, gates, bounds, pauses, publish, numbering, pack?.items].flatMap((all) =>
    Object.values(all ?? {}),
  );
  const bases = [...parts, ...(recusal ? [recusal] : []), ...(attackable ? [attackable] : [])].flatMap((part) =>
    [part.basis].flat(),
  );
  return new Set(bases.flatMap((basis) => ('article' in basis ? [`${basis.law} ${basis.article}`] : [])));
}

/** Labels that an English reader needs, by group of the texts. */
export function labelsOf(definition: Procedure): { readonly [group: string]: readonly string[] } {
  const { stages, roles, facts, acts, clocks, lists, papers, publish, indicators, pauses } = definition;
  const groups = { stages, roles, facts, acts, clocks, lists, papers, publish, indicators, pauses };
  return Object.fromEntries(Object.entries(groups).map(([group, all]) => [group, Object.keys(all ?? {})]));
}

/** Choices to be labelled: of facts by their name, of columns as `list.column`. */
export function choicesOf({ facts, lists }: Procedure): { readonly [field: string]: readonly string[] } {
  const tables = Object.entries(facts).flatMap(([name, def]) =>
    def.type === 'table' ? [[name, def.columns] as const] : [],
  );
  const columns = [...Object.entries(lists ?? {}).map(([list, def]) => [list, def.columns] as const), ...tables];
  const fields = [
    ...Object.entries(facts),
    ...columns.flatMap(([list, all]) =>
      Object.entries(all).map(([column, def]) => [`${list}.${column}`, def] as const),
    ),
  ];
  return Object.fromEntries(
    fields.flatMap(([field, def]) => (def.type === 'choice' ? [[field, Object.keys(def.choices)]] : [])),
  );
}

/** Columns to be labelled, by list or table. */
export function columnsOf({ facts, lists }: Procedure): { readonly [list: string]: readonly string[] } {
  const tables = Object.entries(facts).flatMap(([name, def]) =>
    def.type === 'table' ? [[name, Object.keys(def.columns)]] : [],
  );
  return Object.fromEntries([
    ...Object.entries(lists ?? {}).map(([list, def]) => [list, Object.keys(def.columns)]),
    ...tables,
  ]);
}
