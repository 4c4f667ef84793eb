import type { Words } from '../procedure.ts';

/** One thing wrong with a definition: a stable code, where it stands, a plain sentence, and a run that shows it. */
export interface Finding {
  readonly code: FindingCode;
  /** Path in the definition, e.g. `acts.decide.to`. */
  readonly at: string;
  readonly zh: string;
  readonly en: string;
  /** The shortest run that leads to it, act by act. */
  readonly run?: readonly Words[];
}

/** The catalogue. Codes are permanent. {…} are filled in. */
export const findings = {
  'name.unknown': ['{at}提到的{kind}“{name}”并不存在', '{at} names a {kind} "{name}" that does not exist'],
  'name.reserved': [
    '环节或状态不能叫“{name}”，这个词另有用途',
    '"{name}" is a word of the language and cannot name a stage',
  ],
  'title.missing': ['{at}没有名称', '{at} has no title'],
  'basis.missing': ['{at}没有写明依据', '{at} has no basis'],
  'basis.house': ['{at}的依据必须是法条，不能是本区规定', 'the basis at {at} must be an article, not a house rule'],
  'condition.unknown': ['{at}的条件无法识别：{name}', 'the condition at {at} is of no known kind: {name}'],
  'condition.value': ['{at}：“{name}”不可能取值“{value}”', '{at}: "{name}" can never have the value "{value}"'],
  'condition.type': ['{at}：“{name}”的类型不能这样用', '{at}: "{name}" is of a type that cannot be used so'],
  'start.none': ['没有任何环节可以开始办理', 'no act opens a case'],
  'start.nowhere': ['{at}是开始环节，却没有写明到哪个阶段', '{at} opens a case but leads to no stage'],
  'role.never': [
    '角色“{role}”没有人能担任：没有岗位，也不是外部人员或法律',
    'nobody can hold the role "{role}": it has no post and is neither an outsider nor the law',
  ],
  'role.unused': ['角色“{role}”没有任何环节用到', 'the role "{role}" is used by no act'],
  'role.law': [
    '{at}：自动环节只能由法律角色办理，其他环节不能',
    '{at}: automatic acts are by the law role, and only they are',
  ],
  'role.deadlock': [
    '回避分工互相冲突，三个人也无法办完：{roles}',
    'separation of duty cannot be met by three people: {roles}',
  ],
  'role.place': [
    '角色“{role}”所在机关由“{name}”确定，但它不是机关，或没有环节登记它',
    'the organ of the role "{role}" is named by "{name}", which is no organisation or is recorded by no act',
  ],
  'clock.no-start': ['期限“{clock}”永远不会起算', 'the clock "{clock}" can never start'],
  'clock.no-stop': ['期限“{clock}”起算后没有环节能使它停止', 'no act can stop the clock "{clock}" once it runs'],
  'clock.no-rule': [
    '期限“{clock}”在{day}没有“{topic}”的有效规定',
    'the clock "{clock}" has no rule "{topic}" in force on {day}',
  ],
  'clock.rule': [
    '期限“{clock}”的规定“{topic}”不是这种期限：{why}',
    'the rule "{topic}" is no such period for the clock "{clock}": {why}',
  ],
  'clock.setting': ['{at}用到的地方设置“{name}”并不存在', '{at} uses a district setting "{name}" that does not exist'],
  'rule.number': ['{at}要比较的规定“{topic}”{why}', 'the rule "{topic}" compared at {at} {why}'],
  'clock.from': ['{at}：期限起算的“{name}”不是日期', '{at}: the clock is counted from "{name}", which is no day'],
  'clock.no-expiry': ['有效期“{clock}”届满后没有任何后果', 'nothing happens when the validity "{clock}" ends'],
  'clock.for-ever': [
    '案件已到“{stage}”，但机关的期限“{clock}”永远走下去',
    'at the final stage "{stage}" the organ\'s clock "{clock}" runs for ever',
  ],
  'expiry.not-automatic': [
    '期限“{clock}”届满时发生的“{act}”不是自动环节',
    'the clock "{clock}" ends in "{act}", which is not automatic',
  ],
  'expiry.never': [
    '期限“{clock}”届满时的“{act}”永远不会发生：期限在走的时候案件都不在它的起始阶段',
    'the clock "{clock}" can never end in "{act}": the case is never at its stage while the clock runs',
  ],
  'expiry.fails': [
    '期限“{clock}”届满了，“{act}”却办不成：缺少确定去向或者下一期限的信息',
    'the clock "{clock}" runs out and "{act}" cannot be carried out: what decides its way or the next clock is not known',
  ],
  'automatic.orphan': [
    '自动环节“{act}”没有任何期限或其他案件能引发',
    'nothing brings about the automatic act "{act}": no clock ends in it and no other case leads to it',
  ],
  'pause.endless': ['中止“{pause}”开始后可能永远不能结束', 'the pause "{pause}" may never end once begun'],
  'pause.each': [
    '中止“{pause}”按名单逐项计算，“{act}”却不是针对其中一项',
    'the pause "{pause}" stands for each entry of a list, but "{act}" is about none of them',
  ],
  'gate.never-opens': ['关口“{gate}”对“{act}”永远不会打开', 'the gate "{gate}" can never open for "{act}"'],
  'gate.never-blocks': [
    '关口“{gate}”对“{act}”永远不会关闭，等于没有',
    'the gate "{gate}" never bars "{act}", so it is no gate',
  ],
  'gate.same-words': [
    '关口“{gate}”与“{other}”拦同一环节，话也一样',
    'the gates "{gate}" and "{other}" bar the same act in the same words',
  ],
  'fact.no-source': ['{at}要用“{fact}”，但没有任何环节登记它', '{at} needs "{fact}", which no act records'],
  'fact.unrecorded': ['“{fact}”没有任何环节登记', 'no act records "{fact}"'],
  'compute.given': [
    '{at}：“{fact}”由系统算出，不能又由人登记',
    '{at}: "{fact}" is worked out by the kernel and cannot be recorded by a person as well',
  ],
  'compute.wrong': ['{at}：“{fact}”算不出来：{why}', '{at}: "{fact}" cannot be worked out: {why}'],
  'outcome.missing': ['{at}：“{fact}”为“{value}”时没有去向', '{at}: the value "{value}" of "{fact}" leads nowhere'],
  'register.field': [
    '{at}：登记簿“{register}”没有“{name}”这一项',
    '{at}: the register "{register}" has no field "{name}"',
  ],
  'register.effect': [
    '{at}对登记簿“{register}”的变更写法不对：{why}',
    '{at} changes the register "{register}" in a way that cannot be: {why}',
  ],
  'register.key': [
    '{at}：登记簿“{register}”的条目无法这样指明：{why}',
    '{at}: an entry of the register "{register}" cannot be named so: {why}',
  ],
  'register.leak': [
    '{at}把个人或内部信息“{fact}”写进了登记簿“{register}”的公开项',
    '{at} writes the personal or inside fact "{fact}" into a public field of the register "{register}"',
  ],
  'publish.inside': [
    '公开内容“{view}”列出了内部信息“{fact}”',
    'the public view "{view}" lists the inside fact "{fact}"',
  ],
  'publish.unmasked': [
    '公开内容“{view}”列出的“{fact}”含个人信息，却没有标明如何遮盖',
    'the public view "{view}" lists "{fact}", a person or an address that no class masks',
  ],
  'party.inside': ['当事人可见内容列出了内部信息“{fact}”', 'the party is shown the inside fact "{fact}"'],
  'link.unknown': ['{at}：没有名为“{name}”的关联', '{at}: there is no link "{name}"'],
  'link.copy': ['{at}：“{act}”{why}“{fact}”', '{at}: "{act}" {why} "{fact}"'],
  'link.made': ['关联“{name}”写得不对：{why}', 'the link "{name}" cannot be made: {why}'],
  'link.typed': [
    '“{act}”登记“{fact}”，这是从关联案件抄来的，不由人填写',
    '"{act}" records "{fact}", which is copied from a linked case and typed by nobody',
  ],
  'remedy.wrong': ['救济程序写得不对：{why}', 'the remedy is not right: {why}'],
  'attackable.wrong': ['可争议的决定写得不对：{why}', 'what can be attacked is not right: {why}'],
  'paper.word': [
    '{at}里的“{name}”无从填写：不是本程序的字段、清单栏目，也不是文书的固定用词',
    'nothing fills the word "{name}" at {at}: no fact, no column of a list and no word of papers',
  ],
  'paper.inside': ['{at}写进了内部信息“{fact}”', '{at} puts the inside fact "{fact}" into a paper'],
  'paper.unmade': ['没有任何环节制作或者送达文书“{paper}”', 'no act makes or serves the paper "{paper}"'],
  'paper.condition': [
    '{at}的条件只能看本案的卷宗，不能是：{name}',
    'the condition at {at} may look at the file of the case alone, not at: {name}',
  ],
  'late.proof': [
    '{at}补录纸质办理，却不登记证明“{fact}”',
    '{at} may be entered late but does not record its proof "{fact}"',
  ],
  'stage.unreachable': ['没有任何合法的办理过程能到达“{stage}”', 'no lawful run ever reaches the stage "{stage}"'],
  'stage.dead-end': ['案件会停在“{stage}”，再也不能办结：{why}', 'a case can come to "{stage}" and never end: {why}'],
  'stage.skips': ['可以不经“{act}”就到“{stage}”', 'the stage "{stage}" can be reached without "{act}"'],
  'act.never': ['“{act}”永远不能办理：{why}', '"{act}" can never be done: {why}'],
  'act.too-many-ways': [
    '“{act}”登记的、以后要看的信息太多，组合超过两万种，没有查',
    'what "{act}" records and later steps depend on has more than 20,000 combinations: nothing was searched',
  ],
  'search.too-big': [
    '办理过程的状态超过{budget}个，没有查完；最多的是：{why}',
    'more than {budget} states: the search stopped and proves nothing; the largest parts are: {why}',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type FindingCode = keyof typeof findings;
export type Mark = string | number | readonly [zh: string, en: string];

/** A finding from the catalogue; the marks fill its sentence, one text for both languages or a [zh, en] pair. */
export function found(
  code: FindingCode,
  at: string,
  marks: { readonly [mark: string]: Mark } = {},
  run?: readonly Words[],
): Finding {
  const all: { readonly [mark: string]: Mark } = { at, ...marks };
  const fill = (language: 0 | 1) =>
    findings[code][language].replace(/\{(\w+)\}/g, (_, mark: string) => {
      const word = all[mark] ?? '';
      return typeof word === 'object' ? word[language] : String(word);
    });
  return { code, at, zh: fill(0), en: fill(1), ...(run ? { run } : {}) };
}
