import Type from 'typebox';
import { administrationOf } from '../../service/permission/index.ts';
import { settingTopics } from '../../service/setting-topics.ts';
import { setLocal } from '../../service/settings.ts';
import type { Api, Surroundings } from '../api.ts';
import { day, orNull, words } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const setting = Type.Object(
  { topic: Type.String(), value: orNull(Type.Number()), from: Type.String(), by: Type.String(), reason: Type.String() },
  { title: 'Setting' },
);

const topic = Type.Object(
  {
    topic: Type.String(),
    kind: Type.String({ description: 'open：法律留给地方；rule：法律已有，地方可以更严' }),
    zh: Type.String(),
    en: Type.String(),
    unit: Type.String(),
    law: Type.Number({ description: '法定的，或者默认的' }),
    value: Type.Number({ description: '今天的' }),
    own: Type.Boolean({ description: '是本区设定的' }),
    least: orNull(Type.Number({ description: '最小；null 为法律没有划线' })),
    most: orNull(Type.Number({ description: '最大' })),
    basis: Type.Object({
      law: Type.Optional(Type.String()),
      article: Type.Optional(Type.String()),
      why: Type.Optional(Type.String()),
    }),
    displaced: Type.Boolean({ description: '本区原先的设定比现行法宽松，已不适用' }),
    history: Type.Array(
      Type.Object({
        ...setting.properties,
        future: Type.Boolean({ description: '尚未开始' }),
        name: Type.Optional(Type.String({ description: '设定人现在的姓名，只给可以设定的人' })),
      }),
      { description: '新的在前' },
    ),
  },
  { title: 'SettingTopic' },
);

/** Numbers that the law leaves to the district, or that it has made stricter, with their whole history: open to anyone. */
export function settingRoutes(server: Api, { p, sessions }: Surroundings): void {
  const tags = ['法规与期限'];

  server.get(
    '/api/settings',
    {
      schema: {
        operationId: 'listSettings',
        summary: '本区自定的数值及其沿革',
        tags,
        response: { 200: Type.Object({ rows: Type.Array(setting) }), ...problems },
      },
    },
    async () => ({
      rows: p.law.settings.map(({ topic, value, from, by, reason }) => ({ topic, value, from, by, reason })),
    }),
  );

  server.get(
    '/api/settings/topics',
    {
      schema: {
        operationId: 'listSettingTopics',
        summary: '本区可以自定的全部数值：今天的、法定或者默认的、允许的范围和依据、沿革',
        tags,
        querystring: Type.Object({ day: Type.Optional(day('哪一天，默认今天')) }, { additionalProperties: false }),
        response: { 200: Type.Object({ rows: Type.Array(topic) }), ...problems },
      },
    },
    async (request, reply) => {
      const topics = settingTopics(p, request.query.day);
      const keeps = administrationOf(p, await sessions.of(request)).includes('settings.manage');
      const setters = keeps ? [...new Set(topics.flatMap(({ history }) => history.map(({ by }) => by)))] : [];
      const people = await p.ledger.people(p.district.code, setters);
      const names = new Map(people.map(({ id, name }) => [id, name]));
      return noStore(reply).send({
        rows: topics.map(({ basis, history, ...rest }) => ({
          ...rest,
          basis: { ...basis },
          history: history.map((made) => ({
            ...made,
            ...(names.has(made.by) ? { name: names.get(made.by) as string } : {}),
          })),
        })),
      });
    },
  );

  server.post(
    '/api/settings',
    {
      schema: {
        operationId: 'setSetting',
        summary: '自某日起设定一个数值；比法律严的可以，宽的拒绝',
        tags,
        body: Type.Object(
          {
            topic: words(100),
            value: orNull(Type.Number({ description: 'null 为自该日起恢复法定或者默认数值' })),
            from: day('自哪一天起'),
            reason: Type.String({ minLength: 1, maxLength: 500 }),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ rows: Type.Array(setting) }), ...problems },
      },
    },
    async (request, reply) => {
      await setLocal(p, await sessions.needed(request), request.body);
      const rows = p.law.settings.filter(({ topic }) => topic === request.body.topic).map((s) => ({ ...s }));
      return noStore(reply).status(201).send({ rows });
    },
  );
}
