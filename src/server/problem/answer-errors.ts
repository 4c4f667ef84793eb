import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../../service/platform.ts';
import { languageOf } from '../language.ts';
import { plainError } from '../log.ts';
import { ServerError } from './codes.ts';
import { failureOf } from './from-error.ts';
import { type Failure, problemOf } from './problem.ts';

/** Shows an error as a page where a browser wants one; undefined where it does not. */
export type ShowPage = (
  failure: Failure,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply> | undefined;

/** Makes every error of a server a problem answer or a page; the cause of our own failures goes to the log alone. */
export function answerErrors(server: FastifyInstance, log: Log, showPage: ShowPage): void {
  const answer = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const failure = judged(log, error, request);
    return showPage(failure, request, reply) ?? sendProblem(failure, error, request, reply);
  };
  server.setErrorHandler(answer);
  server.setNotFoundHandler((request, reply) => answer(new ServerError('route.not-found'), request, reply));
}

/** What an error means; the cause of our own failures goes to the log. */
export function judged(log: Log, error: unknown, request: FastifyRequest): Failure {
  const failure = failureOf(error, request.id);
  if (failure.ours)
    log.error(
      { request: request.id, route: request.routeOptions?.url, code: failure.code, error: plainError(error) },
      'request failed',
    );
  return failure;
}

/** Answers with what an error means, in the asker's language. */
export function sendProblem(
  failure: Failure,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  const seconds = (error as { retryAfter?: unknown } | undefined)?.retryAfter;
  if (typeof seconds === 'number') reply.header('retry-after', seconds);
  return reply
    .status(failure.status)
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(request.id, language, failure)));
}
