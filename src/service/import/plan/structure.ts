import { closingStart, contentsEnd } from './edges.ts';
import { cutLines, type Line, lineAt } from './lines.ts';
import { findMarkers, type Marker } from './markers.ts';

export interface Structure {
  lines: Line[];
  /** The markers that open chapters and articles, in order; the first is a chapter. */
  markers: Marker[];
  /** Offset where the last article ends and signature or attachments begin. */
  end: number;
}

const headingLimit = 60;

/**
 * Finds where chapters and articles start. A marker at the start of a line counts as one; inside a line it counts
 * only when it bears the number that is due and stands where a sentence has ended or behind a chapter's heading.
 */
export function findStructure(text: string): Structure {
  const lines = cutLines(text);
  const candidates = findMarkers(text);
  const start = contentsEnd(text, lines, candidates);
  const wrapped = new Set(lines.filter((line) => line.soft).map((line) => line.next));
  const atLineStart = new Set(
    candidates.filter((m) => m.lineStart && m.from >= start).map((m) => `${m.kind}${m.number}`),
  );
  const markers: Marker[] = [];
  let chapter = 0;
  let article = 0;

  for (const [i, marker] of candidates.entries()) {
    if (marker.from < start) continue;
    const last = markers.at(-1);
    const due = marker.kind === 'chapter' ? chapter + 1 : article + 1;
    const isDue =
      marker.number === due || (marker.kind === 'article' && marker.number === 1 && last?.kind === 'chapter');
    if (marker.kind === 'article' && chapter === 0) continue;
    const soft = marker.lineStart && wrapped.has(lines[lineAt(lines, marker.from)]!.from);
    const accepted = marker.lineStart
      ? (isDue || !soft) && (marker.kind === 'article' || isHeading(text, marker, articleBehind(candidates, i)))
      : isDue &&
        !atLineStart.has(`${marker.kind}${marker.number}`) &&
        fitsInline(text, marker, last, articleBehind(candidates, i));
    if (!accepted) continue;
    markers.push(marker);
    if (marker.kind === 'chapter') chapter = marker.number;
    else article = marker.number;
  }
  const end = closingStart(text, lines, markers);
  return { lines, markers: markers.filter((m) => m.from < end), end };
}

/** A heading is short: a sentence end, a line end or the first article follows soon. */
function isHeading(text: string, marker: Marker, following: Marker | undefined): boolean {
  const ahead = text.slice(marker.to, marker.to + headingLimit + 1);
  const stop = ahead.search(/[。！？\n\r]/u);
  const ends = [stop, following ? following.from - marker.to : -1, ahead.length <= headingLimit ? ahead.length : -1];
  const length = Math.min(...ends.filter((end) => end >= 0), headingLimit + 1);
  return length <= headingLimit && ahead.slice(0, length).trim() !== '';
}

function fitsInline(text: string, marker: Marker, last: Marker | undefined, following: Marker | undefined): boolean {
  const before = text.slice(Math.max(0, marker.from - 12), marker.from).trimEnd();
  const ended = /[。！？!?][”’」』）)】》]*$/u.test(before);
  if (marker.kind === 'chapter') {
    if (!following || (last && !ended)) return false;
    return /^[^。！？]+[。！？]?\s*$/u.test(text.slice(marker.to, following.from));
  }
  if (ended) return true;
  if (last?.kind !== 'chapter' || marker.from - last.to > headingLimit) return false;
  return !/[。！？]/u.test(text.slice(last.to, marker.from));
}

/** The next article marker, when it stands close enough behind a heading. */
function articleBehind(candidates: readonly Marker[], at: number): Marker | undefined {
  const heading = candidates[at]!;
  for (let i = at + 1; i < candidates.length; i++) {
    const next = candidates[i]!;
    if (next.from - heading.to > headingLimit) return undefined;
    if (next.kind === 'article') return next;
  }
  return undefined;
}
