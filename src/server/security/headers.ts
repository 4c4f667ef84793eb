import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../options.ts';

/** JSON and files: nothing in them may run, load or be framed. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

/** Pages of the portal and the desk: everything from here, no inline script and no inline style. */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/** The workspace: pages that also show PDFs of the files in a frame of their own. */
export const deskPolicy = `${pagePolicy}; frame-src 'self'`;

/** A PDF in such a frame. Not sandboxed: browsers' own readers refuse to run there. Nothing in it may run as a page. */
export const shownPolicy = "script-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

const HALF_YEAR = 15_552_000;

/** Sets the security headers of every answer. The policy for pages is set by whoever sends one. */
export async function secureHeaders(server: FastifyInstance, settings: Settings): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    xXssProtection: true,
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', dataPolicy);
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    reply.header('x-request-id', request.id);
    if (isHttps(settings, request))
      reply.header('strict-transport-security', `max-age=${HALF_YEAR}; includeSubDomains`);
  });
}

/** Whether the asker's browser speaks https to us, through a trusted proxy or by setting. */
export function isHttps(settings: Pick<Settings, 'https'>, request: FastifyRequest): boolean {
  return settings.https ?? request.protocol === 'https';
}

/** An answer that nobody on the way may keep. */
export function noStore(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store');
}
