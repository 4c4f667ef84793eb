import type { CountedList } from '../types.ts';
import { type Clean, ownWords } from './clean.ts';
import type { Place } from './notices.ts';

const qualities = /(?:[^、,;。和]{1,6}性、)+[^、,;。和]{1,6}性(?:和|及|与|以及)[^、,;。和]{1,6}性(?=评估|审查|论证)/gu;
const quoted =
  /[“"]([^”"、]{1,8}(?:、[^”"、]{1,8}){2,})[”"](?:的?(?:工作)?(?:机制|流程|模式)|(?=[二三四五六七八九十]位一体))/gu;
const anchors = /(等|的)(?:必经|配套|法定|各项|基本)*(程序|步骤|环节|权利|制度|领域)/gu;
const joints = /(?:以及|和|及|与)/u;
/** What leads to a list: the words up to 的, up to a verb, or the end of another list (…等职能和在…). */
const leads =
  /^[^、]*?等[^、]*(?:和|及)在?(?=.{2})|^.*(?:的|进行|推进|执行|落实|保证|包括|涵盖|健全|实行|规范(?![性化])|由.{1,6}(?:政府|部门|机关))(?=.{2})/u;
const fewest = 3;
const widest = 120;

/** Finds steps, rights, systems, fields and criteria that a sentence lists without saying how many they are. */
export function findLists(words: Clean, { article, sentence }: Place): CountedList[] {
  const lists: CountedList[] = [];
  const add = (unit: string, from: number, to: number, jointsCount: boolean) => {
    const items = itemsOf(words, from, to, jointsCount);
    if (items.length >= fewest)
      lists.push({ value: items.length, unit, items, article, sentence, text: words.original });
  };
  for (const match of words.s.matchAll(qualities)) add('criterion', match.index, match.index + match[0].length, true);
  for (const match of words.s.matchAll(quoted)) {
    const whole = /机制|流程|模式/u.test(match[0]) ? 'step' : 'criterion';
    add(whole, match.index + 1, match.index + 1 + match[1]!.length, false);
  }
  for (const match of words.s.matchAll(anchors)) {
    const start = Math.max(0, match.index - widest);
    const before = words.s.slice(start, match.index);
    const clause = Math.max(...[...',;:。'].map((mark) => before.lastIndexOf(mark))) + 1;
    if (/[”"]$/u.test(before)) continue;
    add(unitOf(match[1]!, match[2]!), start + clause, match.index, true);
  }
  return lists;
}

function unitOf(joint: string, noun: string): string {
  if (noun === '权利') return 'right';
  if (noun === '领域') return 'field';
  return noun === '制度' && joint === '等' ? 'system' : 'step';
}

/** Cuts at 、 and, in the last part, at 和. Words that only lead to the list are left out. */
function itemsOf(words: Clean, from: number, to: number, jointsCount: boolean): string[] {
  const parts: { from: number; to: number }[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (words.s[i] !== '、') continue;
    parts.push({ from: start, to: i });
    start = i + 1;
  }
  const last = words.s.slice(start, to);
  const joint = jointsCount ? joints.exec(last) : null;
  if (joint) parts.push({ from: start, to: start + joint.index }, { from: start + joint.index + joint[0].length, to });
  else parts.push({ from: start, to });
  let begin = 0;
  for (let i = 0; i <= parts.length - fewest; i++) {
    const part = parts[i]!;
    const lead = leads.exec(words.s.slice(part.from, part.to))?.[0].length ?? 0;
    if (lead > 0) begin = i;
    part.from += lead;
  }
  return parts
    .slice(begin)
    .filter((part) => part.to > part.from)
    .map((part) => ownWords(words, part.from, part.to));
}
