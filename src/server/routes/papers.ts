import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import {
  casePaper,
  casePapers,
  formatsHere,
  type OfficialPaper,
  paperFile,
  paperFormats,
  partyPaper,
  partyPapers,
} from '../../service/papers/index.ts';
import type { Api, Surroundings } from '../api.ts';
import { sendFile } from '../files/send.ts';
import { casePapersAnswer, paperAnswer, partyPapersAnswer } from '../schema/paper-answers.ts';
import { id } from '../schema/parts.ts';
import { problems } from '../schema/problems.ts';
import { noStore } from '../security/headers.ts';
import { limited } from '../security/rate-limits.ts';
import { originOf } from '../session/sessions.ts';

const ofCase = Type.Object({ case: id('案件'), paper: id('文书') });
const ofParty = Type.Object({ paper: id('文书') });
const proof = Type.Object(
  {
    receipt: Type.String({ minLength: 1, maxLength: 60, description: '收件编号' }),
    secret: Type.String({ minLength: 1, maxLength: 100, description: '查询码' }),
  },
  { additionalProperties: false },
);
const bytes = {
  200: {
    description: '文件',
    content: { 'application/octet-stream': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
  },
};
const tags = ['文书'];

/** Official papers: for whoever may read the file, and for the holder of a receipt what was served on him. */
export function paperRoutes(server: Api, { p, settings, sessions }: Surroundings): void {
  const one = async (request: FastifyRequest, at: { readonly case: string; readonly paper: string }) =>
    casePaper(p, await sessions.of(request), at.case, at.paper);
  const own = (request: FastifyRequest, given: { receipt: string; secret: string }, key: string) =>
    partyPaper(p, given, key, originOf(request));
  const told = (reply: FastifyReply, paper: OfficialPaper) => noStore(reply).send(paper as never);

  server.get(
    '/api/cases/:case/papers',
    {
      schema: {
        operationId: 'casePapers',
        summary: '案件的文书：已经作出的，和自己现在可以作出的',
        tags,
        params: Type.Object({ case: ofCase.properties.case }),
        response: { 200: casePapersAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const found = await casePapers(p, await sessions.of(request), request.params.case);
      return noStore(reply).send({ ...found, formats: [...formatsHere()] } as never);
    },
  );

  server.get(
    '/api/cases/:case/papers/:paper',
    {
      schema: {
        operationId: 'casePaper',
        summary: '一份文书的内容，按作出时的案卷写成',
        description: 'contents 为卷宗目录。',
        tags,
        params: ofCase,
        response: { 200: paperAnswer, ...problems },
      },
    },
    async (request, reply) => told(reply, await one(request, request.params)),
  );

  server.post(
    '/api/track/papers',
    {
      ...limited(settings, 'track'),
      schema: {
        operationId: 'partyPapers',
        summary: '凭收件编号和查询码查看已经送达自己的文书',
        tags,
        body: proof,
        response: { 200: partyPapersAnswer, ...problems },
      },
    },
    async (request, reply) => {
      const rows = await partyPapers(p, request.body, originOf(request));
      return noStore(reply).send({ rows, formats: [...formatsHere()] } as never);
    },
  );

  server.post(
    '/api/track/papers/:paper',
    {
      ...limited(settings, 'track'),
      schema: {
        operationId: 'partyPaper',
        summary: '凭收件编号和查询码查看送达自己的一份文书',
        tags,
        params: ofParty,
        body: proof,
        response: { 200: paperAnswer, ...problems },
      },
    },
    async (request, reply) => told(reply, await own(request, request.body, request.params.paper)),
  );

  for (const format of paperFormats) {
    const name = format.toUpperCase();
    server.get(
      `/api/cases/:case/papers/:paper/${format}`,
      {
        schema: {
          operationId: `casePaper_${format}`,
          summary: `下载一份文书（${name}）`,
          tags,
          params: ofCase,
          response: { ...bytes, ...problems },
        },
      },
      async (request, reply) => sendFile(reply, await paperFile(await one(request, request.params), format)),
    );

    server.post(
      `/api/track/papers/:paper/${format}`,
      {
        ...limited(settings, 'track'),
        schema: {
          operationId: `partyPaper_${format}`,
          summary: `凭收件编号和查询码下载送达自己的一份文书（${name}）`,
          tags,
          params: ofParty,
          body: proof,
          response: { ...bytes, ...problems },
        },
      },
      async (request, reply) =>
        sendFile(reply, await paperFile(await own(request, request.body, request.params.paper), format)),
    );
  }
}
