import { fromNumeral, NUMERAL } from './numerals.ts';

/** One article of a statute: 第三十二条 is `n` 32; 第三十二条之一 has `sub` 1. */
export interface Article {
  number: string;
  n: number;
  sub: number;
  /** Part, chapter and section headings above it, outermost first. */
  path: string[];
  /** Paragraphs joined by line breaks, without the article number. */
  text: string;
}

export interface Statute {
  title: string;
  /** Of the file name or heading, such as `2021修订`. */
  version?: string;
  /** When it was passed, amended and in force, as the header says. */
  history: string[];
  articles: Article[];
}

const ARTICLE = new RegExp(`^\\**(第([${NUMERAL}\\d]+)条(?:之([${NUMERAL}\\d]+))?)\\**(?:[\\s\\u3000]+(.*))?$`);
const HEADING = new RegExp(`^第[${NUMERAL}\\d]+[编分章节]|^附\\s*则|^总\\s*则|^序言|^附件|^附录`);
const CITE = new RegExp(`第?([${NUMERAL}\\d]+)条(?:之([${NUMERAL}\\d]+))?`);
const VERSION = /^(.*?)\s*[(（]([^()（）]*)[)）]$/;

/** The articles of a Markdown file that holds one statute; of a file of excerpts, use `parseStatutes`. */
export const parseStatute = (text: string, fileName: string): Statute =>
  parseStatutes(text, fileName)[0] ?? { title: baseName(fileName), history: [], articles: [] };

/**
 * The statutes of a Markdown file: `# title`, an optional header up to `<!-- INFO END -->`, headings of chapters, and
 * paragraphs that begin `第X条　`. A `##` heading that is no chapter begins a further statute (a file of excerpts).
 */
export function parseStatutes(text: string, fileName: string): Statute[] {
  const statutes: Statute[] = [];
  let statute: Statute | undefined;
  let path: { depth: number; title: string }[] = [];
  let header = text.includes('<!-- INFO END -->');
  const begin = (name: string): Statute => {
    const match = VERSION.exec(name);
    const begun = { title: match?.[1] ?? name, ...(match ? { version: match[2]! } : {}), history: [], articles: [] };
    statutes.push(begun);
    path = [];
    return begun;
  };
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
    const heading = /^(#+)\s*(.*)$/.exec(line);
    if (line === '') continue;
    if (line.startsWith('<!--')) {
      if (line.includes('INFO END')) header = false;
    } else if (heading) {
      const title = heading[2]!.trim();
      const depth = heading[1]!.length;
      if (depth === 1) statute = begin(title);
      else if (HEADING.test(title)) path = [...path.filter((above) => above.depth < depth), { depth, title }];
      else if (depth === 2) statute = begin(title);
    } else {
      statute ??= begin(baseName(fileName));
      if (header) statute.history.push(line);
      else
        take(
          statute,
          line,
          path.map((above) => above.title),
        );
    }
  }
  const found = statutes.filter((s) => s.articles.length > 0);
  const version = VERSION.exec(baseName(fileName))?.[2];
  if (found.length === 1 && version !== undefined && found[0]!.version === undefined) found[0]!.version = version;
  return found;
}

/** An article begins, or the one before goes on. A number that does not follow the last one is a citation in the text. */
function take(statute: Statute, line: string, path: string[]): void {
  const last = statute.articles.at(-1);
  const match = ARTICLE.exec(line);
  const n = match ? fromNumeral(match[2]!) : undefined;
  if (match && n !== undefined) {
    const sub = match[3] === undefined ? 0 : (fromNumeral(match[3]) ?? 0);
    if (last === undefined || n > last.n || (n === last.n && sub > last.sub)) {
      statute.articles.push({ number: match[1]!, n, sub, path, text: match[4] ?? '' });
      return;
    }
  }
  if (last) last.text += last.text === '' ? line : `\n${line}`;
}

const baseName = (fileName: string): string => fileName.replace(/^.*[/\\]/, '').replace(/\.md$/i, '');

/** The article number in a citation: `第三十二条第一款` and `三十二` give 32; undefined when it names no article. */
export function articleOf(cite: string): number | undefined {
  const match = CITE.exec(cite);
  return match ? fromNumeral(match[1]!) : fromNumeral(cite.trim());
}

/** The article a citation names (`第一百二十条之一` too), or undefined. */
export function findArticle(statute: Statute, cite: string): Article | undefined {
  const n = articleOf(cite);
  const sub = fromNumeral(CITE.exec(cite)?.[2] ?? '') ?? 0;
  return n === undefined ? undefined : statute.articles.find((article) => article.n === n && article.sub === sub);
}

/** A law's name without 中华人民共和国, book marks and spaces, and its version apart. */
export function lawName(name: string): { base: string; version?: string } {
  const bare = name.replace(/[《》\s\u3000]/g, '').replace(/^中华人民共和国/, '');
  const match = VERSION.exec(bare);
  return match ? { base: match[1]!, version: match[2]! } : { base: bare };
}

/**
 * The loaded statute that a rule's law names: same version where the rule gives one, else the only text of that name.
 */
export function statuteFor(law: string, statutes: readonly Statute[]): Statute | undefined {
  const { base, version } = lawName(law);
  const named = statutes.filter((statute) => lawName(statute.title).base === base);
  if (version === undefined) return named.length === 1 ? named[0] : undefined;
  return named.find((statute) => statute.version === version);
}
