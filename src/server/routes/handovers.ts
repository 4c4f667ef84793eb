import Type from 'typebox';
import {
  decideHandover,
  handoversFor,
  judgeHandover,
  previewHandover,
  proposeHandover,
  withdrawHandover,
} from '../../service/handover/index.ts';
import { LONGEST } from '../../service/notes/index.ts';
import type { Api, Surroundings } from '../api.ts';
import { day, id, open, orNull } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const words = Type.Object({ zh: Type.String(), en: Type.String() });
const lent = Type.Object({ org: Type.String(), post: Type.String(), other: Type.String(), until: Type.String() });

const preview = Type.Object(
  {
    person: Type.Object({ id: Type.String(), name: Type.String() }),
    posts: Type.Array(
      Type.Object(
        { id: Type.String(), org: Type.String(), post: Type.String(), title: words },
        { description: '任职' },
      ),
    ),
    lent: Type.Array(lent, { description: '委托出去的岗位，随任职结束' }),
    borrowed: Type.Array(lent, { description: '代理他人的岗位，不移交' }),
    cases: Type.Array(
      Type.Object({
        id: Type.String(),
        title: Type.String(),
        procedure: Type.String(),
        org: Type.String(),
        nextDue: orNull(Type.String()),
        acted: Type.Boolean({ description: '本人经办过，逐件移交；其余随岗位' }),
      }),
    ),
    named: Type.Array(Type.Object({ id: Type.String(), title: Type.String() }), {
      description: '内容中写有本人姓名的未结案件，需要变更的在案件中变更',
    }),
    drafts: Type.Array(Type.Object({ key: Type.String(), savedAt: Type.String() })),
  },
  { title: 'HandoverPreview' },
);

const shown = Type.Object(
  {
    id: Type.String(),
    person: Type.String(),
    plan: open<object>('计划：首日、同任天数、事由、逐项的继任者'),
    proposedBy: Type.String(),
    proposedAt: Type.String(),
    decision: orNull(Type.String({ description: 'confirmed 确认，refused 不同意，withdrawn 撤回' })),
    reason: orNull(Type.String()),
    decidedBy: orNull(Type.String()),
    decidedAt: orNull(Type.String()),
    names: Type.Record(Type.String(), Type.String()),
    titles: Type.Record(Type.String(), Type.String()),
    posts: Type.Record(Type.String(), words),
    results: Type.Array(
      Type.Object({
        item: Type.Integer({ description: '计划中的第几项，从0起' }),
        done: Type.Boolean(),
        why: orNull(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
        at: Type.String(),
      }),
    ),
    may: Type.Object({ decide: Type.Boolean(), withdraw: Type.Boolean() }),
  },
  { title: 'Handover' },
);

const to = id('继任者');
const text = (what: string) => Type.String({ minLength: 1, maxLength: 2 * LONGEST, description: what });
const input = Type.Object(
  {
    person: id('移交人'),
    from: day('继任者任职的首日'),
    overlap: Type.Optional(Type.Integer({ minimum: 0, maximum: 366, description: '两人同任的天数' })),
    reason: text('事由'),
    posts: Type.Array(Type.Object({ id: id('任职'), to }, { additionalProperties: false }), { maxItems: 50 }),
    cases: Type.Optional(
      Type.Array(Type.Object({ id: id('案件'), to }, { additionalProperties: false }), { maxItems: 2000 }),
    ),
    drafts: Type.Optional(
      Type.Array(
        Type.Object({ key: Type.String({ minLength: 1, maxLength: 200 }), to }, { additionalProperties: false }),
        {
          maxItems: 500,
        },
      ),
    ),
  },
  { additionalProperties: false },
);
const reasons = Type.Array(
  Type.Object({
    code: Type.String(),
    zh: Type.String(),
    en: Type.String(),
    path: Type.Optional(Type.String()),
    basis: Type.Optional(Type.Array(open<object>('依据'))),
  }),
);
const tags = ['机关与人员'];

/** Handing over on transfer (交接): what is with a person, who takes it, and another who confirms. */
export function handoverRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/handovers',
    {
      schema: {
        operationId: 'listHandovers',
        summary: '与我有关的交接；安全管理员为全部',
        tags,
        response: { 200: Type.Object({ rows: Type.Array(shown) }), ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply).send({ rows: [...(await handoversFor(p, await sessions.needed(request)))] as never }),
  );

  server.get(
    '/api/handovers/preview/:person',
    {
      schema: {
        operationId: 'previewHandover',
        summary: '某人手上的全部：岗位、案件、代理、草稿',
        tags,
        params: Type.Object({ person: id('移交人') }),
        response: { 200: preview, ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply).send((await previewHandover(p, await sessions.needed(request), request.params.person)) as never),
  );

  server.post(
    '/api/handovers/check',
    {
      schema: {
        operationId: 'judgeHandover',
        summary: '试算：哪些继任者不能接，为什么；什么都不写入',
        tags,
        body: input,
        response: { 200: Type.Object({ reasons }), ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply).send({
        reasons: [...(await judgeHandover(p, await sessions.needed(request), request.body))] as never,
      }),
  );

  server.post(
    '/api/handovers',
    {
      schema: {
        operationId: 'proposeHandover',
        summary: '提出交接，由安全管理员确认',
        tags,
        body: input,
        response: { 201: Type.Object({ id: Type.String() }), ...problems },
      },
    },
    async (request, reply) => {
      const made = await proposeHandover(p, await sessions.needed(request), request.body);
      return noStore(reply).status(201).send({ id: made });
    },
  );

  server.post(
    '/api/handovers/:handover/decision',
    {
      schema: {
        operationId: 'decideHandover',
        summary: '确认或者不同意交接；确认后逐项办理',
        tags,
        params: Type.Object({ handover: id('交接') }),
        body: Type.Object(
          { decision: Type.Union([Type.Literal('confirmed'), Type.Literal('refused')]), reason: text('意见') },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await decideHandover(p, await sessions.needed(request), request.params.handover, request.body);
      return noStore(reply).status(204).send(null);
    },
  );

  server.delete(
    '/api/handovers/:handover',
    {
      schema: {
        operationId: 'withdrawHandover',
        summary: '撤回自己提出、尚未处理的交接',
        tags,
        params: Type.Object({ handover: id('交接') }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await withdrawHandover(p, await sessions.needed(request), request.params.handover);
      return noStore(reply).status(204).send(null);
    },
  );
}
