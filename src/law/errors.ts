/** A refusal of the law room: a stable code, the same sentence in Chinese and English, and the article where law refuses. */
export class LawError extends Error {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly article: string | undefined;

  constructor(code: string, zh: string, en: string, article?: string) {
    super(`${en} (${zh})`);
    this.name = 'LawError';
    this.code = code;
    this.zh = zh;
    this.en = en;
    this.article = article;
  }
}
