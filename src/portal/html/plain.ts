import type { Html } from './html.ts';

const MARKS: { readonly [entity: string]: string } = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** The words of a piece of markup, for titles and feeds. */
export function plainText(markup: Html): string {
  return markup
    .toString()
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, entity: string) => MARKS[entity] as string);
}
