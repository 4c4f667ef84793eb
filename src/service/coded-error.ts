/** A word that fills a mark: one text for both languages, or a pair. */
export type Word = string | readonly [zh: string, en: string];
export type WordsFor = { readonly [mark: string]: Word };

/** What a stable code says: the HTTP status and one plain sentence in each language, with {…} marks. */
export type CodeSays = readonly [status: number, zh: string, en: string];

/** The two sentences of a code with its marks filled in; a mark without a word stays. */
export function sentencesOf([, zh, en]: CodeSays, words: WordsFor = {}): { readonly zh: string; readonly en: string } {
  const fill = (sentence: string, language: 0 | 1) =>
    sentence.replace(/\{(\w+)\}/g, (mark, name: string) => {
      const word = words[name];
      return word === undefined ? mark : typeof word === 'string' ? word : word[language];
    });
  return { zh: fill(zh, 0), en: fill(en, 1) };
}

/** An error with a code of one of the catalogues. `path` names the part of a request that it is about, as in `/facts/effectiveOn`. */
export abstract class CodedError<Code extends string> extends Error {
  readonly code: Code;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  readonly path: string | undefined;

  constructor(code: Code, says: CodeSays, words?: WordsFor, path?: string) {
    const { zh, en } = sentencesOf(says, words);
    super(`${code}: ${en}`);
    this.name = new.target.name;
    this.code = code;
    this.status = says[0];
    this.zh = zh;
    this.en = en;
    this.path = path;
  }
}
