import type { FactDef } from '../fact.ts';
import { copiesOf } from '../link.ts';
import type { AttackableDef, LinkDef, Procedure } from '../procedure.ts';
import { remedyActs, remedyNames, remedyResults } from '../remedy.ts';
import type { CheckContext } from './context.ts';
import { type Finding, found, type Mark } from './finding.ts';

/** Links that people make, decisions that may be attacked, and the remedy that attacks them: their contract. */
export function linked(definition: Procedure, context: CheckContext): readonly Finding[] {
  const links = Object.entries(definition.links ?? {}).flatMap(([name, link]) =>
    ofLink(definition, name, link, context),
  );
  return [
    ...links,
    ...typed(definition),
    ...remedy(definition, context),
    ...(definition.attackable ? attackable(definition, definition.attackable) : []),
  ];
}

/** Procedures whose cases a fact may name: those that it lists, else all that can be attacked. */
export function targetsOf(d: Procedure, fact: string, others: readonly Procedure[]): readonly Procedure[] {
  const def = d.facts[fact];
  if (def?.type !== 'case') return [];
  const all = [...others.filter(({ id }) => id !== d.id), d];
  return all.filter((p) => def.procedures?.includes(p.id) ?? p.attackable !== undefined);
}

function ofLink(d: Procedure, name: string, link: LinkDef, context: CheckContext): readonly Finding[] {
  const at = `links.${name}`;
  const def = d.facts[link.fact];
  const odd = (why: Mark) => found('link.made', at, { name, why });
  if (def?.type !== 'case') return [odd([`“${link.fact}”不是案件`, `"${link.fact}" is no case`])];
  const targets = targetsOf(d, link.fact, context.procedures);
  const lost = (def.procedures ?? []).filter((id) => !targets.some((p) => p.id === id));
  const wrong = lost.map((id) => found('name.unknown', at, { kind: ['程序', 'procedure'], name: id }));
  if (!Object.values(d.acts).some((act) => act.records?.[link.fact]))
    wrong.push(odd([`没有环节登记“${def.title}”`, `no act records "${link.fact}"`]));
  for (const [own, word = ''] of Object.entries(link.copies ?? {})) {
    const fact = d.facts[own];
    if (fact && !fits(fact, word, targets))
      wrong.push(odd([`“${own}”抄不到“${word}”`, `"${own}" cannot be copied from "${word}"`]));
  }
  return wrong;
}

/** Whether some case that may be named has the word, and all that have it have it in the same type. */
function fits(own: FactDef, word: string, targets: readonly Procedure[]): boolean {
  if (word === '$org') return own.type === 'organisation';
  if (word === '$procedure' || word === '$title') return own.type === 'text';
  const given = targets.flatMap((p) => {
    const from = p.attackable?.shows?.[word];
    return from === undefined ? [] : typeof from === 'string' ? [p.facts[from]?.type] : ['date'];
  });
  const text = (type: string | undefined) => (type === 'choice' || type === 'longText' ? 'text' : type);
  // Where no procedure that can be attacked stands yet, nothing can be said of its words.
  return targets.length === 0 || (given.length > 0 && given.every((type) => text(type) === text(own.type)));
}

/** What a link fills in is never typed by anyone. */
function typed(d: Procedure): readonly Finding[] {
  return copiesOf(d).flatMap((fact) =>
    Object.entries(d.acts).flatMap(([act, { records, title }]) =>
      records?.[fact] ? [found('link.typed', `acts.${act}.records`, { act: [title, act], fact })] : [],
    ),
  );
}

function remedy(d: Procedure, context: CheckContext): readonly Finding[] {
  if (!d.remedy) return [];
  const { link, result, means, redoBy } = d.remedy;
  const wrong: Finding[] = [];
  const odd = (why: Mark) => wrong.push(found('remedy.wrong', 'remedy', { why }));
  const made = d.links?.[link];
  if (!made) wrong.push(found('link.unknown', 'remedy.link', { name: link }));
  const proof = made && targetsOf(d, made.fact, context.procedures).filter((p) => !p.attackable);
  for (const { id } of proof ?? [])
    odd([`“${id}”的决定不能被争议，收不到结果`, `"${id}" cannot be attacked and answers no result`]);
  const def = d.facts[result];
  const choices = def?.type === 'choice' ? Object.keys(def.choices) : [];
  if (def?.type !== 'choice') odd([`“${result}”不是选项`, `"${result}" is no choice`]);
  for (const choice of choices)
    if (!Object.hasOwn(means, choice))
      odd([`“${choice}”对被争议的决定意味着什么没有写`, `what "${choice}" means for the decision is not said`]);
  for (const [choice, meaning] of Object.entries(means)) {
    if (!choices.includes(choice)) odd([`“${result}”没有“${choice}”`, `"${result}" has no "${choice}"`]);
    if (!remedyResults.includes(meaning)) odd([`没有“${meaning}”这种结果`, `there is no result "${meaning}"`]);
  }
  if (redoBy !== undefined && d.facts[redoBy]?.type !== 'date') odd([`“${redoBy}”不是日期`, `"${redoBy}" is no date`]);
  return wrong;
}

/** The kernel's own names are free, every decision has one way back, and no inside note is shown to the remedy. */
function attackable(d: Procedure, { acts, instead = {}, redo, gone, shows = {} }: AttackableDef): readonly Finding[] {
  const odd = (why: Mark) => found('attackable.wrong', 'attackable', { why });
  const wrong = Object.keys(instead)
    .filter((act) => !acts.includes(act))
    .map((act) => odd([`“${act}”不是可以争议的决定`, `"${act}" is no decision that can be attacked`]));
  if (acts.length === Object.keys(instead).length)
    wrong.push(odd(['没有写明一般的决定如何收回', 'how decisions are taken back in general is not said']));
  for (const way of [{ redo, gone }, ...Object.values(instead).flatMap((own) => own ?? [])])
    if (d.stages[way.redo.to]?.final)
      wrong.push(
        odd([`“${way.redo.to}”已办结，无法重新作出`, `"${way.redo.to}" is final: nothing is made anew there`]),
      );
  for (const [word, from] of Object.entries(shows))
    if (typeof from === 'string' && d.facts[from]?.inside)
      wrong.push(odd([`“${word}”是内部信息`, `"${word}" is an inside note`]));
  const taken = {
    acts: Object.keys(remedyActs),
    facts: remedyNames.facts,
    clocks: remedyNames.clocks,
    pauses: remedyNames.pauses,
  };
  for (const [part, names] of Object.entries(taken))
    for (const name of names)
      if (Object.hasOwn(d[part as keyof typeof taken] ?? {}, name))
        wrong.push(found('name.reserved', `${part}.${name}`, { name }));
  return wrong;
}
