import type { PlanText } from './types.ts';

/** A read plan as the `yifa plan import --json` command prints it: everything but the original and its layout. */
export function planJson(plan: PlanText) {
  const { title, preface, chapters, articles, closing, script, encoding, notUnderstood } = plan;
  return {
    title,
    script,
    encoding,
    preface,
    chapters: chapters.map(({ number, title, titleSimplified }) => ({
      number,
      title,
      titleSimplified,
      articles: articles.filter((article) => article.chapter === number).map((article) => article.number),
    })),
    articles: articles.map(({ number, chapter, title, titleSimplified, text, targets, lists }) => ({
      number,
      chapter,
      title,
      titleSimplified,
      text,
      targets,
      lists,
    })),
    closing,
    notUnderstood,
  };
}
