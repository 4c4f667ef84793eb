import type { Marker } from './markers.ts';
import type { NotUnderstood } from './types.ts';

/**
 * Gives every article its number through all chapters. Where each chapter counts its articles from (一) again they are
 * numbered on; otherwise the written number stays. Gaps and repeats are reported, not refused.
 * @returns the numbers in the order of the article markers, and what is irregular
 */
export function checkNumbering(
  text: string,
  markers: readonly Marker[],
): { articleNumbers: number[]; notices: NotUnderstood[] } {
  const notices: NotUnderstood[] = [];
  const restarts = restartsInChapters(markers);
  const articleNumbers: number[] = [];
  const last = { chapter: 0, article: 0 };
  for (const marker of markers) {
    const written = text.slice(marker.from, marker.to).trim();
    const due = last[marker.kind] + 1;
    if (marker.number !== due) notices.push(irregular(marker, written, due, last[marker.kind]));
    last[marker.kind] = marker.number;
    if (marker.kind === 'article') articleNumbers.push(restarts ? articleNumbers.length + 1 : marker.number);
    else if (restarts) last.article = 0;
  }
  if (restarts) notices.unshift(renumbered(articleNumbers.length));
  return { articleNumbers, notices };
}

function restartsInChapters(markers: readonly Marker[]): boolean {
  const firsts = markers.filter((m, i) => m.kind === 'article' && markers[i - 1]?.kind === 'chapter');
  return firsts.length > 1 && firsts.every((m) => m.number === 1);
}

function irregular(marker: Marker, text: string, due: number, last: number): NotUnderstood {
  const [kindZh, kindEn] = marker.kind === 'chapter' ? ['章', 'chapter'] : ['条', 'article'];
  const gap = marker.number > due;
  return {
    kind: 'numbering',
    where: `第${marker.number}${kindZh}`,
    whereEn: `${kindEn} ${marker.number}`,
    article: marker.kind === 'article' ? marker.number : null,
    text,
    why: gap
      ? `编号不连续：第${last}${kindZh}之后应为第${due}${kindZh}`
      : `编号重复或倒退：第${last}${kindZh}之后应为第${due}${kindZh}`,
    whyEn: gap
      ? `a gap: ${kindEn} ${due} was due after ${last}`
      : `a repeat or a step back: ${kindEn} ${due} was due after ${last}`,
  };
}

function renumbered(count: number): NotUnderstood {
  return {
    kind: 'numbering',
    where: '各章',
    whereEn: 'all chapters',
    article: null,
    text: '(一)',
    why: `各章的条款都从（一）重新编号，现按全文顺序编为第1至第${count}条`,
    whyEn: `every chapter counts its articles from (一) again; they are numbered 1 to ${count} through the text`,
  };
}
