import { overList } from '../compile.ts';
import type { FactDef } from '../fact.ts';
import { copiesOf } from '../link.ts';
import type { Procedure } from '../procedure.ts';
import type { CheckContext } from './context.ts';
import { type Finding, found } from './finding.ts';
import { columnTests, type Leaf, leavesOf, listed, listOf } from './leaves.ts';

/** The case file: facts that nobody records, conditions that could never be met, words and bases that are missing. */
export function file(definition: Procedure, context: CheckContext): readonly Finding[] {
  return [
    ...words(definition),
    ...sources(definition),
    ...conditions(definition, context),
    ...outcomes(definition),
    ...openings(definition),
  ];
}

function words(d: Procedure): readonly Finding[] {
  const titled: { readonly [part: string]: { readonly [name: string]: { readonly title?: string } } } = {
    stages: d.stages,
    facts: d.facts,
    roles: d.roles,
    acts: d.acts,
    clocks: d.clocks,
    lists: d.lists ?? {},
    papers: d.papers ?? {},
    pauses: d.pauses ?? {},
    publish: d.publish ?? {},
    indicators: d.indicators ?? {},
  };
  const bare = Object.entries(titled).flatMap(([part, all]) =>
    Object.entries(all)
      .filter(([, one]) => !one.title)
      .map(([name]) => `${part}.${name}`),
  );
  const gates = Object.entries(d.gates)
    .filter(([, gate]) => !gate.says?.zh || !gate.says.en)
    .map(([name]) => `gates.${name}.says`);
  const based = {
    acts: d.acts,
    clocks: d.clocks,
    gates: d.gates,
    bounds: d.bounds ?? {},
    pauses: d.pauses ?? {},
    publish: d.publish ?? {},
    numbering: d.numbering ?? {},
  };
  const baseless = Object.entries(based).flatMap(([part, all]) =>
    Object.entries(all as { [name: string]: { basis?: unknown } })
      .filter(([, one]) => listed(one.basis ?? []).length === 0)
      .map(([name]) => found('basis.missing', `${part}.${name}`)),
  );
  const uncertain = Object.entries(d.roles)
    .filter(([, { certified }]) => certified && !certified.basis)
    .map(([name]) => found('basis.missing', `roles.${name}.certified`));
  const own = d.title?.zh && d.title.en ? [] : ['title'];
  const same = Object.entries(d.gates).flatMap(([name, gate], n) =>
    Object.entries(d.gates)
      .slice(0, n)
      .filter(([, other]) => other.says?.zh === gate.says?.zh && other.blocks.some((act) => gate.blocks.includes(act)))
      .map(([other]) => found('gate.same-words', `gates.${name}`, { gate: name, other })),
  );
  return [...[...own, ...bare, ...gates].map((at) => found('title.missing', at)), ...baseless, ...uncertain, ...same];
}

/** Facts recorded by acts, numbered into the case, or copied from another one. */
function sources(d: Procedure): readonly Finding[] {
  const recorded = new Set<string>();
  for (const act of Object.values(d.acts)) {
    for (const fact of Object.keys({ ...act.records, ...act.computes })) recorded.add(fact);
    if (act.numbers && d.numbering?.[act.numbers]) recorded.add(d.numbering[act.numbers]?.into ?? '');
  }
  for (const own of copiesOf(d)) recorded.add(own);
  const title = (fact: string) => [d.facts[fact]?.title ?? fact, fact] as const;
  const wrong = Object.keys(d.facts)
    .filter((fact) => !recorded.has(fact))
    .map((fact) => found('fact.unrecorded', `facts.${fact}`, { fact: title(fact) }));
  for (const [name, act] of Object.entries(d.acts))
    for (const [n, effect] of (act.effects ?? []).entries()) {
      const read = [effect.entry, effect.from, effect.until, effect.holder, ...Object.values(effect.facts ?? {})];
      for (const source of read)
        if (typeof source === 'object' && 'fact' in source && !recorded.has(source.fact))
          wrong.push(found('fact.no-source', `acts.${name}.effects.${n}`, { fact: title(source.fact) }));
    }
  return wrong;
}

function conditions(d: Procedure, context: CheckContext): readonly Finding[] {
  const only = Object.entries(d.gates).flatMap(([name, gate]) =>
    gate.only ? values(d.facts[gate.only[0]], gate.only, `gates.${name}.only`) : [],
  );
  return [
    ...only,
    ...leavesOf(d).flatMap(({ leaf, at, lists }) => [
      ...ofLeaf(leaf, at, d, context),
      ...columnTests(leaf, lists).flatMap(({ list, test }) => values(d.lists?.[list]?.columns[test[0]], test, at)),
    ]),
  ];
}

const ordered = ['number', 'money', 'date'];

function ofLeaf(leaf: Leaf, at: string, d: Procedure, context: CheckContext): readonly Finding[] {
  const type = (name: string) => [found('condition.type', at, { name })];
  if (overList(leaf)) {
    const list = listOf(leaf);
    return 'done' in leaf ? listed(leaf.done).flatMap((act) => (d.acts[act]?.each === list ? [] : type(act))) : [];
  }
  if ('is' in leaf) return values(d.facts[leaf.is[0]], leaf.is, at);
  if ('cmp' in leaf) {
    const [fact, , other] = leaf.cmp;
    const on = typeof other === 'object' && 'rule' in other ? other.on : undefined;
    if (on !== undefined && d.facts[on]?.type !== 'date') return type(on);
    const kind = (name: string) => ordered.indexOf(d.facts[name]?.type ?? '');
    const organ = (name: string) => d.facts[name]?.type === 'organisation';
    // Organisations are the same or not; there is no order among them.
    if (typeof other === 'object' && 'fact' in other && organ(fact))
      return leaf.cmp[1] === '=' && organ(other.fact) ? [] : type(organ(other.fact) ? fact : other.fact);
    if (kind(fact) < 0) return type(fact);
    if (typeof other === 'object' && 'fact' in other)
      return (kind(fact) === 2) === (kind(other.fact) === 2) && kind(other.fact) >= 0 ? [] : type(other.fact);
    return kind(fact) === 2 ? type(fact) : [];
  }
  if ('lawChanged' in leaf) return d.facts[leaf.since]?.type === 'date' ? [] : type(leaf.since);
  if ('clock' in leaf) return d.clocks[leaf.clock]?.each ? type(leaf.clock) : [];
  if ('entry' in leaf) return d.facts[leaf.entry]?.type === 'ref' ? [] : type(leaf.entry);
  if ('stands' in leaf) {
    const def = d.facts[leaf.stands];
    if (!def?.basis) return type(leaf.stands);
    if (leaf.on === undefined) return [];
    const register = def.type === 'ref' ? context.registers.find((r) => r.id === def.register) : undefined;
    const named = [found('register.field', at, { register: register?.id ?? leaf.stands, name: leaf.on })];
    return register?.facts[leaf.on]?.basis ? [] : named;
  }
  if ('entryFact' in leaf) {
    const [fact, field, ...wanted] = leaf.entryFact;
    const def = d.facts[fact];
    if (def?.type !== 'ref') return type(fact);
    const register = context.registers.find((r) => r.id === def.register);
    const known = register?.facts[field];
    return known
      ? values(known, [field, ...wanted], at)
      : [found('register.field', at, { register: def.register, name: field })];
  }
  return ['done', 'known', 'served', 'lawInForce', 'column', 'keyed'].some((kind) => kind in leaf)
    ? []
    : [found('condition.unknown', at, { name: Object.keys(leaf).join(', ') })];
}

/** Values that a choice or a yes/no can never have. */
function values(
  def: FactDef | undefined,
  [name, ...wanted]: readonly (string | boolean)[],
  at: string,
): readonly Finding[] {
  const possible =
    def?.type === 'choice' ? Object.keys(def.choices) : def?.type === 'yesNo' ? [true, false] : undefined;
  const odd = wanted.filter((value) => (possible ? !possible.includes(value as never) : typeof value === 'boolean'));
  return odd.map((value) =>
    found('condition.value', at, { name: [def?.title ?? String(name), String(name)], value: String(value) }),
  );
}

/** A result that leads nowhere, or a way for a result that cannot be. */
function outcomes(d: Procedure): readonly Finding[] {
  return Object.entries(d.acts).flatMap(([name, act]) => {
    if (typeof act.to !== 'object') return [];
    const { by, cases } = act.to;
    const def = d.facts[by];
    const possible = def?.type === 'choice' ? Object.keys(def.choices) : ['true', 'false'];
    const at = `acts.${name}.to`;
    const fact = [def?.title ?? by, by] as const;
    return [
      ...possible.filter((value) => !(value in cases)).map((value) => found('outcome.missing', at, { fact, value })),
      ...Object.keys(cases)
        .filter((value) => !possible.includes(value))
        .map((value) => found('condition.value', at, { name: fact, value })),
    ];
  });
}

function openings(d: Procedure): readonly Finding[] {
  const starts = Object.entries(d.acts).filter(([, act]) => act.from === 'start');
  if (starts.length === 0) return [found('start.none', 'acts')];
  return starts.filter(([, act]) => act.to === undefined).map(([name]) => found('start.nowhere', `acts.${name}.to`));
}
