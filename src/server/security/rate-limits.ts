import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, RouteShorthandOptions } from 'fastify';
import type { RateLimits, Settings } from '../options.ts';
import { ServerError } from '../problem/codes.ts';

/** Limits how often one address may ask. Where limits are off, nothing is counted. */
export async function limitRates(server: FastifyInstance, settings: Settings): Promise<void> {
  const { rateLimits } = settings;
  if (rateLimits === false) return;
  await server.register(rateLimit, {
    max: rateLimits.general,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, context) =>
      new ServerError('request.too-many', { seconds: String(Math.ceil(context.ttl / 1000)) }),
  });
}

/** A route's own, narrower limit. */
export function limited(
  settings: Settings,
  kind: Exclude<keyof RateLimits, 'general'>,
): Pick<RouteShorthandOptions, 'config'> {
  const { rateLimits } = settings;
  return rateLimits === false
    ? {}
    : { config: { rateLimit: { max: rateLimits[kind], timeWindow: 60_000, groupId: kind } } };
}
