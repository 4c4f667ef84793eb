/** The address that stands for one that may not be followed. */
export const NOWHERE = '#';

const SCHEMES = /^(https?|mailto|tel):/i;

/**
 * An address as given if it stays here or leads to a known kind of place; `#` for anything that could run a script.
 * Browsers skip control characters and spaces, so they are taken out before looking.
 */
export function safeUrl(address: string): string {
  const seen = address.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
  if (seen === '') return '';
  if (/^[/\\]{2}/.test(seen) || seen.startsWith('\\') || seen.startsWith('/\\')) return NOWHERE;
  if (SCHEMES.test(seen)) return address.trim();
  return /^[^/?#]*:/.test(seen) ? NOWHERE : address.trim();
}

/** Whether an address is a path of this site, so that a visitor can be sent back to it. */
export function isLocalPath(address: string): boolean {
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(address) && safeUrl(address) === address;
}

/** A path with its query; empty values are left out, so that addresses stay short. */
export function link(path: string, query: { readonly [name: string]: string | number | undefined } = {}): string {
  const words = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  return words.length === 0 ? path : `${path}?${words.join('&')}`;
}
