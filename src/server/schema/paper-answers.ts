import Type from 'typebox';
import type { Block, Mark } from '../../service/papers/index.ts';

const head = {
  key: Type.String({ description: '取这份文书用的编号' }),
  paper: Type.String(),
  title: Type.String(),
  number: Type.Optional(Type.String({ description: '文号' })),
};
const formats = Type.Array(Type.String(), { description: '这里可以下载的格式：docx，装有 LibreOffice 的还有 pdf' });

export const casePapersAnswer = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        ...head,
        to: Type.Optional(Type.String({ description: '主送' })),
        day: Type.String(),
        act: Type.String({ description: '作出它的环节' }),
        seq: Type.Integer(),
        waits: Type.Boolean({ description: '应当送达而没有送达' }),
        served: Type.Array(
          Type.Object({
            key: Type.String({ description: '取这次送达的送达回证用的编号' }),
            day: Type.String(),
            mode: Type.String(),
          }),
        ),
      }),
      { description: '已经作出的文书' },
    ),
    drafts: Type.Array(Type.Object({ key: head.key, paper: head.paper, title: head.title, act: Type.String() }), {
      description: '自己现在可以办的环节将作出的文书，草稿',
    }),
    formats,
  },
  { title: 'CasePapers' },
);

export const partyPapersAnswer = Type.Object(
  {
    rows: Type.Array(Type.Object({ ...head, day: Type.String(), mode: Type.Optional(Type.String()) })),
    formats,
  },
  { title: 'PartyPapers' },
);

export const paperAnswer = Type.Object(
  {
    title: Type.String(),
    number: Type.Optional(Type.String({ description: '文号' })),
    to: Type.Optional(Type.String({ description: '主送' })),
    blocks: Type.Array(
      Type.Unsafe<Block>({
        type: 'object',
        properties: { kind: { type: 'string', enum: ['text', 'heading', 'lines', 'table'] } },
        required: ['kind'],
        additionalProperties: true,
      }),
      { description: '正文' },
    ),
    attachments: Type.Array(Type.String()),
    organ: Type.Optional(Type.String({ description: '署名机关' })),
    day: Type.Optional(Type.String({ description: '成文日期' })),
    copies: Type.Array(Type.String(), { description: '抄送' }),
    marks: Type.Array(Type.Unsafe<Mark>(Type.String()), {
      description: 'draft：草稿；demo：演示数据；masked：有遮盖',
    }),
    layout: Type.Optional(
      Type.Literal('own', { description: '用本区、本机关自己的模板作出：正文就是全部内容，文头、落款都在里面' }),
    ),
  },
  { title: 'OfficialPaper' },
);
