import Type from 'typebox';
import { knownPerson } from '../../../service/identity/index.ts';
import {
  addAccount,
  closeAccount,
  linkIdentity,
  listAccounts,
  passwordForOnce,
  resetPassword,
  unlinkIdentity,
  unlockAccount,
} from '../../../service/login/index.ts';
import { demand } from '../../../service/permission/index.ts';
import type { Api, Surroundings } from '../../api.ts';
import { id, orNull } from '../../schema/parts.ts';
import { problems } from '../../schema/problems.ts';
import { noStore } from '../../security/headers.ts';
import { strict, tags } from './parts.ts';

const identity = Type.Object({
  issuer: Type.String({ minLength: 1, maxLength: 300, pattern: '^\\S+$', description: '统一身份认证的地址' }),
  subject: Type.String({ minLength: 1, maxLength: 255, pattern: '^\\S+$', description: '其中的用户标识 sub' }),
});
const account = Type.Object(
  {
    login: Type.String(),
    person: Type.String(),
    name: orNull(Type.String()),
    password: orNull(Type.Object({ since: Type.String(), mustChange: Type.Boolean() })),
    failures: Type.Integer({ description: '上次成功以来输错的次数' }),
    lockedUntil: orNull(Type.String()),
    identity: orNull(identity),
    closed: Type.Boolean({ description: '没有任何登录方式' }),
  },
  { title: 'Account' },
);
const once = Type.Object({
  login: Type.String(),
  password: Type.String({ description: '一次性口令，只在这里出现一次，首次登录须修改' }),
});
const one = Type.Object({ login: id('用户名') });
const done = { 204: Type.Null(), ...problems };

/** Accounts, for the security administrator. A password is made up here, shown once and kept by nobody. */
export function adminAccountRoutes(server: Api, { p, settings, sessions }: Surroundings): void {
  server.get(
    '/api/admin/accounts',
    {
      schema: {
        operationId: 'listAccounts',
        summary: '账户；可以只看一个人的',
        tags,
        querystring: Type.Object({ person: Type.Optional(id('人员')) }, strict),
        response: {
          200: Type.Object({
            rows: Type.Array(account),
            issuer: Type.Optional(Type.String({ description: '本区接入的统一身份认证' })),
          }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const rows = await listAccounts(p, await sessions.needed(request), request.query.person);
      const people = await p.ledger.people(p.district.code, [...new Set(rows.map(({ person }) => person))]);
      const names = new Map(people.map((person) => [person.id, person.name]));
      return noStore(reply).send({
        rows: rows.map((row) => ({ ...row, name: names.get(row.person) ?? null })),
        ...(settings.oidc ? { issuer: settings.oidc.issuer } : {}),
      });
    },
  );

  server.post(
    '/api/admin/accounts',
    {
      schema: {
        operationId: 'addAccount',
        summary: '为在册人员开设账户，回答一次性口令；outside 为 true 的只能用统一身份认证登录',
        tags,
        body: Type.Object(
          {
            login: Type.String({ minLength: 1, maxLength: 64 }),
            person: id('人员'),
            outside: Type.Optional(Type.Boolean({ description: '不设口令' })),
          },
          strict,
        ),
        response: { 201: Type.Object({ login: Type.String(), password: Type.Optional(Type.String()) }), ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const { login, person, outside } = request.body;
      demand(p, session, 'accounts.manage');
      await knownPerson(p, person);
      const given = outside ? {} : { password: passwordForOnce(p, login), mustChange: true };
      const name = await addAccount(p, session, { login, person, ...given });
      return noStore(reply)
        .status(201)
        .send({ login: name, ...('password' in given ? { password: given.password } : {}) });
    },
  );

  server.post(
    '/api/admin/accounts/:login/password',
    {
      schema: {
        operationId: 'resetPassword',
        summary: '重置口令，回答一次性口令；其会话全部结束，锁定解除',
        tags,
        params: one,
        response: { 200: once, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const { login } = request.params;
      const password = passwordForOnce(p, login);
      await resetPassword(p, session, login, password);
      return noStore(reply).send({ login, password });
    },
  );

  const act = (path: 'unlock' | 'close', operationId: string, summary: string, does: typeof unlockAccount) =>
    server.post(
      `/api/admin/accounts/:login/${path}`,
      { schema: { operationId, summary, tags, params: one, response: done } },
      async (request, reply) => {
        await does(p, await sessions.needed(request), (request.params as { login: string }).login);
        return noStore(reply).status(204).send(null);
      },
    );
  act('unlock', 'unlockAccount', '解除因口令多次错误的锁定', unlockAccount);
  act('close', 'closeAccount', '停用账户，立即结束其会话', closeAccount);

  server.post(
    '/api/admin/accounts/:login/identity',
    {
      schema: {
        operationId: 'linkIdentity',
        summary: '关联统一身份认证中的用户',
        tags,
        params: one,
        body: Type.Object({ ...identity.properties }, strict),
        response: done,
      },
    },
    async (request, reply) => {
      await linkIdentity(p, await sessions.needed(request), request.params.login, request.body);
      return noStore(reply).status(204).send(null);
    },
  );

  server.delete(
    '/api/admin/accounts/:login/identity',
    {
      schema: {
        operationId: 'unlinkIdentity',
        summary: '解除与统一身份的关联，立即结束其会话',
        tags,
        params: one,
        response: done,
      },
    },
    async (request, reply) => {
      await unlinkIdentity(p, await sessions.needed(request), request.params.login);
      return noStore(reply).status(204).send(null);
    },
  );
}
