import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { preferencesOf } from '../../src/portal/language.ts';
import type { PortalRoute } from '../../src/portal/route.ts';
import { anonymous } from '../../src/service/session.ts';
import { routeFor } from './ask.ts';

/** The policy under which the product's server sends pages. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Serves the pages to a real browser on a port of its own. */
export async function serve(routes: readonly PortalRoute[]): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answer(routes, request.method ?? 'GET', request.url ?? '/', request.headers, Buffer.concat(chunks))
        .then(({ status, headers, body }) => {
          response.writeHead(status, headers);
          response.end(body);
        })
        .catch((error: unknown) => {
          response.writeHead(500);
          response.end(String(error));
        });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: addressOf(server), close: () => void server.close() };
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(
  routes: readonly PortalRoute[],
  method: string,
  url: string,
  headers: { readonly [name: string]: string | string[] | undefined },
  body: Buffer,
) {
  const address = new URL(url, 'http://portal.test');
  const found = routeFor(routes, method, address.pathname);
  if (!found) return { status: 404, headers: {}, body: 'no such page' };
  const cookies = Object.fromEntries(
    String(headers.cookie ?? '')
      .split('; ')
      .flatMap((c) => (c.includes('=') ? [[c.slice(0, c.indexOf('=')), c.slice(c.indexOf('=') + 1)]] : [])),
  );
  const given = await found.route.handler({
    params: found.params,
    query: Object.fromEntries(address.searchParams),
    body: method === 'POST' ? await fields(String(headers['content-type'] ?? ''), body) : {},
    url,
    cookies,
    session: anonymous,
    secure: false,
    id: 'request-1',
    ...preferencesOf(cookies, String(headers['accept-language'] ?? '')),
  });
  return {
    status: given.status,
    headers: { 'content-security-policy': POLICY, ...(given.headers as { [name: string]: string }) },
    body: given.html,
  };
}

/** Fields of a form; a file is kept nowhere, its name stands for it. */
async function fields(type: string, body: Buffer): Promise<{ [name: string]: string | string[] }> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const found: { [name: string]: string | string[] } = {};
  for (const [name, value] of form) {
    const text = typeof value === 'string' ? value : value.name;
    if (text === '' && typeof value !== 'string') continue;
    const before = found[name];
    found[name] = before === undefined ? text : [...[before].flat(), text];
  }
  return found;
}
