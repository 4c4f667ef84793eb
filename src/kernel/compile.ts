import type { Condition, StandsCondition } from './condition.ts';
import { person, text, yesNo } from './fact.ts';
import { withPack } from './pack.ts';
import type {
  ActDef,
  Anchor,
  BoundDef,
  ClockDef,
  EntryReactionDef,
  GateDef,
  KeyedEntry,
  PauseDef,
  Procedure,
  ReactionDef,
} from './procedure.ts';
import { withRemedies } from './remedy.ts';

/** A procedure with what follows from it, worked out once: which clocks an act starts, which gates bar it. */
export interface Compiled {
  readonly definition: Procedure;
  readonly acts: { readonly [act: string]: CompiledAct };
}

export interface CompiledAct {
  readonly name: string;
  readonly def: ActDef;
  /** Clocks that begin with this act or with the paper that it serves. */
  readonly starts: readonly string[];
  readonly stops: readonly string[];
  readonly gates: readonly GateDef[];
  readonly bounds: readonly BoundDef[];
  /** Waits and windows that name this act. */
  readonly timed: readonly string[];
  readonly pauses: readonly string[];
  readonly resumes: readonly string[];
  readonly extends: readonly string[];
  /** Facts with which the act names other cases. */
  readonly cases: readonly string[];
  /** Ref facts that the act or one of its gates reads in a register. */
  readonly reads: readonly string[];
  /** Bases that must not have lost their force for the act. */
  readonly bases: readonly StandsCondition[];
  /** Columns that entries added by the act may bring. */
  readonly brings: readonly string[];
  /** Keyed entries that the act's conditions and effects read. */
  readonly keyed: readonly KeyedEntry[];
}

const known = new WeakMap<Procedure, Compiled>();

/** Compiles a definition; the same definition always gives the same object. */
export function compile(source: Procedure): Compiled {
  const found = known.get(source);
  if (found) return found;
  const definition = withRecusal(withRemedies(withPack(source)));
  const acts: { [act: string]: CompiledAct } = {};
  for (const [name, def] of Object.entries(definition.acts)) acts[name] = compileAct(definition, name, def);
  const compiled = { definition, acts };
  known.set(source, compiled);
  known.set(definition, compiled);
  return compiled;
}

/** Everything that other cases bring about in one of this procedure. */
export function reactionsIn({ on, onEntry }: Procedure): readonly (ReactionDef | EntryReactionDef)[] {
  return [...(on ?? []), ...(onEntry ?? [])];
}

/** The anchors of a clock, as a list. */
export function anchorsOf(clock: ClockDef): readonly Anchor<string, string>[] {
  return Array.isArray(clock.starts) ? clock.starts : [clock.starts as Anchor<string, string>];
}

function compileAct(definition: Procedure, name: string, def: ActDef): CompiledAct {
  const clocks = Object.entries(definition.clocks) as [string, ClockDef][];
  const pauses = Object.entries(definition.pauses ?? {}) as [string, PauseDef][];
  const startedBy = (clock: ClockDef) =>
    anchorsOf(clock).some((a) => a === name || (typeof a === 'object' && 'served' in a && a.served === def.serves));
  const starts = clocks.filter(([, c]) => startedBy(c));
  return {
    name,
    def: { ...def, ...forgetting(def, starts) },
    starts: starts.map(([n]) => n),
    stops: clocks.filter(([, c]) => c.stops?.includes(name)).map(([n]) => n),
    gates: Object.values(definition.gates).filter((g) => g.blocks.includes(name)),
    bounds: Object.values(definition.bounds ?? {}).filter((b) => b.on.includes(name)),
    timed: clocks.filter(([, c]) => c.blocks?.includes(name)).map(([n]) => n),
    pauses: pauses.filter(([, p]) => p.from === name).map(([n]) => n),
    resumes: pauses.filter(([, p]) => p.until === name).map(([n]) => n),
    extends: clocks.filter(([, c]) => c.extension?.by === name).map(([n]) => n),
    cases: Object.keys(def.records ?? {}).filter((fact) => definition.facts[fact]?.type === 'case'),
    reads: refsOf(definition, name, def),
    bases: basesOf(definition, name, def),
    brings: columnsBrought(definition, def),
    keyed: keyedOf(definition, name, def, startedBy),
  };
}

/** A wait that begins anew is cut short only by a reason given anew: that of an earlier round is forgotten. */
function forgetting(def: ActDef, starts: readonly (readonly [string, ClockDef])[]): Pick<ActDef, 'forgets'> {
  const reasons = starts.flatMap(([, clock]) => clock.soft?.reason ?? []);
  return reasons.length === 0 ? {} : { forgets: [...new Set([...(def.forgets ?? []), ...reasons])] };
}

/** What a later act on an entry writes is not for whoever adds it, unless the adding act says so. */
export function columnsBrought(definition: Procedure, { adds, brings, sets }: ActDef): readonly string[] {
  const list = adds === undefined ? undefined : definition.lists?.[adds];
  if (!list) return [];
  const written = (act: ActDef) => Object.keys({ ...act.itemRecords, ...(act.adds ? {} : act.sets) });
  const later = new Set(Object.values(definition.acts).flatMap((act) => (act.each === adds ? written(act) : [])));
  const kept = list.alike ? [list.alike.under, list.alike.entries, list.alike.persons] : [];
  const own = (column: string) => !later.has(column) || list.required?.includes(column) || brings?.includes(column);
  return Object.keys(list.columns).filter(
    (column) => !kept.includes(column) && own(column) && !Object.hasOwn(sets ?? {}, column),
  );
}

/** Adds the two acts of recusal (回避) that every procedure shares in the same words. */
function withRecusal(source: Procedure): Procedure {
  const { recusal } = source;
  if (!recusal || source.acts.askRecusal) return source;
  const askers = [...new Set([...recusal.of, recusal.decidedBy, ...outsiders(source)])];
  return {
    ...source,
    lists: {
      ...source.lists,
      recusals: {
        title: '回避',
        columns: { person: person('应回避人'), reason: text('理由', { inside: true }), granted: yesNo('是否回避') },
      },
    },
    acts: {
      ...source.acts,
      askRecusal: {
        title: '申请回避',
        from: 'open',
        by: askers,
        adds: 'recusals',
        times: 'many',
        basis: recusal.basis,
      },
      decideRecusal: {
        title: '决定回避',
        from: 'open',
        by: recusal.decidedBy,
        each: 'recusals',
        itemRecords: { granted: 'required' },
        times: 'many',
        basis: recusal.basis,
      },
    },
  };
}

function outsiders(source: Procedure): readonly string[] {
  return Object.entries(source.roles)
    .filter(([, role]) => role.outside === 'party')
    .map(([name]) => name);
}

function refsOf(definition: Procedure, name: string, def: ActDef): readonly string[] {
  const found = new Set(Object.keys(def.records ?? {}).filter((fact) => definition.facts[fact]?.type === 'ref'));
  const conditions = Object.values(definition.gates)
    .filter((g) => g.blocks.includes(name))
    .map((g) => g.until);
  if (def.when) conditions.push(def.when);
  for (const condition of conditions) for (const fact of factsIn(condition)) found.add(fact);
  for (const effect of def.effects ?? [])
    if (typeof effect.entry === 'object' && 'fact' in effect.entry) found.add(effect.entry.fact);
  return [...found].filter((fact) => definition.facts[fact]?.type === 'ref');
}

function keyedOf(
  definition: Procedure,
  name: string,
  def: ActDef,
  startedBy: (clock: ClockDef) => boolean,
): readonly KeyedEntry[] {
  const needs = Object.values({ ...def.records, ...def.itemRecords });
  const clocks = Object.values(definition.clocks).filter((c) => startedBy(c) || c.blocks?.includes(name));
  const conditions = [
    def.when,
    ...needs.map((need) => (typeof need === 'object' ? need.requiredIf : undefined)),
    ...Object.values(definition.gates).map((gate) => (gate.blocks.includes(name) ? gate.until : undefined)),
    ...Object.values(definition.bounds ?? {}).map((bound) => (bound.on.includes(name) ? bound.when : undefined)),
    ...clocks.map((clock) => clock.when),
    ...(def.effects ?? []).map((effect) => effect.when),
  ];
  const own = (def.effects ?? []).flatMap(({ register, entry }) =>
    typeof entry === 'object' && 'key' in entry ? [{ register, key: entry.key }] : [],
  );
  const all = [...conditions.flatMap((condition) => (condition ? keyedIn(condition) : [])), ...own];
  return [...new Map(all.map((keyed) => [JSON.stringify(keyed), keyed])).values()];
}

function basesOf(definition: Procedure, name: string, { when }: ActDef): readonly StandsCondition[] {
  const gates = Object.values(definition.gates).filter((gate) => gate.blocks.includes(name));
  const all = [...gates.map((gate) => gate.until), ...(when ? [when] : [])].flatMap(standsIn);
  return [...new Map(all.map((one) => [`${one.stands}/${one.on}`, one])).values()];
}

/** The bases that a condition asks for. */
export function standsIn(condition: Condition): readonly StandsCondition[] {
  if ('all' in condition) return condition.all.flatMap(standsIn);
  if ('any' in condition) return condition.any.flatMap(standsIn);
  if ('not' in condition) return standsIn(condition.not);
  return 'stands' in condition ? [condition] : [];
}

function keyedIn(condition: Condition): readonly KeyedEntry[] {
  if ('all' in condition) return condition.all.flatMap(keyedIn);
  if ('any' in condition) return condition.any.flatMap(keyedIn);
  if ('not' in condition) return keyedIn(condition.not);
  return 'keyed' in condition ? [condition.keyed] : [];
}

/** Every fact that a condition reads. */
export function factsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  if ('entry' in condition) return [condition.entry];
  if ('entryFact' in condition) return [condition.entryFact[0]];
  if ('stands' in condition) return [condition.stands];
  if ('known' in condition) return [condition.known];
  if ('cmp' in condition) {
    const [fact, , other] = condition.cmp;
    if (typeof other !== 'object') return [fact];
    const second = 'fact' in other ? other.fact : 'rule' in other ? other.on : undefined;
    return second === undefined ? [fact] : [fact, second];
  }
  if ('lawChanged' in condition) return [condition.since];
  if ('keyed' in condition) return condition.keyed.key;
  return 'is' in condition && !overList(condition) ? [condition.is[0]] : [];
}

/** Whether a condition is about the entries of a list, so that its `is` names a column. */
export function overList<T extends Condition>(
  condition: T,
): condition is Extract<T, { readonly every: string } | { readonly some: string } | { readonly count: string }> {
  return 'every' in condition || 'some' in condition || 'count' in condition;
}
