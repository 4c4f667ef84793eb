import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import type { Platform } from '../service/platform.ts';
import type { Api, Surroundings } from './api.ts';
import { mountDesk } from './desk.ts';
import { FileKeeper } from './files/file-keeper.ts';
import { logRequests } from './log-requests.ts';
import { newest } from './newest.ts';
import { describeApi } from './openapi/openapi.ts';
import { type ServerOptions, settingsOf } from './options.ts';
import { mountPortal, type Pages, sendProblemPage, wantsPage } from './portal.ts';
import { portalPages } from './portal-pages.ts';
import { answerErrors, judged, sendProblem } from './problem/answer-errors.ts';
import { problemSchema } from './problem/problem.ts';
import { docRoutes } from './routes/docs.ts';
import { homePage } from './routes/home.ts';
import { apiRoutes } from './routes/index.ts';
import { validatorCompiler } from './schema/validator.ts';
import { secureHeaders } from './security/headers.ts';
import { limitRates } from './security/rate-limits.ts';
import { refuseReservedNames } from './security/reserved-names.ts';
import { refuseCrossSite } from './security/same-origin.ts';
import { cookieNames } from './session/session-cookie.ts';
import { readSessions } from './session/sessions.ts';

/** Most characters of one part of an address. */
const LONGEST_PART = 200;
/** Milliseconds in which a request must have arrived whole, however slow the line. */
const SLOWEST_REQUEST = 120_000;

/**
 * The HTTP server of one district: the API, its description, and the portal unless other pages are given. It listens
 * to nothing by itself, so that tests can ask it without a socket; see `listen`.
 */
export async function createServer(
  p: Platform,
  options: ServerOptions = {},
  pages: Pages = portalPages(p),
): Promise<Api> {
  const settings = settingsOf(options);
  const server: Api = Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    trustProxy: settings.trustProxy,
    bodyLimit: settings.bodyLimit,
    requestTimeout: SLOWEST_REQUEST,
    routerOptions: { maxParamLength: LONGEST_PART },
    frameworkErrors: (error, request, reply) => void sendProblem(judged(p.log, error, request), error, request, reply),
  }).withTypeProvider<TypeBoxTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  answerErrors(server, p.log, ({ status, zh, en }, request, reply) =>
    pages.problem && wantsPage(request)
      ? sendProblemPage(pages.problem, settings, request, reply, { status, spoken: { zh, en } })
      : undefined,
  );
  await server.register(cookie);
  await secureHeaders(server, settings);
  await limitRates(server, settings);
  await server.register(formbody, { bodyLimit: settings.bodyLimit });
  await server.register(multipart);
  refuseCrossSite(server, cookieNames);
  refuseReservedNames(server);
  logRequests(server, p.log);
  await describeApi(server, {
    title: `依法（${p.district.name}${p.district.demo ? '，演示数据' : ''}）`,
    version: settings.version,
    definitions: newest(p.procedures),
  });
  server.addSchema(problemSchema);
  const surroundings: Surroundings = {
    p,
    settings,
    sessions: readSessions(p, settings),
    files: new FileKeeper(p, settings),
  };
  apiRoutes(server, surroundings);
  await docRoutes(server);
  await mountDesk(server);
  mountPortal(
    server,
    surroundings,
    pages.routes.some(({ url }) => url === '/') ? pages.routes : [homePage(p), ...pages.routes],
  );
  await server.ready();
  return server;
}
