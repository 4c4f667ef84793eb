import { type Citation, citationsIn, LAWS, lawName } from './citation.ts';
import type { EntryState, StandsCondition, Truth } from './condition.ts';
import type { Scope } from './evaluate.ts';
import { type Facts, list, type Value } from './fact.ts';
import type { EntrySnapshot } from './register.ts';

/** A basis that holds no longer, and since when. */
export interface Gone {
  readonly name: string;
  readonly state: EntryState;
  readonly from?: string;
}

/** The id of a law's entry in the register of laws; undefined where it has no name yet. */
export function lawEntry(name: string, { keyOf }: Pick<Scope['world'], 'keyOf'>): string | undefined {
  const plain = lawName(name);
  return plain === '' ? undefined : keyOf(LAWS, [plain]);
}

/** The laws that a field of a register entry names; the field itself tells whether as texts or as rows. */
export function lawsIn(field: string, facts: Facts): readonly Citation[] {
  return citationsIn({ [field]: list(field, { basis: true }) }, facts);
}

/** Whether what a fact names as a basis holds; unknown while it names nothing or an entry cannot be read. */
export function stands(condition: StandsCondition, scope: Scope): Truth {
  const value = scope.facts[condition.stands];
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'unknown';
  if (named(condition, value, scope).some((entry) => entry === undefined)) return 'unknown';
  return gone(condition, scope).length === 0 ? 'yes' : 'no';
}

/** What a fact names as a basis and that holds no longer. */
export function gone(condition: StandsCondition, scope: Scope): readonly Gone[] {
  const { stands: fact, on } = condition;
  const def = scope.definition.facts[fact];
  const value = scope.facts[fact];
  if (!def || value === undefined) return [];
  const day = dayFor(fact, scope);
  if (def.type !== 'ref')
    return citationsIn({ [fact]: { ...def, basis: true } }, { [fact]: value }).flatMap((one) =>
      goneLaw(one, scope, day),
    );
  return named(condition, value, scope).flatMap((entry): readonly Gone[] => {
    if (!entry) return [];
    if (on === undefined)
      return entry.state === 'inForce'
        ? []
        : [{ name: nameOf(entry), state: entry.state, ...(entry.from ? { from: entry.from } : {}) }];
    // An entry of which every law has gone can carry nothing, though nobody has ended it yet.
    const laws = lawsIn(on, entry.facts);
    const lost = laws.flatMap((one) => goneLaw(one, scope, day));
    return lost.length < laws.length ? [] : lost;
  });
}

/** The entries of the register of laws that a condition reads. */
export function lawsRead(condition: StandsCondition, scope: Scope): readonly EntrySnapshot[] {
  const { stands: fact, on } = condition;
  const def = scope.definition.facts[fact];
  const value = scope.facts[fact];
  if (!def || value === undefined) return [];
  const cited =
    def.type === 'ref'
      ? named(condition, value, scope).flatMap((entry) => (entry && on !== undefined ? lawsIn(on, entry.facts) : []))
      : citationsIn({ [fact]: { ...def, basis: true } }, { [fact]: value });
  return cited.flatMap((one) => law(one, scope, dayFor(fact, scope)) ?? []);
}

/** An entry pinned to the opening is judged as it stood then: a case filed before goes on under what held. */
function dayFor(fact: string, scope: Scope): string {
  const def = scope.definition.facts[fact];
  return def?.type === 'ref' && def.pin === 'open' ? scope.state.filedOn : scope.day;
}

function named({ stands: fact }: StandsCondition, value: Value, scope: Scope): readonly (EntrySnapshot | undefined)[] {
  const def = scope.definition.facts[fact];
  if (def?.type !== 'ref') return [];
  const ids = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  return ids.map((id) => scope.world.entry(def.register, id, dayFor(fact, scope)));
}

function law({ cites }: Citation, scope: Scope, day: string): EntrySnapshot | undefined {
  if (!('law' in cites)) return undefined;
  const id = lawEntry(cites.law, scope.world);
  return id === undefined ? undefined : scope.world.entry(LAWS, id, day);
}

function goneLaw(one: Citation, scope: Scope, day: string): readonly Gone[] {
  const found = law(one, scope, day);
  if (found?.state !== 'ended' && found?.state !== 'suspended') return [];
  return [{ name: `《${one.said}》`, state: found.state, ...(found.from ? { from: found.from } : {}) }];
}

function nameOf({ entry, facts }: EntrySnapshot): string {
  const name = [facts.title, facts.name].find((title) => typeof title === 'string');
  return `《${name ?? entry}》`;
}

const words: { readonly [state in EntryState]: readonly [zh: string, en: string] } = {
  ended: ['失效', 'no longer in force'],
  suspended: ['停止执行', 'suspended'],
  future: ['尚未施行', 'not yet in force'],
  absent: ['没有登记', 'not registered'],
  inForce: ['有效', 'in force'],
};

/** What has gone, as a refusal tells it, in both languages. */
export function toldOf(all: readonly Gone[]): readonly [zh: string, en: string] {
  const zh = all.map(({ name, state, from }) => {
    const day = from === undefined ? '' : state === 'future' ? `自${from}起施行，` : `自${from}起`;
    return `${name}${day}${words[state][0]}`;
  });
  const en = all.map(({ name, state, from }) => `${name} ${words[state][1]}${from === undefined ? '' : ` (${from})`}`);
  return [zh.join('；'), en.join('; ')];
}
