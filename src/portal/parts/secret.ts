import { type Html, html } from '../html/html.ts';

/** A code that breaks between its groups alone, where it does not fit on one line. */
export function grouped(secret: string): Html {
  return html`${secret.split('-').map((group, n) => (n === 0 ? group : html`-<wbr>${group}`))}`;
}
