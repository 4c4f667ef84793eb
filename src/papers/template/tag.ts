/** What somebody wrote in braces: a field, or the beginning or end of a loop or condition. */
export interface Tag {
  readonly kind: 'field' | 'open' | 'close';
  /** As written, without sign and spaces. */
  readonly name: string;
  /** As it is compared: widths and spaces do not matter. Empty for a bare `{/}`. */
  readonly key: string;
  /** `{电话?}`: where it is not known the place stays empty and the paragraph stays. */
  readonly optional: boolean;
  /** The paragraph's text, to find it by. */
  readonly where: string;
  /** In text that Word does not show. */
  readonly hidden: boolean;
}

/** Names of fields alike however they were typed: full or half width, with or without spaces. */
export const keyOf = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/** The tag of what stands between two braces. */
export function tagOf(inside: string, where: string, hidden: boolean): Tag {
  const text = inside.trim();
  const sign = text.slice(0, 1).normalize('NFKC');
  const kind = sign === '#' ? 'open' : sign === '/' ? 'close' : 'field';
  const rest = (kind === 'field' ? text : text.slice(1)).trim();
  const optional = kind === 'field' && /[?？]$/.test(rest);
  const name = optional ? rest.slice(0, -1).trim() : rest;
  return { kind, name, key: keyOf(name), optional, where: shortened(where), hidden };
}

/** Enough of a paragraph to find it by. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return [...line].length > 60 ? `${[...line].slice(0, 60).join('')}…` : line;
}
