import Type from 'typebox';
import { logInByIdentity, Oidc } from '../../service/login/oidc.ts';
import type { Api, Surroundings } from '../api.ts';
import { problems } from '../schema/problems.ts';
import { isHttps, noStore } from '../security/headers.ts';
import { limited } from '../security/rate-limits.ts';
import { setSessionCookie } from '../session/session-cookie.ts';
import { originOf } from '../session/sessions.ts';

const carrier = 'yifa-oidc';
/** To where the browser comes back; no address that somebody could give. */
const backTo = 'yifa-oidc-to';
const redirect = { 302: { description: '转到统一身份认证，或者登录后的首页', type: 'null' } } as const;

/** Logging in through the government's identity provider (统一身份认证); only where the district has set one. */
export function oidcRoutes(server: Api, { p, settings, sessions }: Surroundings): void {
  if (!settings.oidc) return;
  const oidc = new Oidc(settings.oidc);
  const tags = ['登录'];
  const path = '/api/session/oidc';

  server.get(
    path,
    {
      ...limited(settings, 'login'),
      schema: {
        operationId: 'beginOidc',
        summary: '转到统一身份认证登录；to=desk 的回到工作台',
        tags,
        querystring: Type.Object({ to: Type.Optional(Type.Literal('desk')) }, { additionalProperties: false }),
        response: { ...redirect, ...problems },
      },
    },
    async (request, reply) => {
      const { url, pending } = await oidc.begin(p);
      const kept = {
        path,
        httpOnly: true,
        sameSite: 'lax',
        secure: isHttps(settings, request),
        maxAge: 600,
      } as const;
      reply.setCookie(carrier, pending, kept);
      reply.setCookie(backTo, request.query.to ?? '', kept);
      return noStore(reply).redirect(url);
    },
  );

  server.get(
    `${path}/callback`,
    {
      ...limited(settings, 'login'),
      schema: {
        operationId: 'completeOidc',
        summary: '统一身份认证返回',
        tags,
        querystring: Type.Object({}, { additionalProperties: Type.String({ maxLength: 4_000 }) }),
        response: { ...redirect, ...problems },
      },
    },
    async (request, reply) => {
      const query = new URLSearchParams(request.query as { [name: string]: string });
      const identity = await oidc.complete(p, query, request.cookies[carrier] ?? '');
      const { token } = await logInByIdentity(p, identity, originOf(request), sessions.token(request));
      for (const cookie of [carrier, backTo]) reply.clearCookie(cookie, { path });
      setSessionCookie(settings, request, reply, token);
      return noStore(reply).redirect(request.cookies[backTo] === 'desk' ? '/desk/' : '/');
    },
  );
}
