import Type from 'typebox';
import type { CountedKey } from '../../ledger/counted.ts';
import type { EntryKey } from '../../ledger/registers.ts';
import { figureList, type Side, sides } from '../../service/figure-list.ts';
import type { Api, Surroundings } from '../api.ts';
import { cursorOf, keyOf } from '../schema/cursor.ts';
import { figureListAnswer } from '../schema/figure-answers.ts';
import { cursor, limit } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';
import { oneIndicator, placeQuery } from './figures.ts';

export const sideOf = Type.Optional(
  Type.Union(
    sides.map((side) => Type.Literal(side)),
    {
      description:
        'numerator 分子，denominator 分母，missed 未按时，overdue 超期未办（其中的一部分）；各指标有哪几种见 sides',
    },
  ),
);

const caseKey = ['day', 'case', 'item', 'outcome', 'org', 'part'] as const;
const entryKey = ['from', 'entry'] as const;

/** The list behind a number, for who works here: what he may see of it, and how much there is besides. */
export function figureListRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/figures/:procedure/:indicator/list',
    {
      schema: {
        operationId: 'figureList',
        summary: '一个数字由哪些案件得出：列出能查看的，说明另有多少',
        tags: ['指标与计划'],
        params: oneIndicator,
        querystring: Type.Object(
          { ...placeQuery.properties, side: sideOf, limit, cursor },
          { additionalProperties: false },
        ),
        response: { 200: figureListAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const session = await sessions.needed(request);
      const { limit: most, cursor: at, ...place } = request.query;
      const found = await figureList(
        p,
        session,
        { ...request.params, ...(place as { readonly side?: Side }) },
        { ...(most === undefined ? {} : { limit: most }), ...(at === undefined ? {} : { after: begin(at) }) },
      );
      return noStore(reply).send({ ...found, next: cursorOf(found.next) } as never);
    },
  );
}

/** Entries of a register go on at an entry, cases at a case. */
function begin(cursor: string): CountedKey | EntryKey {
  const isEntry = Buffer.from(cursor, 'base64url').includes('"entry"');
  return keyOf(cursor, isEntry ? entryKey : caseKey) as CountedKey | EntryKey;
}
