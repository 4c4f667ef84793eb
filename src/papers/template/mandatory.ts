import {
  art,
  type Basis,
  type Condition,
  compile,
  makersOf,
  type PaperPart,
  type Procedure,
  partOf,
  wordsIn,
} from '../../kernel/index.ts';
import { conditionMeans, type Field, fieldsOf } from './fields.ts';

/** Something without which a paper may not go out. */
export interface Mandatory {
  /** Any of these fields will do. */
  readonly fields: readonly Field[];
  readonly zh: string;
  readonly en: string;
  readonly basis: readonly Basis[];
  /** The conditions under which alone the built-in text says it, by what they mean; a template may do the same. */
  readonly parts: readonly string[];
}

const form = art('党政机关公文处理工作条例', 9, '公文有发文字号、主送机关、发文机关署名和成文日期等要素');
const told = art(
  '中华人民共和国行政复议法',
  20,
  '没有告知复议权利、机关和期限的，申请期限从知道时起算，最长一年',
  '第三款',
);

/** What the built-in text says in every case: number, issuer and day, the addressee, the ground and the remedies. */
export function mandatoryOf(source: Procedure, paper: string): readonly Mandatory[] {
  const { definition } = compile(source);
  const def = definition.papers?.[paper];
  const fields = fieldsOf(source, paper);
  const by = (...means: readonly string[]) => fields.filter((field) => means.includes(field.means));
  const makers = makersOf(definition, paper).flatMap((act) => definition.acts[act]?.basis ?? []);
  const always = (def?.says ?? []).flatMap((part) => (typeof part === 'string' ? wordsIn(part) : []));
  const anywhere = (def?.says ?? []).flatMap((part) => partOf(part).paragraphs.flatMap(wordsIn));
  const { attackable } = definition;
  const attacked = [attackable?.paper, ...Object.values(attackable?.instead ?? {}).map((own) => own?.paper)];
  const remedies = ['$remedy', 'remedies'].filter((word) => anywhere.includes(word) || word === '$remedy');
  const needsRemedy = attacked.includes(paper) || anywhere.includes('$remedy') || anywhere.includes('remedies');
  const all: readonly (Omit<Mandatory, 'parts'> | false)[] = [
    { fields: by('$organ'), zh: '文书要写明制作机关', en: 'a paper names who made it', basis: [form] },
    { fields: by('$day'), zh: '文书要写明成文日期', en: 'a paper bears its day', basis: [form] },
    def?.number !== undefined && {
      fields: by(def.number),
      zh: '这种文书编文号',
      en: 'this paper bears an official number',
      basis: [form],
    },
    def?.to !== undefined && {
      fields: by('$party'),
      zh: '文书要写明送给谁',
      en: 'a paper names whom it goes to',
      basis: [form],
    },
    (def?.says === undefined || always.includes('$basis')) &&
      makers.length > 0 && {
        fields: by('$basis'),
        zh: '文书要写明依据',
        en: 'a paper names its legal basis',
        basis: makers,
      },
    needsRemedy && {
      fields: by(...remedies),
      zh: '可以复议、起诉的决定要告知救济的途径和期限',
      en: 'a decision that can be attacked tells how and until when',
      basis: [told, ...(attackable ? [attackable.basis] : [])],
    },
  ];
  return all
    .filter((one) => one !== false)
    .map((one) => ({
      ...one,
      parts: partsThatSay(
        def?.says ?? [],
        one.fields.map(({ means }) => means),
      ),
    }));
}

/** The conditions of the parts that say any of these words; none where one says it unconditionally. */
function partsThatSay(says: readonly PaperPart[], words: readonly string[]): readonly string[] {
  const found = says.filter((part) =>
    partOf(part)
      .paragraphs.flatMap(wordsIn)
      .some((word) => words.includes(word)),
  );
  const conditions = found.map((part) => partOf(part).when);
  return conditions.includes(undefined) ? [] : conditions.map((when) => conditionMeans(when as Condition));
}
