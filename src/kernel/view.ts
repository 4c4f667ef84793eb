import { headsWithCounts } from './alike.ts';
import type { CaseState } from './case.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import type { FactDef, Facts, PersonalClass, Row, Value } from './fact.ts';
import type { Procedure, PublishDef } from './procedure.ts';
import type { World } from './world.ts';

/** One thing that is public about a case: only listed facts, personal ones masked. */
export interface PublicView {
  readonly title: string;
  readonly since: string;
  readonly facts: Facts;
  readonly lists: { readonly [list: string]: readonly Row[] };
}

/** What anyone may see of a case now; null for a view that is not (or no longer) public. */
export function publicViews(
  source: Procedure,
  state: CaseState,
  world: World,
): { readonly [view: string]: PublicView | null } {
  const { definition } = compile(source);
  const views: { [view: string]: PublicView | null } = {};
  for (const [name, def] of Object.entries(definition.publish ?? {}))
    views[name] = viewOf(definition, def, state, world);
  return views;
}

function viewOf(definition: Procedure, def: PublishDef, state: CaseState, world: World): PublicView | null {
  const acts = typeof def.at === 'string' ? [def.at] : def.at;
  const marks = acts.flatMap((act) => state.done[act] ?? []);
  const since = marks.map((m) => m.day).sort()[0];
  if (since === undefined) return null;
  const last = Math.max(...marks.map((m) => m.seq));
  if (def.downBy?.some((act) => (state.done[act]?.seq ?? 0) > last)) return null;
  const scope = { definition, state, facts: state.facts, world, at: state.lastAt, day: state.lastAt.slice(0, 10) };
  if (def.when && evaluate(def.when, scope) !== 'yes') return null;
  const facts: { [fact: string]: Value } = {};
  for (const fact of def.shows) {
    const shown = show(definition.facts[fact], state.facts[fact]);
    if (shown !== undefined) facts[fact] = shown;
  }
  const lists: { [list: string]: readonly Row[] } = {};
  for (const [list, columns] of Object.entries(def.lists ?? {})) {
    const own = definition.lists?.[list];
    const entries = state.lists[list] ?? [];
    const shown = own?.alike ? headsWithCounts(own.alike, entries) : entries;
    lists[list] = shown.map((item) => row(own?.columns ?? {}, item.columns, columns ?? []));
  }
  return { title: def.title, since, facts, lists };
}

/** What the party of the case sees of its file: what it gave itself and what the definition adds, never inside notes. */
export function partyFacts(source: Procedure, state: CaseState): Facts {
  const { definition } = compile(source);
  const given = new Set(definition.partySees ?? []);
  for (const [name, act] of Object.entries(definition.acts)) {
    const roles = typeof act.by === 'string' ? [act.by] : act.by;
    if (state.done[name] && roles.some((role) => definition.roles[role]?.outside))
      for (const fact of Object.keys(act.records ?? {})) given.add(fact);
  }
  const facts: { [fact: string]: Value } = {};
  for (const fact of given) {
    const value = state.facts[fact];
    if (value !== undefined && !definition.facts[fact]?.inside) facts[fact] = value;
  }
  return facts;
}

function show(def: FactDef | undefined, value: Value | undefined): Value | undefined {
  if (!def || value === undefined || def.inside) return undefined;
  if (def.type === 'table') return (value as readonly Row[]).map((r) => row(def.columns, r, Object.keys(def.columns)));
  return def.personal ? mask(def.personal, String(value)) : value;
}

function row(columns: { readonly [column: string]: FactDef }, values: Row, shown: readonly string[]): Row {
  const masked: { [column: string]: string | number | boolean } = {};
  for (const column of shown) {
    const value = show(columns[column], values[column]);
    if (value !== undefined && typeof value !== 'object') masked[column] = value;
  }
  return masked;
}

/** Hides a personal value by its class: 张*三, 110101********1234, 138****5678, the district of an address. */
export function mask(personal: PersonalClass, value: string): string {
  const letters = [...value];
  const stars = (n: number) => '*'.repeat(Math.max(n, 1));
  switch (personal) {
    case 'name':
      return letters.length <= 2
        ? `${letters[0] ?? ''}*`
        : `${letters[0]}${stars(letters.length - 2)}${letters.at(-1)}`;
    case 'identity':
      return letters.length < 12
        ? stars(4)
        : `${letters.slice(0, 6).join('')}${stars(letters.length - 10)}${letters.slice(-4).join('')}`;
    case 'phone':
      return letters.length < 8 ? stars(4) : `${letters.slice(0, 3).join('')}****${letters.slice(-4).join('')}`;
    case 'address':
      return letters.length < 8 ? stars(4) : `${letters.slice(0, 6).join('')}****`;
    default:
      return '****';
  }
}
