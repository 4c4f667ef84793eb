import Type from 'typebox';
import { noticePage, readNotices, unreadNotices } from '../../service/notices/index.ts';
import type { Api, Surroundings } from '../api.ts';
import { open } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const notice = Type.Object(
  {
    id: Type.Integer(),
    kind: Type.String({
      description:
        'digest 每日提醒，due-moved 期限变动，reaction-refused 应当随之发生的没有发生，returned 退回，called 点名，urged 当事人催办，pressed 督办，answered 已答复，lent 代理，taken-on 接办案件，handover-proposed 交接待确认，handover-refused 交接未获同意，handed-over 交接已办',
    }),
    at: Type.String(),
    read: Type.Boolean(),
    case: Type.Optional(Type.Object({ id: Type.String(), title: Type.String(), procedure: Type.String() })),
    body: open<object>('因种类而异'),
  },
  { title: 'Notice' },
);

const tags = ['通知'];

/** What the reader was told inside the platform. Only what he may still see is shown. */
export function noticeRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/notices',
    {
      schema: {
        operationId: 'listNotices',
        summary: '我的通知，最近的在前',
        tags,
        querystring: Type.Object(
          {
            unread: Type.Optional(Type.Boolean({ description: '只列未读' })),
            before: Type.Optional(Type.Integer({ minimum: 1, description: '早于这一条' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            rows: Type.Array(notice),
            next: Type.Optional(Type.Integer({ description: '更早的从这里起，用作 before；没有更早的则无' })),
          }),
          ...problems,
        },
      },
    },
    async (request, reply) =>
      noStore(reply).send((await noticePage(p, await sessions.needed(request), request.query)) as never),
  );

  server.get(
    '/api/notices/unread',
    {
      schema: {
        operationId: 'unreadNotices',
        summary: '未读通知的条数，至多数到100',
        tags,
        response: { 200: Type.Object({ n: Type.Integer() }), ...problems },
      },
    },
    async (request, reply) => noStore(reply).send({ n: await unreadNotices(p, await sessions.needed(request)) }),
  );

  server.post(
    '/api/notices/read',
    {
      schema: {
        operationId: 'readNotices',
        summary: '标为已读；不写编号的为全部',
        tags,
        body: Type.Object(
          { ids: Type.Optional(Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 200 })) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await readNotices(p, await sessions.needed(request), request.body.ids ?? 'all');
      return noStore(reply).status(204).send(null);
    },
  );
}
