import type { FastifyInstance } from 'fastify';
import type { Log } from '../service/platform.ts';

/** One line for every answer: the pattern of the address, never the address itself, and nothing that was sent. */
export function logRequests(server: FastifyInstance, log: Log): void {
  server.addHook('onResponse', async (request, reply) => {
    const { method, id, routeOptions } = request;
    log.info(
      {
        request: id,
        method,
        route: routeOptions.url ?? '-',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}
