import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ServerError } from '../problem/codes.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests that change something and that another site made the browser send. A request without a word of
 * where it comes from is a program's: it may pass unless it carries the log-in cookie, which only browsers send.
 */
export function refuseCrossSite(server: FastifyInstance, cookieNames: readonly string[]): void {
  server.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method)) return;
    const carriesCookie = cookieNames.some((name) => request.cookies[name] !== undefined);
    if (!comesFromHere(request, carriesCookie)) throw new ServerError('request.cross-site');
  });
}

function comesFromHere(request: FastifyRequest, carriesCookie: boolean): boolean {
  const { headers } = request;
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const from = headers.origin ?? headers.referer;
  if (from === undefined) return !carriesCookie;
  return hostOf(from) === hostOf(`http://${request.host}`);
}

/** The host, with its port unless it is the usual one; undefined for `null` and anything else that is no address. */
function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host.replace(/:(80|443)$/, '') : undefined;
}
