import Type from 'typebox';
import { publicRegisters, searchEntries } from '../../service/registers.ts';
import { listCases } from '../../service/worklist.ts';
import type { Api, Surroundings } from '../api.ts';
import { newest } from '../newest.ts';
import { caseRowAnswer } from '../schema/case-answers.ts';
import { words } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';

const FOUND = 10;

const answer = Type.Object({
  procedures: Type.Array(Type.Object({ id: Type.String(), title: Type.String() })),
  entries: Type.Array(
    Type.Object({ register: Type.String(), entry: Type.String(), title: Type.String(), label: Type.String() }),
  ),
  cases: Type.Array(caseRowAnswer, { description: '仅限能够查看的案件' }),
});

/** One search over procedures, registers and the cases that the reader may see. */
export function searchRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/search',
    {
      schema: {
        operationId: 'search',
        summary: '检索程序、目录和能够查看的案件',
        tags: ['平台'],
        querystring: Type.Object({ q: words() }, { additionalProperties: false }),
        response: { 200: answer, ...problems },
      },
    },
    async (request, reply) => {
      const { q } = request.query;
      const session = await sessions.of(request);
      const registers = publicRegisters(p).map(({ id }) => id);
      const lists = await searchEntries(p, registers, { q, limit: FOUND });
      const entries = lists.flatMap(({ rows }, n) =>
        rows.map(({ entry, title, label }) => ({ register: registers[n] ?? '', entry, title, label })),
      );
      const cases =
        session.kind === 'anonymous' ? [] : (await listCases(p, session, { text: q }, { limit: FOUND })).rows;
      const procedures = newest(p.procedures).filter(
        ({ title }) => title.zh.includes(q) || title.en.toLowerCase().includes(q.toLowerCase()),
      );
      return noStore(reply).send({
        procedures: procedures.map(({ id, title }) => ({ id, title: title.zh })),
        entries,
        cases: [...cases],
      });
    },
  );
}
