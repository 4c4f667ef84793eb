import type { Line } from './lines.ts';
import type { NotUnderstood, Stretch } from './types.ts';

export interface Preface {
  title: string | null;
  preface: string[];
  layout: Stretch[];
  notUnderstood: NotUnderstood[];
}

const titleLine =
  /^[^。！？，,；;]{4,60}(?:计划|計劃|方案|规划|規劃|纲要|綱要|意见|意見|要点|要點|办法|辦法)(?:[（(][^）)]{2,30}[）)])?$/u;

/** Reads what stands before the first chapter: the first line that looks like a plan's name is the title. */
export function readPreface(text: string, lines: readonly Line[], to: number): Preface {
  const read: Preface = { title: null, preface: [], layout: [], notUnderstood: [] };
  for (const line of lines) {
    if (line.from >= to) break;
    const end = Math.min(line.next, to);
    const words = text.slice(line.from, Math.min(line.to, to)).trim();
    if (words === '') extend(read.layout, line.from, end);
    else {
      const isTitle = read.title === null && titleLine.test(words);
      const index = isTitle ? 0 : read.preface.push(words) - 1;
      if (isTitle) read.title = words;
      read.layout.push({ kind: isTitle ? 'title' : 'preface', index, from: read.layout.at(-1)?.to ?? 0, to: end });
    }
  }
  const numbered = [...(read.title ? [read.title] : []), ...read.preface].filter((words) => /\d|[〔[]/u.test(words));
  for (const words of numbered) read.notUnderstood.push(numberInPreface(words));
  return read;
}

function extend(layout: Stretch[], from: number, to: number): void {
  const last = layout.at(-1);
  if (last && last.to === from) last.to = to;
}

function numberInPreface(text: string): NotUnderstood {
  return {
    kind: 'not-a-target',
    where: '第一章之前',
    whereEn: 'before the first chapter',
    article: null,
    text,
    why: '开头的文字不属于任何一条，其中的数字（文号、日期等）未作为目标',
    whyEn: 'the opening belongs to no article; its numbers (document number, date …) are not offered as targets',
  };
}
