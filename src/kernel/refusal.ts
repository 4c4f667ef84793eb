import type { Basis } from './basis.ts';
import { cite } from './basis.ts';

/** Why an act may not be done: a stable code, a plain sentence in both languages, and the article where law refuses. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly zh: string;
  readonly en: string;
  readonly basis?: readonly Basis[];
  /** The fact or column that the refusal is about, as a path: `facts.effectiveOn`. */
  readonly path?: string;
}

/** The catalogue. Codes are permanent; a retired code is never used again. {…} are filled in. */
export const refusals = {
  'act.unknown': ['本程序没有“{act}”这个环节', 'This procedure has no act named "{act}"'],
  'act.by-law-only': [
    '“{act}”由法律规定的时点自动发生，不能由人操作',
    '"{act}" happens by law alone and cannot be done by a person',
  ],
  'stage.wrong': [
    '案件处于“{stage}”，此时不能“{act}”；应处于：{allowed}',
    'The case is at "{stage}"; "{act}" needs: {allowed}',
  ],
  'role.not-held': ['“{act}”只能由{roles}办理', '"{act}" may only be done by: {roles}'],
  'role.same-person': [
    '您已经作为“{other}”办理过本案，不能再以“{role}”身份办理',
    'You already acted as "{other}" in this case and may not act as "{role}"',
  ],
  'role.not-certified': [
    '担任“{role}”须在登记册中有当日有效的资格，您没有',
    'Acting as "{role}" needs a qualification in force on that day, which you do not have',
  ],
  'role.recused': ['您已从本案回避', 'You have been recused from this case'],
  'once.done': ['“{act}”已于{day}办理，不能重复', '"{act}" was already done on {day}'],
  'gate.shut': ['{says}', '{says}'],
  'basis.gone': ['{says}：{gone}', '{says}: {gone}'],
  'wait.running': ['“{clock}”届满前不能“{act}”，最早{day}', '"{act}" must wait for "{clock}"; earliest day {day}'],
  'wait.not-started': ['“{clock}”尚未开始，不能“{act}”', '"{act}" must wait for "{clock}", which has not begun'],
  'window.closed': ['“{clock}”已于{day}届满，不能再“{act}”', '"{clock}" ended on {day}; "{act}" is no longer possible'],
  'extension.expired': ['“{clock}”已于{day}届满，不能再延长', '"{clock}" ended on {day} and cannot be extended'],
  'extension.none': ['“{clock}”没有在计时，不能延长', '"{clock}" is not running and cannot be extended'],
  'fact.required': ['缺少：{fact}', 'Missing: {fact}'],
  'fact.invalid': ['“{fact}”填写有误：{why}', '"{fact}" is not valid: {why}'],
  'fact.unknown': [
    '“{act}”不登记“{fact}”；可以登记：{allowed}',
    '"{act}" does not record "{fact}"; it records: {allowed}',
  ],
  'item.required': ['“{act}”须指明是哪一项：{list}', '"{act}" must name an entry of {list}'],
  'item.none': ['“{act}”没有可以列入{list}的', 'There is nothing that "{act}" could put into {list}'],
  'list.empty': ['{list}中还没有可以“{act}”的条目', '{list} has no entry for "{act}" yet'],
  'item.unknown': ['{list}中没有“{item}”', '{list} has no entry "{item}"'],
  'item.duplicate': ['{list}中已有“{item}”', '{list} already has an entry "{item}"'],
  'entry.not-found': ['{register}中没有“{entry}”', '{register} has no entry "{entry}"'],
  'case.not-found': ['“{fact}”：没有找到可以关联的案件', '"{fact}": no case that can be linked was found'],
  'date.future': ['办理时间{on}晚于现在{now}', 'The time of the act {on} lies after now {now}'],
  'date.back': ['“{act}”不能倒填日期：办理时间只能是现在', '"{act}" cannot be dated back: its time is now'],
  'date.too-late': [
    '“{act}”的纸质办理须在{days}天内补录，{on}已超过',
    '"{act}" done on paper must be entered within {days} days; {on} is too long ago',
  ],
  'date.before-last': ['办理时间{on}早于上一环节{last}', 'The time {on} lies before the last act at {last}'],
  'date.relied-on': [
    '其间法定效果已经发生并被依据，不能再补录{on}的办理',
    'A lawful effect took place meanwhile and was relied on; an act of {on} can no longer be entered',
  ],
  'service.none': ['“{act}”不送达文书', '"{act}" serves no paper'],
  'service.mode': ['送达方式应为：{allowed}', 'The mode of service is one of: {allowed}'],
  'service.day': ['送达日应在{from}至{to}之间', 'The day of service lies between {from} and {to}'],
  'bound.broken': ['{says}（界限：{day}）', '{says} (limit: {day})'],
  'rule.none': ['{day}没有“{topic}”的有效规定', 'No rule "{topic}" is in force on {day}'],
  'version.not-in-force': [
    '本程序自{day}起施行，不能受理更早的事项',
    'This procedure is in force from {day}; earlier matters cannot be filed',
  ],
  'handling.unknown': ['无法确定承办机关', 'The handling organ cannot be determined'],
  'outcome.unknown': ['“{fact}”的取值“{value}”没有对应的去向', 'The value "{value}" of "{fact}" leads nowhere'],
} as const satisfies Record<string, readonly [string, string]>;

export type RefusalCode = keyof typeof refusals;

/**
 * Builds a refusal from the catalogue.
 * @param words fills the {…} marks: one text for both languages, or a [zh, en] pair
 */
export function refuse(
  code: RefusalCode,
  words: { readonly [mark: string]: string | readonly [zh: string, en: string] } = {},
  more: { basis?: Basis | readonly Basis[]; path?: string } = {},
): Refusal {
  const fill = (sentence: string, language: 0 | 1) =>
    sentence.replace(/\{(\w+)\}/g, (_, mark: string) => {
      const word = words[mark];
      return word === undefined ? `{${mark}}` : typeof word === 'string' ? word : word[language];
    });
  const basis =
    more.basis === undefined ? undefined : Array.isArray(more.basis) ? (more.basis as Basis[]) : [more.basis as Basis];
  const [zh, en] = refusals[code];
  return {
    code,
    zh: fill(zh, 0),
    en: fill(en, 1),
    ...(basis ? { basis } : {}),
    ...(more.path ? { path: more.path } : {}),
  };
}

/** A refusal in one Chinese line with its articles. */
export function say(refusal: Refusal): string {
  const articles = refusal.basis?.map(cite).join('；');
  return articles ? `${refusal.zh}（${articles}）` : refusal.zh;
}
