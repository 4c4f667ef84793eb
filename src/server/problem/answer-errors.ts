import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../../service/platform.ts';
import { languageOf } from '../language.ts';
import { plainError } from '../log.ts';
import { ServerError } from './codes.ts';
import { failureOf } from './from-error.ts';
import { problemOf } from './problem.ts';

/** Makes every error of a server a problem answer; the cause of our own failures goes to the log alone. */
export function answerErrors(server: FastifyInstance, log: Log): void {
  server.setErrorHandler((error, request, reply) => sendProblem(log, error, request, reply));
  server.setNotFoundHandler((request, reply) => sendProblem(log, new ServerError('route.not-found'), request, reply));
}

/** Answers with what an error means, in the asker's language. */
export function sendProblem(log: Log, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { id } = request;
  const failure = failureOf(error, id);
  if (failure.ours) log.error({ request: id, route: request.routeOptions?.url, code: failure.code, error: plainError(error) }, 'request failed');
  const language = languageOf(request.headers['accept-language']);
  const seconds = (error as { retryAfter?: unknown } | undefined)?.retryAfter;
  if (typeof seconds === 'number') reply.header('retry-after', seconds);
  return reply
    .status(failure.status)
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(id, language, failure)));
}
