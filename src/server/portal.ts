import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferencesOf } from '../portal/language.ts';
import type { PortalAnswer, PortalRequest, PortalRoute } from '../portal/route.ts';
import type { Api, Surroundings } from './api.ts';
import { receiveForm } from './files/receive.ts';
import { ServerError } from './problem/codes.ts';
import { isHttps, pagePolicy } from './security/headers.ts';
import { limited } from './security/rate-limits.ts';

/** Hangs the portal's pages into the server: the portal knows no HTTP framework, the server no page. */
export function mountPortal(server: Api, surroundings: Surroundings, routes: readonly PortalRoute[]): void {
  const { settings } = surroundings;
  for (const { method, url, limit, handler } of routes) {
    server.route({
      method,
      url,
      ...(limit === 'track' ? limited(settings, 'track') : limit === 'apply' ? limited(settings, 'upload') : {}),
      schema: { hide: true },
      handler: async (request, reply) => sendPage(reply, await handler(await portalRequest(request, surroundings))),
    });
  }
}

async function portalRequest(request: FastifyRequest, { settings, sessions, files }: Surroundings): Promise<PortalRequest> {
  const session = await sessions.of(request);
  const body = request.isMultipart() ? await receiveForm(request, session, files, settings.upload) : plain(request.body);
  return {
    params: plain(request.params) as PortalRequest['params'],
    query: plain(request.query),
    body,
    url: request.url,
    cookies: request.cookies,
    session,
    ...preferencesOf(request.cookies, request.headers['accept-language']),
    secure: isHttps(settings, request),
    id: request.id,
  };
}

const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** Names and texts, and nothing by which an object is more than these. */
function plain(given: unknown): PortalRequest['query'] {
  const fields: { [name: string]: string | readonly string[] } = Object.create(null) as never;
  if (typeof given !== 'object' || given === null) return fields;
  for (const [name, value] of Object.entries(given)) {
    if (reserved.has(name)) throw new ServerError('request.malformed');
    if (typeof value === 'string') fields[name] = value;
    else if (Array.isArray(value) && value.every((part) => typeof part === 'string')) fields[name] = value as string[];
    else throw new ServerError('request.malformed');
  }
  return fields;
}

function sendPage(reply: FastifyReply, { status, html, headers = {} }: PortalAnswer): FastifyReply {
  reply.status(status).header('content-security-policy', pagePolicy).header('cache-control', 'no-store').type('text/html; charset=utf-8');
  for (const [name, value] of Object.entries(headers)) reply.header(name, value);
  return reply.send(typeof html === 'string' ? html : Buffer.from(html));
}
