import { compile, type Possibility, type Procedure, type Refusal } from '../kernel/index.ts';
import { procedure, type Texts, textsOf } from '../procedures/registry.ts';

/** Definitions name things in Chinese only; these are the names of one procedure with their English labels. */
type Pairs = readonly (readonly [zh: string, en: string])[];

const known = new Map<string, Pairs>();

/** The refusals with English names in their English sentences, where the procedure has labels for them. */
export function inEnglish(id: string, refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.map((refusal) => ({ ...refusal, en: sentence(id, refusal.en) }));
}

/** Sentences lately put into English: the same few hundred come again with every page. */
const lately = new Map<string, string>();
const MOST = 5_000;

function sentence(id: string, en: string): string {
  const key = `${id} ${en}`;
  const found = lately.get(key);
  if (found !== undefined) return found;
  if (lately.size >= MOST) lately.clear();
  const made = replaced(en, pairsOf(id));
  lately.set(key, made);
  return made;
}

/** The same for everything that a person could do on a case. */
export function possibilitiesInEnglish(id: string, all: readonly Possibility[]): readonly Possibility[] {
  return all.map((one) => ({ ...one, refusals: inEnglish(id, one.refusals) }));
}

function replaced(sentence: string, pairs: Pairs): string {
  if (!/[\u4e00-\u9fff]/.test(sentence)) return sentence;
  return pairs.reduce((text, [zh, en]) => text.replaceAll(zh, en), sentence).replaceAll('、', ', ');
}

function pairsOf(id: string): Pairs {
  const found = known.get(id) ?? read(id);
  known.set(id, found);
  return found;
}

/** Longest first, so that a name inside another one does not cut it. */
function read(id: string): Pairs {
  const source = procedure(id);
  const texts = textsOf(id);
  if (!source || !texts) return [];
  const { definition } = compile(source);
  const parts = ['stages', 'acts', 'roles', 'facts', 'clocks', 'lists', 'papers'] as const;
  return parts.flatMap((part) => titled(definition, texts, part)).sort(([a], [b]) => b.length - a.length);
}

function titled(
  definition: Procedure,
  texts: Texts,
  part: 'stages' | 'acts' | 'roles' | 'facts' | 'clocks' | 'lists' | 'papers',
): Pairs {
  return Object.entries((definition[part] ?? {}) as { readonly [name: string]: { readonly title: string } }).flatMap(
    ([name, { title }]) => (texts[part][name] ? [[title, texts[part][name]] as const] : []),
  );
}
