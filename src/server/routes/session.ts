import Type from 'typebox';
import { changePassword } from '../../service/login/accounts.ts';
import { logInWithSession } from '../../service/login/log-in.ts';
import { endSession, endSessions, listSessions, logOut, sessionLasts } from '../../service/login/sessions.ts';
import { administrationOf } from '../../service/permission/index.ts';
import type { Session } from '../../service/session.ts';
import type { Api, Surroundings } from '../api.ts';
import { id } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';
import { limited } from '../security/rate-limits.ts';
import { clearSessionCookie, setSessionCookie } from '../session/session-cookie.ts';
import { originOf } from '../session/sessions.ts';

const post = Type.Object({
  post: Type.String(),
  org: Type.String(),
  kind: Type.String(),
  via: Type.Optional(Type.String({ description: '出借岗位的人' })),
});
const sessionParts = {
  kind: Type.String({ description: 'anonymous, citizen, staff' }),
  person: Type.String(),
  name: Type.String(),
  posts: Type.Array(post),
  administers: Type.Optional(Type.Array(Type.String())),
};
const sessionAnswer = Type.Object(
  {
    ...sessionParts,
    may: Type.Optional(Type.Array(Type.String(), { description: '可以管理的本区事务，按权限表' })),
    outside: Type.Optional(Type.Boolean({ description: '可以用统一身份认证登录' })),
    lasts: Type.Optional(
      Type.Object({
        idle: Type.Integer({ description: '最后一次请求之后保持登录的秒数' }),
        until: Type.String({ description: '最晚到何时' }),
      }),
    ),
  },
  { title: 'Session' },
);
const loggedIn = Type.Object({
  ...sessionParts,
  expiresAt: Type.String(),
  token: Type.Optional(Type.String({ description: '只在要求时给出，用于 Authorization: Bearer' })),
});

const name = Type.String({ minLength: 1, maxLength: 100 });
const password = Type.String({ minLength: 1, maxLength: 1_000 });

/** Logging in and out. A wrong name and a wrong password get one answer. */
export function sessionRoutes(server: Api, { p, settings, sessions }: Surroundings): void {
  const tags = ['登录'];

  server.post(
    '/api/session',
    {
      ...limited(settings, 'login'),
      schema: {
        operationId: 'logIn',
        summary: '登录',
        tags,
        body: Type.Object(
          {
            login: name,
            password,
            token: Type.Optional(Type.Boolean({ description: 'true：给出令牌而不设 cookie，供程序使用' })),
          },
          { additionalProperties: false },
        ),
        response: { 201: loggedIn, ...problems },
      },
    },
    async (request, reply) => {
      const { login, password: given, token: wanted } = request.body;
      const { session, token, expiresAt } = await logInWithSession(
        p,
        login,
        given,
        originOf(request),
        sessions.token(request),
      );
      if (!wanted) setSessionCookie(settings, request, reply, token);
      return noStore(reply)
        .status(201)
        .send({ ...shown(session), expiresAt, ...(wanted ? { token } : {}) });
    },
  );

  server.get(
    '/api/session',
    {
      schema: {
        operationId: 'whoAmI',
        summary: '当前登录的人和岗位',
        tags,
        response: { 200: sessionAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.of(request);
      const lasts = session.kind === 'anonymous' ? undefined : await sessionLasts(p, sessions.token(request));
      const may = session.kind === 'anonymous' ? [] : administrationOf(p, session);
      return noStore(reply).send({
        ...shown(session),
        ...(may.length > 0 ? { may: [...may] } : {}),
        ...(settings.oidc ? { outside: true } : {}),
        ...(lasts ? { lasts } : {}),
      });
    },
  );

  server.delete(
    '/api/session',
    { schema: { operationId: 'logOut', summary: '退出', tags, response: { 204: Type.Null(), ...problems } } },
    async (request, reply) => {
      const token = sessions.token(request);
      if (token !== undefined) await logOut(p, token);
      clearSessionCookie(settings, request, reply);
      return noStore(reply).status(204).send(null);
    },
  );

  server.post(
    '/api/password',
    {
      ...limited(settings, 'login'),
      schema: {
        operationId: 'changePassword',
        summary: '修改自己的口令；所有会话随之结束',
        tags,
        body: Type.Object({ login: name, password, next: password }, { additionalProperties: false }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { login, password: current, next } = request.body;
      await changePassword(p, login, current, next, originOf(request));
      clearSessionCookie(settings, request, reply);
      return noStore(reply).status(204).send(null);
    },
  );
}

const view = Type.Object({
  id: Type.String(),
  createdAt: Type.String(),
  lastSeenAt: Type.String(),
  userAgent: Type.String(),
});
const whose = Type.Object({ person: Type.Optional(id('他人的会话，限安全管理员')) }, { additionalProperties: false });

/** The own sessions, or those of another for whoever manages security. */
export function sessionListRoutes(server: Api, { p, sessions }: Surroundings): void {
  const tags = ['登录'];

  server.get(
    '/api/sessions',
    {
      schema: {
        operationId: 'listSessions',
        summary: '在用的会话',
        tags,
        querystring: whose,
        response: { 200: Type.Object({ rows: Type.Array(view) }), ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      return noStore(reply).send({
        rows: [...(await listSessions(p, session, request.query.person ?? session.person))],
      });
    },
  );

  server.delete(
    '/api/sessions/:session',
    {
      schema: {
        operationId: 'endSession',
        summary: '结束一个会话',
        tags,
        params: Type.Object({ session: id('会话') }),
        querystring: whose,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      await endSession(p, session, request.params.session, request.query.person ?? session.person);
      return noStore(reply).status(204).send(null);
    },
  );

  server.delete(
    '/api/sessions',
    {
      schema: {
        operationId: 'endSessions',
        summary: '结束全部会话；自己的，保留当前这一个',
        tags,
        querystring: whose,
        response: { 200: Type.Object({ ended: Type.Integer() }), ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const person = request.query.person ?? session.person;
      const keep = person === session.person ? sessions.token(request) : undefined;
      return noStore(reply).send({ ended: await endSessions(p, session, person, keep) });
    },
  );
}

function shown({ kind, person, name: called, posts, administers }: Session) {
  return {
    kind,
    person,
    name: called,
    posts: posts.map((held) => ({ ...held })),
    ...(administers ? { administers: [...administers] } : {}),
  };
}
