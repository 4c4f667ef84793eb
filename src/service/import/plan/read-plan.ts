import { buildPlan } from './build.ts';
import { decode, fileLabel } from './decode.ts';
import { PlanError } from './errors.ts';
import { findMarkers, type Marker } from './markers.ts';
import { checkNumbering } from './numbering.ts';
import { scriptOf } from './script.ts';
import { findStructure } from './structure.ts';
import type { PlanText } from './types.ts';

/**
 * Reads an implementation plan: chapters (一、), articles ((一), numbered through all chapters), sentences, and every
 * number or date in them as a target for a person to confirm. Nothing of the text is lost or rewritten.
 * @param bytes plain text in UTF-8, UTF-16 with a byte order mark, or GB18030; at most 2 MB
 * @param fileName only for messages
 * @throws {PlanError} plan.empty, plan.binary, plan.encoding, plan.too-large, plan.not-a-plan
 */
export function readPlan(bytes: Uint8Array, fileName?: string): PlanText {
  const file = fileLabel(fileName);
  const { text, encoding } = decode(bytes, file);
  const structure = findStructure(text);
  if (!structure.markers.some((m) => m.kind === 'article')) {
    throw new PlanError('plan.not-a-plan', { file, ...whatWasFound(text) });
  }
  const { articleNumbers, notices } = checkNumbering(text, structure.markers);
  const plan = buildPlan(text, structure, articleNumbers);
  return {
    ...plan,
    script: scriptOf(text),
    encoding,
    notUnderstood: [...notices, ...plan.notUnderstood],
    original: text,
  };
}

function whatWasFound(text: string) {
  const markers = findMarkers(text).filter((m) => m.lineStart);
  const count = (kind: Marker['kind']) => markers.filter((m) => m.kind === kind).length;
  const lawForm = text.match(/^\s*第[一二三四五六七八九十百]+[章条條]/gmu)?.length ?? 0;
  const first = text.trim().slice(0, 20).replace(/\s+/g, ' ');
  const found = /^\s*<(?:!doctype|html|\?xml)/iu.test(text)
    ? (['这是网页或XML，请另存为纯文本', 'this is a web page or XML; save it as plain text'] as const)
    : lawForm > 0
      ? ([`文中有${lawForm}处行首“第…章/条”`, `the text has ${lawForm} lines opening with 第…章 or 第…条`] as const)
      : ([`文件以“${first}”开头`, `the file begins with "${first}"`] as const);
  return { chapters: count('chapter'), articles: count('article'), found };
}
