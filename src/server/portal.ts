import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferencesOf } from '../portal/language.ts';
import type { Trouble } from '../portal/problem.ts';
import type { PortalAnswer, PortalRequest, PortalRoute } from '../portal/route.ts';
import { anonymous } from '../service/session.ts';
import type { Api, Surroundings } from './api.ts';
import { receiveForm } from './files/receive.ts';
import type { Settings } from './options.ts';
import { ServerError } from './problem/codes.ts';
import { isHttps, pagePolicy } from './security/headers.ts';
import { limited } from './security/rate-limits.ts';
import { originOf } from './session/sessions.ts';
import { attachment } from './upload/file-name.ts';

/** The portal as it is hung into a server: its pages, and the page for an error met outside them. */
export interface Pages {
  readonly routes: readonly PortalRoute[];
  readonly problem?: (request: PortalRequest, trouble: Trouble) => Promise<PortalAnswer>;
}

/** Hangs the portal's pages into the server: the portal knows no HTTP framework, the server no page. */
export function mountPortal(server: Api, surroundings: Surroundings, routes: readonly PortalRoute[]): void {
  const { settings } = surroundings;
  for (const { method, url, limit, tellsUploads, handler } of routes) {
    server.route({
      method,
      url,
      ...(limit ? limited(settings, limit === 'apply' ? 'upload' : limit) : {}),
      schema: { hide: true },
      handler: async (request, reply) =>
        sendPage(reply, await handler(await portalRequest(request, surroundings, tellsUploads))),
    });
  }
}

/** Whether an error is to be shown as a page: a browser asked for one, outside the API. */
export function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

/** Shows an error as the portal's own page, to a visitor of whom nothing is known. */
export async function sendProblemPage(
  problem: NonNullable<Pages['problem']>,
  settings: Settings,
  request: FastifyRequest,
  reply: FastifyReply,
  trouble: Trouble,
): Promise<FastifyReply> {
  const bare = { params: {}, query: {}, body: {}, session: anonymous, ...surface(request, settings) };
  return sendPage(reply, await problem(bare, trouble));
}

async function portalRequest(
  request: FastifyRequest,
  { settings, sessions, files }: Surroundings,
  tellsUploads = false,
): Promise<PortalRequest> {
  const session = await sessions.of(request);
  const form = async (): Promise<Pick<PortalRequest, 'body' | 'refusedUpload'>> => {
    if (!request.isMultipart()) return { body: plain(request.body) };
    try {
      return { body: await receiveForm(request, session, files, settings.upload) };
    } catch (error) {
      if (!tellsUploads || !(error instanceof ServerError) || !error.code.startsWith('file.')) throw error;
      return { body: {}, refusedUpload: { status: error.status, zh: error.zh, en: error.en } };
    }
  };
  return {
    params: plain(request.params) as PortalRequest['params'],
    query: plain(request.query),
    ...(await form()),
    session,
    from: originOf(request),
    ...surface(request, settings),
  };
}

function surface(request: FastifyRequest, settings: Settings) {
  const { url, id } = request;
  const cookies = request.cookies ?? {};
  return {
    url,
    id,
    cookies,
    secure: isHttps(settings, request),
    ...preferencesOf(cookies, request.headers['accept-language']),
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

function sendPage(reply: FastifyReply, { status, html, headers = {}, saveAs }: PortalAnswer): FastifyReply {
  reply
    .status(status)
    .header('content-security-policy', pagePolicy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8');
  for (const [name, value] of Object.entries(headers)) reply.header(name, value);
  if (saveAs !== undefined) reply.header('content-disposition', attachment(saveAs));
  return reply.send(typeof html === 'string' ? html : Buffer.from(html));
}
