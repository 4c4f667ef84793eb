import { joinLines, lineAt } from './lines.ts';
import type { Marker } from './markers.ts';
import { readPreface } from './preface.ts';
import { simplify } from './script.ts';
import { splitSentences } from './sentences.ts';
import type { Structure } from './structure.ts';
import { readSentence } from './targets/read-sentence.ts';
import type { Article, Chapter, NotUnderstood, PlanText, Stretch } from './types.ts';

type Built = Pick<PlanText, 'title' | 'preface' | 'chapters' | 'articles' | 'closing' | 'layout' | 'notUnderstood'>;

/** Puts the pieces of a plan together; every stretch of the text ends up in exactly one of them. */
export function buildPlan(text: string, structure: Structure, articleNumbers: readonly number[]): Built {
  const { lines, markers, end } = structure;
  const preface = readPreface(text, lines, markers[0]!.from);
  const built: Built = { ...preface, chapters: [], articles: [], closing: [] };
  for (const [i, marker] of markers.entries()) {
    const to = markers[i + 1]?.from ?? end;
    if (marker.kind === 'chapter') addChapter(built, text, structure, marker, to);
    else addArticle(built, text, structure, marker, to, articleNumbers[built.articles.length]!);
  }
  addClosing(built, text, structure);
  return built;
}

function addChapter(built: Built, text: string, { lines }: Structure, marker: Marker, to: number): void {
  let at = lineAt(lines, marker.to);
  while (lines[at]!.soft) at++;
  const lineEnd = Math.max(lines[at]!.to, marker.to);
  const stop = text.slice(marker.to, to).search(/[。！？]/u);
  const headingEnd = Math.min(to, lineEnd, stop < 0 ? to : marker.to + stop + 1);
  const heading = text.slice(marker.to, headingEnd).trim();
  const lead = text.slice(headingEnd, to).trim();
  const title = joinLines(text, lines, marker.to, headingEnd)
    .trim()
    .replace(/[。：:]$/u, '');
  const chapter: Chapter = {
    number: marker.number,
    marker: text.slice(marker.from, marker.to).trim(),
    title,
    titleSimplified: simplify(title),
    heading,
    lead,
  };
  const index = built.chapters.push(chapter) - 1;
  built.layout.push({ kind: 'chapter', index, from: built.layout.at(-1)?.to ?? 0, to: lead ? headingEnd : to });
  if (!lead) return;
  built.layout.push({ kind: 'lead', index, from: headingEnd, to });
  built.notUnderstood.push({
    kind: 'text',
    where: `第${marker.number}章开头`,
    whereEn: `opening of chapter ${marker.number}`,
    article: null,
    text: lead,
    why: '章标题与第一条之间的文字不属于任何一条，其中的数字未作为目标',
    whyEn:
      'text between the heading and the first article belongs to no article; its numbers are not offered as targets',
  });
}

function addArticle(
  built: Built,
  text: string,
  { lines }: Structure,
  marker: Marker,
  to: number,
  number: number,
): void {
  const words = text.slice(marker.to, to).trim();
  const { title, sentences } = splitSentences(joinLines(text, lines, marker.to, to));
  const article: Article = {
    number,
    marker: text.slice(marker.from, marker.to).trim(),
    chapter: built.chapters.at(-1)!.number,
    title,
    titleSimplified: simplify(title),
    text: words,
    textSimplified: simplify(words),
    sentences,
    targets: [],
    lists: [],
  };
  for (const sentence of sentences) {
    const read = readSentence(sentence.text, {
      article: number,
      sentence: sentence.n,
      onlyTitle: sentence.n === 0 && sentences.length > 1,
    });
    article.targets.push(...read.targets);
    article.lists.push(...read.lists);
    built.notUnderstood.push(...read.notUnderstood);
  }
  if (words === '') built.notUnderstood.push(emptyArticle(number, article.marker));
  const index = built.articles.push(article) - 1;
  built.layout.push({ kind: 'article', index, from: marker.from, to });
}

function emptyArticle(number: number, marker: string): NotUnderstood {
  const why = ['条款没有内容', 'the article has no words'] as const;
  return {
    kind: 'text',
    where: `第${number}条`,
    whereEn: `article ${number}`,
    article: number,
    text: marker,
    why: why[0],
    whyEn: why[1],
  };
}

function addClosing(built: Built, text: string, { lines, end }: Structure): void {
  const stretches: Stretch[] = [];
  for (const line of lines.filter((one) => one.next > end)) {
    const words = text.slice(Math.max(line.from, end), line.to).trim();
    const last = stretches.at(-1);
    if (words === '' && last) last.to = line.next;
    else if (words !== '') {
      stretches.push({
        kind: 'closing',
        index: built.closing.push(words) - 1,
        from: last ? line.from : end,
        to: line.next,
      });
    }
  }
  built.layout.push(...stretches);
  if (built.closing.length === 0) return;
  built.notUnderstood.push({
    kind: 'text',
    where: '最后一条之后',
    whereEn: 'after the last article',
    article: null,
    text: built.closing.join('\n'),
    why: '落款、日期或附件，不属于任何一条',
    whyEn: 'signature, date or attachments; they belong to no article',
  });
}
