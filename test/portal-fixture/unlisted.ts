import { openingAct, referenceTo } from '../../src/portal/form/opening.ts';
import type { PortalRoute } from '../../src/portal/index.ts';
import type { Source } from '../../src/portal/source.ts';
import { routeFor } from './ask.ts';

/** No pages: files that pages load, feeds, what machines read, and the switch that leads back. */
const NO_PAGE = /^\/(assets|feeds|preferences)\b|\.\w+$|\/:format$/;

/**
 * Addresses of the pages that are in the routes and in no list, so that a new page is looked at without a word in a
 * test. `unnamed` are routes with a part for which there is no example here.
 */
export function unlisted(
  routes: readonly PortalRoute[],
  source: Source,
  listed: readonly string[],
): { readonly paths: readonly string[]; readonly unnamed: readonly string[] } {
  const shown = new Set(listed.map((path) => routeFor(routes, 'GET', path.split('?')[0] ?? '')?.route.url));
  const missing = routes.filter(({ method, url }) => method === 'GET' && !NO_PAGE.test(url) && !shown.has(url));
  const examples = examplesIn(source);
  const paths: string[] = [];
  const unnamed: string[] = [];
  for (const { url } of missing) {
    const path = url.replace(/:(\w+)/g, (part, name: string) => examples[name] ?? part);
    (path.includes(':') ? unnamed : paths).push(path.includes(':') ? url : path);
  }
  return { paths, unnamed };
}

/** Something for each kind of part of an address: a procedure that anyone may start by itself, and what stands in the fixture. */
function examplesIn(source: Source): { readonly [name: string]: string } {
  for (const procedure of source.procedures()) {
    const opening = openingAct(procedure);
    if (!opening || referenceTo(procedure, opening.def, 'powers')) continue;
    const [question = ''] = Object.keys(opening.def.records ?? {});
    return { procedure: procedure.id, question, case: 'c2', power: 'p1', register: 'powers', entry: 'p1' };
  }
  return {};
}
