import Type from 'typebox';
import type { Basis } from '../../kernel/index.ts';
import type { Language } from '../language.ts';

/** One thing that is wrong, in both languages; where law refuses, with its articles. */
export interface Fault {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** The part of the request that it is about: `/facts/effectiveOn`, `?day`. */
  readonly path?: string;
  readonly basis?: readonly Basis[];
}

/** An error answer (RFC 9457). `errors` holds every reason, most basic first. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** The request's number, to be told to the administrator. */
  readonly id: string;
  readonly errors: readonly Fault[];
}

/** What went wrong as a whole. `faults` are its parts, or its only part. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly faults: readonly Fault[];
  /** The cause goes to the log: it is ours, not the asker's. */
  readonly ours?: true;
}

const basisSchema = Type.Object(
  {
    law: Type.Optional(Type.String({ description: 'Title of the instrument' })),
    article: Type.Optional(Type.Integer()),
    part: Type.Optional(Type.String()),
    says: Type.Optional(Type.String({ description: 'What the article demands, in plain words' })),
    house: Type.Optional(Type.String({ description: "The district's own choice, where no article decides" })),
  },
  { title: 'Basis' },
);

export const faultSchema = Type.Object(
  {
    code: Type.String(),
    path: Type.Optional(Type.String({ examples: ['/facts/effectiveOn'] })),
    zh: Type.String(),
    en: Type.String(),
    basis: Type.Optional(Type.Array(basisSchema)),
  },
  { title: 'Fault' },
);

export const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'Address of the entry in the catalogue of errors' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String({ description: 'Stable code; the catalogue is at /api/errors' }),
    id: Type.String({ description: "The request's number" }),
    errors: Type.Array(faultSchema),
  },
  {
    $id: 'Problem',
    title: 'Problem',
    description: '出错时的回答（RFC 9457）',
    examples: [
      {
        type: '/api/errors#stage.wrong',
        title: '案件处于“已收件，待受理”，此时不能“作出决定”；应处于：待决定',
        status: 422,
        detail: '案件处于“已收件，待受理”，此时不能“作出决定”；应处于：待决定',
        code: 'stage.wrong',
        id: '0b8e1d4c-…',
        errors: [
          {
            code: 'stage.wrong',
            zh: '…',
            en: '…',
            basis: [{ law: '中华人民共和国行政许可法', article: 37, says: '…' }],
          },
        ],
      },
    ],
  },
);

/** The answer that says what is wrong, in the reader's language first and in both below. */
export function problemOf(id: string, language: Language, failure: Failure): Problem {
  const { status, code, faults } = failure;
  const between = language === 'zh' ? '；' : '; ';
  return {
    type: `/api/errors#${code}`,
    title: failure[language],
    status,
    detail: faults.length === 0 ? failure[language] : faults.map((fault) => fault[language]).join(between),
    code,
    id,
    errors: faults.length === 0 ? [{ code, zh: failure.zh, en: failure.en }] : faults,
  };
}
