import {
  type CaseState,
  type FactDef,
  type Facts,
  type Item,
  mask,
  type PersonalClass,
  type Procedure,
  partyFacts,
  type Row,
  type Value,
} from '../../kernel/index.ts';
import { decide, type Standing } from './decide.ts';

/** Where facts go. A list shows less than the file, and what leaves the platform less again. */
export type Path = 'page' | 'list' | 'export';

export type Visibility = 'whole' | 'masked' | 'none';

/** What remains of a personal fact for somebody who may see it whole: 个人信息保护法 art. 6, no more than needed. */
const forHandlers: { readonly [P in Path]: { readonly [C in PersonalClass]: Visibility } } = {
  page: { name: 'whole', identity: 'whole', phone: 'whole', address: 'whole', sensitive: 'whole' },
  list: { name: 'whole', identity: 'masked', phone: 'masked', address: 'masked', sensitive: 'none' },
  export: { name: 'masked', identity: 'masked', phone: 'masked', address: 'masked', sensitive: 'none' },
};

export interface Masking {
  readonly path?: Path;
  /** The case, so that its party sees what it gave itself. */
  readonly state?: CaseState;
}

/**
 * The facts that a reader may see, whole or masked: a reader of the file all but inside notes, the party its own,
 * anyone else none. Facts that the definition does not know are left out.
 * @param facts values of the case or of one of its events
 */
export function masked(definition: Procedure, facts: Facts, standing: Standing, options: Masking = {}): Facts {
  const see = viewer(definition, standing, options);
  return shownFacts(definition.facts, facts, see);
}

/** The entries of lists by the same rules; columns that may not be seen are left out. */
export function maskedLists(
  definition: Procedure,
  lists: { readonly [list: string]: readonly Item[] },
  standing: Standing,
  options: Masking = {},
): { readonly [list: string]: readonly Item[] } {
  const see = viewer(definition, standing, { ...options, state: undefined });
  const shown: { [list: string]: readonly Item[] } = {};
  for (const [list, items] of Object.entries(lists)) {
    const columns = definition.lists?.[list]?.columns ?? {};
    shown[list] = items.map((item) => ({ ...item, columns: shownFacts(columns, item.columns, see) as Row }));
  }
  return decide('case.read', standing).allow ? shown : {};
}

/** How much of one fact the reader sees, for screens that must say that something is held back. */
export function visibilityOf(
  definition: Procedure,
  fact: string,
  standing: Standing,
  options: Masking = {},
): Visibility {
  const def = definition.facts[fact];
  return def ? viewer(definition, standing, options)(fact, def) : 'none';
}

/** How much somebody sees of one fact. */
export type Viewer = (fact: string, def: FactDef) => Visibility;

function viewer(definition: Procedure, standing: Standing, { path = 'page', state }: Masking): Viewer {
  const may = (action: Parameters<typeof decide>[0]) => decide(action, standing).allow;
  const file = may('case.read');
  const inside = may('case.read-inside-notes');
  const personal = may('case.read-personal');
  const own = state && may('case.track') ? new Set(Object.keys(partyFacts(definition, state))) : new Set<string>();
  return (fact, def) => {
    if (def.inside) return inside ? classed(def, personal, path) : 'none';
    if (own.has(fact)) return 'whole';
    return file ? classed(def, personal, path) : 'none';
  };
}

function classed(def: FactDef, personal: boolean, path: Path): Visibility {
  if (!def.personal) return 'whole';
  const seen = personal
    ? forHandlers[path][def.personal]
    : path === 'export' && def.personal === 'sensitive'
      ? 'none'
      : 'masked';
  // A file cannot be masked: it is shown or it is not.
  return seen === 'masked' && def.type === 'file' ? 'none' : seen;
}

/** The facts as somebody sees them, whole or masked; without those that he does not see and those that nobody knows. */
export function shownFacts(defs: { readonly [fact: string]: FactDef }, facts: Facts | Row, see: Viewer): Facts {
  const shown: { [fact: string]: Value } = {};
  for (const [fact, value] of Object.entries(facts)) {
    const def = Object.hasOwn(defs, fact) ? defs[fact] : undefined;
    if (def) Object.assign(shown, shownFact(fact, def, value, see));
  }
  return shown;
}

function shownFact(fact: string, def: FactDef, value: Value, see: Viewer): Facts {
  const seen = see(fact, def);
  if (seen === 'none') return {};
  if (def.type === 'table') {
    const { columns, personal } = def;
    // Cells belong to whom the table belongs to; each has its own class, or the table's.
    const cells: Viewer = (_, cell) => see(fact, personal && !cell.personal ? { ...cell, personal } : cell);
    return { [fact]: (value as readonly Row[]).map((row) => shownFacts(columns, row, cells) as Row) };
  }
  if (seen === 'whole' || !def.personal) return { [fact]: value };
  const personal = def.personal;
  return {
    [fact]: Array.isArray(value) ? value.map((part) => mask(personal, String(part))) : mask(personal, String(value)),
  };
}
