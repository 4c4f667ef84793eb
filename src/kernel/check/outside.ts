import type { DrawDef } from '../draw-def.ts';
import type { FactDef } from '../fact.ts';
import { copiesOf } from '../link.ts';
import type {
  ActDef,
  EffectDef,
  EntryReactionDef,
  KeyedEntry,
  OpenedByDef,
  Procedure,
  ReactionDef,
} from '../procedure.ts';
import type { RegisterDef } from '../register.ts';
import type { CheckContext } from './context.ts';
import { type Finding, found, type Mark } from './finding.ts';
import { leaves, leavesOf } from './leaves.ts';
import { targetsOf } from './linked.ts';

/** What leaves the case or reaches it: register entries, public views, other cases. */
export function outside(definition: Procedure, context: CheckContext): readonly Finding[] {
  return [...registers(definition, context), ...views(definition), ...reactions(definition, context)];
}

function registers(d: Procedure, context: CheckContext): readonly Finding[] {
  const of = (id: string) => context.registers.find((register) => register.id === id);
  const missing = (id: string, at: string) => found('name.unknown', at, { kind: ['登记簿', 'register'], name: id });
  const refs = [
    ...Object.entries(d.facts),
    ...Object.values(d.lists ?? {}).flatMap((list) => Object.entries(list.columns)),
  ];
  const wrong = refs.flatMap(([name, def]) =>
    def.type === 'ref' && !of(def.register) ? [missing(def.register, `facts.${name}`)] : [],
  );
  for (const [name, { certified }] of Object.entries(d.roles))
    if (certified && !of(certified.register)) wrong.push(missing(certified.register, `roles.${name}.certified`));
  for (const { leaf, at } of leavesOf(d))
    if ('keyed' in leaf)
      wrong.push(...(of(leaf.keyed.register) ? ofKey(leaf.keyed, at, d) : [missing(leaf.keyed.register, at)]));
  for (const [name, act] of Object.entries(d.acts)) {
    wrong.push(...madeWithKey(name, act, d));
    if (act.draws && 'register' in act.draws) {
      const register = of(act.draws.register);
      const at = `acts.${name}.draws`;
      wrong.push(...(register ? ofDraw(act.draws, register, at, d) : [missing(act.draws.register, at)]));
    }
    for (const [n, effect] of (act.effects ?? []).entries()) {
      const at = `acts.${name}.effects.${n}`;
      const register = of(effect.register);
      wrong.push(...(register ? ofEffect(effect, register, at, d) : [missing(effect.register, at)]));
    }
  }
  return wrong;
}

const namers = ['text', 'person', 'organisation', 'date', 'yesNo', 'choice', 'number', 'money', 'ref', 'case'];

/** Facts of a key name an entry together: single values, and at least one. */
function ofKey({ register, key }: KeyedEntry, at: string, d: Procedure): readonly Finding[] {
  const odd = key.filter((fact) => {
    const def = d.facts[fact];
    return !def || !namers.includes(def.type) || (def.type === 'ref' && def.many);
  });
  const why = (fact: string): Mark => [
    `“${d.facts[fact]?.title ?? fact}”不能作键`,
    `"${fact}" cannot be part of a key`,
  ];
  if (key.length === 0) return [found('register.key', at, { register, why: ['没有写明键', 'it has no key'] })];
  return odd.map((fact) => found('register.key', at, { register, why: why(fact) }));
}

/** A gate reads the register before the act is done: what only the act makes cannot be part of the key. */
function madeWithKey(name: string, act: ActDef, d: Procedure): readonly Finding[] {
  const made = [
    ...Object.keys(act.computes ?? {}),
    ...(act.numbers ? [d.numbering?.[act.numbers]?.into ?? ''] : []),
    ...copiesOf(d).filter((fact) => act.records?.[fact]),
  ];
  const gates = Object.values(d.gates).flatMap((gate) => (gate.blocks.includes(name) ? [gate.until] : []));
  return [...gates, ...(act.when ? [act.when] : [])]
    .flatMap((condition) => leaves(condition).flatMap(([leaf]) => ('keyed' in leaf ? [leaf.keyed] : [])))
    .flatMap(({ register, key }) =>
      key
        .filter((fact) => made.includes(fact))
        .map((fact) =>
          found('register.key', `acts.${name}`, {
            register,
            why: [
              `“${d.facts[fact]?.title ?? fact}”由这一环节自己产生，办理之前无从查询`,
              `"${fact}" is made by this very act and cannot be looked up before it`,
            ],
          }),
        ),
    );
}

/** What is drawn from a register fits the columns of the list, and is no more open there than in the register. */
function ofDraw(
  draws: DrawDef & { readonly on: string },
  register: RegisterDef,
  at: string,
  d: Procedure,
): readonly Finding[] {
  const wrong = d.facts[draws.on]?.type === 'date' ? [] : [found('condition.type', at, { name: draws.on })];
  for (const [column, field] of Object.entries(draws.columns)) {
    const to = d.lists?.[draws.into]?.columns[column];
    const from = register.facts[field];
    if (!from) wrong.push(found('register.field', at, { register: register.id, name: field }));
    if (!from || !to) continue;
    const why: Mark = [`“${field}”与“${to.title}”类型不同`, `"${field}" is of another type than its column`];
    if (kindOf(to) !== kindOf(from)) wrong.push(found('register.effect', at, { register: register.id, why }));
    if ((from.inside && !to.inside) || (from.personal && !to.personal))
      wrong.push(found('register.leak', at, { register: register.id, fact: [to.title, field] }));
  }
  return wrong;
}

function ofEffect(effect: EffectDef, register: RegisterDef, at: string, d: Procedure): readonly Finding[] {
  const wrong: Finding[] = [];
  const bad = (why: Mark) => wrong.push(found('register.effect', at, { register: register.id, why }));
  if (typeof effect.entry === 'object' && 'fact' in effect.entry) {
    const def = d.facts[effect.entry.fact];
    // An entry about a person bears that person's id, also before it exists.
    const person = def?.type === 'person' && !def.personal;
    if (!person && (def?.type !== 'ref' || def.register !== register.id))
      bad([`“${effect.entry.fact}”指的不是这个登记簿的条目`, `"${effect.entry.fact}" names no entry of it`]);
  }
  if (typeof effect.entry === 'object' && 'key' in effect.entry)
    wrong.push(...ofKey({ register: register.id, key: effect.entry.key }, at, d));
  for (const day of [effect.from, effect.until])
    if (typeof day === 'object' && 'fact' in day && d.facts[day.fact]?.type !== 'date')
      bad([`“${day.fact}”不是日期`, `"${day.fact}" is no date`]);
  if (effect.op === 'end' && effect.why === undefined)
    bad(['没有写明终止的原因', 'it does not say why the entry ends']);
  if (effect.why !== undefined && !(effect.why in register.ended))
    bad([`没有“${effect.why}”这种原因`, `it knows no reason "${effect.why}"`]);
  for (const [field, source] of Object.entries(effect.facts ?? {})) {
    const to = register.facts[field];
    if (!to) wrong.push(found('register.field', at, { register: register.id, name: field }));
    const list = typeof effect.entry === 'object' && 'each' in effect.entry ? d.lists?.[effect.entry.each] : undefined;
    const from =
      'fact' in source ? d.facts[source.fact] : 'column' in source ? list?.columns[source.column] : undefined;
    if (!to || !from) continue;
    if (kindOf(to) !== kindOf(from))
      bad([`“${field}”与“${from.title}”类型不同`, `"${field}" is of another type than its fact`]);
    if (register.public.includes(field) && (from.inside || (from.personal && !to.personal)))
      wrong.push(found('register.leak', at, { register: register.id, fact: [from.title, field] }));
  }
  return wrong;
}

/** Fields and facts of one kind can be copied: any text is as good as another. */
export function kindOf(def: FactDef): string {
  return ['longText', 'person', 'organisation', 'place', 'file', 'choice'].includes(def.type)
    ? 'text'
    : def.type === 'money'
      ? 'number'
      : def.type;
}

/** People and places that no class masks stand in the open; a view may not show them, nor any inside note. */
function views(d: Procedure): readonly Finding[] {
  const wrong: Finding[] = [];
  for (const [name, view] of Object.entries(d.publish ?? {})) {
    const shown: (readonly [string, FactDef | undefined])[] = view.shows.map((fact) => [fact, d.facts[fact]]);
    for (const [list, columns] of Object.entries(view.lists ?? {}))
      for (const column of columns ?? []) shown.push([`${list}.${column}`, d.lists?.[list]?.columns[column]]);
    for (const [fact, def] of shown) {
      if (!def) continue;
      const words = { view: [view.title, name] as const, fact: [def.title, fact] as const };
      const cells = def.type === 'table' ? Object.values(def.columns) : [def];
      if (def.inside || cells.some((cell) => cell.inside))
        wrong.push(found('publish.inside', `publish.${name}`, words));
      if (cells.some((cell) => !cell.personal && cell.type === 'person'))
        wrong.push(found('publish.unmasked', `publish.${name}`, words));
    }
  }
  const inside = (d.partySees ?? []).filter((fact) => d.facts[fact]?.inside);
  return [
    ...wrong,
    ...inside.map((fact) => found('party.inside', 'partySees', { fact: [d.facts[fact]?.title ?? fact, fact] })),
  ];
}

function reactions(d: Procedure, context: CheckContext): readonly Finding[] {
  const all = [...context.procedures.filter((p) => p.id !== d.id), d];
  const of = (id: string) => all.find((p) => p.id === id);
  /** Procedures at the other end of a link of this one. */
  const ends = (link: string) =>
    [
      ...(d.openedBy ?? []).flatMap((rule) => (rule.link === link ? [of(rule.procedure)] : [])),
      ...all.flatMap((p) =>
        (p.openedBy ?? []).some((rule) => rule.procedure === d.id && rule.backLink === link) ? [p] : [],
      ),
      ...targetsOf(d, d.links?.[link]?.fact ?? '', all),
      ...all.filter((p) =>
        Object.values(p.links ?? {}).some((made) => made.back === link && targetsOf(p, made.fact, all).includes(d)),
      ),
    ].filter((p) => p !== undefined);
  const wrong: Finding[] = [];
  for (const [n, rule] of (d.openedBy ?? []).entries()) {
    const source = of(rule.procedure);
    const at = `openedBy.${n}`;
    if (!source) wrong.push(found('name.unknown', at, { kind: ['程序', 'procedure'], name: rule.procedure }));
    else wrong.push(...received(d, rule, [source], at), ...ofEach(rule, source, at, context));
    if (d.acts[rule.does]?.from !== 'start') wrong.push(found('start.nowhere', at));
  }
  for (const [n, rule] of (d.on ?? []).entries()) {
    const at = `on.${n}`;
    const sources = ends(rule.link);
    if (sources.length === 0) wrong.push(found('link.unknown', at, { name: rule.link }));
    else wrong.push(...received(d, rule, sources, at));
  }
  for (const [n, rule] of (d.onEntry ?? []).entries()) {
    const at = `onEntry.${n}`;
    const changes = ({ effects = [] }: ActDef) =>
      effects.some(
        (e) =>
          e.register === rule.register &&
          e.op === rule.op &&
          (rule.why ?? e.why) === e.why &&
          (rule.writes === undefined || e.facts?.[rule.writes] !== undefined),
      );
    const sources = all.filter((p) => Object.values(p.acts).some(changes));
    if (sources.length === 0)
      wrong.push(found('name.unknown', at, { kind: ['目录', 'register'], name: rule.register }));
    else wrong.push(...received(d, rule, sources, at));
  }
  for (const [name, role] of Object.entries(d.roles)) {
    if (!role.notActedIn) continue;
    const at = `roles.${name}.notActedIn`;
    const others = ends(role.notActedIn.link);
    if (others.length === 0) wrong.push(found('link.unknown', at, { name: role.notActedIn.link }));
    for (const other of role.notActedIn.roles ?? [])
      if (others.length > 0 && !others.some((p) => p.roles[other]))
        wrong.push(found('name.unknown', at, { kind: ['角色', 'role'], name: other }));
  }
  return wrong;
}

/** Whether the source has what the citing things are looked for by, and whether they are given an organ. */
function ofEach(
  { each, handledBy }: OpenedByDef,
  source: Procedure,
  at: string,
  context: CheckContext,
): readonly Finding[] {
  const wrong: Finding[] = [];
  const fact = (name: string | undefined) => {
    if (name !== undefined && !source.facts[name])
      wrong.push(found('name.unknown', `${at}.each`, { kind: ['字段', 'fact'], name }));
  };
  const asksCiting = handledBy === 'citing' || (typeof handledBy === 'object' && 'citing' in handledBy);
  if (!each) {
    if (asksCiting)
      wrong.push(found('name.unknown', `${at}.handledBy`, { kind: ['引用的一方', 'thing'], name: 'citing' }));
    return wrong;
  }
  if ('law' in each) {
    fact(each.law);
    fact(each.articles);
  } else {
    fact(each.titled);
    if (!context.registers.some(({ id }) => id === each.register))
      wrong.push(found('name.unknown', `${at}.each`, { kind: ['目录', 'register'], name: each.register }));
  }
  return wrong;
}

type Rule = OpenedByDef | ReactionDef | EntryReactionDef;

/** Whether what another case does fits what this one takes from it. */
function received(d: Procedure, rule: Rule, sources: readonly Procedure[], at: string): readonly Finding[] {
  const wrong: Finding[] = [];
  const does = d.acts[rule.does];
  const act = [does?.title ?? rule.does, rule.does] as const;
  if ('act' in rule && !sources.some((p) => p.acts[rule.act]))
    wrong.push(found('name.unknown', at, { kind: ['环节', 'act'], name: rule.act }));
  const theirs = [...Object.values(rule.copies ?? {}), ...('when' in rule && rule.when ? [rule.when.fact] : [])];
  for (const fact of theirs)
    if (fact !== undefined && !fact.startsWith('$') && !sources.some((p) => p.facts[fact]))
      wrong.push(found('name.unknown', at, { kind: ['字段', 'fact'], name: fact }));
  if (does && !does.automatic)
    wrong.push(
      found('link.copy', at, {
        act,
        why: ['由其他案件引发，却不是自动环节', 'is brought about by another case but is not automatic'],
        fact: '',
      }),
    );
  for (const own of Object.keys(rule.copies ?? {}))
    if (does && !does.records?.[own])
      wrong.push(found('link.copy', at, { act, why: ['不登记抄来的', 'does not record the copied'], fact: own }));
  for (const [fact, need] of Object.entries(does?.records ?? {}))
    if (need === 'required' && !rule.copies?.[fact])
      wrong.push(found('link.copy', at, { act, why: ['须登记却没有抄来', 'must record, but is not given,'], fact }));
  return wrong;
}
