import Type from 'typebox';
import {
  allOrganisations,
  endOrganisation,
  organisationHistory,
  orgKinds,
  saveOrganisation,
} from '../../../service/identity/index.ts';
import type { Api, Surroundings } from '../../api.ts';
import { day, id, orNull } from '../../schema/parts.ts';
import { problems } from '../../schema/problems.ts';
import { noStore } from '../../security/headers.ts';
import { ending, kindTitle, strict, tags } from './parts.ts';

const parts = {
  id: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  code: Type.String({ description: '机关代字' }),
  parent: orNull(Type.String()),
  validFrom: Type.String(),
  validUntil: orNull(Type.String({ description: '末日；null 为未定' })),
};
const row = Type.Object(parts, { title: 'OrganisationRecord' });
const note = Type.String({ maxLength: 300, description: '依据的文件，或者并入、分设的去向' });
const state = Type.Object(
  {
    ...parts,
    at: Type.String({ description: '何时登记' }),
    person: Type.String({ description: '由谁登记' }),
    by: orNull(Type.String({ description: '其现在的姓名' })),
    note,
  },
  { title: 'OrganisationState' },
);
const input = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40, description: '编号：小写字母、数字、连字符' }),
    name: Type.String({ minLength: 1, maxLength: 100 }),
    kind: Type.String({ minLength: 1, maxLength: 40 }),
    code: Type.String({ minLength: 1, maxLength: 100, description: '机关代字，用在文号里' }),
    parent: Type.Optional(orNull(Type.String({ maxLength: 40, description: '上级机构' }))),
    validFrom: day('设立之日'),
    validUntil: Type.Optional(orNull(day('末日'))),
    note: Type.Optional(note),
  },
  strict,
);
const one = Type.Object({ org: id('机构') });

/** The organisations of the district with their whole history, for whoever keeps them. */
export function adminOrgRoutes(server: Api, { p, sessions }: Surroundings): void {
  server.get(
    '/api/admin/orgs',
    {
      schema: {
        operationId: 'listAllOrganisations',
        summary: '登记过的全部机构，含已撤销的',
        tags,
        response: { 200: Type.Object({ rows: Type.Array(row), kinds: Type.Array(kindTitle) }), ...problems },
      },
    },
    async (request, reply) => {
      const rows = await allOrganisations(p, await sessions.needed(request));
      const kinds = Object.entries(orgKinds).map(([kind, [zh, en]]) => ({ kind, title: { zh, en } }));
      return noStore(reply).send({ rows: rows.map((org) => ({ ...org })), kinds });
    },
  );

  server.get(
    '/api/admin/orgs/:org/history',
    {
      schema: {
        operationId: 'organisationHistory',
        summary: '一个机构的沿革：每次登记的名称、类别、上级、起止',
        tags,
        params: one,
        response: { 200: Type.Object({ rows: Type.Array(state) }), ...problems },
      },
    },
    async (request, reply) => {
      const rows = await organisationHistory(p, await sessions.needed(request), request.params.org);
      const people = await p.ledger.people(p.district.code, [...new Set(rows.map(({ person }) => person))]);
      const names = new Map(people.map(({ id, name }) => [id, name]));
      return noStore(reply).send({ rows: rows.map((org) => ({ ...org, by: names.get(org.person) ?? null })) });
    },
  );

  server.post(
    '/api/admin/orgs',
    {
      schema: {
        operationId: 'saveOrganisation',
        summary: '登记一个机构，或者更改已登记的',
        tags,
        body: input,
        response: { 201: row, ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply)
        .status(201)
        .send(await saveOrganisation(p, await sessions.needed(request), request.body)),
  );

  server.post(
    '/api/admin/orgs/:org/end',
    {
      schema: {
        operationId: 'endOrganisation',
        summary: '撤销一个机构；还有下级、任职、未办结案件的不能撤销',
        tags,
        params: one,
        body: Type.Object({ ...ending.properties, note: Type.Optional(note) }, strict),
        response: { 200: row, ...problems },
      },
    },
    async (request, reply) =>
      noStore(reply).send(
        await endOrganisation(
          p,
          await sessions.needed(request),
          request.params.org,
          request.body.validUntil,
          request.body.note,
        ),
      ),
  );
}
