import { factsIn, overList } from '../compile.ts';
import type { DrawDef } from '../draw-def.ts';
import type { MeasureDef } from '../indicator.ts';
import type { EffectDef, Formula, Limit, Procedure, RoleDef } from '../procedure.ts';
import { type Finding, found } from './finding.ts';
import { columnTests, type Leaf, leavesOf, listed, listOf } from './leaves.ts';

type Kind = 'stage' | 'fact' | 'role' | 'act' | 'clock' | 'list' | 'paper' | 'numbering' | 'column';
type Reference = readonly [kind: Kind, name: string | undefined, at: string, list?: string];

const words: { readonly [kind in Kind]: readonly [string, string] } = {
  stage: ['阶段', 'stage'],
  fact: ['字段', 'fact'],
  role: ['角色', 'role'],
  act: ['环节', 'act'],
  clock: ['期限', 'clock'],
  list: ['清单', 'list'],
  paper: ['文书', 'paper'],
  numbering: ['编号', 'numbering'],
  column: ['栏目', 'column'],
};

/** Names that lead nowhere, wherever they stand: the compiler's work, done again for a definition read from JSON. */
export function names(definition: Procedure): readonly Finding[] {
  const known: { readonly [kind in Exclude<Kind, 'column'>]: object } = {
    stage: definition.stages,
    fact: definition.facts,
    role: definition.roles,
    act: definition.acts,
    clock: definition.clocks,
    list: definition.lists ?? {},
    paper: definition.papers ?? {},
    numbering: definition.numbering ?? {},
  };
  const unknown = [...references(definition)].filter(([kind, name, , list]) => {
    if (name === undefined) return false;
    return !Object.hasOwn(kind === 'column' ? (definition.lists?.[list ?? '']?.columns ?? {}) : known[kind], name);
  });
  const reserved = Object.keys(definition.stages).filter((s) => ['start', 'open', 'any'].includes(s));
  return [
    ...unknown.map(([kind, name, at]) => found('name.unknown', at, { kind: words[kind], name: String(name) })),
    ...reserved.map((name) => found('name.reserved', `stages.${name}`, { name })),
  ];
}

function* references(d: Procedure): Generator<Reference> {
  yield ['fact', d.caseTitle, 'caseTitle'];
  if (typeof d.handledBy === 'object') {
    if ('fact' in d.handledBy) yield ['fact', d.handledBy.fact, 'handledBy.fact'];
    if ('holderOf' in d.handledBy) yield ['fact', d.handledBy.holderOf, 'handledBy.holderOf'];
  }
  for (const [name, stage] of Object.entries(d.stages)) yield* many('act', stage.requires, `stages.${name}.requires`);
  for (const [name, role] of Object.entries(d.roles)) yield* ofRole(d, name, role);
  yield* ofActs(d);
  yield* ofTimes(d);
  yield* ofViews(d);
  for (const [name, { alike, tells }] of Object.entries(d.lists ?? {})) {
    if (alike) yield* many('column', Object.values(alike), `lists.${name}.alike`, name);
    yield* many('column', tells?.columns, `lists.${name}.tells`, name);
    yield ['act', tells?.after, `lists.${name}.tells`];
  }
  for (const { leaf, at, lists } of leavesOf(d)) {
    yield* ofLeaf(leaf, at);
    for (const { list, test } of columnTests(leaf, lists)) yield ['column', test[0], at, list];
  }
}

function* many(
  kind: Kind,
  names: string | readonly string[] | undefined,
  at: string,
  list?: string,
): Generator<Reference> {
  for (const name of names === undefined ? [] : listed(names)) yield [kind, name, at, list];
}

function* ofRole(d: Procedure, name: string, role: RoleDef): Generator<Reference> {
  const at = `roles.${name}`;
  yield* many('role', role.notSameAs, `${at}.notSameAs`);
  if (typeof role.in !== 'object') return;
  if ('fact' in role.in) yield ['fact', role.in.fact, `${at}.in.fact`];
  if (!('itemColumn' in role.in)) return;
  for (const act of Object.values(d.acts))
    if (listed(act.by).includes(name)) yield ['column', role.in.itemColumn, `${at}.in.itemColumn`, act.each];
}

function* ofActs(d: Procedure): Generator<Reference> {
  for (const [name, act] of Object.entries(d.acts)) {
    const at = `acts.${name}`;
    if (!['start', 'open', 'any'].includes(String(act.from))) yield* many('stage', act.from, `${at}.from`);
    if (typeof act.to === 'string') yield ['stage', act.to, `${at}.to`];
    else if (act.to) {
      yield ['fact', act.to.by, `${at}.to.by`];
      yield* many('stage', Object.values(act.to.cases), `${at}.to.cases`);
    }
    yield* many('role', act.by, `${at}.by`);
    yield* many('fact', Object.keys(act.records ?? {}), `${at}.records`);
    for (const [fact, formula] of Object.entries(act.computes ?? {})) {
      yield ['fact', fact, `${at}.computes`];
      if (formula) yield* ofFormula(formula, d, `${at}.computes.${fact}`);
    }
    yield* many('list', act.adds, `${at}.adds`);
    if (act.draws) yield* ofDraw(act.draws, `${at}.draws`);
    yield* many('column', act.brings, `${at}.brings`, act.adds);
    yield* many('column', act.needs, `${at}.needs`, act.adds);
    yield* many('list', act.each, `${at}.each`);
    yield* many('column', Object.keys(act.itemRecords ?? {}), `${at}.itemRecords`, act.each);
    yield* many('column', Object.keys(act.sets ?? {}), `${at}.sets`, act.adds ?? act.draws?.into ?? act.each);
    for (const set of Object.values(act.sets ?? {}))
      if (typeof set === 'object' && 'column' in set) yield* many('column', set.column, `${at}.sets`, act.each);
    yield* many('act', act.undoes, `${at}.undoes`);
    yield* many('fact', act.covers, `${at}.covers`);
    yield* many('fact', act.forgets, `${at}.forgets`);
    yield* many('paper', act.serves, `${at}.serves`);
    yield* many('numbering', act.numbers, `${at}.numbers`);
    yield* many('fact', act.late?.proof, `${at}.late.proof`);
    for (const [n, effect] of (act.effects ?? []).entries()) yield* ofEffect(effect, `${at}.effects.${n}`);
  }
}

function* ofDraw(draws: DrawDef, at: string): Generator<Reference> {
  yield ['list', draws.into, at];
  yield* many('column', Object.keys(draws.columns), at, draws.into);
  if ('register' in draws) return yield ['fact', draws.on, at];
  if ('holders' in draws) return yield ['fact', draws.holders.by, at];
  const from = 'sample' in draws ? draws.sample : 'roll' in draws ? draws.roll : draws.lot;
  yield ['list', from, at];
  const own = 'roll' in draws ? ['$key', '$number'] : [];
  yield* many(
    'column',
    Object.values(draws.columns).filter((column) => !own.includes(column)),
    at,
    from,
  );
  if ('sample' in draws) yield* many('fact', [draws.size, draws.seed], at);
  else if ('roll' in draws) yield* many('column', [draws.once, ...(draws.only ? [draws.only[0]] : [])], at, from);
  else {
    yield* many('fact', [draws.seed, draws.digest, draws.seats.table], at);
    yield ['column', draws.kind, at, from];
    yield ['act', draws.gone, at];
  }
}

function* ofFormula(formula: Formula, d: Procedure, at: string): Generator<Reference> {
  if ('copy' in formula) yield ['fact', formula.copy, at];
  else if ('lawName' in formula) yield ['fact', formula.lawName, at];
  else if ('holds' in formula) return;
  else if ('dayOf' in formula) yield ['act', formula.dayOf, at];
  else if ('lookup' in formula) yield* many('fact', [formula.lookup, ...Object.values(formula.row)], at);
  else if ('surcharge' in formula) {
    yield ['fact', formula.surcharge, at];
    yield ['clock', formula.after, at];
  } else if ('digest' in formula) {
    yield ['list', formula.digest, at];
    yield* many('column', formula.columns, at, formula.digest);
  } else if ('keys' in formula) yield ['column', formula.is[0], at, formula.keys];
  else if (d.lists?.[formula.sum]) yield ['column', formula.column, at, formula.sum];
  else yield ['fact', formula.sum, at];
}

function* ofEffect(effect: EffectDef, at: string): Generator<Reference> {
  const each = typeof effect.entry === 'object' && 'each' in effect.entry ? effect.entry.each : undefined;
  if (typeof effect.entry === 'object')
    yield each === undefined
      ? ['fact', (effect.entry as { fact?: string }).fact, `${at}.entry`]
      : ['list', each, `${at}.entry`];
  if (typeof effect.entry === 'object' && 'key' in effect.entry)
    yield* many('fact', effect.entry.key, `${at}.entry.key`);
  if (effect.from !== 'day') yield ['fact', effect.from.fact, `${at}.from`];
  if (effect.until && 'limit' in effect.until) yield* ofLimit(effect.until.limit, `${at}.until`);
  else yield ['fact', effect.until?.fact, `${at}.until`];
  yield ['fact', effect.holder?.fact, `${at}.holder`];
  for (const [field, source] of Object.entries(effect.facts ?? {}))
    if ('fact' in source) yield ['fact', source.fact, `${at}.facts.${field}`];
    else if ('column' in source) yield ['column', source.column, `${at}.facts.${field}`, each];
}

function* ofTimes(d: Procedure): Generator<Reference> {
  for (const [name, clock] of Object.entries(d.clocks)) {
    const at = `clocks.${name}`;
    for (const anchor of listed(clock.starts))
      yield typeof anchor === 'string' ? ['act', anchor, `${at}.starts`] : ['paper', anchor.served, `${at}.starts`];
    yield* many('act', clock.stops, `${at}.stops`);
    yield* many('act', clock.blocks, `${at}.blocks`);
    yield* many('act', clock.extension?.by, `${at}.extension.by`);
    yield* many('act', clock.expiry?.does, `${at}.expiry.does`);
    yield* many('fact', clock.soft?.reason, `${at}.soft.reason`);
    yield* many('list', clock.each, `${at}.each`);
    if (clock.from)
      yield 'fact' in clock.from ? ['fact', clock.from.fact, `${at}.from`] : ['act', clock.from.dayOf, `${at}.from`];
    for (const limit of [clock.limit, clock.promise, clock.extension?.limit])
      if (limit) yield* ofLimit(limit, `${at}.limit`, clock.each);
  }
  for (const [name, gate] of Object.entries(d.gates)) {
    yield* many('act', gate.blocks, `gates.${name}.blocks`);
    yield ['fact', gate.only?.[0], `gates.${name}.only`];
  }
  for (const [name, bound] of Object.entries(d.bounds ?? {})) {
    yield* many('act', bound.on, `bounds.${name}.on`);
    yield* many('fact', [bound.fact, ...(bound.soft ? [bound.soft.reason] : [])], `bounds.${name}`);
    if (bound.from !== 'day') yield ['fact', bound.from, `bounds.${name}.from`];
    if (bound.limit) yield* ofLimit(bound.limit, `bounds.${name}.limit`);
  }
  for (const [name, pause] of Object.entries(d.pauses ?? {})) {
    yield* many('clock', pause.stops, `pauses.${name}.stops`);
    yield* many('act', [pause.from, pause.until], `pauses.${name}`);
    yield ['fact', pause.toldUntil, `pauses.${name}.toldUntil`];
    yield* many('list', pause.each, `pauses.${name}.each`);
  }
}

function* ofLimit(limit: Limit, at: string, list?: string): Generator<Reference> {
  if ('column' in limit) yield ['column', limit.column, at, list];
  if ('rule' in limit) yield ['fact', limit.on, at];
  if ('until' in limit) yield ['fact', limit.until, at];
  if ('before' in limit) yield ['fact', limit.before, at];
  if ('entry' in limit) yield ['fact', limit.entry, at];
  if (!('by' in limit)) return;
  yield ['fact', limit.by, at];
  for (const [value, chosen] of Object.entries(limit.cases)) yield* ofLimit(chosen, `${at}.${value}`, list);
}

function* ofViews(d: Procedure): Generator<Reference> {
  for (const [name, paper] of Object.entries(d.papers ?? {})) {
    if (typeof paper.to === 'object') yield ['fact', paper.to.fact, `papers.${name}.to`];
    else yield ['role', paper.to, `papers.${name}.to`];
    yield* many('act', paper.made, `papers.${name}.made`);
    yield ['fact', paper.number, `papers.${name}.number`];
  }
  for (const [name, numbering] of Object.entries(d.numbering ?? {}))
    yield ['fact', numbering.into, `numbering.${name}.into`];
  for (const [name, view] of Object.entries(d.publish ?? {})) {
    yield* many('act', view.at, `publish.${name}.at`);
    yield* many('act', view.downBy, `publish.${name}.downBy`);
    yield* many('fact', view.shows, `publish.${name}.shows`);
    for (const [list, columns] of Object.entries(view.lists ?? {})) {
      yield ['list', list, `publish.${name}.lists`];
      yield* many('column', columns, `publish.${name}.lists.${list}`, list);
    }
  }
  yield* many('fact', d.partySees, 'partySees');
  yield* ofLinks(d);
  for (const part of ['openedBy', 'on', 'onEntry'] as const)
    for (const [n, rule] of (d[part] ?? []).entries()) {
      yield ['act', rule.does, `${part}.${n}.does`];
      yield* many('fact', Object.keys(rule.copies ?? {}), `${part}.${n}.copies`);
    }
  for (const [name, { measure, by }] of Object.entries(d.indicators ?? {})) {
    const at = `indicators.${name}.measure`;
    const list = by && listMeasured(d, measure);
    yield* many('column', by?.org, `indicators.${name}.by.org`, list);
    yield* many('column', by?.part, `indicators.${name}.by.part`, list);
    if ('clock' in measure) yield ['clock', measure.clock, at];
    if ('act' in measure) yield ['act', measure.act, at];
    if ('by' in measure) yield ['act', measure.by, at];
    if ('of' in measure) yield ['act', measure.of, at];
    if ('good' in measure) yield ['act', measure.good, at];
    if ('is' in measure && measure.is && measure.kind !== 'standing') yield ['fact', measure.is[0], at];
  }
  if (d.recusal) yield* many('role', [...d.recusal.of, d.recusal.decidedBy], 'recusal');
}

/** The list whose entries a measure is about. */
function listMeasured(d: Procedure, measure: MeasureDef): string | undefined {
  if ('clock' in measure) return d.clocks[measure.clock]?.each;
  return 'act' in measure ? d.acts[measure.act]?.each : 'of' in measure ? d.acts[measure.of]?.each : undefined;
}

function* ofLinks(d: Procedure): Generator<Reference> {
  for (const [name, link] of Object.entries(d.links ?? {}))
    yield* many('fact', [link.fact, ...Object.keys(link.copies ?? {})], `links.${name}`);
  if (d.remedy) {
    const { files, stays, unstays, concludes, result, redoBy } = d.remedy;
    for (const act of [files, stays, unstays, ...concludes]) yield ['act', act, 'remedy'];
    for (const fact of [result, redoBy]) yield ['fact', fact, 'remedy'];
  }
  if (!d.attackable) return;
  const { acts, stays, shows = {}, instead = {} } = d.attackable;
  yield* many('act', [...acts, ...Object.keys(instead)], 'attackable');
  yield* many('clock', stays, 'attackable.stays');
  for (const from of Object.values(shows))
    yield typeof from === 'string' ? ['fact', from, 'attackable.shows'] : ['act', from.dayOf, 'attackable.shows'];
  for (const way of [d.attackable, ...Object.values(instead)])
    if (way) {
      yield ['paper', way.paper, 'attackable.paper'];
      yield* many('stage', [way.gone, way.redo.to], 'attackable');
      yield* many('act', way.redo.undoes, 'attackable.redo.undoes');
      for (const [n, effect] of (way.effects ?? []).entries()) yield* ofEffect(effect, `attackable.effects.${n}`);
    }
}

function* ofLeaf(leaf: Leaf, at: string): Generator<Reference> {
  if (overList(leaf)) {
    yield ['list', listOf(leaf), at];
    if ('done' in leaf) yield* many('act', leaf.done, at);
    if ('through' in leaf) yield* many('column', leaf.through, at, leaf.every);
    if ('persons' in leaf) yield* many('column', leaf.persons, at, leaf.count);
  } else if ('done' in leaf) yield ['act', leaf.done, at];
  else if ('is' in leaf) yield ['fact', leaf.is[0], at];
  else if ('known' in leaf) yield ['fact', leaf.known, at];
  else if ('cmp' in leaf) {
    yield* many('fact', factsIn(leaf), at);
  } else if ('lawChanged' in leaf) yield ['fact', leaf.since, at];
  else if ('keyed' in leaf) yield* many('fact', leaf.keyed.key, at);
  else if ('clock' in leaf) yield ['clock', leaf.clock, at];
  else if ('served' in leaf) yield ['paper', leaf.served, at];
  else if ('entry' in leaf) yield ['fact', leaf.entry, at];
  else if ('stands' in leaf) yield ['fact', leaf.stands, at];
  else if ('entryFact' in leaf) yield ['fact', leaf.entryFact[0], at];
}
