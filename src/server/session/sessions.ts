import type { FastifyRequest } from 'fastify';
import { ServiceError } from '../../service/errors.ts';
import { currentSession } from '../../service/login/sessions.ts';
import type { Platform } from '../../service/platform.ts';
import { anonymous, type Session } from '../../service/session.ts';
import type { Settings } from '../options.ts';
import { cookieToken } from './session-cookie.ts';

/** Who asks. Looked up anew for every request, so that a revoked session or post is gone on the next one. */
export interface Sessions {
  /**
   * The session of a request: by `Authorization: Bearer` or cookie; anonymous without one.
   * @throws ServiceError `sign-in.needed` for a bearer token that no longer holds
   */
  of(request: FastifyRequest): Promise<Session>;
  /** The same, for routes that nobody may use unknown. @throws ServiceError `sign-in.needed` */
  needed(request: FastifyRequest): Promise<Session>;
  /** The token itself, to end or renew its session. */
  token(request: FastifyRequest): string | undefined;
}

export function readSessions(p: Platform, settings: Settings): Sessions {
  const token = (request: FastifyRequest) => bearerToken(request) ?? cookieToken(settings, request);
  const of = async (request: FastifyRequest): Promise<Session> => {
    const given = token(request);
    if (given === undefined) return anonymous;
    const session = await currentSession(p, given);
    if (session) return session;
    if (bearerToken(request) !== undefined) throw new ServiceError('sign-in.needed');
    return anonymous;
  };
  return {
    of,
    token,
    async needed(request) {
      const session = await of(request);
      if (session.kind === 'anonymous') throw new ServiceError('sign-in.needed');
      return session;
    },
  };
}

function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w.~+/=-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** From where somebody knocks: the network address and the browser's own name for itself. */
export function originOf(request: FastifyRequest): { readonly address: string; readonly userAgent: string } {
  return { address: request.ip, userAgent: (request.headers['user-agent'] ?? '').slice(0, 200) };
}
