import type { Api } from '../../src/server/api.ts';
import { type Answer, ask } from './answers.ts';
import type { Carried } from './readers.ts';

/** Lists by filters lead to ever more addresses of the same pages: so many of one look are opened. */
const OF_ONE_LOOK = 3;
/** Forms' own addresses answer only to the form; the language stays as it is; the API is walked by its description. */
const APART = /^\/(api|preferences|desk)\b/;

/** Opens whatever a reader reaches by links from the front page and the pages that are his. */
export async function followLinks(
  server: Api,
  who: Carried,
  from: readonly string[],
): Promise<ReadonlyMap<string, Answer>> {
  const found = new Map<string, Answer>();
  const looks = new Map<string, number>();
  const queue = [...from];
  while (queue.length > 0) {
    const url = queue.shift() as string;
    if (found.has(url)) continue;
    const answer = await ask(server, who.api, 'GET', url);
    found.set(url, answer);
    const leads = [answer.headers.location].filter((to) => typeof to === 'string');
    for (const next of [...leads, ...linksOf(answer.text)]) {
      if (APART.test(next) || found.has(next)) continue;
      const look = lookOf(next);
      looks.set(look, (looks.get(look) ?? 0) + 1);
      if ((looks.get(look) ?? 0) <= OF_ONE_LOOK) queue.push(next);
    }
  }
  return found;
}

/** Addresses on this site in a page: links, pictures, style sheets; forms that are sent have no page of their own. */
function linksOf(page: string): readonly string[] {
  const forms = [...page.matchAll(/<form[^>]*method="post"[^>]*>/gi)].map(([form]) => form).join('');
  return [...page.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)]
    .filter(([whole]) => !(whole.startsWith('action') && forms.includes(whole)))
    .map(([, href = '']) => href.replaceAll('&amp;', '&'));
}

/** The address without values: the names of its query, and of what hangs below something the thing alone. */
function lookOf(url: string): string {
  const [path = '', query] = url.split('?');
  const names = query === undefined ? '' : `?${[...new URLSearchParams(query).keys()].join()}`;
  return `${path.split('/').slice(0, 3).join('/')}${path.split('/').length}${names}`;
}
