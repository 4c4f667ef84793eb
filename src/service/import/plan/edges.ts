import type { Line } from './lines.ts';
import type { Marker } from './markers.ts';

const headingLimit = 60;
const attachment = /^附\s*(?:件|表|录|(?=[：:]))\s*[一二三四五六七八九十\d]{0,2}\s*(?:[：:].{0,60})?$/u;
const dateLine = /^[\d〇○零一二三四五六七八九]{4}年.{1,3}月.{1,3}日$/u;
const issuer = '[^，。；：,;:\\s]{2,30}(?:政府|办公室|委员会|委|局|领导小组|党组|辦公室|委員會|領導小組|黨組)';
const issuerLine = new RegExp(`^${issuer}$`, 'u');
const signedInLine = new RegExp(
  `(?<=[。！？])\\s*${issuer}\\s*[\\d〇○零一二三四五六七八九]{4}年.{1,3}月.{1,3}日\\s*$`,
  'u',
);
const closingLine = /^(?:抄送|抄报|抄報|主题词|主題詞|（此件|\(此件|此件)/u;

const words = (text: string, line: Line) => text.slice(line.from, line.to).trim();

/**
 * Where the body starts when a table of contents repeats the headings in front of it, else 0: first marker 一、
 * comes twice at a line's start and nothing but short lines stands between.
 */
export function contentsEnd(text: string, lines: readonly Line[], markers: readonly Marker[]): number {
  const [first, second] = markers.filter((m) => m.kind === 'chapter' && m.number === 1 && m.lineStart);
  if (!first || !second) return 0;
  const between = lines
    .filter((line) => line.to > first.from && line.to <= second.from)
    .map((line) => words(text, line));
  return between.length > 1 && between.every((line) => line.length <= headingLimit && !line.includes('。'))
    ? second.from
    : 0;
}

/** Where the last article ends: at the first attachment, or before the issuer's name, date and distribution lines. */
export function closingStart(text: string, lines: readonly Line[], markers: readonly Marker[]): number {
  const firstArticle = markers.find((m) => m.kind === 'article');
  if (!firstArticle) return text.length;
  const attached = lines.find((line) => line.from > firstArticle.to && attachment.test(words(text, line)));
  let end = attached?.from ?? text.length;
  const lastMarker = markers.findLast((m) => m.from < end)!;
  let dated = false;
  for (const line of lines.filter((one) => one.from > lastMarker.to && one.from < end).reverse()) {
    const said = words(text, line);
    if (said === '') continue;
    const isDate = dateLine.test(said.replace(/\s/g, ''));
    if (!isDate && !closingLine.test(said) && !(dated && issuerLine.test(said))) break;
    dated ||= isDate;
    end = line.from;
  }
  const tail = Math.max(lastMarker.to, end - 80);
  const signed = signedInLine.exec(text.slice(tail, end));
  return signed ? tail + signed.index : end;
}
