import { type ActEvent, type CitingDef, LAWS, lawEntry, reaches, type Value } from '../kernel/index.ts';
import type { Citing } from '../ledger/citations.ts';
import type { EntryName } from '../ledger/registers.ts';
import type { Draft } from './draft.ts';
import type { Platform } from './platform.ts';
import { copied, type OpeningByLaw } from './reactions.ts';

/** A case that an act opens by itself; with the citing thing it is about where there is one for each. */
export interface Opening extends OpeningByLaw {
  readonly citing?: Citing;
}

/** The openings of an act, those for each citing thing multiplied by what rests on it on the day of the act. */
export async function impacts(
  p: Platform,
  source: Draft,
  event: ActEvent,
  openings: readonly OpeningByLaw[],
): Promise<readonly Opening[]> {
  const found: Opening[] = [];
  for (const opening of openings) {
    const { rule } = opening;
    if (!rule.each) found.push(opening);
    else
      for (const citing of await things(p, source, event, rule.each))
        found.push({
          ...opening,
          citing,
          facts: copied(rule.copies, source.procedure, event, source.state, partsOf(p, citing)),
        });
  }
  return found;
}

/** Each citing thing once, however often it cites: by the citation that the change reaches first. */
async function things(p: Platform, source: Draft, event: ActEvent, def: CitingDef): Promise<readonly Citing[]> {
  const targets = targetsOf(p, source, def);
  if (targets.length === 0) return [];
  const changed = 'law' in def && def.articles !== undefined ? source.state.facts[def.articles] : undefined;
  const articles = Array.isArray(changed) ? changed.map(String) : [];
  const wanted = ({ room }: Citing) => (def.of?.includes(room) ?? true) && !def.notOf?.includes(room);
  const all = await p.ledger.citing(p.district.code, targets, event.day);
  const each = new Map<string, Citing>();
  for (const one of all)
    if (wanted(one) && one.id !== source.state.case && reaches(articles, one.article) && !each.has(one.id))
      each.set(one.id, one);
  // By their names, so that the same things always come in the same order.
  const order = ({ room, title, id }: Citing) => `${room} ${title} ${id}`;
  return [...each.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function targetsOf(p: Platform, { state }: Draft, def: CitingDef): readonly EntryName[] {
  const law = (name: Value | undefined): readonly EntryName[] => {
    const entry = typeof name === 'string' ? lawEntry(name, { keyOf: p.keyOf }) : undefined;
    return entry === undefined ? [] : [{ register: LAWS, entry }];
  };
  if ('law' in def) return law(state.facts[def.law]);
  const own = { register: def.register, entry: state.case };
  return [own, ...(def.titled === undefined ? [] : law(state.facts[def.titled]))];
}

function partsOf(p: Platform, citing: Citing): { readonly [part: string]: Value } {
  const { kind, room, id, org, field, article, facts } = citing;
  const parts: { [part: string]: Value } = {
    $citing: id,
    $kind: kind,
    $register: room,
    $name: nameOf(p, citing),
    $holder: org,
    $field: field,
    ...(article === '' ? {} : { $article: article }),
  };
  for (const [name, value] of Object.entries(facts)) parts[`$of.${name}`] = value;
  return parts;
}

/** What a task calls the citing thing: a case that is called by a person's name is called by its procedure instead. */
function nameOf(p: Platform, { kind, room, title }: Citing): string {
  const definition = kind === 'case' ? p.procedures.find(({ id }) => id === room) : undefined;
  return definition?.facts[definition.caseTitle]?.personal ? definition.title.zh : title;
}
