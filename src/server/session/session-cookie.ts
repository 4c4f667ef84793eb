import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../options.ts';
import { isHttps } from '../security/headers.ts';

/** Over https the browser itself guards the name: no other site and no path can set such a cookie. */
const guardedName = '__Host-yifa';
const plainName = 'yifa';
export const cookieNames: readonly string[] = [guardedName, plainName];

const base = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** The log-in token that a browser sent. */
export function cookieToken(settings: Settings, request: FastifyRequest): string | undefined {
  return request.cookies[isHttps(settings, request) ? guardedName : plainName];
}

/** Gives the browser its token until it closes; its true end is kept on this side. */
export function setSessionCookie(
  settings: Settings,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void {
  const secure = isHttps(settings, request);
  reply.setCookie(secure ? guardedName : plainName, token, { ...base, secure });
}

export function clearSessionCookie(settings: Settings, request: FastifyRequest, reply: FastifyReply): void {
  const secure = isHttps(settings, request);
  reply.clearCookie(secure ? guardedName : plainName, { ...base, secure });
}
