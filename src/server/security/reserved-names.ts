import type { FastifyInstance } from 'fastify';
import { ServerError } from '../problem/codes.ts';

const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses queries and forms with names by which JavaScript objects are altered; JSON bodies are refused when read. */
export function refuseReservedNames(server: FastifyInstance): void {
  server.addHook('preValidation', async (request) => {
    for (const part of [request.query, request.body])
      if (typeof part === 'object' && part !== null)
        for (const name of Object.keys(part)) if (reserved.has(name)) throw new ServerError('request.malformed');
  });
}
