import { fromNumeral, NUMERAL } from '../law/numerals.ts';
import type { FactDef, Facts, Row, Value } from './fact.ts';

/** The register in which the laws stand that a change was recorded of. A law that is not in it is taken to hold. */
export const LAWS = 'laws';

/** One thing that a file or a register entry rests on, as its fact names it. */
export interface Citation {
  readonly field: string;
  /** A law by its name, or an entry of a register by its id. */
  readonly cites: { readonly law: string } | { readonly register: string; readonly entry: string };
  /** As it is written: `第三十二条`; empty where the whole is named. */
  readonly article: string;
  /** The name as it is written; empty for an entry, which has its own. */
  readonly said: string;
}

const MARKS = /[《》〈〉<>“”"'‘’「」『』\s]/gu;
const VERSION = /[(（][^()（）]*(?:修订|修正|修改|公布|施行|年)[^()（）]*[)）]$/u;
const ARTICLE = new RegExp(`第[${NUMERAL}\\d]+条(?:之[${NUMERAL}\\d]+)?.*$`, 'u');

/**
 * The name of a law as it is compared: without book-title marks, spaces, the state's name before it and the version
 * behind it; full and half width made one.
 */
export function lawName(written: string): string {
  const bare = written.normalize('NFKC').replace(MARKS, '').replace(VERSION, '');
  return bare.replace(/^中华人民共和国/u, '').toUpperCase();
}

/** What a text says that is both a law and its article, such as `《水法》第四十八条`. */
export function saidOf(written: string): { readonly said: string; readonly article: string } {
  const titled = /《([^《》]+(?:《[^《》]*》[^《》]*)*)》(.*)$/u.exec(written);
  if (titled) return { said: titled[1] ?? '', article: (ARTICLE.exec(titled[2] ?? '')?.[0] ?? '').trim() };
  const article = ARTICLE.exec(written)?.[0] ?? '';
  return { said: written.slice(0, written.length - article.length).trim(), article: article.trim() };
}

/** The article that a text names as a number, so that 第三十二条第二款 and 第32条 are one; undefined where it names none. */
export function articleNumber(written: string): string | undefined {
  const found = new RegExp(`第?([${NUMERAL}\\d]+)条(?:之([${NUMERAL}\\d]+))?`, 'u').exec(written.normalize('NFKC'));
  const n = found && fromNumeral(found[1] ?? '');
  if (!found || n === undefined) return undefined;
  const sub = found[2] === undefined ? undefined : fromNumeral(found[2]);
  return sub === undefined ? String(n) : `${n}.${sub}`;
}

/**
 * Whether a change that names articles reaches a citation. Who cites the whole is reached by every change, and every
 * citation by a change that names no article.
 */
export function reaches(changed: readonly string[], article: string): boolean {
  const own = articleNumber(article);
  const numbers = changed.map(articleNumber).filter((n) => n !== undefined);
  return own === undefined || numbers.length === 0 || numbers.includes(own);
}

/** Everything that these facts say the file or entry rests on, each once. */
export function citationsIn(definitions: { readonly [fact: string]: FactDef }, facts: Facts): readonly Citation[] {
  const found = new Map<string, Citation>();
  for (const field of basisFacts(definitions))
    for (const one of citedBy(definitions[field] as FactDef, field, facts[field])) {
      const { cites, article } = one;
      const key = JSON.stringify([field, 'law' in cites ? cites.law : [cites.register, cites.entry], article]);
      if (!found.has(key)) found.set(key, one);
    }
  return [...found.values()];
}

const known = new WeakMap<object, readonly string[]>();

/** The facts that name what a file or entry rests on. */
export function basisFacts(definitions: { readonly [fact: string]: FactDef }): readonly string[] {
  const earlier = known.get(definitions);
  if (earlier) return earlier;
  const fields = Object.keys(definitions).filter((fact) => definitions[fact]?.basis);
  known.set(definitions, fields);
  return fields;
}

function citedBy(def: FactDef, field: string, value: Value | undefined): readonly Citation[] {
  if (value === undefined) return [];
  const many = (Array.isArray(value) ? value : [value]) as readonly (string | Row)[];
  return many.flatMap((one): readonly Citation[] => {
    if (typeof one === 'object') return lawOf(field, String(one.law ?? ''), String(one.article ?? ''));
    if (def.type === 'ref')
      return [{ field, cites: { register: def.register, entry: String(one) }, article: '', said: '' }];
    const { said, article } = saidOf(String(one));
    return lawOf(field, said, article);
  });
}

function lawOf(field: string, said: string, article: string): readonly Citation[] {
  const law = lawName(said);
  return law === '' ? [] : [{ field, cites: { law }, article, said: said.replace(/[《》]/gu, '').trim() }];
}
