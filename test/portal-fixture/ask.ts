import type { PortalAnswer, PortalRequest, PortalRoute } from '../../src/portal/route.ts';
import { anonymous } from '../../src/service/session.ts';

/** Asks a route as the server would. */
export async function ask(
  routes: readonly PortalRoute[],
  url: string,
  more: Partial<PortalRequest> & { readonly method?: 'GET' | 'POST' } = {},
): Promise<PortalAnswer> {
  const { method = 'GET', ...request } = more;
  const address = new URL(url, 'http://portal.test');
  const found = routeFor(routes, method, address.pathname);
  if (!found) throw new Error(`no route for ${method} ${address.pathname}`);
  const query: { [name: string]: string } = {};
  for (const [name, value] of address.searchParams) query[name] = value;
  return found.route.handler({
    params: found.params,
    query,
    body: {},
    url: `${address.pathname}${address.search}`,
    cookies: {},
    session: anonymous,
    language: 'zh-Hans',
    elder: false,
    secure: false,
    id: 'request-1',
    ...request,
  });
}

/** The route of an address, fixed ones before those with parameters. */
export function routeFor(
  routes: readonly PortalRoute[],
  method: string,
  path: string,
): { readonly route: PortalRoute; readonly params: { [name: string]: string } } | undefined {
  const parts = path.split('/').map(decodeURIComponent);
  const fits = routes.flatMap((route) => {
    const wanted = route.url.split('/');
    if (route.method !== method || wanted.length !== parts.length) return [];
    const params: { [name: string]: string } = {};
    for (const [n, part] of wanted.entries()) {
      if (part.startsWith(':')) params[part.slice(1)] = parts[n] as string;
      else if (part !== parts[n]) return [];
    }
    return [{ route, params }];
  });
  return fits.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
}

/** What the cookies of an answer leave in a browser. */
export function cookiesOf(answer: PortalAnswer): { [name: string]: string } {
  const set = [answer.headers?.['set-cookie'] ?? []].flat();
  return Object.fromEntries(set.map((cookie) => cookie.split(';')[0]?.split('=') as [string, string]));
}
