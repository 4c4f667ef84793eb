import type { FileKind } from './kinds.ts';

const LONGEST_STEM = 100;
/** Controls, and characters that turn or hide part of a name. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu;
const FORBIDDEN = /[\\/:*?"<>|]/g;

/**
 * A name that is safe on every system and shows the true kind: no folders, no hidden or turning characters, and the
 * ending that the content has.
 */
export function safeName(given: string, kind: FileKind): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(HIDDEN, '').replace(FORBIDDEN, '_').trim();
  const stem = clean.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^[.\s]+|[.\s]+$/g, '');
  const short = [...stem].slice(0, LONGEST_STEM).join('');
  return `${short === '' ? '附件' : short}.${kind}`;
}

/** The ending of a name as given, small letters, without the dot. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/** The value of a Content-Disposition that makes browsers save and never show (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
