import type { ActEvent, Author, CaseState, ClockStart, Item, RunningClock } from './case.ts';
import { endOfLimit } from './clock.ts';
import { anchorsOf, type Compiled, type CompiledAct } from './compile.ts';
import { listFilled } from './draw.ts';
import { evaluate, type Scope, snapshots } from './evaluate.ts';
import type { Facts, Row, Value } from './fact.ts';
import type { Given } from './facts.ts';
import { clockKey } from './fold.ts';
import { type Computed, lastDay } from './formula.ts';
import { keyedEntry, keyedId } from './keyed.ts';
import { pin, pinWait } from './limit.ts';
import { linksMade } from './link.ts';
import type { ActDef, ClockDef, EffectDef, NumberingDef, PauseDef, Procedure } from './procedure.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Effect, EntrySnapshot } from './register.ts';
import { certificates } from './role.ts';
import { lawsRead } from './standing.ts';

/** What must still be true when the act is written: versions of entries read, numbers taken. */
export type Guard =
  | { readonly register: string; readonly entry: string; readonly version: number }
  | { readonly series: string; readonly n: number };

export interface Performed {
  readonly event: ActEvent;
  readonly guards: readonly Guard[];
}

export interface Performance {
  readonly author: Author;
  readonly given: Given;
  /** What the formulas of the act come to. */
  readonly computed?: Computed;
  readonly item?: Item;
  /** Entries of a register that were drawn into a list. */
  readonly read?: readonly EntrySnapshot[];
  readonly recordedAt: string;
  readonly served?: { readonly day: string; readonly mode: string };
  readonly note?: string;
  readonly extra?: Partial<ActEvent>;
}

/** Writes the event of an act that has been judged lawful. Still refuses where a clock has no rule or a value no way on. */
export function perform(
  compiled: Compiled,
  act: CompiledAct,
  scope: Scope,
  how: Performance,
): Performed | { refusal: Refusal } {
  const { definition } = compiled;
  const { state } = scope;
  const guards: Guard[] = [];
  let facts = how.computed ? { ...how.given.facts, ...how.computed.facts } : how.given.facts;
  const unset = how.computed?.unset.filter((fact) => fact in state.facts) ?? [];
  let number: ActEvent['number'];
  if (act.def.numbers) {
    const taken = nextNumber(act.def.numbers, scope);
    facts = { ...facts, [taken.into]: taken.text };
    number = { series: taken.series, n: taken.n };
    guards.push(number);
  }
  const after: Scope = facts ? { ...scope, facts: { ...scope.facts, ...facts } } : scope;
  const to = destination(act.def, after);
  if (to === undefined) return { refusal: nowhere(act.def, after) };
  const cleared = clearedBy(act, facts, unset, state);
  const started = starts(compiled, act, withEntries(act.def, after, how), how);
  if ('refusal' in started) return started;
  const lengthened = extensions(act, after);
  if ('refusal' in lengthened) return lengthened;
  const { reads, guards: read } = readings(act, after, how);
  guards.push(...read);
  const effects = effectsOf(act, after);
  if ('refusal' in effects) return effects;
  const event: { -readonly [K in keyof ActEvent]: ActEvent[K] } = {
    kind: 'act',
    seq: state.seq + 1,
    act: act.name,
    at: scope.at,
    recordedAt: how.recordedAt,
    day: scope.day,
    by: how.author,
    from: state.stage,
    to,
    ...how.extra,
  };
  if (facts && Object.keys(facts).length > 0) event.facts = facts;
  const items = itemsOf(act, how, state);
  if (items.length > 0) event.items = items;
  if (act.def.each && how.item) event.item = { list: act.def.each, key: how.item.key };
  if (how.note) event.note = how.note;
  if (act.def.covers) event.covers = act.def.covers;
  if (cleared.length > 0) event.cleared = cleared;
  const gone = (act.def.forgets ?? []).filter((fact) => state.facts[fact] !== undefined && facts?.[fact] === undefined);
  const forgotten = [...gone, ...unset];
  if (forgotten.length > 0) event.forgotten = forgotten;
  if (started.length > 0) event.starts = started;
  const stopped = stops(compiled, act, cleared, state, how.item);
  if (stopped.length > 0) event.stops = stopped;
  if (lengthened.length > 0) event.extends = lengthened;
  const begun = act.pauses.flatMap((name) =>
    pausesOf(definition.pauses?.[name] as PauseDef, name, act.def, after, how),
  );
  if (begun.length > 0) event.pauses = begun;
  if (act.resumes.length > 0) event.resumes = act.resumes.map((name) => resumed(name, definition, act.def, how.item));
  if (act.def.serves) event.served = { paper: act.def.serves, ...(how.served ?? { day: scope.day, mode: 'direct' }) };
  if (number) event.number = number;
  if (effects.length > 0) event.effects = effects;
  if (reads.length > 0) event.reads = reads;
  const links = linksMade(definition, how.given.facts, state.case, scope.world);
  if (links.length > 0) event.links = [...links, ...(event.links ?? [])];
  const recused =
    act.def.recuses === true
      ? how.item?.key
      : act.name === 'decideRecusal' && how.given.columns?.granted === true
        ? how.item?.columns.person
        : undefined;
  if (typeof recused === 'string') event.recused = [recused];
  return { event, guards };
}

function destination(def: ActDef, scope: Scope): string | undefined {
  if (def.to === undefined) return scope.state.stage;
  if (typeof def.to === 'string') return def.to;
  const value = scope.facts[def.to.by];
  return value !== undefined && Object.hasOwn(def.to.cases, String(value)) ? def.to.cases[String(value)] : undefined;
}

function nowhere(def: ActDef, scope: Scope): Refusal {
  const fact = typeof def.to === 'object' ? def.to.by : '';
  const title = scope.definition.facts[fact]?.title ?? fact;
  const value = scope.facts[fact];
  const path = { path: `facts.${fact}` };
  return value === undefined
    ? refuse('fact.required', { fact: title }, path)
    : refuse('outcome.unknown', { fact: title, value: String(value) }, path);
}

/** Done-marks that fall: what the act undoes, and what was about a fact that it changes. */
function clearedBy(
  act: CompiledAct,
  facts: Facts | undefined,
  unset: readonly string[],
  state: CaseState,
): readonly string[] {
  const cleared = new Set((act.def.undoes ?? []).filter((name) => state.done[name]));
  const changed = (fact: string) =>
    unset.includes(fact) || (facts !== undefined && fact in facts && !same(facts[fact], state.facts[fact]));
  if (facts || unset.length > 0)
    for (const [name, mark] of Object.entries(state.done))
      if (name !== act.name && mark.covers?.some(changed)) cleared.add(name);
  return [...cleared];
}

const same = (a: Value | undefined, b: Value | undefined) =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Whether a clock starts is judged with the entries that the act adds, as with the facts that it brings. */
function withEntries(def: ActDef, scope: Scope, { given }: Performance): Scope {
  const adds = listFilled(def);
  if (adds === undefined || !given.items?.length) return scope;
  const added = given.items.map(({ key, columns }) => ({ key, columns, done: {} }));
  const lists = { ...scope.state.lists, [adds]: [...(scope.state.lists[adds] ?? []), ...added] };
  return { ...scope, state: { ...scope.state, lists } };
}

function starts(
  compiled: Compiled,
  act: CompiledAct,
  scope: Scope,
  how: Performance,
): ClockStart[] | { refusal: Refusal } {
  const started: ClockStart[] = [];
  for (const name of act.starts) {
    const def = compiled.definition.clocks[name] as ClockDef;
    for (const item of def.each ? itemsOfClock(act.def, def.each, scope, how) : [undefined]) {
      if (def.again === 'keepFirst' && scope.state.clocks[clockKey(name, item?.key)]) continue;
      const own = item ? { ...scope, item } : scope;
      if (def.when && evaluate(def.when, own) !== 'yes') continue;
      const limit = def.kind === 'wait' ? pinWait(def.limit, own) : pin(def.limit, own);
      if ('refusal' in limit) return limit;
      const promise = def.promise ? pin(def.promise, own) : undefined;
      const from = def.from ? dayFrom(def.from, act, scope) : undefined;
      if (from !== undefined && typeof from !== 'string') return from;
      started.push({
        clock: name,
        ...(item ? { item: item.key } : {}),
        start: from ?? (onService(def, act) ? (how.served?.day ?? scope.day) : scope.day),
        at: scope.at,
        limit: limit.limit,
        ...(promise && 'limit' in promise ? { promise: promise.limit } : {}),
      });
    }
  }
  return started;
}

/** The day in the file that a clock is counted from; a day that is not known refuses like a missing fact. */
function dayFrom(from: NonNullable<ClockDef['from']>, act: CompiledAct, scope: Scope): string | { refusal: Refusal } {
  if ('dayOf' in from) {
    const day = lastDay(from.dayOf, act.name, scope);
    const title = scope.definition.acts[from.dayOf]?.title ?? from.dayOf;
    return day ?? { refusal: refuse('fact.required', { fact: [`“${title}”的日期`, `the day of "${title}"`] }, {}) };
  }
  const day = scope.facts[from.fact];
  const title = scope.definition.facts[from.fact]?.title ?? from.fact;
  const path = { path: `facts.${from.fact}` };
  return typeof day === 'string' ? day : { refusal: refuse('fact.required', { fact: title }, path) };
}

/** Whether the clock runs from the service of the act's paper, not from the act. */
function onService(clock: ClockDef, act: CompiledAct): boolean {
  return !anchorsOf(clock).includes(act.name);
}

/** The entries for which a clock starts: those that the act adds, the one that it is about, or all of the list. */
function itemsOfClock(
  def: ActDef,
  list: string,
  scope: Scope,
  how: Performance,
): readonly Pick<Item, 'key' | 'columns'>[] {
  if (listFilled(def) === list) return how.given.items ?? [];
  if (def.each !== list) return scope.state.lists[list] ?? [];
  return how.item ? [{ key: how.item.key, columns: { ...how.item.columns, ...how.given.columns } }] : [];
}

function stops(
  compiled: Compiled,
  act: CompiledAct,
  cleared: readonly string[],
  state: CaseState,
  item?: Item,
): readonly string[] {
  const running = (key: string) =>
    state.clocks[key] !== undefined && (state.clocks[key] as RunningClock).stoppedAt === undefined;
  const own = act.stops.flatMap((name) => {
    if (!(compiled.definition.clocks[name] as ClockDef).each) return [name];
    if (item && act.def.each) return [clockKey(name, item.key)];
    return Object.keys(state.clocks).filter((key) => key.startsWith(`${name}#`));
  });
  const fallen = cleared
    .flatMap((name) => compiled.acts[name]?.starts ?? [])
    .filter((name) => !act.starts.includes(name));
  return [...new Set([...own, ...fallen])].filter(running);
}

function extensions(act: CompiledAct, scope: Scope): NonNullable<ActEvent['extends']> | { refusal: Refusal } {
  const longer: { clock: string; limit: NonNullable<ActEvent['extends']>[number]['limit'] }[] = [];
  for (const clock of act.extends) {
    const { extension } = scope.definition.clocks[clock] as ClockDef;
    const limit = pin(extension?.limit as never, scope);
    if ('refusal' in limit) return limit;
    longer.push({ clock, limit: limit.limit });
  }
  return longer;
}

/** The spans that an act begins: one, or one for each entry that it adds or is about. */
function pausesOf(
  def: PauseDef,
  pause: string,
  act: ActDef,
  scope: Scope,
  how: Performance,
): NonNullable<ActEvent['pauses']> {
  const told = def.toldUntil === undefined ? undefined : scope.facts[def.toldUntil];
  const span = { pause, clocks: def.stops, ...(typeof told === 'string' ? { toldUntil: told } : {}) };
  if (def.each === undefined) return [span];
  const items =
    listFilled(act) === def.each ? (how.given.items ?? []) : act.each === def.each && how.item ? [how.item] : [];
  return items.map(({ key }) => ({ ...span, item: key }));
}

/** What an act ends: the pause, or that of the list entry which it is about. */
function resumed(pause: string, definition: Procedure, act: ActDef, item: Item | undefined): string {
  const each = definition.pauses?.[pause]?.each;
  return each !== undefined && act.each === each ? clockKey(pause, item?.key) : pause;
}

function itemsOf({ name, def }: CompiledAct, how: Performance, state: CaseState): NonNullable<ActEvent['items']> {
  const list = listFilled(def);
  const own = columnsSet(name, def, state, how.item);
  const added =
    list === undefined
      ? []
      : (how.given.items ?? []).map(({ key, columns }) => ({ list, key, columns: { ...columns, ...own } }));
  const columns = list === undefined ? { ...how.given.columns, ...own } : how.given.columns;
  if (def.each && how.item && columns && Object.keys(columns).length > 0)
    return [{ list: def.each, key: how.item.key, columns: columns as Row }, ...added];
  return added;
}

/** What an act writes by itself into the entries that it adds or is about. */
function columnsSet(act: string, { sets = {}, each }: ActDef, { lists }: CaseState, item: Item | undefined): Row {
  const before = (lists[each ?? ''] ?? []).filter(({ done }) => done[act] !== undefined).length;
  const set: { [column: string]: Row[string] } = {};
  for (const [column, value] of Object.entries(sets)) {
    const word =
      typeof value !== 'object' ? value : 'nth' in value ? before + 1 : (item?.columns[value.column] ?? undefined);
    if (word !== undefined) set[column] = word;
  }
  return set;
}

function readings(
  act: CompiledAct,
  scope: Scope,
  { author, read: drawn = [] }: Performance,
): { reads: NonNullable<ActEvent['reads']>; guards: readonly Guard[] } {
  const shown = certificates(author, scope);
  const named = act.reads.flatMap((fact) => snapshots(fact, scope));
  const laws = act.bases.flatMap((one) => lawsRead(one, scope));
  const keyed = act.keyed.map((one) => keyedEntry(one, scope));
  const more = keyed.length + laws.length > 0 ? [...shown, ...keyed, ...laws] : shown;
  const reads = (more.length + drawn.length > 0 ? [...named, ...more, ...drawn] : named).flatMap((e) =>
    e ? [{ register: e.register, entry: e.entry, version: e.version, state: e.state }] : [],
  );
  return { reads, guards: reads.map(({ register, entry, version }) => ({ register, entry, version })) };
}

function effectsOf(act: CompiledAct, scope: Scope): readonly Effect[] | { refusal: Refusal } {
  const made = (act.def.effects ?? []).flatMap((effect): readonly (Effect | { refusal: Refusal })[] => {
    const { when } = effect;
    if (typeof effect.entry === 'object' && 'each' in effect.entry)
      return (scope.state.lists[effect.entry.each] ?? [])
        .filter((item) => !when || evaluate(when, { ...scope, item }) === 'yes')
        .map((item) => effectOn(effect, `${scope.state.case}/${item.key}`, act.name, scope, item.columns));
    if (when && evaluate(when, scope) !== 'yes') return [];
    return entriesOf(effect, scope).map((entry) => effectOn(effect, entry, act.name, scope));
  });
  const refused = made.find((effect) => 'refusal' in effect);
  return refused ?? (made as readonly Effect[]);
}

function entriesOf(effect: EffectDef, scope: Scope): readonly string[] {
  if (effect.entry === 'case' || 'each' in effect.entry) return [scope.state.case];
  if ('key' in effect.entry) {
    const id = keyedId({ register: effect.register, key: effect.entry.key }, scope);
    return id === undefined ? [] : [id];
  }
  const value = scope.facts[effect.entry.fact];
  return value === undefined ? [] : Array.isArray(value) ? (value as string[]) : [String(value)];
}

type FieldSource = NonNullable<EffectDef['facts']>[string];

function worth(source: FieldSource, act: string, scope: Scope, columns: Row): Value | undefined {
  if ('is' in source) return source.is;
  if ('column' in source) return columns[source.column];
  if ('fact' in source) return scope.facts[source.fact];
  return lastDay(source.dayOf, act, scope);
}

function effectOn(
  effect: EffectDef,
  entry: string,
  act: string,
  scope: Scope,
  columns: Row = {},
): Effect | { refusal: Refusal } {
  const facts: { [field: string]: Value } = {};
  for (const [field, source] of Object.entries(effect.facts ?? {})) {
    const value = worth(source, act, scope, columns);
    if (value !== undefined) facts[field] = value;
  }
  const holder = effect.holder ? scope.facts[effect.holder.fact] : scope.state.org;
  const from = String((effect.from === 'day' ? undefined : scope.facts[effect.from.fact]) ?? scope.day);
  const until = lastDayOf(effect, entry, from, scope);
  if (until && 'refusal' in until) return until;
  return {
    op: effect.op,
    register: effect.register,
    entry,
    from,
    ...until,
    ...(Object.keys(facts).length > 0 || (effect.op === 'enter' && isKeyed(effect)) ? { facts } : {}),
    ...(effect.op === 'enter' || effect.holder ? { holder: String(holder) } : {}),
    ...(effect.why ? { why: effect.why } : {}),
  };
}

const isKeyed = ({ entry }: EffectDef): boolean => typeof entry === 'object' && 'key' in entry;

/** The last day of what an effect enters. Whoever enters a keyed entry again never shortens what stands. */
function lastDayOf(
  effect: EffectDef,
  entry: string,
  from: string,
  scope: Scope,
): { readonly until: string } | { refusal: Refusal } | undefined {
  if (!effect.until) return undefined;
  let until: Value | undefined;
  if ('fact' in effect.until) until = scope.facts[effect.until.fact];
  else {
    const pinned = pin(effect.until.limit, scope);
    if ('refusal' in pinned) return pinned;
    until = endOfLimit(pinned.limit, { day: from, at: scope.at }, [], scope.world.calendar).due;
  }
  if (typeof until !== 'string') return undefined;
  const standing =
    effect.op === 'enter' && isKeyed(effect) ? scope.world.entry(effect.register, entry, from) : undefined;
  if (standing?.state !== 'inForce' && standing?.state !== 'suspended') return { until };
  return standing.until === undefined ? undefined : { until: standing.until > until ? standing.until : until };
}

/** Name of a gapless counter: procedure and series, issuing organ (empty for the district's own), year. */
export function seriesKey(definition: Procedure, series: string, org: string, year: string): string {
  const by = definition.numbering?.[series]?.by;
  return `${definition.id}.${series}|${by === 'org' ? org : ''}|${year}`;
}

function nextNumber(series: string, scope: Scope): { series: string; n: number; text: string; into: string } {
  const def = scope.definition.numbering?.[series] as NumberingDef;
  const year = scope.day.slice(0, 4);
  const key = seriesKey(scope.definition, series, scope.state.org, year);
  const n = scope.world.nextNumber(key);
  const org = scope.world.org(scope.state.org)?.code ?? '';
  const text = def.pattern.replace('{org}', org).replace('{year}', year).replace('{n}', String(n));
  return { series: key, n, text, into: def.into };
}
